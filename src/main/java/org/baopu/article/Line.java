package org.baopu.article;

import org.baopu.text.AlignedText;

/**
 * A line of the page that is not blank.
 *
 * @param text its cleaned text; not empty
 * @param gap blank lines before it, beyond those that stand before every line of the page
 * @param indented whether it begins further right than most lines
 * @param stretched whether blanks between its characters fill it out, as in few lines of the page
 * @param width in half cells, without blanks between Han characters
 */
record Line(AlignedText text, int gap, boolean indented, boolean stretched, int width) {
  /** The cleaned characters. */
  String cleaned() {
    return text.cleaned();
  }

  /** Whether it ends where a sentence may end. */
  boolean endsSentence() {
    return Cues.endsSentence(cleaned());
  }
}
