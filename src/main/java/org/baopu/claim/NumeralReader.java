package org.baopu.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.baopu.claim.Measurement.Bound;
import org.baopu.claim.Numeral.Form;

/** Reads the number that stands at a place of a text. */
final class NumeralReader {
  /** Digits, or Chinese characters, of the longest number; what is longer is a telephone or an identity number. */
  private static final int LONGEST = 15;

  private static final String ONES = "零一二三四五六七八九";
  private static final String MAGNITUDES = "十百千万亿";

  /** 千 with one of these behind it is a unit: 千瓦, 千米. */
  private static final String AFTER_THOUSAND = "瓦米克伏卡帕焦升";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final CharSequence text;
  private final int limit;
  private final boolean whole;
  private int at;

  private NumeralReader(CharSequence text, int at, int limit, boolean whole) {
    this.text = text;
    this.at = at;
    this.limit = limit;
    this.whole = whole;
  }

  /**
   * Reads the longest number that begins at the place.
   *
   * @param limit where the text to be read ends, exclusive
   * @return the number; empty if none begins there, or only one too vague to have a value (几十, 数百)
   */
  static Optional<Numeral> read(CharSequence text, int at, int limit) {
    return new NumeralReader(text, at, limit, true).read();
  }

  /** Reads a number that is part of another: no fraction and no sum. */
  private Optional<Numeral> part(int place) {
    return new NumeralReader(text, place, limit, false).read();
  }

  private Optional<Numeral> read() {
    if (Cursor.arabic(peek(0)) >= 0) {
      return digits();
    }
    if (whole && MAGNITUDES.indexOf(peek(0)) > 0 && peek(1) == '分' && peek(2) == '之') {
      return fraction(word(peek(0)), at + 3);
    }
    return han();
  }

  /** 485, 1,914, 22653.81, 4.85亿, 3100余万, 1亿2000万. */
  private Optional<Numeral> digits() {
    StringBuilder digits = new StringBuilder();
    run(digits);
    while (digits.length() <= LONGEST && peek(0) == ',' && groupAt(1)) {
      at++;
      run(digits);
    }
    if (digits.length() > LONGEST) {
      return Optional.empty();
    }
    if ((peek(0) == '.' || peek(0) == '．') && Cursor.arabic(peek(1)) >= 0) {
      at++;
      run(digits.append('.'));
      if (digits.length() > 2 * LONGEST || (peek(0) == '.' && Cursor.arabic(peek(1)) >= 0)) {
        return Optional.empty();
      }
    }
    return Optional.of(magnified(new BigDecimal(digits.toString()), Form.DIGITS));
  }

  private void run(StringBuilder digits) {
    while (Cursor.arabic(peek(0)) >= 0) {
      if (digits.length() <= 2 * LONGEST) {
        digits.append((char) ('0' + Cursor.arabic(peek(0))));
      }
      at++;
    }
  }

  /** Whether exactly three digits stand at that distance. */
  private boolean groupAt(int distance) {
    for (int i = 0; i < 3; i++) {
      if (Cursor.arabic(peek(distance + i)) < 0) {
        return false;
      }
    }
    return Cursor.arabic(peek(distance + 3)) < 0;
  }

  /** The number with the 余, 万, 亿 behind it, and with what follows those: 1亿2000万. */
  private Numeral magnified(BigDecimal number, Form form) {
    if (peek(0) == ' ' && (isMagnitude(1) || peek(1) == '余' || peek(1) == '多')) {
      at++;
    }
    boolean vague = approximate();
    BigDecimal magnitude = BigDecimal.ONE;
    while (isMagnitude(0) && magnitude.precision() <= LONGEST) {
      magnitude = magnitude.multiply(word(peek(0)));
      at++;
      vague |= approximate();
    }
    BigDecimal value = number.multiply(magnitude);
    int end = at;
    if (whole && form == Form.DIGITS && !vague && magnitude.compareTo(BigDecimal.ONE) > 0 && Cursor.arabic(peek(0)) >= 0) {
      Optional<Numeral> rest = part(at);
      if (rest.isPresent() && rest.get().magnitude().compareTo(BigDecimal.ONE) > 0 && rest.get().value().compareTo(magnitude) < 0) {
        Numeral tail = rest.get();
        return new Numeral(tail.end(), value.add(tail.value()), tail.magnitude(), tail.bound(), form);
      }
    }
    return new Numeral(end, value, magnitude, vague ? Bound.AT_LEAST : Bound.EXACT, form);
  }

