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
    Sight sight = new Sight(passage, knowledge);
    this.sentences = Sentences.of(sight);
    this.features = new int[sight.length * Features.COUNT];
    long[] hashes = new long[Features.COUNT];
    for (int i = 0; i < sight.length; i++) {
      Features.at(sight, i, hashes);
      for (int f = 0; f < Features.COUNT; f++) {
        features[i * Features.COUNT + f] = table.add(hashes[f]);
      }
    }
  }
}
