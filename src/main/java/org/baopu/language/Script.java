package org.baopu.language;

import com.hankcs.hanlp.HanLP;

/** Simplified and traditional characters, by HanLP's dictionary of single characters. */
public final class Script {
  /** Characters of simplified text that the dictionary takes for traditional ones: 乾县, 乾隆. */
  private static final String KEPT = "乾";

  private Script() {}

  /** Traditional characters as simplified, character by character: the length in code units stays. */
  public static String simplified(String text) {
    char[] units = text.toCharArray();
    simplify(units, units.length);
    return new String(units);
  }

  /** As {@link #simplified}, in place, for the first {@code length} code units. */
  public static void simplify(char[] units, int length) {
    for (int i = 0; i < length; i++) {
      units[i] = Table.SIMPLE[units[i]];
    }
  }

  /** For each UTF-16 code unit its simplified one; made at first use. */
  private static final class Table {
    static final char[] SIMPLE = table();

    private static char[] table() {
      char[] table = new char[Character.MAX_VALUE + 1];
      for (int c = 0; c < table.length; c++) {
        table[c] = (char) c;
      }
      for (char c = '\u3400'; c <= '\u9fff'; c++) {
        String simple = HanLP.convertToSimplifiedChinese(String.valueOf(c));
        if (simple.length() == 1 && KEPT.indexOf(c) < 0) {
          table[c] = simple.charAt(0);
        }
      }
      return table;
    }
  }
}
