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
import org.baopu.lexicon.NameForms;
import org.baopu.text.Span;

/** Finds administrative divisions by their names: official ones, and short ones of provinces, cities and counties. */
final class DivisionRule implements CandidateRule {
  private static final double OFFICIAL = 0.3;

  /** Names one of which lies in the other, as they stand side by side, are hardly anything else. */
  private static final double CHAIN = 0.75;

  private static final double SHORT = 0.3;

  /** UTF-16 code units of a link of a chain, and of a suffix. */
  private static final int LONGEST = 8;

  private static final int SHORTEST = 3;
  private static final int SUFFIX = 4;

  private final Divisions divisions;
  private final NameForms forms;
  private final EntityClass place;

  DivisionRule(Lexicon lexicon, EntityClass place) {
    this.divisions = lexicon.divisions();
    this.forms = lexicon.nameForms();
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
        int last = chainEnd(block, end, named);
        boolean chain = last > end && !isBody(text, last);
        end = chain ? last : end;
        found.add(new Candidate(place, new Span(start, end), chain ? "division-chain" : "division", chain ? CHAIN : OFFICIAL));
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

  /**
   * Where the chain ends that goes on behind a division with names of places that lie in it, down to a town or village:
   * 雁塔区 建工路社区. Its start if there is none.
   */
  private int chainEnd(BlockText block, int start, List<Division> containers) {
    String text = block.text();
    for (int end = Math.min(text.length(), start + LONGEST); end >= start + SHORTEST; end--) {
      List<Division> inner = block.isCut(end) ? within(divisions.named(text.substring(start, end)), containers) : List.of();
      if (!inner.isEmpty()) {
        int last = chainEnd(block, end, inner);
        boolean local = inner.get(inner.size() - 1).level().compareTo(Division.Level.COUNTY) > 0;
        return last > end || local ? last : start;
      }
    }
    return start;
  }

  private List<Division> within(List<Division> inner, List<Division> outer) {
    return inner.stream()
        .filter(i -> outer.stream().anyMatch(o -> i.level().compareTo(o.level()) > 0 && divisions.within(i, o)))
        .toList();
  }

  /** Whether what begins there makes a body's name of the place before: 党委, 派出所. */
  private boolean isBody(String text, int start) {
    for (int end = start + 1; end <= Math.min(text.length(), start + SUFFIX); end++) {
      if (forms.has(NameForms.Form.SUFFIX, text, start, end)) {
        return true;
      }
    }
    return false;
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
