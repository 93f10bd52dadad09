package org.baopu.claim;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.baopu.claim.Candidates.Candidate;
import org.baopu.text.Span;

/** The companies whose people speak in an article: 我们, 公司 and numbers without a subject are theirs between quotation marks. */
final class Speakers {
  /** UTF-16 code units of the longest quotation. */
  private static final int QUOTATION = 800;

  /** Code units between a company and its person, and between a quotation and who spoke it. */
  private static final int NEAR = 30;

  /** Those who speak, by block and by where the name stands: the index of the company's mention. */
  private final Map<Integer, NavigableMap<Integer, Integer>> voices = new HashMap<>();

  /** Those of an article. */
  Speakers(List<Reading> readings) {
    Map<String, Integer> companies = new TreeMap<>();
    for (Reading reading : readings) {
      for (Candidate candidate : reading.candidates()) {
        if (candidate.standing() == Standing.SPEAKER && candidate.type().equals("Company")) {
          add(reading.sentence().block(), candidate.span().start(), candidate.index());
          person(reading, candidate.span().end()).ifPresent(name -> companies.putIfAbsent(name, candidate.index()));
        }
      }
    }
    for (Reading reading : readings) {
      for (Sentence.Placed placed : reading.sentence().mentions()) {
        Integer company = companies.get(placed.mention().name());
        if (company != null && placed.mention().type().top().equals("Person")) {
          add(reading.sentence().block(), placed.span().start(), company);
        }
      }
    }
  }

  private static Optional<String> person(Reading reading, int from) {
    return reading.sentence().mentions().stream()
        .filter(placed -> placed.mention().type().top().equals("Person"))
        .filter(placed -> placed.span().start() >= from && placed.span().start() <= from + NEAR)
        .findFirst()
        .map(placed -> placed.mention().name());
  }

  /** The company that speaks at a place: index of its mention; empty outside of quotations, or if nobody's company is known. */
  Optional<Integer> at(Sentence sentence, Span place) {
    String text = sentence.text();
    int open = back(text, place.start());
    int close = ahead(text, place.end());
    if (open < 0 || close < 0) {
      return Optional.empty();
    }
    NavigableMap<Integer, Integer> here = voices.getOrDefault(sentence.block(), Collections.emptyNavigableMap());
    return Optional.ofNullable(here.higherEntry(close))
        .filter(voice -> voice.getKey() <= close + NEAR)
        .or(() -> Optional.ofNullable(here.lowerEntry(open)).filter(voice -> voice.getKey() >= sentence.span().start()))
        .map(Map.Entry::getValue);
  }

  private void add(int block, int start, int company) {
    voices.computeIfAbsent(block, number -> new TreeMap<>()).put(start, company);
  }

  /** Where the quotation begins that the place is in; -1 if it is in none. */
  private static int back(String text, int place) {
    int depth = 0;
    for (int i = place - 1; i >= Math.max(0, place - QUOTATION); i--) {
      if (text.charAt(i) == '”') {
        depth++;
      } else if (text.charAt(i) == '“' && --depth < 0) {
        return i;
      }
    }
    return -1;
  }

  /** Where the quotation ends that the place is in; -1 if it is in none. */
  private static int ahead(String text, int place) {
    int depth = 0;
    for (int i = place; i < Math.min(text.length(), place + QUOTATION); i++) {
      if (text.charAt(i) == '“') {
        depth++;
      } else if (text.charAt(i) == '”' && --depth < 0) {
        return i;
      }
    }
    return -1;
  }
}
