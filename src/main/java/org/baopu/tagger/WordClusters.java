package org.baopu.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.baopu.language.Language;
import org.baopu.language.Token;

/** Groups of words that are used alike; learnt from unlabelled text. */
final class WordClusters {
  private static final int GROUPS = 400;
  private static final int ROUNDS = 10;

  private final int[] words;
  private final short[] groups;
  private final int[] slots;

  private WordClusters(int[] words, short[] groups) {
    this.words = words;
    this.groups = groups;
    slots = new int[Integer.highestOneBit(Math.max(1, words.length)) * 4];
    for (int w = 0; w < words.length; w++) {
      int slot = words[w] & slots.length - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = w + 1;
    }
  }

  /** No groups at all. */
  static WordClusters none() {
    return new WordClusters(new int[0], new short[0]);
  }

  /** Learns from texts. */
  static WordClusters learn(List<String> texts, Language language) {
    IntStream.Builder hashes = IntStream.builder();
    for (String raw : texts) {
      String text = GoldDocument.clean(raw);
      char[] folded = Characters.fold(text);
      for (Token token : language.tokens(text)) {
        hashes.add(Sight.hash(folded, token.span().start(), token.span().end()));
        char first = folded[token.span().start()];
        if (Characters.sort(first) == Characters.STOP) {
          hashes.add(0);
        }
      }
      hashes.add(0);
    }
    WordVectors vectors = new WordVectors(hashes.build().toArray());
    int[] words = vectors.words();
    int[] groups = vectors.clusters(GROUPS, ROUNDS);
    List<Integer> order = new ArrayList<>(IntStream.range(0, words.length).boxed().toList());
    order.sort(Comparator.comparingInt(w -> words[w]));
    int[] sorted = new int[words.length];
    short[] groupsSorted = new short[words.length];
    for (int i = 0; i < sorted.length; i++) {
      int w = order.get(i);
      sorted[i] = words[w];
      groupsSorted[i] = (short) groups[w];
    }
    return new WordClusters(sorted, groupsSorted);
  }

  /** Group of a word, by its hash, from 1 on; 0 if it is unknown. */
  int of(int word) {
    int slot = word & slots.length - 1;
    while (slots[slot] != 0) {
      if (words[slots[slot] - 1] == word) {
        return groups[slots[slot] - 1];
      }
      slot = slot + 1 & slots.length - 1;
    }
    return 0;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(words.length);
    for (int word : words) {
      out.writeInt(word);
    }
    for (short group : groups) {
      out.writeShort(group);
    }
  }

  static WordClusters read(DataInputStream in) throws IOException {
    int count = in.readInt();
    int[] words = new int[count];
    short[] groups = new short[count];
    for (int i = 0; i < count; i++) {
      words[i] = in.readInt();
    }
    for (int i = 0; i < count; i++) {
      groups[i] = in.readShort();
    }
    return new WordClusters(words, groups);
  }
}
