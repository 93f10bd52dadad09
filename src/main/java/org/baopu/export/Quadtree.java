package org.baopu.export;

import java.util.Arrays;

/** Points in squares in squares, each with the weight and centre of what is in it: far points push as one. */
final class Quadtree {
  /** A square this many times smaller than it is far away counts as one point. */
  private static final double NEAR = 0.9;

  /** Squares are not cut more often: points this near are taken for one. */
  private static final int DEPTH = 32;

  private final double[] x;
  private final double[] y;
  private final double width;
  private int size;
  private int[] child = new int[256];
  private double[] weight = new double[64];
  private double[] sumX = new double[64];
  private double[] sumY = new double[64];
  private final int[] stack = new int[4 * (DEPTH + 1)];
  private final double[] widths = new double[4 * (DEPTH + 1)];

  Quadtree(double[] x, double[] y) {
    this.x = x;
    this.y = y;
    double left = Arrays.stream(x).min().orElse(0);
    double top = Arrays.stream(y).min().orElse(0);
    double right = Arrays.stream(x).max().orElse(0);
    double bottom = Arrays.stream(y).max().orElse(0);
    this.width = Math.max(Math.max(right - left, bottom - top), 1);
    square();
    for (int i = 0; i < x.length; i++) {
      insert(x[i], y[i], left, top);
    }
  }

  private int square() {
    if (size == weight.length) {
      weight = Arrays.copyOf(weight, size * 2);
      sumX = Arrays.copyOf(sumX, size * 2);
      sumY = Arrays.copyOf(sumY, size * 2);
      child = Arrays.copyOf(child, size * 8);
    }
    return size++;
  }

  /** Puts a point into every square that it is in; squares are cut when a second point comes. */
  private void insert(double px, double py, double left, double top) {
    int at = 0;
    double edge = width;
    double oldX = 0;
    double oldY = 0;
    double cornerX = left;
    double cornerY = top;
    for (int depth = 0; depth < DEPTH; depth++) {
      boolean leaf = weight[at] == 1 && isLeaf(at);
      if (leaf) {
        oldX = sumX[at];
        oldY = sumY[at];
      }
      boolean empty = weight[at] == 0;
      weight[at]++;
      sumX[at] += px;
      sumY[at] += py;
      if (empty) {
        return;
      }
      edge /= 2;
      if (leaf) {
        int moved = down(at, oldX, oldY, cornerX, cornerY, edge);
        weight[moved] = 1;
        sumX[moved] = oldX;
        sumY[moved] = oldY;
      }
      int next = down(at, px, py, cornerX, cornerY, edge);
      cornerX += px >= cornerX + edge ? edge : 0;
      cornerY += py >= cornerY + edge ? edge : 0;
      at = next;
    }
    weight[at]++;
    sumX[at] += px;
    sumY[at] += py;
  }

  private boolean isLeaf(int at) {
    return child[4 * at] == 0 && child[4 * at + 1] == 0 && child[4 * at + 2] == 0 && child[4 * at + 3] == 0;
  }

  /** The quarter that the point is in. */
  private int down(int at, double px, double py, double left, double top, double edge) {
    int quarter = (px >= left + edge ? 1 : 0) + (py >= top + edge ? 2 : 0);
    if (child[4 * at + quarter] == 0) {
      int made = square();
      child[4 * at + quarter] = made;
    }
    return child[4 * at + quarter];
  }

  /** Adds what all others push a point by: strength over distance. */
  void push(int i, double strength, double[] dx, double[] dy) {
    int open = 0;
    stack[open] = 0;
    widths[open++] = width;
    while (open > 0) {
      int at = stack[--open];
      double edge = widths[open];
      double across = x[i] - sumX[at] / weight[at];
      double down = y[i] - sumY[at] / weight[at];
      double square = across * across + down * down;
      if (isLeaf(at) || edge * edge < NEAR * NEAR * square) {
        if (square > 1e-9) {
          dx[i] += across * strength * weight[at] / square;
          dy[i] += down * strength * weight[at] / square;
        }
        continue;
      }
      for (int quarter = 0; quarter < 4; quarter++) {
        int next = child[4 * at + quarter];
        if (next != 0) {
          stack[open] = next;
          widths[open++] = edge / 2;
        }
      }
    }
  }
}
