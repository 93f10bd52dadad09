package org.baopu.tagger;

import java.util.Arrays;

/** Numbers 64-bit hashes in the order in which they are first seen. Open addressing. */
final class FeatureTable {
  private long[] keys = new long[1 << 16];
  private int[] numbers = new int[1 << 16];
  private int size;

  /** The number of a hash, given now if it is new. */
  int add(long hash) {
    long key = hash == 0 ? 1 : hash;
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return numbers[slot];
      }
      slot = slot + 1 & mask;
    }
    keys[slot] = key;
    numbers[slot] = size++;
    int number = size - 1;
    if (size * 2 > keys.length) {
      grow();
    }
    return number;
  }

  int size() {
    return size;
  }

  /** The hashes by their numbers. */
  long[] hashes() {
    long[] hashes = new long[size];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        hashes[numbers[i]] = keys[i];
      }
    }
    return hashes;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 4];
    numbers = new int[keys.length];
    Arrays.fill(numbers, -1);
    int mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = (int) oldKeys[i] & mask;
        while (keys[slot] != 0) {
          slot = slot + 1 & mask;
        }
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
