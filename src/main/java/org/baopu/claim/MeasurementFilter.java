package org.baopu.claim;

import java.math.BigDecimal;
import java.util.List;
import org.baopu.claim.Measurement.Bound;
import org.baopu.lexicon.Unit;
import org.baopu.lexicon.Units;
import org.baopu.text.Span;

/** Tells which quantities measure something: not slogans (“七大攻坚”), phases (二期), classes (亿元以上项目) or ways of counting (九个方面). */
final class MeasurementFilter {
  /** UTF-16 code units of the longest quotation that is a slogan or a name rather than speech. */
  private static final int SLOGAN = 16;

  /** Code units of one whose numbers are in Chinese: “一条主线、两个坚持、三个定位”. */
  private static final int LONG_SLOGAN = 32;

  /** Code units that are looked at behind a sum for the class it names. */
  private static final int CLASS_REACH = 10;

  /** Code units of the longest noun that is counted once more. */
  private static final int NOUN = 8;

  /** Code units behind a count in which 之一 makes it a choice. */
  private static final int ONE_OF = 10;

  private final List<String> durationMetrics;
  private final List<String> classNouns;
  private final List<String> abstractNouns;
  private final List<String> idioms;
  private final List<String> comparisons;
  private final List<String> differences;
  private final List<String> together;

  MeasurementFilter(Units units) {
    this.durationMetrics = units.words("durationMetric");
    this.classNouns = units.words("classNoun");
    this.abstractNouns = units.words("abstractNoun");
    this.idioms = units.words("idiom");
    this.comparisons = units.words("comparison");
    this.differences = units.words("difference");
    this.together = units.words("together");
  }

  /**
   * Whether the quantity measures something.
   *
   * @param text the text that it is in
   * @param clause its clause
   */
  boolean measures(String text, Span clause, Quantity quantity) {
    if (quantity.form() == Numeral.Form.HAN && quantity.value().compareTo(BigDecimal.ONE) <= 0
        && quantity.unit().kind() != Unit.Kind.RATIO) {
      return false;
    }
    return idioms.stream().noneMatch(idiom -> isIn(text, idiom, quantity.number().start()))
        && !isPassing(text, clause, quantity)
        && !isDifference(text, clause, quantity)
        && !isSlogan(text, quantity)
        && !isSelection(text, quantity)
        && !isRank(text, clause, quantity)
        && comparisons.stream().noneMatch(text.substring(clause.start(), Math.max(clause.start(), quantity.span().start()))::contains)
        && !(quantity.form() == Numeral.Form.MAGNITUDE && text.startsWith("级", quantity.span().end()))
        && switch (quantity.unit().kind()) {
          case DURATION -> isLength(text, clause, quantity);
          case CURRENCY -> !isClass(text, quantity);
          case COUNT -> isCount(text, quantity);
          case PHYSICAL -> !isParties(text, quantity);
          case RATIO -> true;
        };
  }

  /** 三方共建: parties, no cubic metres. */
  private static boolean isParties(String text, Quantity quantity) {
    return quantity.form() == Numeral.Form.HAN && text.charAt(quantity.number().end()) == '方';
  }

  /** Whether the idiom stands around a place: 千方百计 around its 百. */
  private static boolean isIn(String text, String idiom, int place) {
    for (int i = Math.max(0, place - idiom.length() + 1); i <= place; i++) {
      if (text.startsWith(idiom, i)) {
        return true;
      }
    }
    return false;
  }

  /** 两次与省政府联合印发, 两家公司均: how often in passing, and what was just named. */
  private boolean isPassing(String text, Span clause, Quantity quantity) {
    if (quantity.form() != Numeral.Form.HAN || quantity.value().compareTo(BigDecimal.TEN) >= 0 || quantity.unit().kind() != Unit.Kind.COUNT) {
      return false;
    }
    int end = quantity.span().end();
    if (text.charAt(end - 1) == '次') {
      return true;
    }
    String behind = text.substring(end, Math.max(end, Math.min(clause.end(), end + NOUN)));
    return together.stream().anyMatch(word -> behind.indexOf(word) > 0)
        && text.substring(clause.start(), Math.max(clause.start(), quantity.span().start())).isBlank();
  }

