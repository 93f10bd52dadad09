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

/** Groups of words that are used alike, a fine and a coarse one for each word; learnt from unlabelled text. */
final class WordClusters {
  private static final int FINE = 400;
  private static final int COARSE = 50;

  private final int[] words;
  private final short[] fine;
  private final short[] coarse;
  private final int[] slots;

  private WordClusters(int[] words, short[] fine, short[] coarse) {
    this.words = words;
    this.fine = fine;
    this.coarse = coarse;
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
    return new WordClusters(new int[0], new short[0], new short[0]);
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
    int[] fine = vectors.clusters(FINE, 10);
    int[] coarse = vectors.clusters(COARSE, 15);
    List<Integer> order = new ArrayList<>(IntStream.range(0, words.length).boxed().toList());
    order.sort(Comparator.comparingInt(w -> words[w]));
    int[] sorted = new int[words.length];
    short[] fineSorted = new short[words.length];
    short[] coarseSorted = new short[words.length];
    for (int i = 0; i < sorted.length; i++) {
      int w = order.get(i);
      sorted[i] = words[w];
      fineSorted[i] = (short) fine[w];
      coarseSorted[i] = (short) coarse[w];
    }
    return new WordClusters(sorted, fineSorted, coarseSorted);
  }

  /** Place of a word, by its hash, in the arrays; -1 if it is unknown. */
  int find(int word) {
    int slot = word & slots.length - 1;
    while (slots[slot] != 0) {
      if (words[slots[slot] - 1] == word) {
        return slots[slot] - 1;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }

  /** Fine group of the word at a place that {@link #find} gave, from 1 on; 0 for the place -1. */
  int fine(int place) {
    return place < 0 ? 0 : fine[place];
  }

  /** Coarse group of the word at a place that {@link #find} gave, from 1 on; 0 for the place -1. */
  int coarse(int place) {
    return place < 0 ? 0 : coarse[place];
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(words.length);
    for (int word : words) {
      out.writeInt(word);
    }
    for (short group : fine) {
      out.writeShort(group);
    }
    for (short group : coarse) {
      out.writeByte(group);
    }
  }

  static WordClusters read(DataInputStream in) throws IOException {
    int count = in.readInt();
    int[] words = new int[count];
    short[] fine = new short[count];
    short[] coarse = new short[count];
    for (int i = 0; i < count; i++) {
      words[i] = in.readInt();
    }
    for (int i = 0; i < count; i++) {
      fine[i] = in.readShort();
    }
    for (int i = 0; i < count; i++) {
      coarse[i] = in.readByte();
    }
    return new WordClusters(words, fine, coarse);
  }
}
