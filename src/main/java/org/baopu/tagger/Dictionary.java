package org.baopu.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Words with a set of properties each (bits of an int), for finding the longest one at each place of a text. */
final class Dictionary {
  private final SortedMap<String, Integer> words;

  /** For each arc of the tree of letters: node and letter, and the node it leads to. Open addressing. */
  private final long[] arcs;

  private final int[] targets;

  /** Properties of the word that ends at a node; 0 if none does. */
  private final int[] properties;

  Dictionary(SortedMap<String, Integer> words) {
    this.words = words;
    int letters = words.keySet().stream().mapToInt(String::length).sum();
    arcs = new long[Integer.highestOneBit(Math.max(1, letters)) * 4];
    targets = new int[arcs.length];
    properties = new int[letters + 1];
    int[] nodes = {1};
    words.forEach((word, bits) -> properties[add(word, nodes)] |= bits);
  }

  private int add(String word, int[] nodes) {
    int node = 0;
    for (int i = 0; i < word.length(); i++) {
      long arc = arc(node, Characters.fold(word.charAt(i)));
      int slot = slot(arc);
      if (arcs[slot] == 0) {
        arcs[slot] = arc;
        targets[slot] = nodes[0]++;
      }
      node = targets[slot];
    }
    return node;
  }

  private static long arc(int node, char letter) {
    return (long) (node + 1) << 16 | letter;
  }

  private int slot(long arc) {
    int mask = arcs.length - 1;
    int slot = (int) ((arc * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (arcs[slot] != 0 && arcs[slot] != arc) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /**
   * Finds the longest word with any of some properties that begins at a place.
   *
   * @return its length in the upper 32 bits, its properties in the lower; 0 if there is none
   */
  long longestAt(char[] text, int start, int limit, int wanted) {
    int node = 0;
    long found = 0;
    for (int i = start; i < limit; i++) {
      int slot = slot(arc(node, text[i]));
      if (arcs[slot] == 0) {
        break;
      }
      node = targets[slot];
      if ((properties[node] & wanted) != 0) {
        found = (long) (i + 1 - start) << 32 | (properties[node] & wanted);
      }
    }
    return found;
  }

  /** Counts the words that begin at a place, each by the number that is its properties. */
  void count(char[] text, int start, int limit, int[] counts) {
    int node = 0;
    for (int i = start; i < limit; i++) {
      int slot = slot(arc(node, text[i]));
      if (arcs[slot] == 0) {
        return;
      }
      node = targets[slot];
      if (properties[node] != 0) {
        counts[properties[node]]++;
      }
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(words.size());
    String before = "";
    for (Map.Entry<String, Integer> entry : words.entrySet()) {
      String word = entry.getKey();
      int shared = 0;
      while (shared < Math.min(255, Math.min(before.length(), word.length())) && before.charAt(shared) == word.charAt(shared)) {
        shared++;
      }
      out.writeByte(shared);
      out.writeUTF(word.substring(shared));
      out.writeInt(entry.getValue());
      before = word;
    }
  }

  static Dictionary read(DataInputStream in) throws IOException {
    SortedMap<String, Integer> words = new TreeMap<>();
    String before = "";
    for (int left = in.readInt(); left > 0; left--) {
      int shared = in.readUnsignedByte();
      before = before.substring(0, shared) + in.readUTF();
      words.put(before, in.readInt());
    }
    return new Dictionary(words);
  }
}
