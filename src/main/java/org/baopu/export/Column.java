package org.baopu.export;

import java.util.List;
import java.util.function.Function;

/**
 * An attribute of nodes or edges, the same in every format.
 *
 * @param name its name there
 * @param whole whether its values are whole numbers; else they are text
 * @param value reads it; empty text if there is none
 */
record Column<T>(String name, boolean whole, Function<T, String> value) {
  /** What is said of nodes besides id and label. */
  static final List<Column<EntityGraph.Vertex>> NODES =
      List.of(
          new Column<>("type", false, EntityGraph.Vertex::type),
          new Column<>("class", false, EntityGraph.Vertex::top),
          new Column<>("names", false, node -> String.join(" | ", node.names())),
          new Column<>("code", false, EntityGraph.Vertex::code),
          new Column<>("figures", false, node -> String.join(" | ", node.figures())),
          new Column<>("support", true, node -> Integer.toString(node.documents().size())),
          new Column<>("documents", false, node -> String.join(" | ", node.documents())));

  /** What is said of edges besides id, ends and label. */
  static final List<Column<EntityGraph.Edge>> EDGES =
      List.of(
          new Column<>("property", false, EntityGraph.Edge::property),
          new Column<>("title", false, EntityGraph.Edge::title),
          new Column<>("amount", false, EntityGraph.Edge::amount),
          new Column<>("modality", false, EntityGraph.Edge::modality),
          new Column<>("period", false, EntityGraph.Edge::period),
          new Column<>("support", true, edge -> Integer.toString(edge.support())),
          new Column<>("documents", false, EntityGraph.Edge::documents),
          new Column<>("evidence", false, EntityGraph.Edge::evidence),
          new Column<>("boxes", false, EntityGraph.Edge::boxes),
          new Column<>("first", false, EntityGraph.Edge::first),
          new Column<>("last", false, EntityGraph.Edge::last));

  /** The value for a thing; empty text if there is none. */
  String of(T thing) {
    return value.apply(thing);
  }
}
