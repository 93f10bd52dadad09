package org.baopu.export;

import java.util.Arrays;

/**
 * Places nodes that hang together: linked ones near each other, all others apart (after Fruchterman and Reingold 1991, far
 * forces summed by a quadtree after Barnes and Hut 1986). The same links give the same places: it starts from a spiral, not
 * from chance.
 */
final class ForceLayout {
  /** Distance that linked nodes are drawn to. */
  private static final double LENGTH = 64;

  /** Labels stand beside each other only if the picture is drawn out. */
  private static final double WIDER = 1.5;

  /** Labels of nodes in one row would touch: the longest way falls a little, in radians. */
  private static final double TILT = 0.3;

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

  /**
   * Places nodes.
   *
   * @param count how many nodes
   * @param links pairs of different nodes, 0-based
   * @return their x, and their y, in points
   */
  static double[][] of(int count, int[][] links) {
    ForceLayout layout = new ForceLayout(count, links);
    layout.run(count > 20_000 ? 50 : count > 2_000 ? 150 : 400);
    layout.lie();
    return new double[][] {layout.x, layout.y};
  }

  /** Turns the longest way to the horizontal, as labels run, and draws it out. */
  private void lie() {
    double middleX = Arrays.stream(x).average().orElse(0);
    double middleY = Arrays.stream(y).average().orElse(0);
    double across = 0;
    double both = 0;
    double down = 0;
    for (int i = 0; i < count; i++) {
      across += (x[i] - middleX) * (x[i] - middleX);
      both += (x[i] - middleX) * (y[i] - middleY);
      down += (y[i] - middleY) * (y[i] - middleY);
    }
    double angle = StrictMath.atan2(2 * both, across - down) / 2 - TILT;
    double sine = StrictMath.sin(angle);
    double cosine = StrictMath.cos(angle);
    for (int i = 0; i < count; i++) {
      double right = x[i] - middleX;
      double below = y[i] - middleY;
      x[i] = (right * cosine + below * sine) * WIDER;
      y[i] = below * cosine - right * sine;
    }
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
        dx[i] -= x[i] * 0.03;
        dy[i] -= y[i] * 0.03;
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
