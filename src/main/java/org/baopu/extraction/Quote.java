package org.baopu.extraction;

import java.util.List;

/**
 * Characters of the untouched page.
 *
 * @param text what stands there, line breaks included: {@code page[start:end]}
 * @param start 0-based Unicode code point of the untouched decoded text, included
 * @param end 0-based Unicode code point, not included
 * @param boxes where they stand on the pages of a PDF, one a line, in the order of the text; empty for all other documents
 */
public record Quote(String text, int start, int end, List<Box> boxes) {
  public Quote {
    boxes = List.copyOf(boxes);
    if (start < 0 || end - start != text.codePointCount(0, text.length())) {
      throw new IllegalArgumentException("[" + start + ", " + end + ") is not as long as its text: '" + text + "'");
    }
  }

  /** Characters of a text that is on no page. */
  public Quote(String text, int start, int end) {
    this(text, start, end, List.of());
  }
}
