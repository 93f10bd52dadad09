package org.baopu.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.baopu.rdf.Hash;

/**
 * Writes <a href="http://graphml.graphdrawing.org/">GraphML</a>: attributes for every reader, and labels, shapes and places as
 * yEd keeps them, which shows nothing of other attributes. The schema takes no IRI for an id: it is an attribute.
 */
final class GraphMlWriter implements GraphWriter {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  @Override
  public void write(Picture picture, OutputStream out) throws IOException {
    EntityGraph graph = picture.graph();
    try (XmlLines xml = new XmlLines(out)) {
      xml.open(
          "graphml",
          "xmlns", NAMESPACE,
          "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
          "xmlns:y", "http://www.yworks.com/xml/graphml",
          "xsi:schemaLocation", NAMESPACE + " http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd");
      xml.empty("key", "id", "label", "for", "all", "attr.name", "label", "attr.type", "string");
      xml.empty("key", "id", "iri", "for", "node", "attr.name", "iri", "attr.type", "string");
      keys(xml, "node", Column.NODES);
      keys(xml, "edge", Column.EDGES);
      xml.empty("key", "id", "nodegraphics", "for", "node", "yfiles.type", "nodegraphics");
      xml.empty("key", "id", "edgegraphics", "for", "edge", "yfiles.type", "edgegraphics");
      xml.open("graph", "id", "baopu", "edgedefault", "directed");
      for (EntityGraph.Vertex node : graph.nodes()) {
        xml.open("node", "id", id(node.id()));
        xml.text("data", node.id(), "key", "iri");
        xml.text("data", node.label(), "key", "label");
        values(xml, "node", node, Column.NODES);
        shape(xml, picture, node);
        xml.shut();
      }
      for (EntityGraph.Edge edge : graph.edges()) {
        xml.open("edge", "id", edge.id(), "source", id(edge.source()), "target", id(edge.target()));
        xml.text("data", edge.label(), "key", "label");
        values(xml, "edge", edge, Column.EDGES);
        line(xml, edge);
        xml.shut();
      }
      xml.shut().shut();
    }
  }

  private static String id(String iri) {
    return "n" + Hash.of(iri).substring(0, 16);
  }

  private static <T> void keys(XmlLines xml, String type, List<Column<T>> columns) throws IOException {
    for (Column<T> column : columns) {
      xml.empty(
          "key",
          "id", type + "-" + column.name(),
          "for", type,
          "attr.name", column.name(),
          "attr.type", column.whole() ? "int" : "string");
    }
  }

  private static <T> void values(XmlLines xml, String type, T thing, List<Column<T>> columns) throws IOException {
    for (Column<T> column : columns) {
      String value = column.of(thing);
      if (!value.isEmpty()) {
        xml.text("data", value, "key", type + "-" + column.name());
      }
    }
  }

  private static void shape(XmlLines xml, Picture picture, EntityGraph.Vertex node) throws IOException {
    String size = picture.size(node);
    xml.open("data", "key", "nodegraphics").open("y:ShapeNode");
    xml.empty("y:Geometry", "height", size, "width", size, "x", picture.x(node), "y", picture.y(node));
    xml.empty("y:Fill", "color", "#" + picture.colour(node), "transparent", "false");
    xml.text("y:NodeLabel", shown(node.label()), "modelName", "sides", "modelPosition", "s");
    xml.empty("y:Shape", "type", "ellipse");
    xml.shut().shut();
  }

  private static void line(XmlLines xml, EntityGraph.Edge edge) throws IOException {
    xml.open("data", "key", "edgegraphics").open("y:PolyLineEdge");
    xml.empty("y:LineStyle", "color", "#999999", "type", edge.modality().equals("Stated") ? "line" : "dashed", "width", "1.0");
    xml.empty("y:Arrows", "source", "none", "target", "standard");
    xml.text("y:EdgeLabel", shown(edge.label()));
    xml.shut().shut();
  }

  /** yEd takes what begins with {@code <html>} for a page: a blank without width before it makes it text. */
  private static String shown(String label) {
    return label.stripLeading().regionMatches(true, 0, "<html", 0, 5) ? "\u200B" + label : label;
  }
}
