package org.baopu.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Boosted decision trees: a sum of trees of equal depth, each of which asks whether a value is above a bound. The sum is
 * the logarithm of the odds.
 */
final class Forest {
  private final int depth;
  private final float base;

  /** Trees one after the other, each with its questions level by level. */
  private final byte[] asked;

  private final float[] bounds;
  private final float[] leaves;

  Forest(int depth, float base, byte[] asked, float[] bounds, float[] leaves) {
    this.depth = depth;
    this.base = base;
    this.asked = asked;
    this.bounds = bounds;
    this.leaves = leaves;
  }

  /** Probability of yes, for these values. */
  double probability(float[] values) {
    int inner = (1 << depth) - 1;
    float sum = base;
    for (int tree = 0, leaf = 0; tree < asked.length; tree += inner, leaf += inner + 1) {
      int node = 0;
      for (int level = 0; level < depth; level++) {
        node = 2 * node + (values[asked[tree + node]] > bounds[tree + node] ? 2 : 1);
      }
      sum += leaves[leaf + node - inner];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(depth);
    out.writeFloat(base);
    out.writeInt(asked.length);
    out.write(asked);
    for (float bound : bounds) {
      out.writeFloat(bound);
    }
    out.writeInt(leaves.length);
    for (float leaf : leaves) {
      out.writeFloat(leaf);
    }
  }

  static Forest read(DataInputStream in) throws IOException {
    int depth = in.readInt();
    float base = in.readFloat();
    byte[] asked = new byte[in.readInt()];
    in.readFully(asked);
    float[] bounds = new float[asked.length];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = in.readFloat();
    }
    float[] leaves = new float[in.readInt()];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = in.readFloat();
    }
    return new Forest(depth, base, asked, bounds, leaves);
  }
}
