package org.baopu.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.baopu.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Learns the weights of features and transitions from labelled articles: conditional likelihood, in which characters that
 * are neither right nor wrong may have any label, by AdaGrad.
 *
 * <p>Two things keep it from learning the articles by heart: each time a sentence is gone over, 7 in 16 of the features
 * at each character are left out (Wang et al. 2013, Feature Noising for Log-linear Structured Prediction), and weights
 * shrink towards zero (L1), so that few features stay.
 */
final class ChainTrainer {
  /**
   * How to learn; the figures were chosen by cross-validation.
   *
   * @param epochs how often the articles are gone over
   * @param rate of AdaGrad at first; it falls to nearly none
   * @param shrink strength of L1
   * @param documents in how many articles at least a feature must occur
   */
  record Settings(int epochs, float rate, float shrink, int documents) {
    static final Settings DEFAULT = new Settings(20, 0.2f, 0.0004f, 2);
  }

  /** Share of the features that are left out, in 16ths; {@link #dropped} makes it so. */
  private static final float KEPT = 1 - 7 / 16f;

  /** The weights after that many last epochs are averaged. */
  private static final int AVERAGED = 4;

  /** A character whose labels are as sure as that teaches nothing. */
  private static final float SURE = 0.01f;

  /** A sentence none of whose labels is that far from being right teaches nothing for now. */
  private static final float CALM = 0.03f;

  /** In so many first rounds no sentence rests. */
  private static final int RESTLESS = 2;

  private static final int LABELS = Labels.COUNT;
  private static final int FEATURES = Features.COUNT;

  private final Settings settings;
  private final List<Example> examples;
  private final int[] rowOf;
  private final float[] weights;
  private final float[] squares;
  private final Chain chain = new Chain();
  private final double[] outerSquares = new double[chain.outer.length];
  private final double[] insideSquares = new double[chain.inside.length];
  private final Lattice free = new Lattice();
  private final Lattice bound = new Lattice();

  ChainTrainer(List<Example> examples, int features, Settings settings) {
    this.examples = examples;
    this.settings = settings;
    this.rowOf = rows(features);
    int rows = 0;
    for (int row : rowOf) {
      rows = Math.max(rows, row + 1);
    }
    weights = new float[rows * LABELS];
    squares = new float[rows * LABELS];
  }

  /** A row for each feature that occurs in enough articles; -1 for the rest. */
  private int[] rows(int features) {
    int[] last = new int[features];
    int[] count = new int[features];
    for (int d = 0; d < examples.size(); d++) {
      for (int feature : examples.get(d).features) {
        if (last[feature] != d + 1) {
          last[feature] = d + 1;
          count[feature]++;
        }
      }
    }
    int rows = 0;
    for (int f = 0; f < features; f++) {
      count[f] = count[f] >= settings.documents() ? rows++ : -1;
    }
    return count;
  }

  /** A sentence of an article. One that taught nothing rests the next time. */
  private static final class Piece {
    final Example example;
    final Span sentence;
    boolean rests;

    Piece(Example example, Span sentence) {
      this.example = example;
      this.sentence = sentence;
    }
  }

