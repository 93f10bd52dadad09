package org.baopu.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.baopu.lexicon.EntityClass;
import org.baopu.text.Span;

/** Chooses, of candidates that overlap, those that become mentions: the surest first, then the longest. */
final class CandidateChooser {
  private CandidateChooser() {}

  /**
   * The chosen ones, by place, without overlap.
   *
   * @param least candidates below that score are not chosen
   */
  static List<Candidate> choose(List<Candidate> candidates, double least) {
    List<Candidate> joined = joined(candidates);
    joined.sort(
        Comparator.comparingDouble((Candidate c) -> -c.score())
            .thenComparing(Comparator.comparingInt((Candidate c) -> c.span().length()).reversed())
            .thenComparing(Candidate::span)
            .thenComparing(c -> c.type().name()));
    NavigableMap<Integer, Candidate> chosen = new TreeMap<>();
    for (Candidate candidate : joined) {
      if (candidate.score() >= least && isFree(chosen, candidate.span())) {
        chosen.put(candidate.span().start(), candidate);
      }
    }
    return List.copyOf(chosen.values());
  }

  private static boolean isFree(NavigableMap<Integer, Candidate> chosen, Span span) {
    Map.Entry<Integer, Candidate> before = chosen.lowerEntry(span.end());
    return before == null || !before.getValue().span().overlaps(span);
  }

  /** One candidate for each span and class: rules that agree are surer together; the surest names the rule. */
  private static List<Candidate> joined(List<Candidate> candidates) {
    record Key(Span span, EntityClass type) {}
    Map<Key, Candidate> joined = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      joined.merge(
          new Key(candidate.span(), candidate.type()),
          candidate,
          (a, b) -> {
            Candidate surer = b.score() > a.score() ? b : a;
            double score = 1 - (1 - a.score()) * (1 - b.score());
            return new Candidate(surer.type(), surer.span(), surer.rule(), score);
          });
    }
    return new ArrayList<>(joined.values());
  }
}
