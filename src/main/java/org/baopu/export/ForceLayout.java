package org.baopu.export;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places nodes so that a picture is readable when it opens: linked ones near each other (after
 * Fruchterman and Reingold 1991, far forces summed by a quadtree after Barnes and Hut 1986), those without a fact in rows
 * below. The same graph gives the same places: it starts from a spiral, not from chance.
 */
final class ForceLayout {
  /** Distance that linked nodes are drawn to. */
  private static final double LENGTH = 80;

  private static final double GOLDEN_ANGLE = 2.399963229728653;

  private final double[] x;
  private final double[] y;
  private final int[][] links;
  private final int count;

  private ForceLayout(int count, int[][] links) {
    this.count = count;
    this.links = links;
    this.x = new double[count];
    this.y = new double[count];
    for (int i = 0; i < count; i++) {
      double radius = LENGTH * Math.sqrt(i + 0.5);
      x[i] = radius * StrictMath.cos(i * GOLDEN_ANGLE);
      y[i] = radius * StrictMath.sin(i * GOLDEN_ANGLE);
    }
  }

  /** Where a node is. */
  record Place(double x, double y) {}

  /** A place for every node, by id. */
  static Map<String, Place> of(EntityGraph graph) {
    Map<String, Integer> linked = new HashMap<>();
    for (EntityGraph.Edge edge : graph.edges()) {
      linked.putIfAbsent(edge.source(), linked.size());
      linked.putIfAbsent(edge.target(), linked.size());
    }
    int[][] links =
        graph.edges().stream()
            .map(edge -> new int[] {linked.get(edge.source()), linked.get(edge.target())})
            .filter(link -> link[0] != link[1])
            .toArray(int[][]::new);
    ForceLayout layout = new ForceLayout(linked.size(), links);
    layout.run(linked.size() > 20_000 ? 50 : linked.size() > 2_000 ? 150 : 400);
    return layout.places(graph.nodes(), linked);
  }

  private Map<String, Place> places(List<EntityGraph.Vertex> nodes, Map<String, Integer> linked) {
    double bottom = Arrays.stream(y).max().orElse(0) + 2 * LENGTH;
    double left = Arrays.stream(x).min().orElse(0);
    int loose = nodes.size() - linked.size();
    int columns = Math.max(1, (int) Math.ceil(Math.sqrt(loose * 3.0)));
    Map<String, Place> places = new HashMap<>();
    int next = 0;
    for (EntityGraph.Vertex node : nodes) {
      Integer i = linked.get(node.id());
      if (i != null) {
        places.put(node.id(), new Place(x[i], y[i]));
      } else {
        int row = next / columns;
        int column = next % columns;
        places.put(node.id(), new Place(left + column * 1.5 * LENGTH, bottom + row * 0.5 * LENGTH));
        next++;
      }
    }
    return places;
  }

  private void run(int rounds) {
    double[] dx = new double[count];
    double[] dy = new double[count];
    for (int round = 0; round < rounds; round++) {
      double reach = LENGTH * 2 * (1 - (double) round / rounds) + 0.5;
      Arrays.fill(dx, 0);
      Arrays.fill(dy, 0);
      Quadtree tree = new Quadtree(x, y);
      for (int i = 0; i < count; i++) {
        tree.push(i, LENGTH * LENGTH, dx, dy);
        dx[i] -= x[i] * 0.06;
        dy[i] -= y[i] * 0.06;
      }
      for (int[] link : links) {
        double across = x[link[0]] - x[link[1]];
        double down = y[link[0]] - y[link[1]];
        double pull = Math.sqrt(across * across + down * down) / LENGTH;
        dx[link[0]] -= across * pull;
        dy[link[0]] -= down * pull;
        dx[link[1]] += across * pull;
        dy[link[1]] += down * pull;
      }
      for (int i = 0; i < count; i++) {
        double force = Math.sqrt(dx[i] * dx[i] + dy[i] * dy[i]);
        double step = force > reach ? reach / force : 1;
        x[i] += dx[i] * step;
        y[i] += dy[i] * step;
      }
    }
  }
}