  /** 二十三, 一百零五, 两万三千, 一亿, 三点五, 十余, 百余, 千万, 三分之一. */
  private Optional<Numeral> han() {
    int start = at;
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal section = BigDecimal.ZERO;
    BigDecimal magnitude = BigDecimal.ONE;
    int digit = Cursor.NONE;
    boolean afterZero = false;
    boolean vague = false;
    while (at - start < LONGEST) {
      int one = one(peek(0));
      boolean figure = one >= 0;
      if (figure) {
        if (digit > 0) {
          return Optional.empty();
        }
        afterZero |= one == 0;
        digit = one == 0 && at > start ? Cursor.NONE : one;
      } else if (isMagnitude(0)) {
        magnitude = word(peek(0));
        if (magnitude.compareTo(BigDecimal.valueOf(1000)) <= 0) {
          section = section.add(magnitude.multiply(BigDecimal.valueOf(digit < 0 ? 1 : digit)));
        } else {
          BigDecimal group = section.add(BigDecimal.valueOf(Math.max(digit, 0)));
          BigDecimal count = group.signum() == 0 && total.signum() == 0 ? BigDecimal.ONE : group;
          total = peek(0) == '亿' || group.signum() == 0 ? total.add(count).multiply(magnitude) : total.add(count.multiply(magnitude));
          section = BigDecimal.ZERO;
        }
        digit = Cursor.NONE;
        afterZero = false;
      } else {
        break;
      }
      at++;
      if (!figure && approximate()) {
        vague = true;
        if (!(isMagnitude(0) && MAGNITUDES.indexOf(peek(0)) >= 3)) {
          break;
        }
      }
    }
    if (at == start) {
      return Optional.empty();
    }
    boolean shorthand = digit > 0 && !afterZero && magnitude.compareTo(BigDecimal.TEN) > 0;
    BigDecimal rest = digit < 0 ? BigDecimal.ZERO : BigDecimal.valueOf(digit);
    BigDecimal value = total.add(section).add(shorthand ? rest.multiply(magnitude).divide(BigDecimal.TEN) : rest);
    if (peek(0) == '点' && digit >= 0 && one(peek(1)) >= 0) {
      return Optional.of(magnified(decimals(value), Form.HAN));
    }
    if (whole && peek(0) == '分' && peek(1) == '之' && value.signum() > 0) {
      return fraction(value, at + 2);
    }
    Form form = isOnlyMagnitude(start) ? Form.MAGNITUDE : Form.HAN;
    return Optional.of(new Numeral(at, value, magnitude, vague ? Bound.AT_LEAST : Bound.EXACT, form));
  }

  private BigDecimal decimals(BigDecimal whole) {
    StringBuilder written = new StringBuilder(whole.toPlainString()).append('.');
    at++;
    while (one(peek(0)) >= 0 && written.length() < 2 * LONGEST) {
      written.append((char) ('0' + one(peek(0))));
      at++;
    }
    return new BigDecimal(written.toString());
  }

  private Optional<Numeral> fraction(BigDecimal whole, int numerator) {
    return part(numerator)
        .filter(number -> number.form() != Form.MAGNITUDE)
        .map(number -> new Numeral(
            number.end(),
            number.value().multiply(HUNDRED).divide(whole, MathContext.DECIMAL64),
            BigDecimal.ONE,
            number.bound(),
            Form.FRACTION));
  }

  /** Whether the number has no digit of its own: 百余, 千万, but not 十余. */
  private boolean isOnlyMagnitude(int start) {
    for (int i = start; i < at; i++) {
      if (one(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return text.charAt(start) != '十';
  }

  /** Passes over 余, 多, 几 and, before a classifier, 来. */
  private boolean approximate() {
    boolean found = switch (peek(0)) {
      case '余', '多' -> true;
      case '几' -> !isMagnitude(1);
      case '来' -> "个家人名位户亩天台条".indexOf(peek(1)) >= 0 && peek(1) != '\0';
      default -> false;
    };
    if (found) {
      at++;
    }
    return found;
  }

  private boolean isMagnitude(int distance) {
    char here = peek(distance);
    char behind = peek(distance + 1);
    if (here == '千' && behind != '\0' && AFTER_THOUSAND.indexOf(behind) >= 0) {
      return false;
    }
    return MAGNITUDES.indexOf(here) >= 0 && !(here == '百' && behind == '分');
  }

  private static int one(char c) {
    if (c == '两' || c == '俩') {
      return 2;
    }
    return c == '〇' ? 0 : ONES.indexOf(c);
  }

  private static BigDecimal word(char c) {
    return switch (c) {
      case '十' -> BigDecimal.TEN;
      case '百' -> HUNDRED;
      case '千' -> BigDecimal.valueOf(1000);
      case '万' -> BigDecimal.valueOf(10000);
      default -> BigDecimal.valueOf(100000000);
    };
  }

  private char peek(int distance) {
    int place = at + distance;
    return place >= 0 && place < limit ? text.charAt(place) : '\0';
  }
}
