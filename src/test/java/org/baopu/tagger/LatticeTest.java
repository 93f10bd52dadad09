package org.baopu.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.baopu.text.Span;
import org.junit.jupiter.api.Test;

class LatticeTest {
  private static final int LENGTH = 4;

  private final Chain chain = new Chain();
  private final float[] scores = new float[LENGTH * Labels.COUNT];
  private final Lattice lattice = new Lattice();
  private double total;
  private final double[] marginals = new double[LENGTH * Labels.COUNT];

  @Test
  void sumsAsCountingEveryLabellingDoes() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < chain.outer.length; i++) {
      chain.outer[i] = (float) random.nextDouble();
    }
    for (int i = 0; i < chain.inside.length; i++) {
      chain.inside[i] = (float) random.nextDouble();
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) (2 * random.nextDouble() - 1);
    }
    walk(new ArrayList<>(), 0);
    lattice.transitions(chain);
    lattice.fill(scores, LENGTH, null);
    for (int i = 0; i < LENGTH; i++) {
      for (int y = 0; y < Labels.COUNT - 1; y++) {
        assertEquals(marginals[i * Labels.COUNT + y] / total, lattice.marginal(i, y), 1e-5);
      }
    }
  }

  @Test
  void aNamesProbabilityIsThatOfItsCharactersWhenItIsAllThereIs() {
    lattice.transitions(chain);
    int[] allowed = {1 << Labels.first(1), 1 << Labels.inner(1), 1 << Labels.last(1), 1};
    lattice.fill(scores, LENGTH, allowed);
    List<Candidate> found = new ArrayList<>();
    lattice.spans(10, 0, 1, 0.5, LENGTH, found);
    assertEquals(1, found.size());
    assertEquals(new Span(10, 13), found.get(0).span());
    assertEquals(1, found.get(0).probability(), 1e-9);
  }

  private void walk(List<Integer> labels, double sum) {
    if (labels.size() == LENGTH) {
      int end = labels.get(LENGTH - 1);
      if (end == 0 || (end - 1) % 3 == 2) {
        double weight = Math.exp(sum);
        total += weight;
        for (int i = 0; i < LENGTH; i++) {
          marginals[i * Labels.COUNT + labels.get(i)] += weight;
        }
      }
      return;
    }
    int before = labels.isEmpty() ? 0 : labels.get(labels.size() - 1);
    boolean open = before != 0 && (before - 1) % 3 < 2;
    for (int label = 0; label < Labels.COUNT - 1; label++) {
      int kind = (label - 1) / 3;
      boolean goesOn = label != 0 && (label - 1) % 3 > 0;
      double step;
      if (open) {
        if (!goesOn || kind != (before - 1) / 3) {
          continue;
        }
        step = chain.inside[kind * 4 + ((before - 1) % 3 == 0 ? 0 : 2) + ((label - 1) % 3 == 2 ? 1 : 0)];
      } else {
        if (goesOn) {
          continue;
        }
        step = chain.outer[Chain.outerOf(before) * Chain.OUTER + (label == 0 ? 0 : kind + 1)];
      }
      List<Integer> longer = new ArrayList<>(labels);
      longer.add(label);
      walk(longer, sum + step + scores[labels.size() * Labels.COUNT + label]);
    }
  }
}
