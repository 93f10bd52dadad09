package org.baopu.tagger;

import java.util.Arrays;
import java.util.List;
import org.baopu.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Probabilities of all labellings of one sentence: forward and backward sums, scaled at each place. Made once, filled
 * for each sentence; for one thread.
 */
final class Lattice {
  private static final int KINDS = Kind.COUNT;
  private static final int OUTER = Chain.OUTER;
  private static final int LABELS = Labels.COUNT;

  private final double[] outer = new double[OUTER * OUTER];
  private final double[] inside = new double[KINDS * 4];
  private double[] emission = new double[0];
  private double[] forward = new double[0];
  private double[] backward = new double[0];
  private double[] scale = new double[0];
  private int length;

  /** Takes the weights of transitions; to be called again when they have changed. */
  void transitions(Chain chain) {
    for (int i = 0; i < outer.length; i++) {
      outer[i] = Math.exp(chain.outer[i]);
    }
    for (int i = 0; i < inside.length; i++) {
      inside[i] = Math.exp(chain.inside[i]);
    }
  }

  /**
   * Sums over the labellings of a sentence.
   *
   * @param scores for each place the scores of the labels, {@code scores[place * LABELS + label]}
   * @param allowed for each place a bit set of the labels that may stand there; null if all may
   */
  void fill(float[] scores, int length, int @Nullable [] allowed) {
    this.length = length;
    if (scale.length < length) {
      int room = Math.max(length, scale.length * 2);
      emission = new double[room * LABELS];
      forward = new double[room * LABELS];
      backward = new double[room * LABELS];
      scale = new double[room];
    }
    for (int i = 0; i < length; i++) {
      int row = i * LABELS;
      float best = Float.NEGATIVE_INFINITY;
      for (int y = 0; y < LABELS - 1; y++) {
        best = Math.max(best, scores[row + y]);
      }
      int mask = allowed == null ? -1 : allowed[i];
      for (int y = 0; y < LABELS - 1; y++) {
        emission[row + y] = (mask >>> y & 1) != 0 ? Exponential.of(scores[row + y] - best) : 0;
      }
    }
    forward();
    backward();
  }

  private void forward() {
    for (int i = 0; i < length; i++) {
      int row = i * LABELS;
      int before = row - LABELS;
      double total = 0;
      for (int to = 0; to < OUTER; to++) {
        double sum;
        if (i == 0) {
          sum = outer[to];
        } else {
          sum = forward[before] * outer[to];
          for (int k = 0; k < KINDS; k++) {
            sum += forward[before + Labels.last(k)] * outer[(k + 1) * OUTER + to];
          }
        }
        int label = to == 0 ? 0 : Labels.first(to - 1);
        double value = i == length - 1 && to != 0 ? 0 : sum * emission[row + label];
        forward[row + label] = value;
        total += value;
      }
      for (int k = 0; k < KINDS; k++) {
        double first = i == 0 ? 0 : forward[before + Labels.first(k)];
        double inner = i == 0 ? 0 : forward[before + Labels.inner(k)];
        double in =
            i == length - 1
                ? 0
                : (first * inside[k * 4] + inner * inside[k * 4 + 2]) * emission[row + Labels.inner(k)];
        double out = (first * inside[k * 4 + 1] + inner * inside[k * 4 + 3]) * emission[row + Labels.last(k)];
        forward[row + Labels.inner(k)] = in;
        forward[row + Labels.last(k)] = out;
        total += in + out;
      }
      double factor = 1 / total;
      for (int y = 0; y < LABELS; y++) {
        forward[row + y] *= factor;
      }
      scale[i] = factor;
    }
  }

