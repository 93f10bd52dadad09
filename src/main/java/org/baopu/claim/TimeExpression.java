package org.baopu.claim;

import java.util.Optional;
import org.baopu.text.Span;

/**
 * Words that say when ({@code 去年7月}, {@code 2025年1月至11月}, {@code 截至7月底}).
 *
 * @param span UTF-16 code units of the text that was searched; the words that give the time themselves, without 截至, 以来
 * @param period the time they name; empty where the text leaves the year open, or for a time of day alone
 * @param reach how a fact lies to that time
 */
record TimeExpression(Span span, Optional<Period> period, Reach reach) {
  /** How a fact lies to a named time. */
  enum Reach {
    /** In it: 2024年, 8月8日. */
    WITHIN,
    /** From its beginning on: 2019年起, 今年以来. */
    SINCE,
    /** Up to its end: 截至7月底, 到2035年. */
    UNTIL
  }

  /** The period in ISO 8601 ({@code 2024-07}, {@code 2025-01/2025-11}); empty if it is not known. */
  Optional<String> value() {
    return period.map(Period::iso);
  }

  /** When something that lasts over this time begins; empty if the text does not say. */
  Optional<String> from() {
    return reach == Reach.UNTIL ? Optional.empty() : period.map(Period::iso).map(iso -> iso.split("/", 2)[0]);
  }

  /** When something that lasts over this time ends; empty if the text does not say. */
  Optional<String> to() {
    return reach == Reach.SINCE
        ? Optional.empty()
        : period.map(Period::iso).map(iso -> iso.substring(iso.indexOf('/') + 1));
  }
}
