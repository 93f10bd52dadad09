package org.baopu.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baopu.language.Token;
import org.baopu.lexicon.Division;
import org.baopu.lexicon.Divisions;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.Lexicon;
import org.baopu.text.Span;

/** Finds administrative divisions by their names: official ones, and short ones of provinces, cities and counties. */
final class DivisionRule implements CandidateRule {
  private static final double OFFICIAL = 0.3;
  private static final double SHORT = 0.3;

  private final Divisions divisions;
  private final EntityClass place;

  DivisionRule(Lexicon lexicon, EntityClass place) {
    this.divisions = lexicon.divisions();
    this.place = place;
  }

  @Override
  public List<Candidate> find(BlockText block) {
    Set<Span> words = new HashSet<>();
    for (Token token : block.tokens()) {
      if (token.tag().startsWith("ns")) {
        words.add(token.span());
      }
    }
    List<Candidate> found = new ArrayList<>();
    String text = block.text();
    for (int start = 0; start < text.length(); ) {
      int end = block.isCut(start) ? end(block, start) : start;
      if (end == start) {
        start++;
        continue;
      }
      Span span = new Span(start, end);
      List<Division> named = divisions.named(span.of(text));
      if (isOfficial(span.of(text), named)) {
        found.add(new Candidate(place, span, "division", OFFICIAL));
        start = end;
      } else if (words.contains(span) && named.stream().anyMatch(DivisionRule::goesByShortName)) {
        found.add(new Candidate(place, span, "division-short", SHORT));
        start = end;
      } else {
        start++;
      }
    }
    return found;
  }

  /** Where the longest division's name that is made of whole words ends. */
  private int end(BlockText block, int start) {
    int end = divisions.longestAt(block.text(), start);
    while (end > start + 1 && (!block.isCut(end) || divisions.named(block.text().substring(start, end)).isEmpty())) {
      end--;
    }
    return end > start + 1 ? end : start;
  }

  private static boolean isOfficial(String name, List<Division> named) {
    return named.stream().anyMatch(division -> division.name().equals(name) || division.name().equals(name + "办事处"));
  }

  /** Districts and towns are not called by their bare names: 朝阳, 和平. */
  private static boolean goesByShortName(Division division) {
    return division.level().compareTo(Division.Level.COUNTY) < 0
        || (division.level() == Division.Level.COUNTY && !division.name().endsWith("区"));
  }
}
