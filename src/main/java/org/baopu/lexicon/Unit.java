package org.baopu.lexicon;

import java.util.Optional;

/**
 * A unit of measurement that the ontology declares.
 *
 * @param iri its IRI ({@code https://w3id.org/baopu/ontology#mu})
 * @param code what measurements carry ({@code mu}, {@code CNY}, {@code count})
 * @param kind what sort of number it makes
 * @param qudt the same unit in QUDT ({@code http://qudt.org/vocab/unit/HA}); empty where QUDT lacks it
 */
public record Unit(String iri, String code, Kind kind, Optional<String> qudt) {
  /** What sort of number a unit makes. */
  public enum Kind {
    /** An amount of money. */
    CURRENCY,
    /** A share, a rate or a multiple. */
    RATIO,
    /** A length of time. */
    DURATION,
    /** A number of things, people or times. */
    COUNT,
    /** An area, a mass, a power and the like. */
    PHYSICAL
  }
}