  /** Goes over the articles as often as the settings say. */
  void train() {
    List<Piece> pieces = new ArrayList<>();
    for (Example example : examples) {
      example.sentences.forEach(sentence -> pieces.add(new Piece(example, sentence)));
    }
    float[] sum = new float[weights.length];
    float[] outerSum = new float[chain.outer.length];
    float[] insideSum = new float[chain.inside.length];
    SplittableRandom random = new SplittableRandom(7);
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      for (int i = pieces.size() - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        Piece piece = pieces.get(i);
        pieces.set(i, pieces.get(j));
        pieces.set(j, piece);
      }
      float rate = settings.rate() * (1 - epoch / (float) (settings.epochs() + 1));
      for (Piece piece : pieces) {
        if (piece.rests) {
          piece.rests = false;
        } else {
          float step = learn(piece.example, piece.sentence, rate, random);
          piece.rests = epoch >= RESTLESS && step < CALM;
        }
      }
      shrink(rate);
      if (epoch > 0) {
        prune();
      }
      if (epoch >= settings.epochs() - AVERAGED) {
        add(weights, sum);
        add(chain.outer, outerSum);
        add(chain.inside, insideSum);
      }
    }
    average(weights, sum);
    average(chain.outer, outerSum);
    average(chain.inside, insideSum);
  }

  private static void add(float[] weights, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weights[i];
    }
  }

  private static void average(float[] weights, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      weights[i] = sum[i] / AVERAGED;
    }
  }

  /** Gives up features that have come to nothing: few are left, and the work with them is quick. */
  private void prune() {
    for (int f = 0; f < rowOf.length; f++) {
      if (rowOf[f] >= 0) {
        boolean zero = true;
        for (int i = rowOf[f] * LABELS; zero && i < (rowOf[f] + 1) * LABELS; i++) {
          zero = weights[i] == 0;
        }
        if (zero) {
          rowOf[f] = -1;
        }
      }
    }
  }

  private void shrink(float rate) {
    for (int i = 0; i < weights.length; i++) {
      float w = weights[i];
      if (w != 0) {
        float step = settings.shrink() * rate * examples.size() / (float) Math.sqrt(squares[i] + 1e-6f);
        weights[i] = w > step ? w - step : w < -step ? w + step : 0;
      }
    }
  }

  /** Scores of the labels of a sentence, {@code scores[place * LABELS + label]}. */
  float[] scores(Example example, Span sentence) {
    return scores(example, sentence, null);
  }

  private float[] scores(Example example, Span sentence, long @Nullable [] dropped) {
    float[] scores = new float[sentence.length() * LABELS];
    int[] features = example.features;
    for (int i = 0; i < sentence.length(); i++) {
      int at = (sentence.start() + i) * FEATURES;
      for (int f = 0; f < FEATURES; f++) {
        int row = rowOf[features[at + f]];
        if (row >= 0 && (dropped == null || (dropped[i] >>> f & 1) == 0)) {
          int from = row * LABELS;
          int to = i * LABELS;
          for (int y = 0; y < LABELS; y++) {
            scores[to + y] += weights[from + y];
          }
        }
      }
    }
    if (dropped != null) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] /= KEPT;
      }
    }
    return scores;
  }

  /** For each character a bit set of the features to leave out. */
  private static long[] dropped(int length, SplittableRandom random) {
    long[] dropped = new long[length];
    for (int i = 0; i < length; i++) {
      long a = random.nextLong();
      long b = random.nextLong();
      long c = random.nextLong();
      long d = random.nextLong();
      dropped[i] = a & (b | c | d);
    }
    return dropped;
  }

  /** Goes over a sentence; says how far the label that is the least right was from being so. */
  private float learn(Example example, Span sentence, float rate, SplittableRandom random) {
    int length = sentence.length();
    long[] dropped = dropped(length, random);
    float[] scores = scores(example, sentence, dropped);
    int[] allowed = Arrays.copyOfRange(example.allowed, sentence.start(), sentence.end());
    free.transitions(chain);
    bound.transitions(chain);
    free.fill(scores, length, null);
    bound.fill(scores, length, allowed);
    if (!free.sound() || !bound.sound()) {
      return 0;
    }
    float farthest = 0;
    float[] step = new float[LABELS];
    for (int i = 0; i < length; i++) {
      float most = 0;
      for (int y = 0; y < LABELS - 1; y++) {
        step[y] = (float) (bound.marginal(i, y) - free.marginal(i, y));
        most = Math.max(most, Math.abs(step[y]));
      }
      farthest = Math.max(farthest, most);
      if (most > SURE) {
        int at = (sentence.start() + i) * FEATURES;
        for (int f = 0; f < FEATURES; f++) {
          int row = rowOf[example.features[at + f]];
          if (row >= 0 && (dropped[i] >>> f & 1) == 0) {
            update(row * LABELS, step, rate);
          }
        }
      }
    }
    double[] outer = new double[chain.outer.length];
    double[] inside = new double[chain.inside.length];
    bound.addTransitions(1, outer, inside);
    free.addTransitions(-1, outer, inside);
    update(chain.outer, outerSquares, outer, rate);
    update(chain.inside, insideSquares, inside, rate);
    return farthest;
  }

  private void update(int from, float[] step, float rate) {
    for (int y = 0; y < LABELS; y++) {
      float g = step[y];
      float square = squares[from + y] + g * g;
      squares[from + y] = square;
      weights[from + y] += rate * g / (float) Math.sqrt(square + 1e-6f);
    }
  }

  private static void update(float[] weights, double[] squares, double[] step, float rate) {
    for (int i = 0; i < weights.length; i++) {
      squares[i] += step[i] * step[i];
      weights[i] += (float) (rate * step[i] / Math.sqrt(squares[i] + 1e-6));
    }
  }

  Chain chain() {
    return chain;
  }

  float[] weights() {
    return weights;
  }

  /** Row of each feature number; -1 for none. */
  int[] rowOf() {
    return rowOf;
  }
}
