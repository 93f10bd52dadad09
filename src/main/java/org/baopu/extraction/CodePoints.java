package org.baopu.extraction;

import java.util.ArrayList;
import java.util.List;
import org.baopu.page.Print;
import org.baopu.text.Span;

/** Turns UTF-16 spans of a text into quotes that count code points. */
final class CodePoints {
  private final String text;
  private final Print print;

  /** Code points before each code unit, the end included. */
  private final int[] before;

  /** The code unit that each code point begins at, the end included. */
  private final int[] unit;

  /**
   * Quotes of the text.
   *
   * @param print where it stands on the pages of a PDF
   */
  CodePoints(String text, Print print) {
    this.text = text;
    this.print = print;
    this.before = new int[text.length() + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      before[i] = count;
      boolean first = Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1));
      count += first ? 0 : 1;
    }
    before[text.length()] = count;
    this.unit = new int[count + 1];
    for (int i = text.length(); i >= 0; i--) {
      unit[before[i]] = i;
    }
  }

  /** The quote for a span of code units; a cut surrogate pair is taken whole. */
  Quote quote(Span span) {
    int end = span.end();
    boolean cut = end < text.length() && Character.isLowSurrogate(text.charAt(end))
        && Character.isHighSurrogate(text.charAt(end - 1));
    return between(before[span.start()], before[cut ? end + 1 : end]);
  }

  /** The quotes with neighbours joined where only white space parts them, in their order. */
  List<Quote> joined(List<Quote> quotes) {
    List<Quote> joined = new ArrayList<>();
    for (Quote next : quotes) {
      int last = joined.size() - 1;
      if (last >= 0
          && joined.get(last).end() <= next.start()
          && text.substring(unit[joined.get(last).end()], unit[next.start()]).isBlank()) {
        joined.set(last, between(joined.get(last).start(), next.end()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private Quote between(int start, int end) {
    List<Box> boxes = print.boxes(new Span(unit[start], unit[end])).stream().map(this::box).toList();
    return new Quote(text.substring(unit[start], unit[end]), start, end, boxes);
  }

  private Box box(Print.Box box) {
    int end = before[box.span().end()];
    return new Box(before[box.span().start()], end, box.page(), box.x(), box.y(), box.width(), box.height());
  }
}
