package org.baopu.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes Cytoscape's JSON ({@code .cyjs}), which cytoscape.js and Cytoscape's desktop program read. */
final class CytoscapeWriter implements GraphWriter {
  @Override
  public void write(Picture picture, OutputStream out) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeStringField("format_version", "1.0");
      json.writeStringField("generated_by", "baopu");
      json.writeStringField("target_cytoscapejs_version", "~3.0");
      json.writeObjectFieldStart("data");
      json.writeStringField("name", "报谱");
      json.writeStringField("shared_name", "报谱");
      json.writeEndObject();
      elements(json, picture, false);
      json.writeEndObject();
    }
  }

  /** Writes the member {@code elements}; with sources, edges say for each place what stands there. */
  static void elements(JsonGenerator json, Picture picture, boolean sources) throws IOException {
    json.writeObjectFieldStart("elements");
    json.writeArrayFieldStart("nodes");
    for (EntityGraph.Vertex node : picture.graph().nodes()) {
      node(json, picture, node);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("edges");
    for (EntityGraph.Edge edge : picture.graph().edges()) {
      json.writeStartObject();
      json.writeObjectFieldStart("data");
      json.writeStringField("id", edge.id());
      json.writeStringField("source", edge.source());
      json.writeStringField("target", edge.target());
      named(json, edge.label());
      json.writeStringField("interaction", edge.property());
      values(json, edge, Column.EDGES);
      if (sources) {
        sources(json, edge.sources());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void node(JsonGenerator json, Picture picture, EntityGraph.Vertex node) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    json.writeStringField("id", node.id());
    named(json, node.label());
    values(json, node, Column.NODES);
    json.writeStringField("color", "#" + picture.colour(node));
    json.writeFieldName("size");
    json.writeNumber(picture.size(node));
    json.writeEndObject();
    json.writeObjectFieldStart("position");
    json.writeFieldName("x");
    json.writeNumber(picture.x(node));
    json.writeFieldName("y");
    json.writeNumber(picture.y(node));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void sources(JsonGenerator json, List<EntityGraph.Source> sources) throws IOException {
    json.writeArrayFieldStart("sources");
    for (EntityGraph.Source source : sources) {
      json.writeStartObject();
      json.writeStringField("document", source.document());
      json.writeNumberField("start", source.start());
      json.writeStringField("date", source.date());
      json.writeStringField("evidence", source.evidence());
      if (!source.boxes().isEmpty()) {
        json.writeStringField("boxes", source.boxes());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void named(JsonGenerator json, String name) throws IOException {
    json.writeStringField("name", name);
    json.writeStringField("shared_name", name);
  }

  private static <T> void values(JsonGenerator json, T thing, List<Column<T>> columns) throws IOException {
    for (Column<T> column : columns) {
      String value = column.of(thing);
      if (column.whole()) {
        json.writeFieldName(column.name());
        json.writeNumber(value);
      } else if (!value.isEmpty()) {
        json.writeStringField(column.name(), value);
      }
    }
  }
}
