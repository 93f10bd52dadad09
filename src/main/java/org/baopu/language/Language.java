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
   * Segments a text into longer words, by a larger dictionary and with names of places and bodies, as far as the library
   * sees them, as one word: a second opinion, less sure than {@link #tokens}. A library that has none gives the tokens.
   *
   * @return as {@link #tokens}
   */
  default List<Token> compounds(String text) {
    return tokens(text);
  }

  /** Both at once, which may cost less than one after the other. */
  default Segmentation segmentation(String text) {
    return new Segmentation(tokens(text), compounds(text));
  }

  /** Pinyin with tone marks, one syllable a Han character, blanks between ({@code xiāng tán}); other characters as they are. */
  String pinyin(String text);

  /** Traditional characters as simplified, character by character: the length in code units stays. */
  String simplified(String text);
}
