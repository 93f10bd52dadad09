package org.baopu.tagger;

import java.util.List;
import org.baopu.language.Language;
import org.baopu.language.Segmentation;
import org.baopu.language.Token;

/**
 * A stretch of running text as the tagger reads it: one block of a page.
 *
 * @param text cleaned text
 * @param tokens its words; in order, without gaps
 * @param compounds its longer words by {@link org.baopu.language.Language#segmentation}; in order, without gaps
 */
public record Passage(String text, List<Token> tokens, List<Token> compounds) {
  public Passage {
    tokens = List.copyOf(tokens);
    compounds = List.copyOf(compounds);
  }

  /** A passage with its words. */
  public static Passage of(String text, Language language) {
    Segmentation words = language.segmentation(text);
    return new Passage(text, words.tokens(), words.compounds());
  }
}
