package org.baopu.tagger;

import java.util.ArrayList;
import java.util.List;
import org.baopu.text.Span;

/** Cuts a passage into the stretches that are labelled each for itself. */
final class Sentences {
  /** Longest stretch in UTF-16 code units; a longer sentence is cut at a comma, or anywhere. */
  static final int LONGEST = 300;

  private Sentences() {}

  /** Stretches in order, without gaps; empty for an empty passage. */
  static List<Span> of(Sight sight) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    int comma = -1;
    int length = sight.length;
    for (int i = 0; i < length; i++) {
      int sort = sight.sort(i);
      if (sort == Characters.PAUSE) {
        comma = i + 1;
      }
      int end = -1;
      if (sort == Characters.STOP) {
        end = i + 1;
        while (end < length && end < i + 3 && sight.sort(end) == Characters.QUOTE_CLOSE) {
          end++;
        }
      } else if (i + 1 - start >= LONGEST) {
        end = comma > start ? comma : i + 1;
      }
      if (end > 0) {
        spans.add(new Span(start, end));
        start = end;
        i = Math.max(i, end - 1);
      }
    }
    if (start < length) {
      spans.add(new Span(start, length));
    }
    return spans;
  }
}
