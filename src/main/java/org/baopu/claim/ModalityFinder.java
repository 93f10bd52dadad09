package org.baopu.claim;

import com.google.re2j.Pattern;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Tells from the words around a match how it is meant: the parts {@code planned}, {@code former} and {@code negated}. */
final class ModalityFinder {
  private static final String BORDERS = "，。；！？";

  private final Map<Modality, Pattern> words = new EnumMap<>(Modality.class);

  ModalityFinder(PatternCompiler compiler) {
    for (Modality modality : Modality.values()) {
      compiler.part(modality.name().toLowerCase(Locale.ROOT)).ifPresent(pattern -> words.put(modality, pattern));
    }
  }

  /**
   * How a match is meant.
   *
   * @param text the typed text
   * @param start where the match begins in it; its clause is looked at from its beginning
   * @param end where the match ends
   * @param otherwise what it is if no word tells
   */
  Modality of(String text, int start, int end, Modality otherwise) {
    int from = start;
    while (from > 0 && BORDERS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String clause = text.substring(from, end);
    for (Modality modality : new Modality[] {Modality.NEGATED, Modality.FORMER, Modality.PLANNED}) {
      Pattern pattern = words.get(modality);
      if (pattern != null && pattern.matcher(clause).find()) {
        return modality;
      }
    }
    return otherwise;
  }
}
