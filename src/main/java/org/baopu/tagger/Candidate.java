package org.baopu.tagger;

import java.util.ArrayList;
import java.util.List;
import org.baopu.text.Span;

/**
 * A stretch that may be a name of a kind.
 *
 * @param span UTF-16 code units of the passage
 * @param kind number of its {@link Kind}
 * @param probability by the chain, given the sentence
 */
record Candidate(Span span, int kind, double probability) {
  /** All of a sentence with at least this probability. The lattice was filled with it. */
  static List<Candidate> of(Lattice lattice, Span sentence, double least) {
    List<Candidate> candidates = new ArrayList<>();
    for (int start = 0; start < sentence.length() - 1; start++) {
      if (lattice.marginal(start, Labels.OUTSIDE) > 1 - least) {
        continue;
      }
      for (int kind = 0; kind < Kind.COUNT; kind++) {
        if (lattice.marginal(start, Labels.first(kind)) >= least) {
          lattice.spans(sentence.start(), start, kind, least, sentence.length(), candidates);
        }
      }
    }
    return candidates;
  }
}
