package org.baopu.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells from the words around a match how it is meant: the parts {@code stated}, {@code planned}, {@code former} and
 * {@code negated}.
 */
final class ModalityFinder {
  private static final String BORDERS = "，。；！？";

  private final Map<Modality, Pattern> words = new EnumMap<>(Modality.class);

  ModalityFinder(PatternCompiler compiler) {
    for (Modality modality : Modality.values()) {
      compiler.part(modality.name().toLowerCase(Locale.ROOT)).ifPresent(pattern -> words.put(modality, pattern));
    }
  }

  /**
   * How a match is meant. A pattern that says of itself that it states its claim is a phrase (湘潭的国家级园区湘潭经开区): the
   * clause it stands in tells of something else.
   *
   * @param pattern what matched
   * @param text the typed text
   * @param start where the match begins in it; its clause is looked at from its beginning
   * @param end where the match ends
   */
  Modality of(RelationPattern pattern, String text, int start, int end) {
    if (pattern.modality().equals(Optional.of(Modality.STATED))) {
      return Modality.STATED;
    }
    int from = start;
    while (from > 0 && BORDERS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String clause = text.substring(from, end);
    if (last(Modality.NEGATED, clause) > 0) {
      return Modality.NEGATED;
    }
    int former = last(Modality.FORMER, clause);
    if (former > 0 && former >= last(Modality.STATED, clause)) {
      return Modality.FORMER;
    }
    return last(Modality.PLANNED, clause) > 0 ? Modality.PLANNED : pattern.modality().orElse(Modality.STATED);
  }

  /** Where the last of these words ends, 0 if there is none. */
  private int last(Modality modality, String clause) {
    Pattern said = words.get(modality);
    int end = 0;
    if (said != null) {
      for (Matcher matcher = said.matcher(clause); matcher.find(); ) {
        end = matcher.end();
      }
    }
    return end;
  }
}
