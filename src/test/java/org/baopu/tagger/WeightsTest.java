package org.baopu.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WeightsTest {
  @Test
  void addsUpWhatWasWritten() throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    int features = 500;
    long[] hashes = new long[features];
    int[] rows = new int[features];
    float[] weights = new float[features * Labels.COUNT];
    for (int f = 0; f < features; f++) {
      hashes[f] = random.nextLong();
      rows[f] = f % 7 == 0 ? -1 : f;
      for (int y = 0; y < Labels.COUNT; y++) {
        weights[f * Labels.COUNT + y] = random.nextInt(-120, 121) * Weights.STEP;
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Weights.write(hashes, rows, weights, new DataOutputStream(bytes));
    Weights read = Weights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    float[] scores = new float[Labels.COUNT];
    read.score(new long[] {hashes[1], hashes[2], hashes[7], hashes[10], 42}, new int[6], scores, 0);
    for (int y = 0; y < Labels.COUNT; y++) {
      float sum = weights[Labels.COUNT + y] + weights[2 * Labels.COUNT + y] + weights[10 * Labels.COUNT + y];
      assertEquals(sum, scores[y], 1e-4);
    }
  }
}