  private void backward() {
    int end = (length - 1) * LABELS;
    Arrays.fill(backward, end, end + LABELS, 0);
    backward[end] = 1;
    for (int k = 0; k < KINDS; k++) {
      backward[end + Labels.last(k)] = 1;
    }
    for (int i = length - 2; i >= 0; i--) {
      int row = i * LABELS;
      int after = row + LABELS;
      double factor = scale[i + 1];
      for (int from = 0; from < OUTER; from++) {
        double sum = outer[from * OUTER] * emission[after] * backward[after];
        for (int k = 0; k < KINDS; k++) {
          int first = after + Labels.first(k);
          sum += outer[from * OUTER + k + 1] * emission[first] * backward[first];
        }
        backward[row + (from == 0 ? 0 : Labels.last(from - 1))] = sum * factor;
      }
      for (int k = 0; k < KINDS; k++) {
        int inner = after + Labels.inner(k);
        int last = after + Labels.last(k);
        double in = emission[inner] * backward[inner];
        double out = emission[last] * backward[last];
        backward[row + Labels.first(k)] = (inside[k * 4] * in + inside[k * 4 + 1] * out) * factor;
        backward[row + Labels.inner(k)] = (inside[k * 4 + 2] * in + inside[k * 4 + 3] * out) * factor;
      }
    }
  }

  /** Whether the sums came out as numbers above zero. */
  boolean sound() {
    double total = 0;
    for (int i = 0; i < length; i++) {
      total += scale[i];
    }
    return total > 0 && total < Double.MAX_VALUE;
  }

  /** Probability of a label at a place. */
  double marginal(int place, int label) {
    return forward[place * LABELS + label] * backward[place * LABELS + label];
  }

  /** Adds the expected transitions, times a factor, to sums of the weights' shapes. */
  void addTransitions(double times, double[] outerSums, double[] insideSums) {
    for (int to = 0; to < OUTER; to++) {
      outerSums[to] += times * marginal(0, to == 0 ? 0 : Labels.first(to - 1));
    }
    for (int i = 1; i < length; i++) {
      int row = i * LABELS;
      int before = row - LABELS;
      double factor = scale[i] * times;
      for (int to = 0; to < OUTER; to++) {
        int label = row + (to == 0 ? 0 : Labels.first(to - 1));
        double here = emission[label] * backward[label] * factor;
        if (here != 0) {
          outerSums[to] += forward[before] * outer[to] * here;
          for (int k = 0; k < KINDS; k++) {
            int cell = (k + 1) * OUTER + to;
            outerSums[cell] += forward[before + Labels.last(k)] * outer[cell] * here;
          }
        }
      }
      for (int k = 0; k < KINDS; k++) {
        double in = emission[row + Labels.inner(k)] * backward[row + Labels.inner(k)] * factor;
        double out = emission[row + Labels.last(k)] * backward[row + Labels.last(k)] * factor;
        double first = forward[before + Labels.first(k)];
        double inner = forward[before + Labels.inner(k)];
        insideSums[k * 4] += first * inside[k * 4] * in;
        insideSums[k * 4 + 1] += first * inside[k * 4 + 1] * out;
        insideSums[k * 4 + 2] += inner * inside[k * 4 + 2] * in;
        insideSums[k * 4 + 3] += inner * inside[k * 4 + 3] * out;
      }
    }
  }

  /** Adds the names of a kind that begin at a place and have at least some probability, given the sentence. */
  void spans(int offset, int start, int kind, double least, int length, List<Candidate> into) {
    double mass = forward[start * LABELS + Labels.first(kind)];
    for (int i = start + 1; i < length; i++) {
      int which = kind * 4 + (i == start + 1 ? 0 : 2);
      int row = i * LABELS;
      int inner = row + Labels.inner(kind);
      int last = row + Labels.last(kind);
      double ends = mass * inside[which + 1] * emission[last] * scale[i] * backward[last];
      if (ends >= least) {
        into.add(new Candidate(new Span(offset + start, offset + i + 1), kind, ends));
      }
      mass *= inside[which] * emission[inner] * scale[i];
      if (mass * backward[inner] < least) {
        return;
      }
    }
  }
}
