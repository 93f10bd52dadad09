package org.baopu.tagger;

import java.util.List;
import org.baopu.language.Language;
import org.baopu.language.Token;

/**
 * A stretch of running text as the tagger reads it: one block of a page.
 *
 * @param text cleaned text
 * @param tokens its words; in order, without gaps
 */
public record Passage(String text, List<Token> tokens) {
  public Passage {
    tokens = List.copyOf(tokens);
  }

  /** A passage with its words. */
  public static Passage of(String text, Language language) {
    return new Passage(text, language.tokens(text));
  }
}
