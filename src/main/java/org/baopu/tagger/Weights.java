package org.baopu.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The weights that features have for labels, small and quick to add up.
 *
 * <p>A feature is known by 32 bits of its hash: one in some ten thousand unknown features is taken for a known one. A
 * weight is one signed byte, in steps of {@link #STEP}. Four labels share a {@code long}, 16 bits each, so that eight
 * additions add a row; what carries from a lane into the next is taken back when the lanes are read.
 */
final class Weights {
  /** One step of a weight. */
  static final float STEP = 1 / 40f;

  private static final int LABELS = Labels.COUNT;
  private static final int LANES = LABELS / 4;

  /** For each slot of the table 16 bits of the key that is there, never 0; 0 for an empty slot. Small, for the cache. */
  private final short[] marks;

  /** For each slot the number of the row. */
  private final int[] numbers;

  private final int[] keys;
  private final long[] rows;

  private Weights(int[] keys, byte[] values) {
    this.keys = keys;
    int room = Integer.highestOneBit(Math.max(2, keys.length)) * 4;
    marks = new short[room];
    numbers = new int[room];
    rows = new long[keys.length * LANES];
    for (int r = 0; r < keys.length; r++) {
      int slot = keys[r] & (room - 1);
      while (marks[slot] != 0) {
        slot = (slot + 1) & (room - 1);
      }
      marks[slot] = mark(keys[r]);
      numbers[slot] = r;
      for (int lane = 0; lane < LANES; lane++) {
        long sum = 0;
        for (int part = 3; part >= 0; part--) {
          sum = (sum << 16) + values[r * LABELS + lane * 4 + part];
        }
        rows[r * LANES + lane] = sum;
      }
    }
  }

  private static short mark(int key) {
    short mark = (short) (key >>> 16);
    return mark == 0 ? 1 : mark;
  }

  static int key(long hash) {
    return (int) (hash >>> 32 ^ hash);
  }

  /** Adds up the rows of the features; writes the scores of the labels from {@code at} on. */
  void score(long[] features, long[] sums, float[] scores, int at) {
    Arrays.fill(sums, 0);
    int mask = marks.length - 1;
    for (long feature : features) {
      int key = key(feature);
      short mark = mark(key);
      int slot = key & mask;
      while (marks[slot] != 0) {
        if (marks[slot] == mark && keys[numbers[slot]] == key) {
          int row = numbers[slot] * LANES;
          for (int lane = 0; lane < LANES; lane++) {
            sums[lane] += rows[row + lane];
          }
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
    for (int lane = 0; lane < LANES; lane++) {
      long rest = sums[lane];
      for (int part = 0; part < 4; part++) {
        short value = (short) rest;
        scores[at + lane * 4 + part] = value * STEP;
        rest = (rest - value) >> 16;
      }
    }
  }

  /** Writes what the trainer learnt; rows of zeros are left out. */
  static void write(long[] hashes, int[] rowOf, float[] weights, DataOutputStream out) throws IOException {
    byte[] rounded = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      rounded[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / STEP)));
    }
    int[] order =
        IntStream.range(0, hashes.length)
            .filter(f -> rowOf[f] >= 0 && !isZero(rounded, rowOf[f]))
            .boxed()
            .sorted((f, g) -> Integer.compareUnsigned(key(hashes[f]), key(hashes[g])))
            .mapToInt(f -> f)
            .toArray();
    out.writeInt(order.length);
    int before = 0;
    for (int feature : order) {
      int key = key(hashes[feature]);
      writeNumber(out, key - before);
      before = key;
    }
    for (int label = 0; label < LABELS; label++) {
      for (int feature : order) {
        out.writeByte(rounded[rowOf[feature] * LABELS + label]);
      }
    }
  }

  private static boolean isZero(byte[] weights, int row) {
    for (int i = row * LABELS; i < (row + 1) * LABELS; i++) {
      if (weights[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static void writeNumber(DataOutputStream out, int number) throws IOException {
    int rest = number;
    while ((rest & ~0x7F) != 0) {
      out.writeByte((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  static Weights read(DataInputStream in) throws IOException {
    int count = in.readInt();
    int[] keys = new int[count];
    int before = 0;
    for (int i = 0; i < count; i++) {
      int shift = 0;
      int number = 0;
      byte part;
      do {
        part = in.readByte();
        number |= (part & 0x7F) << shift;
        shift += 7;
      } while (part < 0);
      before += number;
      keys[i] = before;
    }
    byte[] values = new byte[count * LABELS];
    byte[] column = new byte[count];
    for (int label = 0; label < LABELS; label++) {
      in.readFully(column);
      for (int i = 0; i < count; i++) {
        values[i * LABELS + label] = column[i];
      }
    }
    return new Weights(keys, values);
  }
}
