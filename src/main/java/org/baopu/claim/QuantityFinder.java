package org.baopu.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baopu.claim.Measurement.Bound;
import org.baopu.lexicon.Unit;
import org.baopu.lexicon.Units;
import org.baopu.text.Span;

/** Finds numbers that have a unit. Ordinals (第二), times, numbers of documents and telephones are none. */
final class QuantityFinder {
  private static final String HAN_NUMBERS = "零〇一二两俩三四五六七八九十百千万亿";
  private static final String TO = "至到-—－–~～〜";
  /** Before a magnitude alone these say that it is passed (上千家, 过亿元); before a number they belong to another word (A级以上60个). */
  private static final String AMBIGUOUS = "上过破";

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** UTF-16 code units before a number in which 亩产 or 时速 makes it a rate. */
  private static final int RATE = 8;

  private final Units units;
  private final List<String> perMu;
  private final List<String> perHour;

  QuantityFinder(Units units) {
    this.units = units;
    this.perMu = units.words("perMu");
    this.perHour = units.words("perHour");
  }

  /**
   * Finds the quantities of a stretch of text.
   *
   * @param text any text
   * @param within the sentence in it
   * @param taken stretches to leave out (times), by place, not overlapping
   * @return by place, not overlapping; empty if none
   */
  List<Quantity> find(String text, Span within, List<Span> taken) {
    List<Quantity> found = new ArrayList<>();
    int next = 0;
    int at = within.start();
    while (at < within.end()) {
      while (next < taken.size() && taken.get(next).end() <= at) {
        next++;
      }
      if (next < taken.size() && taken.get(next).start() <= at) {
        at = taken.get(next).end();
        continue;
      }
      int limit = next < taken.size() ? Math.min(within.end(), taken.get(next).start()) : within.end();
      at = isStart(text, at) ? read(text, at, limit, within.start(), found) : at + 1;
    }
    return found;
  }

  private static boolean isNumber(char c) {
    return Cursor.arabic(c) >= 0 || HAN_NUMBERS.indexOf(c) >= 0;
  }

  private static boolean isStart(String text, int at) {
    return isNumber(text.charAt(at));
  }

  /** Reads at the start of a number; where to go on. */
  private int read(String text, int at, int limit, int floor, List<Quantity> found) {
    int end = numberEnd(text, at, limit);
    if (!mayBegin(text, at, floor)) {
      return end;
    }
    Optional<Numeral> number = NumeralReader.read(text, at, limit);
    if (number.isEmpty()) {
      return end;
    }
    Optional<Quantity> quantity = quantity(text, at, number.get(), limit, floor);
    quantity.ifPresent(found::add);
    return Math.max(quantity.map(q -> q.span().end()).orElse(0), number.get().end());
  }

