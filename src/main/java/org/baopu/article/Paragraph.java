package org.baopu.article;

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

  /** This and then the other, which goes on where this was broken off. */
  Paragraph then(Paragraph other) {
    return new Paragraph(
        LineJoiner.join(text, other.text), gap, indented, lines + other.lines, Math.max(column, other.column));
  }
}
