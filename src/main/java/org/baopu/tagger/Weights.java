package org.baopu.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * The weights that features have for labels, small and quick to add up.
 *
 * <p>A feature is known by 32 bits of its hash: one in some ten thousand unknown features is taken for a known one. A
 * weight is one byte, in steps of {@link #STEP} and {@link #ZERO} for none. Eight labels share a {@code long}, whose bytes are added up
 * four at a time, 16 bits for each sum.
 */
final class Weights {
  /** One step of a weight. */
  static final float STEP = 1 / 40f;

  private static final int LABELS = Labels.COUNT;
  private static final int LANES = LABELS / 8;
  private static final int ZERO = 128;
  private static final long EVEN = 0x00FF00FF00FF00FFL;

  /** A bit for each key, at its lowest bits: most features are unknown, and here few of them look known. */
  private final long[] seen;

  /** For each slot of the table the key that is there and one more than the number of its row; 0 for an empty slot. */
  private final long[] slots;

  private final long[] rows;

  private Weights(int[] keys, byte[] values) {
    int room = Integer.highestOneBit(Math.max(16, keys.length)) * 2;
    seen = new long[room / 2];
    slots = new long[room];
    rows = new long[keys.length * LANES];
    for (int r = 0; r < keys.length; r++) {
      seen[word(keys[r])] |= 1L << keys[r];
      int slot = keys[r] & (room - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (room - 1);
      }
      slots[slot] = (long) keys[r] << 32 | (r + 1);
      for (int lane = 0; lane < LANES; lane++) {
        long row = 0;
        for (int label = 7; label >= 0; label--) {
          row = row << 8 | values[r * LABELS + lane * 8 + label] + ZERO;
        }
        rows[r * LANES + lane] = row;
      }
    }
  }

  static int key(long hash) {
    return (int) (hash >>> 32 ^ hash);
  }

  private int word(int key) {
    return key >>> 6 & seen.length - 1;
  }

  /** Where the key's row begins; -1 if it has none. */
  private int row(int key) {
    int mask = slots.length - 1;
    for (int slot = key & mask; slots[slot] != 0; slot = slot + 1 & mask) {
      if ((int) (slots[slot] >>> 32) == key) {
        return ((int) slots[slot] - 1) * LANES;
      }
    }
    return -1;
  }

  /**
   * Adds up the rows of the features; writes the scores of the labels from {@code at} on.
   *
   * @param room for one number more than there are features
   */
  void score(long[] features, int[] room, float[] scores, int at) {
    int count = 0;
    for (long feature : features) {
      int key = key(feature);
      room[count] = key;
      count += (int) (seen[word(key)] >>> key & 1);
    }
    int known = 0;
    for (int i = 0; i < count; i++) {
      int row = row(room[i]);
      room[known] = row;
      known += row < 0 ? 0 : 1;
    }
    for (int lane = 0; lane < LANES; lane++) {
      long even = 0;
      long odd = 0;
      for (int i = 0; i < known; i++) {
        long row = rows[room[i] + lane];
        even += row & EVEN;
        odd += row >>> 8 & EVEN;
      }
      for (int part = 0; part < 4; part++) {
        int label = at + lane * 8 + part * 2;
        scores[label] = ((int) (even >>> (part * 16) & 0xFFFF) - known * ZERO) * STEP;
        scores[label + 1] = ((int) (odd >>> (part * 16) & 0xFFFF) - known * ZERO) * STEP;
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
