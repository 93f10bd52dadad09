package org.baopu.article;

import java.util.Arrays;

/**
 * The pairs of neighbouring letters of a text, with how often each occurs: what it is about, without a dictionary.
 */
final class Grams {
  /** Distinct, ascending: the first letter in the upper half. */
  private final int[] pairs;

  /** By pair: how often it occurs. */
  private final int[] times;

  private Grams(int[] pairs, int[] times) {
    this.pairs = pairs;
    this.times = times;
  }

  /** Of the letters and digits of the text. */
  static Grams of(String text) {
    int[] all = new int[text.length()];
    int count = 0;
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.isLetterOrDigit(text.charAt(i)) ? text.charAt(i) : 0;
      if (last != 0 && c != 0) {
        all[count++] = (last << 16) | c;
      }
      last = c;
    }
    Arrays.sort(all, 0, count);
    int[] times = new int[count];
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (distinct == 0 || all[distinct - 1] != all[i]) {
        all[distinct++] = all[i];
      }
      times[distinct - 1]++;
    }
    return new Grams(Arrays.copyOf(all, distinct), Arrays.copyOf(times, distinct));
  }

  /** How many distinct pairs it has. */
  int size() {
    return pairs.length;
  }

  /** The i-th distinct pair. */
  int pair(int i) {
    return pairs[i];
  }

  /** The share of these pairs, by weight, that the other has: 0 to 1. */
  double coveredBy(Grams other, GramWeights weights) {
    double all = 0;
    double both = 0;
    for (int pair : pairs) {
      double weight = weights.of(pair);
      all += weight;
      both += Arrays.binarySearch(other.pairs, pair) >= 0 ? weight : 0;
    }
    return all == 0 ? 0 : both / all;
  }

  /** How alike the two are: cosine of their weighted pairs, 0 to 1. */
  double alike(Grams other, GramWeights weights) {
    double dot = 0;
    for (int i = 0; i < pairs.length; i++) {
      int at = Arrays.binarySearch(other.pairs, pairs[i]);
      dot += at < 0 ? 0 : weight(i, weights) * other.weight(at, weights);
    }
    double norm = norm(weights) * other.norm(weights);
    return norm == 0 ? 0 : dot / norm;
  }

  private double norm(GramWeights weights) {
    double sum = 0;
    for (int i = 0; i < pairs.length; i++) {
      sum += weight(i, weights) * weight(i, weights);
    }
    return Math.sqrt(sum);
  }

  private double weight(int i, GramWeights weights) {
    return (1 + Math.log(times[i])) * weights.of(pairs[i]);
  }
}
