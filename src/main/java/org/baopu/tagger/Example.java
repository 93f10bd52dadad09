package org.baopu.tagger;

import java.util.List;
import org.baopu.text.Span;

/** A labelled article ready for learning. */
final class Example {
  final GoldDocument gold;
  final Passage passage;
  final List<Span> sentences;

  /** Numbers of the features of each character, {@code [place * Features.COUNT + which]}. */
  final int[] features;

  /** For each character the bit set of labels that may stand there. */
  final int[] allowed;

  Example(GoldDocument gold, Passage passage, Knowledge knowledge, FeatureTable table) {
    this.gold = gold;
    this.passage = passage;
    this.allowed = gold.allowed();
    Features seen = new Features(passage, knowledge);
    this.sentences = Sentences.of(seen);
    this.features = new int[seen.length() * Features.COUNT];
    long[] hashes = new long[Features.COUNT];
    for (int i = 0; i < seen.length(); i++) {
      seen.at(i, hashes);
      for (int f = 0; f < Features.COUNT; f++) {
        features[i * Features.COUNT + f] = table.add(hashes[f]);
      }
    }
  }
}
