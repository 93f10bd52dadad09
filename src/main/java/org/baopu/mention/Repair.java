package org.baopu.mention;

import java.util.Optional;
import org.baopu.lexicon.NameForms;
import org.baopu.text.Span;

/** Mends the bounds of proposed names, and drops what cannot be one. */
final class Repair {
  private static final String OPENING = "（(“‘「《〈【";
  private static final String CLOSING = "）)”’」》〉】";
  private static final int REACH = 15;

  private final NameForms forms;

  Repair(NameForms forms) {
    this.forms = forms;
  }

  /** The candidate with its quotation marks and brackets in pairs; empty if it is no name. */
  Optional<Candidate> mended(BlockText block, Candidate candidate) {
    Span span = balanced(block.text(), trimmed(block.text(), candidate.span()));
    if (span.length() < 2) {
      return Optional.empty();
    }
    String name = span.of(block.text());
    boolean generic =
        forms.types(NameForms.Form.GENERIC, name).stream().anyMatch(type -> type.top().equals(candidate.type().top()));
    if (generic || name.indexOf('某') >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        span.equals(candidate.span()) ? candidate : new Candidate(candidate.type(), span, candidate.rule(), candidate.score()));
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
