package org.baopu.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ForestTest {
  @Test
  void learnsWhatNoSingleValueTells() throws IOException {
    SplittableRandom random = new SplittableRandom(9);
    List<float[]> values = new ArrayList<>();
    List<Boolean> answers = new ArrayList<>();
    List<Float> shares = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      float[] value = {(float) random.nextDouble(), (float) random.nextDouble(), (float) random.nextDouble()};
      values.add(value);
      answers.add(value[0] > 0.5 != value[1] > 0.3);
      shares.add(1f);
    }
    Forest grown = ForestTrainer.grow(values, answers, shares);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    grown.write(new DataOutputStream(bytes));
    Forest forest = Forest.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertTrue(forest.probability(new float[] {0.9f, 0.1f, 0.5f}) > 0.9);
    assertTrue(forest.probability(new float[] {0.9f, 0.9f, 0.5f}) < 0.1);
    assertTrue(forest.probability(new float[] {0.1f, 0.9f, 0.5f}) > 0.9);
    assertEquals(grown.probability(values.get(7)), forest.probability(values.get(7)));
  }
}
