package org.baopu.evaluate;

import java.text.Normalizer;

/** A name in the form in which names are compared: Unicode NFKC, no white space. */
final class Form {
  private Form() {}

  /** The text in that form. */
  static String of(String text) {
    String nfkc = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder(nfkc.length());
    nfkc.codePoints().filter(c -> !isWhite(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** What Unicode calls white space: also the no-break spaces, which {@link Character#isWhitespace(int)} leaves out. */
  private static boolean isWhite(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }
}
