package org.baopu.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes Graphviz's DOT, with places: {@code neato -n} draws it as it is, {@code sfdp} places it anew. */
final class DotWriter implements GraphWriter {
  @Override
  public void write(Picture picture, OutputStream out) throws IOException {
    Writer dot = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    dot.write("digraph baopu {\n");
    dot.write("  charset=\"UTF-8\"; splines=line; outputorder=edgesfirst;\n");
    dot.write("  node [shape=circle, style=filled, fontsize=9, fixedsize=true, penwidth=0.5];\n");
    dot.write("  edge [fontsize=7, color=\"#999999\", arrowsize=0.5];\n");
    for (EntityGraph.Vertex node : picture.graph().nodes()) {
      double inches = Double.parseDouble(picture.size(node)) / 72;
      dot.write("  " + quoted(node.id()) + " [");
      dot.write("label=\"\", xlabel=" + quoted(node.label()));
      dot.write(", pos=\"" + picture.x(node) + "," + picture.up(node) + "\"");
      dot.write(", width=" + Math.rint(inches * 1000) / 1000);
      dot.write(", fillcolor=\"#" + picture.colour(node) + "\"");
      values(dot, node, Column.NODES);
      dot.write("];\n");
    }
    for (EntityGraph.Edge edge : picture.graph().edges()) {
      dot.write("  " + quoted(edge.source()) + " -> " + quoted(edge.target()) + " [");
      dot.write("id=" + quoted(edge.id()) + ", label=" + quoted(edge.label()));
      if (!edge.modality().equals("Stated")) {
        dot.write(", style=dashed");
      }
      values(dot, edge, Column.EDGES);
      dot.write("];\n");
    }
    dot.write("}\n");
    dot.flush();
  }

  private static <T> void values(Writer dot, T thing, List<Column<T>> columns) throws IOException {
    for (Column<T> column : columns) {
      String value = column.of(thing);
      if (!value.isEmpty()) {
        dot.write(", " + quoted("baopu_" + column.name()) + "=" + quoted(value));
      }
    }
  }

  /** Between quotes nothing is HTML; a backslash is doubled, since {@code \N} and the like mean something in labels. */
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
