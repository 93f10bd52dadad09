package org.baopu.tagger;

import java.util.Arrays;
import java.util.List;

/** Grows a {@link Forest} for logistic loss by second-order boosting over histograms (Chen and Guestrin 2016, arXiv 1603.02754). */
final class ForestTrainer {
  private static final int DEPTH = 5;
  private static final int TREES = 150;
  private static final float RATE = 0.08f;
  private static final double REGULAR = 5;
  private static final double LIGHTEST = 5;
  private static final int BINS = 64;
  private static final int INNER = (1 << DEPTH) - 1;

  private final int rows;
  private final int columns;
  private final byte[][] bins;
  private final float[][] edges;
  private final float[] target;
  private final float[] share;
  private final float[] sums;

  private ForestTrainer(List<float[]> values, List<Boolean> answers, List<Float> shares) {
    rows = values.size();
    columns = values.get(0).length;
    bins = new byte[columns][rows];
    edges = new float[columns][];
    target = new float[rows];
    share = new float[rows];
    sums = new float[rows];
    for (int r = 0; r < rows; r++) {
      target[r] = answers.get(r) ? 1 : 0;
      share[r] = shares.get(r);
    }
    for (int c = 0; c < columns; c++) {
      float[] column = new float[rows];
      for (int r = 0; r < rows; r++) {
        column[r] = values.get(r)[c];
      }
      edges[c] = edges(column);
      for (int r = 0; r < rows; r++) {
        int at = Arrays.binarySearch(edges[c], column[r]);
        bins[c][r] = (byte) (at >= 0 ? at : -at - 1);
      }
    }
  }

  /** Bounds between bins: a value is in the first bin whose bound it does not exceed. */
  private static float[] edges(float[] column) {
    float[] sorted = column.clone();
    Arrays.sort(sorted);
    float[] edges = new float[BINS - 1];
    int n = 0;
    for (int b = 1; b < BINS; b++) {
      float edge = sorted[(int) ((long) b * (sorted.length - 1) / BINS)];
      if (n == 0 || edge > edges[n - 1]) {
        edges[n++] = edge;
      }
    }
    return Arrays.copyOf(edges, n);
  }

  /** Grows a forest that answers as these examples do, each as weighty as its share. */
  static Forest grow(List<float[]> values, List<Boolean> answers, List<Float> shares) {
    return new ForestTrainer(values, answers, shares).grow();
  }

  private Forest grow() {
    double yes = 1;
    double all = 2;
    for (int r = 0; r < rows; r++) {
      yes += share[r] * target[r];
      all += share[r];
    }
    float base = (float) Math.log(yes / (all - yes));
    Arrays.fill(sums, base);
    byte[] asked = new byte[TREES * INNER];
    float[] bounds = new float[TREES * INNER];
    float[] leaves = new float[TREES * (INNER + 1)];
    float[] slope = new float[rows];
    float[] curve = new float[rows];
    int[] node = new int[rows];
    for (int tree = 0; tree < TREES; tree++) {
      for (int r = 0; r < rows; r++) {
        double p = 1 / (1 + Math.exp(-sums[r]));
        slope[r] = (float) (share[r] * (target[r] - p));
        curve[r] = (float) (share[r] * Math.max(1e-6, p * (1 - p)));
      }
      Arrays.fill(node, 0);
      for (int level = 0; level < DEPTH; level++) {
        split(level, node, slope, curve, asked, bounds, tree * INNER);
      }
      double[] up = new double[INNER + 1];
      double[] down = new double[INNER + 1];
      for (int r = 0; r < rows; r++) {
        up[node[r] - INNER] += slope[r];
        down[node[r] - INNER] += curve[r];
      }
      for (int leaf = 0; leaf <= INNER; leaf++) {
        leaves[tree * (INNER + 1) + leaf] = (float) (RATE * up[leaf] / (down[leaf] + REGULAR));
      }
      for (int r = 0; r < rows; r++) {
        sums[r] += leaves[tree * (INNER + 1) + node[r] - INNER];
      }
    }
    return new Forest(DEPTH, base, asked, bounds, leaves);
  }

  private void split(int level, int[] node, float[] slope, float[] curve, byte[] asked, float[] bounds, int offset) {
    int first = (1 << level) - 1;
    int count = 1 << level;
    double[] best = new double[count];
    int[] column = new int[count];
    int[] cut = new int[count];
    Arrays.fill(cut, BINS);
    double[] up = new double[count * BINS];
    double[] down = new double[count * BINS];
    for (int c = 0; c < columns; c++) {
      Arrays.fill(up, 0);
      Arrays.fill(down, 0);
      byte[] bin = bins[c];
      for (int r = 0; r < rows; r++) {
        int cell = (node[r] - first) * BINS + bin[r];
        up[cell] += slope[r];
        down[cell] += curve[r];
      }
      for (int n = 0; n < count; n++) {
        double allUp = 0;
        double allDown = 0;
        for (int b = 0; b < BINS; b++) {
          allUp += up[n * BINS + b];
          allDown += down[n * BINS + b];
        }
        double whole = allUp * allUp / (allDown + REGULAR);
        double leftUp = 0;
        double leftDown = 0;
        for (int b = 0; b < edges[c].length; b++) {
          leftUp += up[n * BINS + b];
          leftDown += down[n * BINS + b];
          double rightUp = allUp - leftUp;
          double rightDown = allDown - leftDown;
          if (leftDown < LIGHTEST || rightDown < LIGHTEST) {
            continue;
          }
          double gain =
              leftUp * leftUp / (leftDown + REGULAR) + rightUp * rightUp / (rightDown + REGULAR) - whole;
          if (gain > best[n] + 1e-9) {
            best[n] = gain;
            column[n] = c;
            cut[n] = b;
          }
        }
      }
    }
    for (int n = 0; n < count; n++) {
      asked[offset + first + n] = (byte) column[n];
      bounds[offset + first + n] = cut[n] == BINS ? Float.MAX_VALUE : edges[column[n]][cut[n]];
    }
    for (int r = 0; r < rows; r++) {
      int n = node[r] - first;
      node[r] = 2 * node[r] + (bins[column[n]][r] > cut[n] ? 2 : 1);
    }
  }
}
