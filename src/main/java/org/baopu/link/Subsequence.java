package org.baopu.link;

/** Whether the characters of one name stand in another in their order. */
final class Subsequence {
  private static final String NUMERALS = "0123456789一二三四五六七八九十ⅠⅡⅢⅣⅤIVX";

  private Subsequence() {}

  static boolean is(String brief, String full) {
    return gaps(brief, full) >= 0;
  }

  /** How many stretches of the full name lie between characters of the brief one, at the earliest places; -1 if it is no part in order. */
  static int gaps(String brief, String full) {
    int at = 0;
    int gaps = 0;
    int last = -1;
    for (int i = 0; i < full.length() && at < brief.length(); i++) {
      if (full.charAt(i) == brief.charAt(at)) {
        gaps += last >= 0 && last < i - 1 ? 1 : 0;
        last = i;
        at++;
      }
    }
    return at == brief.length() ? gaps : -1;
  }

  /** The numerals of a name in their order: those of one entity's names are the same. */
  static String numerals(String text) {
    StringBuilder numerals = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (NUMERALS.indexOf(text.charAt(i)) >= 0) {
        numerals.append(text.charAt(i));
      }
    }
    return numerals.toString();
  }
}
