package org.baopu.text;

import java.text.Normalizer;

/** What kinds of characters a Chinese page is set in. */
public final class Characters {
  private Characters() {}

  /** Whether the code point is a Han character (〇 included). */
  public static boolean isHan(int codePoint) {
    return Character.isIdeographic(codePoint);
  }

  /** Whether the code point takes a full cell: Han characters, Chinese punctuation marks and quotes, full-width forms. */
  public static boolean isWide(int codePoint) {
    if (codePoint < 0x2E80) {
      return codePoint == 0xB7
          || within(codePoint, 0x2010, 0x2027)
          || within(codePoint, 0x2460, 0x24FF)
          || within(codePoint, 0x2500, 0x27BF);
    }
    return codePoint <= 0xD7FF || within(codePoint, 0xF900, 0xFF60) || codePoint >= 0x20000;
  }

  /** Width in half cells: 2 for a wide code point, 1 for another. */
  public static int width(CharSequence text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  /**
   * The common character for one of another form, by NFKC where that gives a single code unit: full-width letters,
   * digits and signs of arithmetic, Kangxi radicals, compatibility ideographs. Chinese punctuation stays.
   */
  static char common(char c) {
    boolean letter = within(c, '０', '９') || within(c, 'Ａ', 'Ｚ') || within(c, 'ａ', 'ｚ');
    boolean fullWidth = letter || "％＋－．／＝＆＠＃".indexOf(c) >= 0;
    boolean otherHan = within(c, 0x2E80, 0x2FDF) || within(c, 0xF900, 0xFAFF);
    if (!fullWidth && !otherHan) {
      return c;
    }
    String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return normal.length() == 1 ? normal.charAt(0) : c;
  }

  private static boolean within(int codePoint, int first, int last) {
    return codePoint >= first && codePoint <= last;
  }
}
