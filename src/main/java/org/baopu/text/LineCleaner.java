package org.baopu.text;

/**
 * Cleans one line: control and format characters out, Kangxi radicals and full-width letters and digits to the common
 * characters, blanks between Han characters out where the line is letter-spaced ({@code 增 强 国 内} is {@code 增强国内}).
 *
 * <p>A blank stays, as one space, between two words of Latin letters or digits and between two Han characters of a line
 * that is not letter-spaced ({@code 记者 陈锦 通讯员 罗昕}); where it meets a Chinese punctuation mark, and between a Han
 * character and a number ({@code 了 1914项}), it goes.
 */
public final class LineCleaner {
  private LineCleaner() {}

  /**
   * The cleaned line.
   *
   * @param text the untouched text
   * @param line UTF-16 code units of the untouched text, without line end
   */
  public static AlignedText clean(String text, Span line) {
    return closed(closed(visible(text, line)));
  }

  /** The characters that count, each blank as one space. */
  private static AlignedText visible(String text, Span line) {
    AlignedText.Builder kept = new AlignedText.Builder();
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        kept.add(' ', i);
      } else if (Character.isHighSurrogate(c) && i + 1 < line.end() && Character.isLowSurrogate(text.charAt(i + 1))) {
        kept.add(c, i).add(text.charAt(i + 1), i + 1);
        i++;
      } else if (!isNothing(c)) {
        kept.add(Characters.common(c), i);
      }
    }
    return kept.build();
  }

  /** Without the blanks that mean nothing. Two passes reach a fixed point: after the first, all blanks are alike. */
  private static AlignedText closed(AlignedText text) {
    String units = text.cleaned();
    AlignedText.Builder closed = new AlignedText.Builder();
    Tokens tokens = Tokens.of(units);
    for (int i = 0; i < tokens.size(); i++) {
      if (i > 0 && keepsBlank(units, tokens, i)) {
        closed.add(' ', text.origin(tokens.start(i) - 1));
      }
      closed.add(text.part(tokens.start(i), tokens.end(i)));
    }
    return closed.build();
  }

  private static boolean keepsBlank(String units, Tokens tokens, int right) {
    int before = units.codePointBefore(tokens.end(right - 1));
    int after = units.codePointAt(tokens.start(right));
    boolean han = Characters.isHan(before) && Characters.isHan(after);
    boolean latin = !Characters.isWide(before) && !Characters.isWide(after);
    return (han || latin) && !tokens.isLetterSpaced(right);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isNothing(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }
}
