package org.baopu.language;

import java.util.List;

/**
 * A text in words.
 *
 * @param tokens as {@link Language#tokens} gives them
 * @param compounds longer words, that cover the text likewise
 */
public record Segmentation(List<Token> tokens, List<Token> compounds) {
  public Segmentation {
    tokens = List.copyOf(tokens);
    compounds = List.copyOf(compounds);
  }
}
