package org.baopu.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A place for every node, so that a picture is readable when it opens: what hangs together is laid out by itself, the pieces
 * stand in rows with the tallest first, and nodes without an edge in rows below. The same graph gives the same places.
 */
final class Arrangement {
  /** Widest label that programs are expected to show before they cut it, in points. */
  private static final double LABEL = 108;

  /** Width of a Han character in a label, in points. */
  private static final double CHARACTER = 12;

  /** Between two pieces, in points. */
  private static final double GAP = 24;

  private static final double ROW = 40;

  private final Map<String, EntityGraph.Vertex> nodes = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();

  private Arrangement(EntityGraph graph) {
    graph.nodes().forEach(node -> nodes.put(node.id(), node));
  }

  /** Where a node is, in points: left to right, top to bottom. */
  record Place(double x, double y) {}

  /** A piece and its box: nodes in places relative to its upper left corner. */
  private record Piece(List<String> ids, List<Place> places, double width, double height) {}

  /** A place for every node, by id. */
  static Map<String, Place> of(EntityGraph graph) {
    Arrangement arrangement = new Arrangement(graph);
    List<Piece> pieces = new ArrayList<>();
    for (Component component : Component.of(graph)) {
      pieces.add(arrangement.piece(component));
    }
    pieces.sort(
        Comparator.comparingDouble(Piece::height).thenComparingDouble(Piece::width).reversed()
            .thenComparing(piece -> piece.ids().get(0)));
    double area = pieces.stream().mapToDouble(piece -> (piece.width() + GAP) * (piece.height() + GAP)).sum();
    double widest = pieces.stream().mapToDouble(Piece::width).max().orElse(0);
    double width = Math.max(Math.max(widest, Math.sqrt(area * 2)), 8 * LABEL);
    arrangement.loose(graph, width, arrangement.shelve(pieces, width));
    return arrangement.places;
  }

  private Piece piece(Component component) {
    double[][] at = ForceLayout.of(component.ids().size(), component.links());
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int i = 0; i < component.ids().size(); i++) {
      double half = label(component.ids().get(i)) / 2;
      left = Math.min(left, at[0][i] - half);
      right = Math.max(right, at[0][i] + half);
      top = Math.min(top, at[1][i]);
      bottom = Math.max(bottom, at[1][i]);
    }
    List<Place> inside = new ArrayList<>();
    for (int i = 0; i < component.ids().size(); i++) {
      inside.add(new Place(at[0][i] - left, at[1][i] - top));
    }
    return new Piece(component.ids(), inside, right - left, bottom - top);
  }

  private double label(String id) {
    EntityGraph.Vertex node = nodes.get(id);
    return node == null ? 0 : Math.min(LABEL, CHARACTER * node.label().length());
  }

  /** Puts pieces in rows; gives where the last row ends. */
  private double shelve(List<Piece> pieces, double width) {
    double x = 0;
    double y = 0;
    double height = 0;
    for (Piece piece : pieces) {
      if (x > 0 && x + piece.width() > width) {
        x = 0;
        y += height + 2 * GAP;
        height = 0;
      }
      height = Math.max(height, piece.height());
      double down = y + (height - piece.height()) / 2;
      for (int i = 0; i < piece.ids().size(); i++) {
        Place place = piece.places().get(i);
        places.put(piece.ids().get(i), new Place(x + place.x(), down + place.y()));
      }
      x += piece.width() + GAP;
    }
    return pieces.isEmpty() ? 0 : y + height + 3 * GAP;
  }

  private void loose(EntityGraph graph, double width, double top) {
    int columns = (int) (width / (LABEL + GAP / 3));
    int next = 0;
    for (EntityGraph.Vertex node : graph.nodes()) {
      if (!places.containsKey(node.id())) {
        int row = next / columns;
        places.put(node.id(), new Place(LABEL / 2 + next % columns * (LABEL + GAP / 3), top + row * ROW));
        next++;
      }
    }
  }
}