  /** 高于全省10个百分点: how much more than another. */
  private boolean isDifference(String text, Span clause, Quantity quantity) {
    String before = text.substring(clause.start(), Math.max(clause.start(), quantity.span().start()));
    return quantity.unit().kind() == Unit.Kind.RATIO && text.substring(quantity.number().end(), quantity.span().end()).contains("点")
        && differences.stream().anyMatch(before::contains);
  }

  /** Whether it stands in a quotation too short for speech. */
  private static boolean isSlogan(String text, Quantity quantity) {
    int longest = quantity.form() == Numeral.Form.HAN ? LONG_SLOGAN : SLOGAN;
    int from = Math.max(0, quantity.span().start() - longest);
    for (int i = quantity.span().start() - 1; i >= from; i--) {
      char c = text.charAt(i);
      if ("”’」』，。；！？".indexOf(c) >= 0) {
        return false;
      }
      if ("“‘「『".indexOf(c) >= 0) {
        int to = Math.min(text.length(), i + longest);
        for (int j = quantity.span().end(); j < to; j++) {
          char d = text.charAt(j);
          if ("”’」』".indexOf(d) >= 0) {
            return true;
          }
          if ("，。；！？".indexOf(d) >= 0) {
            return false;
          }
        }
        return false;
      }
    }
    return false;
  }

  /** 前10名, 每100米, GDP≥600亿元, 这11家, 9个组团之一, 分三次. */
  private static boolean isSelection(String text, Quantity quantity) {
    int start = quantity.number().start();
    int end = quantity.span().end();
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    if (before == '每' || "≥≤＞＜><×".indexOf(before) >= 0) {
      return true;
    }
    if (quantity.unit().kind() != Unit.Kind.COUNT) {
      return false;
    }
    return before == '前' || before == '这' || before == '那'
        || (text.charAt(end - 1) == '次' && quantity.form() == Numeral.Form.HAN && "分再多".indexOf(before) >= 0)
        || text.substring(end, Math.min(text.length(), end + ONE_OF)).contains("之一");
  }

  /** 排名较去年上升43位, 分别排第25、26、49位. */
  private static boolean isRank(String text, Span clause, Quantity quantity) {
    int end = quantity.span().end();
    if ("位名".indexOf(text.charAt(end - 1)) < 0) {
      return false;
    }
    String before = text.substring(clause.start(), Math.max(clause.start(), quantity.number().start()));
    int ordinal = before.lastIndexOf('第');
    return before.contains("排名") || before.contains("位次") || before.contains("名次")
        || (ordinal >= 0 && before.substring(ordinal + 1).chars().allMatch(c -> c == '、' || Character.isDigit(c)));
  }

  private boolean isLength(String text, Span clause, Quantity quantity) {
    String before = text.substring(Math.max(clause.start(), quantity.span().start() - 12), quantity.number().start());
    return quantity.code().equals("workday") || durationMetrics.stream().anyMatch(before::contains);
  }

  /** Whether a sum only names a class: 亿元以上项目, 超亿元产业项目, 50亿元以上15个. */
  private boolean isClass(String text, Quantity quantity) {
    int end = quantity.span().end();
    if (text.startsWith("级", end)) {
      return true;
    }
    boolean bare = quantity.form() == Numeral.Form.MAGNITUDE;
    boolean open = quantity.bound() == Bound.AT_LEAST && end > 0 && text.charAt(end - 1) == '上';
    if (open && end < text.length() && Cursor.arabic(text.charAt(end)) >= 0) {
      return true;
    }
    if (!bare && !open) {
      return false;
    }
    int to = end;
    while (to < Math.min(text.length(), end + CLASS_REACH) && "，。；、！？“”".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    String behind = text.substring(end, to);
    return classNouns.stream().anyMatch(noun -> behind.contains(noun) && (bare || !behind.startsWith("的")));
  }

  private boolean isCount(String text, Quantity quantity) {
    int end = quantity.span().end();
    String unit = text.substring(quantity.number().end(), end).strip();
    boolean han = quantity.form() == Numeral.Form.HAN;
    if (quantity.form() == Numeral.Form.MAGNITUDE && quantity.bound() == Bound.EXACT) {
      return false;
    }
    if (unit.equals("期") && han) {
      return text.substring(0, quantity.span().start()).endsWith("分");
    }
    if (han && end < text.length() && text.charAt(end) == '“') {
      return false;
    }
    return abstractNouns.stream().noneMatch(noun -> text.startsWith(noun, end) && (unit.endsWith("个") || unit.endsWith("个多")));
  }
}
