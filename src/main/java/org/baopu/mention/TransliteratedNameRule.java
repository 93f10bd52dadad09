package org.baopu.mention;

import java.util.ArrayList;
import java.util.List;
import org.baopu.language.Token;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.PersonForms;
import org.baopu.lexicon.Words;
import org.baopu.text.Span;

/**
 * Finds people whose names are written by sound: two parts and more with a point between ({@code 艾尔肯·吐尼亚孜}), or one
 * part of three and more such characters behind a title ({@code 总理普拉昌达}).
 */
final class TransliteratedNameRule implements CandidateRule {
  private static final String POINTS = "·・•";
  private static final double POINTED = 0.95;
  private static final double TITLED = 0.85;

  /** Characters of a part; longer ones are other text. */
  private static final int LONGEST_PART = 9;

  private static final int SHORTEST_TITLED = 3;

  private final PersonForms persons;
  private final EntityClass person;

  TransliteratedNameRule(PersonForms persons, EntityClass person) {
    this.persons = persons;
    this.person = person;
  }

  @Override
  public List<Candidate> find(BlockText block) {
    List<Candidate> found = new ArrayList<>();
    String text = block.text();
    for (int start = 0; start < text.length(); start++) {
      if (isSound(text, start)) {
        int end = start + 1;
        while (isSound(text, end) || isPoint(text, end)) {
          end++;
        }
        addName(block, new Span(start, end), found);
        start = end;
      }
    }
    return found;
  }

  /** @param run all characters around that can be of such a name */
  private void addName(BlockText block, Span run, List<Candidate> found) {
    int point = nextPoint(block.text(), run.start(), run.end());
    boolean pointed = point < run.end();
    if (!pointed && run.length() < SHORTEST_TITLED) {
      return;
    }
    int title = titleEnd(block.text(), run, pointed ? point : run.start() + 2);
    Span name = new Span(Math.max(title, run.start()), wordEnd(block, run));
    if (pointed ? areParts(name.of(block.text())) : title >= 0 && isForeign(block, name)) {
      found.add(new Candidate(person, name, "transliterated", pointed ? POINTED : TITLED));
    }
  }

  /** Where the last title ends that ends within the run, at {@code latest} at the latest; -1 if none does. */
  private int titleEnd(String text, Span run, int latest) {
    for (int end = latest; end >= run.start(); end--) {
      if (persons.titles().startOfLongestBefore(text, end) < end) {
        return end;
      }
    }
    return -1;
  }

  /** Where the run ends, or the word begins that reaches beyond it: 本次 of 马斯克本次. */
  private static int wordEnd(BlockText block, Span run) {
    int end = run.end();
    while (end > run.start() && !block.isCut(end)) {
      end--;
    }
    boolean name = block.tokens().stream().anyMatch(t -> t.span().start() < run.end() && t.span().end() > run.end() && t.tag().startsWith("nr"));
    return name || end == run.start() ? run.end() : end;
  }

  private static boolean areParts(String name) {
    int parts = 0;
    int from = 0;
    while (from <= name.length()) {
      int end = nextPoint(name, from, name.length());
      if (end == from || end - from > LONGEST_PART) {
        return false;
      }
      parts++;
      from = end + 1;
    }
    return parts > 1 && name.length() > 3;
  }

  /** Where the next point stands; {@code limit} if there is none before it. */
  private static int nextPoint(String text, int from, int limit) {
    int at = from;
    while (at < limit && POINTS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Whether it is neither like a Chinese name nor the name of a place or a brand with its letters. */
  private boolean isForeign(BlockText block, Span name) {
    boolean chinese = name.length() == SHORTEST_TITLED && persons.surnames().endOfLongestAt(block.text(), name.start()) > name.start();
    char next = block.at(name.end());
    boolean letters = next == '-' || (next < 128 && Character.isLetterOrDigit(next));
    boolean place = false;
    for (Token token : block.tokens()) {
      place |= token.span().start() == name.start() && token.tag().startsWith("ns");
    }
    return name.length() >= SHORTEST_TITLED && name.length() <= LONGEST_PART && !chinese && !place && !letters;
  }

  private boolean isPoint(String text, int at) {
    return at < text.length() && POINTS.indexOf(text.charAt(at)) >= 0 && isSound(text, at + 1);
  }

  private boolean isSound(String text, int at) {
    Words sounds = persons.sounds();
    return at < text.length() && sounds.contains(text, at, at + 1);
  }
}
