package org.baopu.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baopu.text.Span;

/**
 * What the chain alone thinks of a passage. Made for one pass over one document.
 *
 * @param sight of the passage
 * @param proposals stretches that may be names, by place
 * @param outside for each character how probable it is that it belongs to no name
 */
@SuppressWarnings("ArrayRecordComponent") // not compared; filled once
record Draft(Sight sight, List<Proposal> proposals, float[] outside) {
  /** Least probability of what is worth proposing, by kind: the longer the names, the less the chain alone knows. */
  private static final double[] LEAST = {0.02, 0.01, 0.008, 0.003, 0.01, 0.01, 0.01, 0.01, 0.01, 0.008};

  /** Gives the labels of a sentence their scores, {@code scores[place * Labels.COUNT + label]}. */
  interface Scorer {
    /** The scores; the array may be longer, and may be the one that the last call gave. */
    float[] score(Span sentence);
  }

  /** Asks the chain about a passage. The lattice has the chain's transitions. */
  static Draft of(Sight sight, Lattice lattice, Scorer scorer) {
    List<Proposal> proposals = new ArrayList<>();
    float[] outside = new float[sight.length];
    for (Span sentence : Sentences.of(sight)) {
      lattice.fill(scorer.score(sentence), sentence.length(), null);
      if (!lattice.sound()) {
        continue;
      }
      for (int i = 0; i < sentence.length(); i++) {
        outside[sentence.start() + i] = (float) lattice.marginal(i, Labels.OUTSIDE);
      }
      add(Candidate.of(lattice, sentence, LEAST), proposals);
    }
    return new Draft(sight, proposals, outside);
  }

  /** Joins candidates that differ in their kind of organisation only. */
  private static void add(List<Candidate> candidates, List<Proposal> proposals) {
    record Place(Span span, int top) {}
    Map<Place, Proposal> joined =
        new TreeMap<>(Comparator.<Place>comparingInt(place -> place.span().start())
            .thenComparingInt(place -> place.span().end())
            .thenComparingInt(Place::top));
    Map<Place, Double> best = new TreeMap<>(((TreeMap<Place, Proposal>) joined).comparator());
    for (Candidate candidate : candidates) {
      Place place = new Place(candidate.span(), Proposal.topOf(candidate.kind()));
      Proposal before = joined.get(place);
      float sum = (float) candidate.probability() + (before == null ? 0 : before.probability());
      boolean better = before == null || candidate.probability() > best.getOrDefault(place, 0.0);
      if (better) {
        best.put(place, candidate.probability());
      }
      int kind = better || before == null ? candidate.kind() : before.kind();
      joined.put(place, new Proposal(candidate.span().start(), candidate.span().end(), place.top(), kind, sum));
    }
    proposals.addAll(joined.values());
  }
}
