package org.baopu.tagger;

import java.util.ArrayList;
import java.util.Arrays;
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
  /** All of a sentence with at least the probability that is asked of their kind. The lattice was filled with it. */
  static List<Candidate> of(Lattice lattice, Span sentence, double[] leasts) {
    double lowest = Arrays.stream(leasts).min().orElse(0);
    List<Candidate> candidates = new ArrayList<>();
    for (int start = 0; start < sentence.length() - 1; start++) {
      if (lattice.marginal(start, Labels.OUTSIDE) > 1 - lowest) {
        continue;
      }
      for (int kind = 0; kind < Kind.COUNT; kind++) {
        if (lattice.marginal(start, Labels.first(kind)) >= leasts[kind]) {
          lattice.spans(sentence.start(), start, kind, leasts[kind], sentence.length(), candidates);
        }
      }
    }
    return candidates;
  }
}
