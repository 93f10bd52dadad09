package org.baopu.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Vectors of words by the company they keep: skip-gram with negative sampling (Mikolov et al. 2013, arXiv 1310.4546) over
 * unlabelled text. Single-threaded with a fixed seed: the same text gives the same vectors.
 */
final class WordVectors {
  private static final int SIZE = 40;
  private static final int WINDOW = 3;
  private static final int NEGATIVE = 5;
  private static final int ROUNDS = 3;
  private static final int RAREST = 5;
  private static final double COMMON = 2e-4;

  /** Number of the word that ends a sentence. */
  private static final int END = -1;

  private final int[] words;
  private final int[] counts;
  private final int[] text;
  private final float[] in;
  private final float[] out;

  /** Learns from a text given as hashes of words ({@link Sight#hash}); 0 ends a sentence. */
  WordVectors(int[] hashes) {
    Map<Integer, Integer> count = new HashMap<>();
    for (int hash : hashes) {
      count.merge(hash, 1, Integer::sum);
    }
    count.remove(0);
    List<Integer> order = new ArrayList<>(count.keySet());
    order.removeIf(hash -> count.getOrDefault(hash, 0) < RAREST);
    order.sort(Comparator.<Integer>comparingInt(hash -> -count.getOrDefault(hash, 0)).thenComparing(hash -> hash));
    words = order.stream().mapToInt(hash -> hash).toArray();
    counts = order.stream().mapToInt(hash -> count.getOrDefault(hash, 0)).toArray();
    Map<Integer, Integer> number = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      number.put(words[i], i);
    }
    text = new int[hashes.length];
    int n = 0;
    for (int hash : hashes) {
      Integer word = hash == 0 ? Integer.valueOf(END) : number.get(hash);
      if (word != null) {
        text[n++] = word;
      }
    }
    in = new float[words.length * SIZE];
    out = new float[words.length * SIZE];
    learn(n);
  }

  private void learn(int length) {
    SplittableRandom random = new SplittableRandom(20231102);
    for (int i = 0; i < in.length; i++) {
      in[i] = (float) ((random.nextDouble() - 0.5) / SIZE);
    }
    int[] noise = noise();
    double[] kept = new double[words.length];
    for (int w = 0; w < kept.length; w++) {
      double share = counts[w] / (double) length;
      kept[w] = Math.min(1, Math.sqrt(COMMON / share) + COMMON / share);
    }
    int[] sentence = new int[1000];
    float[] step = new float[SIZE];
    for (int round = 0; round < ROUNDS; round++) {
      int size = 0;
      for (int i = 0; i < length; i++) {
        if (text[i] != END && random.nextDouble() < kept[text[i]]) {
          sentence[size++] = text[i];
        }
        if (text[i] == END || size == sentence.length) {
          float rate = 0.05f * (1 - (round + i / (float) length) / ROUNDS) + 0.0005f;
          learn(sentence, size, noise, random, rate, step);
          size = 0;
        }
      }
    }
  }

  private int[] noise() {
    int[] noise = new int[1 << 20];
    double total = 0;
    for (int count : counts) {
      total += Math.pow(count, 0.75);
    }
    int word = 0;
    double sum = Math.pow(counts[0], 0.75) / total;
    for (int i = 0; i < noise.length; i++) {
      noise[i] = word;
      if ((i + 1.0) / noise.length > sum && word < counts.length - 1) {
        word++;
        sum += Math.pow(counts[word], 0.75) / total;
      }
    }
    return noise;
  }

  private void learn(int[] sentence, int size, int[] noise, SplittableRandom random, float rate, float[] step) {
    for (int i = 0; i < size; i++) {
      int reach = 1 + random.nextInt(WINDOW);
      int from = sentence[i] * SIZE;
      for (int j = Math.max(0, i - reach); j <= Math.min(size - 1, i + reach); j++) {
        if (j == i) {
          continue;
        }
        Arrays.fill(step, 0);
        for (int k = 0; k <= NEGATIVE; k++) {
          int other = k == 0 ? sentence[j] : noise[random.nextInt(noise.length)];
          if (k > 0 && other == sentence[j]) {
            continue;
          }
          int to = other * SIZE;
          float dot = 0;
          for (int d = 0; d < SIZE; d++) {
            dot += in[from + d] * out[to + d];
          }
          float gain = rate * ((k == 0 ? 1 : 0) - sigmoid(dot));
          for (int d = 0; d < SIZE; d++) {
            step[d] += gain * out[to + d];
            out[to + d] += gain * in[from + d];
          }
        }
        for (int d = 0; d < SIZE; d++) {
          in[from + d] += step[d];
        }
      }
    }
  }

  private static float sigmoid(float x) {
    return x > 8 ? 1 : x < -8 ? 0 : (float) (1 / (1 + Math.exp(-x)));
  }

  /** The hashes of the words, the most frequent first. */
  int[] words() {
    return words;
  }

  /** Groups the words by their vectors' directions: for each word the number of its group, from 1 on. */
  int[] clusters(int groups, int rounds) {
    float[] unit = in.clone();
    for (int w = 0; w < words.length; w++) {
      normalise(unit, w * SIZE);
    }
    float[] centres = new float[groups * SIZE];
    System.arraycopy(unit, 0, centres, 0, Math.min(centres.length, unit.length));
    int[] group = new int[words.length];
    for (int round = 0; round < rounds; round++) {
      for (int w = 0; w < words.length; w++) {
        group[w] = nearest(unit, w * SIZE, centres, groups);
      }
      Arrays.fill(centres, 0);
      for (int w = 0; w < words.length; w++) {
        for (int d = 0; d < SIZE; d++) {
          centres[group[w] * SIZE + d] += unit[w * SIZE + d];
        }
      }
      for (int g = 0; g < groups; g++) {
        normalise(centres, g * SIZE);
      }
    }
    for (int w = 0; w < words.length; w++) {
      group[w]++;
    }
    return group;
  }

  private static int nearest(float[] unit, int from, float[] centres, int groups) {
    int best = 0;
    float most = -2;
    for (int g = 0; g < groups; g++) {
      float dot = 0;
      for (int d = 0; d < SIZE; d++) {
        dot += unit[from + d] * centres[g * SIZE + d];
      }
      if (dot > most) {
        most = dot;
        best = g;
      }
    }
    return best;
  }

  private static void normalise(float[] vectors, int from) {
    double square = 1e-12;
    for (int d = 0; d < SIZE; d++) {
      square += vectors[from + d] * vectors[from + d];
    }
    float factor = (float) (1 / Math.sqrt(square));
    for (int d = 0; d < SIZE; d++) {
      vectors[from + d] *= factor;
    }
  }
}
