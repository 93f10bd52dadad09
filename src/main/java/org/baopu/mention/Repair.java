package org.baopu.mention;

import java.util.List;
import java.util.Optional;
import org.baopu.lexicon.Divisions;
import org.baopu.lexicon.Lexicon;
import org.baopu.lexicon.NameForms;
import org.baopu.lexicon.PersonForms;
import org.baopu.text.Span;

/** Mends the bounds of proposed names, and drops what cannot be one. */
final class Repair {
  private static final String OPENING = "（(“‘「《〈【";
  private static final String CLOSING = "）)”’」》〉】";
  private static final int REACH = 15;

  private final NameForms forms;
  private final PersonForms persons;
  private final Divisions divisions;

  /** Words that no name begins with. */
  private final List<String> notStarts;

  Repair(Lexicon lexicon) {
    this.divisions = lexicon.divisions();
    this.notStarts = List.copyOf(lexicon.identityWords().listed("notNameStart"));
    this.forms = lexicon.nameForms();
    this.persons = lexicon.personForms();
  }

  /** The candidate with its quotation marks and brackets in pairs; empty if it is no name. */
  Optional<Candidate> mended(BlockText block, Candidate candidate) {
    Span span = balanced(block.text(), behindOther(trimmed(block.text(), named(block.text(), candidate)), block.text()));
    if (span.length() < 2) {
      return Optional.empty();
    }
    String name = span.of(block.text());
    boolean generic =
        !candidate.rule().equals(UnitRule.NAME)
            && forms.types(NameForms.Form.GENERIC, name).stream().anyMatch(type -> type.top().equals(candidate.type().top()));
    boolean partly = candidate.type().top().equals("Person") && isPartlyNamed(name);
    if (generic || partly || name.indexOf('某') >= 0) {
      return Optional.empty();
    }
    return Optional.of(candidate.of(span));
  }

  /** A place without the person after it whose name is withheld: 湖南长沙 of 湖南长沙张某. */
  private static Span named(String text, Candidate candidate) {
    Span span = candidate.span();
    int withheld = text.indexOf('某', span.start());
    boolean cut = candidate.type().top().equals("Place") && withheld > span.start() + 2 && withheld <= span.end();
    return cut ? new Span(span.start(), withheld - 1) : span;
  }

  /** The span without a word before the name: 东至 in 东至万顺路; but 东至县 is a county. */
  private Span behindOther(Span span, String text) {
    for (String word : notStarts) {
      int start = span.start() + word.length();
      if (start + 3 <= span.end() && text.startsWith(word, span.start()) && divisions.longestAt(text, span.start()) <= start) {
        return new Span(start, span.end());
      }
    }
    return span;
  }

  /** Whether it is a surname with 女士, 先生 or the like behind it, or 老, 小 before it. */
  private boolean isPartlyNamed(String name) {
    int surname = persons.surnames().endOfLongestAt(name, 0);
    boolean polite = surname > 0 && surname < name.length() && persons.honorifics().contains(name, surname, name.length());
    boolean familiar = name.length() == 2 && "老小".indexOf(name.charAt(0)) >= 0 && persons.surnames().contains(name, 1, 2);
    return polite || familiar;
  }

  private static Span trimmed(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && isEdge(text.charAt(start))) {
      start++;
    }
    while (end > start && isEdge(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isEdge(char c) {
    return "·、，。：；,.:;—-–~～ 　".indexOf(c) >= 0 || Character.isWhitespace(c);
  }

  /** The span widened to the partner of a lone bracket nearby, or cut before it. */
  private static Span balanced(String text, Span span) {
    int start = span.start();
    int end = span.end();
    int depth = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(c) >= 0 && depth-- == 0) {
        int partner = text.lastIndexOf(OPENING.charAt(CLOSING.indexOf(c)), start);
        boolean near = partner >= 0 && start - partner <= REACH;
        return near ? new Span(partner, end) : new Span(i + 1, end);
      }
    }
    if (depth > 0) {
      int open = lastOpening(text, span);
      int partner = text.indexOf(CLOSING.charAt(OPENING.indexOf(text.charAt(open))), end);
      boolean whole = open == start;
      boolean near = partner >= 0 && partner - end <= REACH;
      return near && !whole ? new Span(start, partner + 1) : whole ? new Span(start + 1, end) : new Span(start, open);
    }
    return span;
  }

  private static int lastOpening(String text, Span span) {
    for (int i = span.end() - 1; i > span.start(); i--) {
      if (OPENING.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return span.start();
  }
}
