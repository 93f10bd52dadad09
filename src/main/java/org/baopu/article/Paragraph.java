package org.baopu.article;

import java.util.List;
import org.baopu.text.AlignedText;

/**
 * Lines that belong together, joined: a paragraph of the body, or a line that stands alone.
 *
 * @param text the joined text
 * @param gap blank lines before it, beyond those before every line
 * @param indented whether its first line begins further right than most lines
 * @param lines how many lines it was set in
 * @param column width of the column it was set in, in half cells: of its widest line
 */
record Paragraph(AlignedText text, int gap, boolean indented, int lines, int column) {
  /** The cleaned characters. */
  String cleaned() {
    return text.cleaned();
  }

  /** The same place with another text. */
  Paragraph with(AlignedText other) {
    return new Paragraph(other, gap, indented, lines, column);
  }

  /** The first and then the others, which go on where it was broken off; not empty. */
  static Paragraph joined(List<Paragraph> parts) {
    Paragraph first = parts.get(0);
    return new Paragraph(
        LineJoiner.concatenate(parts.stream().map(Paragraph::text).toList()),
        first.gap,
        first.indented,
        parts.stream().mapToInt(Paragraph::lines).sum(),
        parts.stream().mapToInt(Paragraph::column).max().orElseThrow());
  }
}
