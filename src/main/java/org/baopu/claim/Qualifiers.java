package org.baopu.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The groups of a match that are no slots: qualifiers by name. */
final class Qualifiers {
  private static final Set<String> SLOTS = Set.of("subject", "subjects", "object", "objects", "container", "parties", "text", "texts", "items");

  private Qualifiers() {}

  /**
   * The qualifiers of a match.
   *
   * @param offset where the matched text begins in the typed text
   */
  static Map<String, String> of(Matcher match, Pattern regex, TypedText text, int offset) {
    Map<String, String> qualifiers = new TreeMap<>();
    for (String name : regex.namedGroups().keySet()) {
      if (!SLOTS.contains(plain(name)) && match.group(name) != null && !match.group(name).isEmpty()) {
        qualifiers.put(plain(name), text.words(offset + match.start(name), offset + match.end(name)));
      }
    }
    return qualifiers;
  }

  /** A group's name without the number that tells it from another of the same pattern ({@code title2}). */
  private static String plain(String group) {
    int end = group.length();
    while (end > 1 && Character.isDigit(group.charAt(end - 1))) {
      end--;
    }
    return group.substring(0, end);
  }
}
