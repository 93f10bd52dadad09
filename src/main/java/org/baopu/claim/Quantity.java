package org.baopu.claim;

import java.math.BigDecimal;
import java.util.Optional;
import org.baopu.claim.Measurement.Bound;
import org.baopu.lexicon.Unit;
import org.baopu.text.Span;

/**
 * A number with its unit, as a text states it, of nothing in particular yet.
 *
 * @param span the number, its unit and the words that say how exact it is ({@code 近5000家}); UTF-16 code units of the text
 * @param number the number alone ({@code 5000})
 * @param value in the base unit
 * @param upper the other end of a range ({@code 10至20吨}), in the base unit; empty for a single number
 * @param unit the unit
 * @param code the unit's code, with what it is per ({@code kg/mu}, {@code CNY/t})
 * @param bound how exact it is meant
 * @param form how the number is written
 */
record Quantity(
    Span span,
    Span number,
    BigDecimal value,
    Optional<BigDecimal> upper,
    Unit unit,
    String code,
    Bound bound,
    Numeral.Form form) {}
