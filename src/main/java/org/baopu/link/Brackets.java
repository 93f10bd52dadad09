package org.baopu.link;

import java.util.Optional;

/** Round brackets in folded names: 欧美同学会(中国留学人员联谊会). */
final class Brackets {
  private Brackets() {}

  /** The text without what stands in round brackets; as it is if that leaves less than two characters. */
  static String without(String text) {
    if (text.indexOf('(') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        out.append(c);
      }
    }
    return out.length() < 2 ? text : out.toString();
  }

  /** What stands in the brackets that the text ends in; empty if it ends in none. */
  static Optional<String> last(String text) {
    int open = text.lastIndexOf('(');
    return open > 0 && text.endsWith(")") && open + 2 < text.length()
        ? Optional.of(text.substring(open + 1, text.length() - 1))
        : Optional.empty();
  }
}
