package org.baopu.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A stretch of calendar days, known to the day, the month or the year.
 *
 * @param first its first day
 * @param last its last day, not before the first
 * @param precision how fine the text is
 */
record Period(LocalDate first, LocalDate last, Precision precision) {
  /** How finely a time is given. */
  enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("not a period: " + first + " to " + last);
    }
  }

  /** The whole year. */
  static Period year(int year) {
    return years(year, year);
  }

  /** From the first day of one year to the last day of another. */
  static Period years(int first, int last) {
    return new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Precision.YEAR);
  }

  /** The whole month. */
  static Period month(YearMonth month) {
    return months(month, month);
  }

  /** From the first day of one month to the last day of another. */
  static Period months(YearMonth first, YearMonth last) {
    return new Period(first.atDay(1), last.atEndOfMonth(), Precision.MONTH);
  }

  /** One day. */
  static Period day(LocalDate day) {
    return new Period(day, day, Precision.DAY);
  }

  /** From the beginning of this period to the end of the other, as fine as the coarser of the two. */
  Period to(Period other) {
    return new Period(first, other.last, precision.compareTo(other.precision) <= 0 ? precision : other.precision);
  }

  /** ISO 8601: {@code 2024}, {@code 2024-08}, {@code 2024-08-08}, or {@code first/last} where it is more than one of these. */
  String iso() {
    String start = written(first);
    String end = written(last);
    return start.equals(end) ? start : start + "/" + end;
  }

  private String written(LocalDate day) {
    return switch (precision) {
      case YEAR -> String.format(Locale.ROOT, "%04d", day.getYear());
      case MONTH -> YearMonth.from(day).toString();
      case DAY -> day.toString();
    };
  }

  /** The month in which it ends, on its last day: what 年底 and 月底 mean. */
  Period closing() {
    return new Period(last.with(TemporalAdjusters.firstDayOfMonth()), last, Precision.MONTH);
  }
}
