package org.baopu.claim;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.Collections;

/**
 * A relation that the text states.
 *
 * @param predicate local name of the ontology's property ({@code locatedIn})
 * @param subject index of a mention in the document's list
 * @param object index of the mention that is the object; empty where the object is text
 * @param text the object's text for a property with literals ({@code produces}: 铜钢复合板)
 * @param qualifiers what is said of the relation, by local name: {@code title} (董事长), {@code amount} (in CNY); in the order
 *     of their names
 * @param modality how it is meant
 * @param time the time it speaks of: xsd:date, xsd:gYearMonth, xsd:gYear or {@code start/end} of these
 * @param evidence where it is stated
 * @param rule what found it, for measuring by rule
 */
public record Claim(
    String predicate,
    int subject,
    OptionalInt object,
    Optional<String> text,
    Map<String, String> qualifiers,
    Modality modality,
    Optional<String> time,
    Evidence evidence,
    String rule) {
  public Claim {
    if (object.isPresent() == text.isPresent()) {
      throw new IllegalArgumentException("a claim has one object, a mention or a text: " + predicate);
    }
    qualifiers = Collections.unmodifiableMap(new TreeMap<>(qualifiers));
  }
}
