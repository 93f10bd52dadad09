package org.baopu.language;

import java.util.List;

/** What the rest of the program asks of a language library. Safe for use by several threads. */
public interface Language {
  /**
   * Segments a text into words.
   *
   * @return tokens in order, without gaps: together they cover the whole text; empty for an empty text
   */
  List<Token> tokens(String text);

  /** Pinyin with tone marks, one syllable a Han character, blanks between ({@code xiāng tán}); other characters as they are. */
  String pinyin(String text);

  /** Traditional characters as simplified, character by character: the length in code units stays. */
  String simplified(String text);
}
