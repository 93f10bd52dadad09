package org.baopu.claim;

import java.math.BigDecimal;
import org.baopu.claim.Measurement.Bound;

/**
 * A number as a text writes it, without its unit ({@code 1,914}, {@code 3100余万}, {@code 一亿}, {@code 三分之一}).
 *
 * @param end where it ends, in UTF-16 code units of the text; exclusive
 * @param value its value, 万 and 亿 multiplied out
 * @param magnitude what its last magnitude word stands for (10000 for 3万); 1 without one
 * @param bound AT_LEAST where 余, 多 or 几 is part of it
 * @param form how it is written
 */
record Numeral(int end, BigDecimal value, BigDecimal magnitude, Bound bound, Form form) {
  /** How a number is written. */
  enum Form {
    /** In digits: 4.85亿. */
    DIGITS,
    /** In Chinese: 二十三. */
    HAN,
    /** A magnitude alone, no number before it: 百余, 千万. */
    MAGNITUDE,
    /** 百分之十, 三分之一: the value is in per cent. */
    FRACTION
  }
}
