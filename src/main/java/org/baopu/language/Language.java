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

  /**
   * Segments a text in two ways: as {@link #tokens}, and into longer words, by a larger dictionary and with names of places
   * and bodies, as far as the library sees them, as one word: a second opinion, less sure. A library that has none gives
   * the tokens twice.
   */
  default Segmentation segmentation(String text) {
    List<Token> tokens = tokens(text);
    return new Segmentation(tokens, tokens);
  }

  /** Pinyin with tone marks, one syllable a Han character, blanks between ({@code xiāng tán}); other characters as they are. */
  String pinyin(String text);

  /** Traditional characters as simplified, character by character: the length in code units stays. */
  String simplified(String text);
}
