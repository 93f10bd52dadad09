package org.baopu.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much a pair of letters tells of the texts of a page: the fewer of them hold it, the more. */
final class GramWeights {
  private final Map<Integer, Integer> holding = new HashMap<>();
  private final int texts;

  GramWeights(List<Grams> texts) {
    this.texts = texts.size();
    for (Grams text : texts) {
      for (int i = 0; i < text.size(); i++) {
        holding.merge(text.pair(i), 1, Integer::sum);
      }
    }
  }

  /** The weight of the pair; above 0. */
  double of(int pair) {
    return Math.log(1 + (double) Math.max(1, texts) / holding.getOrDefault(pair, 1));
  }
}