  private static int numberEnd(String text, int at, int limit) {
    int end = at;
    while (end < limit && (isNumber(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return end;
  }

  private static boolean mayBegin(String text, int at, int floor) {
    if (at == floor) {
      return true;
    }
    char before = text.charAt(at - 1);
    if (Cursor.arabic(text.charAt(at)) >= 0) {
      return !isLatin(before) && "第.．,/#〔[_".indexOf(before) < 0 && !(before == '-' && at - 1 > floor && isLatin(text.charAt(at - 2)));
    }
    return "第其统唯数几".indexOf(before) < 0 && !isNumber(before);
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private Optional<Quantity> quantity(String text, int at, Numeral first, int limit, int floor) {
    Numeral number = first;
    Optional<Numeral> upper = Optional.empty();
    if (number.end() + 1 < limit && TO.indexOf(text.charAt(number.end())) >= 0) {
      upper = NumeralReader.read(text, number.end() + 1, limit).filter(high -> goesOn(first, high));
    }
    Numeral last = upper.orElse(number);
    Optional<Measured> measured = measure(text, last, limit);
    if (upper.isEmpty() && measured.isPresent()) {
      upper = higher(text, number, measured.get(), limit);
      if (upper.isPresent()) {
        last = upper.get();
        measured = measure(text, last, limit);
      }
    }
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    Measured unit = measured.get();
    BigDecimal low = number.value();
    if (upper.isPresent() && number.magnitude().compareTo(last.magnitude()) < 0 && low.compareTo(last.value()) < 0
        && low.multiply(last.magnitude()).compareTo(last.value()) <= 0) {
      low = low.multiply(last.magnitude());
    }
    Span digits = new Span(at, last.end());
    return Optional.of(finish(text, digits, low.multiply(unit.factor()).add(unit.more()),
        upper.map(high -> high.value().multiply(unit.factor()).add(unit.more())), unit, last, limit, floor));
  }

  /** Whether the number is the upper end of a range that the first begins: 10-20, 3至5亿. */
  private static boolean goesOn(Numeral first, Numeral high) {
    return first.form() == high.form() && first.bound() == Bound.EXACT && high.value().compareTo(first.value()) > 0;
  }

  /** The upper end where the lower one has its unit too: 100万元至200万元, 30%-40%. */
  private Optional<Numeral> higher(String text, Numeral low, Measured unit, int limit) {
    if (unit.end() + 1 >= limit || TO.indexOf(text.charAt(unit.end())) < 0) {
      return Optional.empty();
    }
    return NumeralReader.read(text, unit.end() + 1, limit)
        .filter(high -> goesOn(low, high))
        .filter(high -> measure(text, high, limit).filter(other -> other.unit().equals(unit.unit())).isPresent());
  }

  /** A unit behind a number. */
  private record Measured(Unit unit, String code, BigDecimal factor, BigDecimal more, int end) {}

  private Optional<Measured> measure(String text, Numeral number, int limit) {
    int at = number.end();
    if (number.form() == Numeral.Form.FRACTION) {
      return units.unit("percent").map(unit -> new Measured(unit, unit.code(), BigDecimal.ONE, BigDecimal.ZERO, number.end()));
    }
    if (text.startsWith("个亿", at) || text.startsWith("个多亿", at)) {
      at = text.indexOf('亿', at) + 1;
      BigDecimal hundredMillion = BigDecimal.valueOf(100000000);
      int end = Math.min(at, limit);
      return units.at(text, at).filter(form -> form.unit().kind() == Unit.Kind.CURRENCY)
          .map(form -> new Measured(form.unit(), form.unit().code(), hundredMillion, BigDecimal.ZERO, end + form.length()))
          .or(() -> units.unit("CNY").map(unit -> new Measured(unit, unit.code(), hundredMillion, BigDecimal.ZERO, end)));
    }
    if (at < limit && text.charAt(at) == ' ') {
      at++;
    }
    Optional<Units.Form> form = units.at(text, at);
    if (form.isEmpty() || at + form.get().length() > limit
        || (form.get().large() && number.magnitude().compareTo(BigDecimal.valueOf(10000)) < 0)) {
      return Optional.empty();
    }
    int end = at + form.get().length();
    Unit unit = form.get().unit();
    if (isLatin(text.charAt(end - 1)) && end < text.length() && (isLatin(text.charAt(end)) || Cursor.arabic(text.charAt(end)) >= 0)) {
      return Optional.empty();
    }
    BigDecimal factor = form.get().factor();
    BigDecimal more = BigDecimal.ZERO;
    if (end < limit && text.charAt(end) == '半' && unit.kind() != Unit.Kind.COUNT && !text.startsWith("半年", end)) {
      more = HALF.multiply(factor);
      end++;
    } else if (text.startsWith("个半月", at)) {
      return Optional.empty();
    }
    if (end + 1 < limit && text.charAt(end) == '/') {
      Optional<Units.Form> per = units.at(text, end + 1);
      if (per.isPresent() && end + 1 + per.get().length() <= limit) {
        boolean plain = per.get().unit().kind() == Unit.Kind.DURATION || per.get().unit().kind() == Unit.Kind.COUNT;
        String code = plain ? unit.code() : unit.code() + "/" + per.get().unit().code();
        return Optional.of(new Measured(unit, code, factor, more, end + 1 + per.get().length()));
      }
    }
    return Optional.of(new Measured(unit, unit.code(), factor, more, end));
  }

  private Quantity finish(
      String text, Span digits, BigDecimal value, Optional<BigDecimal> upper, Measured unit, Numeral last, int limit, int floor) {
    int start = digits.start();
    int end = unit.end();
    Bound bound = last.bound();
    Optional<Units.Bound> before = units.boundBefore(text, start)
        .filter(word -> digits.start() - word.length() >= floor)
        .filter(word -> word.length() > 1 || last.form() == Numeral.Form.MAGNITUDE || AMBIGUOUS.indexOf(text.charAt(digits.start() - 1)) < 0);
    if (before.isPresent()) {
      start -= before.get().length();
      bound = Bound.valueOf(before.get().code());
    }
    Optional<Units.Bound> behind = units.boundBehind(text, end).filter(word -> unit.end() + word.length() <= limit);
    if (behind.isPresent()) {
      end += behind.get().length();
      bound = Bound.valueOf(behind.get().code());
    }
    String code = rate(text.substring(Math.max(floor, start - RATE), start), unit);
    return new Quantity(new Span(start, end), digits, value, upper, unit.unit(), code, bound, last.form());
  }

  /** The code of the unit, of what it is per if the words before the number say so: 亩产800公斤, 时速140公里. */
  private String rate(String before, Measured unit) {
    String words = before.substring(Math.max(before.lastIndexOf('，'), before.lastIndexOf('、')) + 1);
    if (perHour.stream().anyMatch(words::contains) && unit.code().equals("km")) {
      return "km/h";
    }
    boolean rated = (unit.unit().kind() == Unit.Kind.PHYSICAL || unit.unit().kind() == Unit.Kind.CURRENCY) && !unit.code().equals("mu");
    return rated && perMu.stream().anyMatch(words::contains) ? unit.code() + "/mu" : unit.code();
  }
}
