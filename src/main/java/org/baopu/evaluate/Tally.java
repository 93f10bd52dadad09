package org.baopu.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Counts of right, wrong and missed.
 *
 * @param right true positives
 * @param wrong false positives
 * @param missed false negatives
 */
public record Tally(int right, int wrong, int missed) {
  static final Tally NONE = new Tally(0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  /** Share of the predictions that are right, 0 to 1; 0 if there are none. */
  public double precision() {
    return ratio(right, right + wrong);
  }

  /** Share of the gold that was found, 0 to 1; 0 if there is none. */
  public double recall() {
    return ratio(right, right + missed);
  }

  /** Harmonic mean of precision and recall, 0 to 1. */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
  }

  /** {@code Park P 0.900 R 0.800 F1 0.847 tp 9 fp 1 fn 2} in columns. */
  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-16s P %s  R %s  F1 %s   tp %d fp %d fn %d",
        name,
        three(precision()),
        three(recall()),
        three(f1()),
        right,
        wrong,
        missed);
  }

  /** Three decimals, the exact binary value rounded half to even. */
  static String three(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
