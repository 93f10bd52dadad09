package org.baopu.claim;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that the text states of an entity.
 *
 * @param subject index of the bearer's mention in the document's list
 * @param metric what is measured, in the text's words ({@code 总投资})
 * @param value in base units, no trailing zeros ({@code 485000000})
 * @param unit code of the base unit as the gold guidelines write it ({@code CNY}, {@code mu}, {@code m2}, {@code percent}, {@code count})
 * @param bound how exact the number is meant
 * @param period the time it holds for: xsd:date, xsd:gYearMonth, xsd:gYear or {@code start/end} of these
 * @param surface the number and its unit as written ({@code 4.85亿元})
 * @param evidence where it is stated
 * @param rule what found it, for measuring by rule
 */
public record Measurement(
    int subject,
    String metric,
    BigDecimal value,
    String unit,
    Bound bound,
    Optional<String> period,
    String surface,
    Evidence evidence,
    String rule) {
  /** How exact a number is meant. */
  public enum Bound {
    /** As written. */
    EXACT,
    /** 约, 左右. */
    ABOUT,
    /** 超, 余, 以上, 突破: the number or more. */
    AT_LEAST,
    /** 近, 不足, 以下: the number or less. */
    AT_MOST
  }

  public Measurement {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }
}
