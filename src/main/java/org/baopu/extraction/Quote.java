package org.baopu.extraction;

/**
 * Characters of the untouched page.
 *
 * @param text what stands there, line breaks included: {@code page[start:end]}
 * @param start 0-based Unicode code point of the untouched decoded text, included
 * @param end 0-based Unicode code point, not included
 */
public record Quote(String text, int start, int end) {
  public Quote {
    if (start < 0 || end - start != text.codePointCount(0, text.length())) {
      throw new IllegalArgumentException("[" + start + ", " + end + ") is not as long as its text: '" + text + "'");
    }
  }
}
