package org.baopu.link;

import java.text.Normalizer;
import java.util.function.UnaryOperator;

/** Writes names in one way for comparing: what differs only in width, script, quotes or dots is one name. */
final class Folding {
  private static final String LEFT_OUT = "“”‘’「」『』《》〈〉\"'＂＇·•・‧∙●﹒";
  private static final String DASHES = "—–－‐‑‒―~～";

  private final UnaryOperator<String> simplified;

  /** {@code simplified}: traditional characters as simplified, the length in code units staying. */
  Folding(UnaryOperator<String> simplified) {
    this.simplified = simplified;
  }

  /** NFKC, simplified characters, no white space, quotes, middle dots or control characters; every dash a hyphen. */
  String fold(String name) {
    String normal = simplified.apply(Normalizer.normalize(name, Normalizer.Form.NFKC));
    StringBuilder folded = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (DASHES.indexOf(c) >= 0) {
        folded.append('-');
      } else if (LEFT_OUT.indexOf(c) < 0 && !blank(c)) {
        folded.append(c);
      }
    }
    return folded.isEmpty() ? normal : folded.toString();
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
