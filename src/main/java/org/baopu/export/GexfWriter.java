package org.baopu.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes <a href="https://gexf.net/">GEXF 1.3</a> for Gephi: labels, classes as colours, places, and the days on which facts are
 * stated as a timeline. Edges of one pair are kept apart by their {@code kind}.
 */
final class GexfWriter implements GraphWriter {
  private static final String NAMESPACE = "http://gexf.net/1.3";

  @Override
  public void write(Picture picture, OutputStream out) throws IOException {
    EntityGraph graph = picture.graph();
    boolean dated = graph.edges().stream().anyMatch(edge -> !edge.first().isEmpty());
    try (XmlLines xml = new XmlLines(out)) {
      xml.open("gexf", "xmlns", NAMESPACE, "xmlns:viz", NAMESPACE + "/viz", "version", "1.3");
      // Gephi guessed the encoding from the beginning of a file: the description has Chinese in it.
      xml.open("meta")
          .text("creator", "Baopu")
          .text("description", "报谱：园区、组织、人物、项目、地点及其关系")
          .shut();
      xml.open(
          "graph",
          "defaultedgetype", "directed",
          "mode", dated ? "dynamic" : "static",
          "timeformat", dated ? "date" : "",
          "timerepresentation", dated ? "interval" : "");
      attributes(xml, "node", Column.NODES);
      attributes(xml, "edge", Column.EDGES);
      xml.open("nodes", "count", Integer.toString(graph.nodes().size()));
      for (EntityGraph.Vertex node : graph.nodes()) {
        node(xml, picture, node);
      }
      xml.shut();
      xml.open("edges", "count", Integer.toString(graph.edges().size()));
      for (EntityGraph.Edge edge : graph.edges()) {
        edge(xml, edge);
      }
      xml.shut().shut().shut();
    }
  }

  private static <T> void attributes(XmlLines xml, String type, List<Column<T>> columns) throws IOException {
    xml.open("attributes", "class", type);
    for (Column<T> column : columns) {
      xml.empty("attribute", "id", column.name(), "title", column.name(), "type", column.whole() ? "integer" : "string");
    }
    xml.shut();
  }

  private static void node(XmlLines xml, Picture picture, EntityGraph.Vertex node) throws IOException {
    xml.open("node", "id", node.id(), "label", node.label());
    values(xml, node, Column.NODES);
    String colour = picture.colour(node);
    xml.empty("viz:color", "r", channel(colour, 0), "g", channel(colour, 2), "b", channel(colour, 4));
    xml.empty("viz:position", "x", picture.x(node), "y", picture.up(node), "z", "0.0");
    xml.empty("viz:size", "value", picture.size(node));
    xml.shut();
  }

  private static void edge(XmlLines xml, EntityGraph.Edge edge) throws IOException {
    xml.open(
        "edge",
        "id", edge.id(),
        "source", edge.source(),
        "target", edge.target(),
        "label", edge.label(),
        "kind", edge.property(),
        "weight", Integer.toString(edge.support()) + ".0",
        "start", edge.first(),
        "end", edge.last());
    values(xml, edge, Column.EDGES);
    xml.shut();
  }

  private static <T> void values(XmlLines xml, T thing, List<Column<T>> columns) throws IOException {
    xml.open("attvalues");
    for (Column<T> column : columns) {
      String value = column.of(thing);
      if (!value.isEmpty()) {
        xml.empty("attvalue", "for", column.name(), "value", value);
      }
    }
    xml.shut();
  }

  private static String channel(String colour, int at) {
    return Integer.toString(Integer.parseInt(colour.substring(at, at + 2), 16));
  }
}
