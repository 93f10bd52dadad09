package org.baopu.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads one time expression at a place of a text and remembers the year and the day last named, which later ones lean on
 * (同年8月, 当天). One reader for one sentence, read from left to right.
 */
final class TimeReader {
  private static final int FIRST_YEAR = 1840;
  private static final int LAST_YEAR = 2100;

  /** Months that a month without a year may lie ahead of the reference before it is taken for one of the year before. */
  private static final int MONTHS_AHEAD = 6;

  private static final String[] TO = {"至", "到", "—", "－", "-", "–", "~", "～", "〜"};

  private final String text;
  private final int limit;
  private final Optional<LocalDate> reference;

  private Optional<Integer> namedYear = Optional.empty();
  private Optional<LocalDate> namedDay = Optional.empty();

  private Cursor cursor;
  private Optional<Period> period = Optional.empty();

  TimeReader(String text, int limit, Optional<LocalDate> reference) {
    this.text = text;
    this.limit = limit;
    this.reference = reference;
    this.cursor = new Cursor(text, 0, limit);
  }

  /** Where the expression that was read last ends. */
  int end() {
    return cursor.at();
  }

  /** The period of the expression that was read last; empty if it is open. */
  Optional<Period> period() {
    return period;
  }

  /** Reads an expression that begins at the place; false if none does. */
  boolean read(int at) {
    cursor = new Cursor(text, at, limit);
    period = Optional.empty();
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    boolean figure = Cursor.arabic(cursor.peek(0)) >= 0;
    if (figure && (Cursor.arabic(before) >= 0 || ".．,-/#第〔[".indexOf(before) >= 0 || isLatin(before))) {
      return false;
    }
    if (!(plan() || decade() || span() || numeric() || inYear(before) || inMonth(Optional.empty()) || part(Optional.empty())
        || day(before) || deictic(before) || clock(false))) {
      return false;
    }
    period.ifPresent(found -> {
      namedYear = Optional.of(found.first().getYear());
      if (found.precision() == Period.Precision.DAY) {
        namedDay = Optional.of(found.first());
      }
    });
    return true;
  }

  /** “十四五”, 十四五规划. */
  private boolean plan() {
    int start = cursor.at();
    boolean quoted = cursor.take("“") || cursor.take("\"");
    if (cursor.take("十") || cursor.take("第十")) {
      int number = "一二三四五六七八九".indexOf(cursor.peek(0)) + 1;
      if (number > 0 && cursor.peek(1) == '五' && (quoted ? "”\"".indexOf(cursor.peek(2)) >= 0 : planGoesOn())) {
        cursor.to(cursor.at() + (quoted ? 3 : 2));
        int first = 1951 + 5 * (10 + number);
        return done(Optional.of(Period.years(first, first + 4)));
      }
    }
    return back(start);
  }

  private boolean planGoesOn() {
    Cursor behind = new Cursor(text, cursor.at() + 2, limit);
    return !behind.takeAny("规划", "时期", "期间", "以来", "末", "初").isEmpty();
  }

  /** 20世纪90年代, 上世纪80年代. */
  private boolean decade() {
    int start = cursor.at();
    int century = cursor.take("上") ? 20 : cursor.small();
    if (century == 20 || century == 19 || century == 21) {
      if (cursor.take("世纪")) {
        int tens = cursor.small();
        if (tens >= 0 && tens % 10 == 0 && tens < 100 && cursor.take("年代")) {
          int first = (century - 1) * 100 + tens;
          return done(Optional.of(Period.years(first, first + 9)));
        }
      }
    }
    return back(start);
  }

  /** 近三年, 过去5年, 未来三年, 五年来, 近4个月: counted from the reference. */
  private boolean span() {
    int start = cursor.at();
    String side = cursor.takeAny("最近", "近", "过去", "未来", "今后");
    cursor.take("的");
    int length = cursor.take("两") ? 2 : cursor.small();
    String unit = length > 0 ? cursor.takeAny("年多", "多年", "年", "个多月", "个月", "天", "周") : "";
    if (unit.isEmpty() || cursor.peek(0) == '第') {
      return back(start);
    }
    String tail = cursor.takeAny("以来", "来", "间");
    if ((side.isEmpty() && tail.isEmpty()) || (tail.equals("来") && cursor.peek(0) == '自')) {
      return back(start);
    }
    if ((tail.equals("间") && side.isEmpty()) || reference.isEmpty() || unit.contains("多")) {
      return done(Optional.empty());
    }
    LocalDate now = reference.get();
    boolean ahead = side.equals("未来") || side.equals("今后");
    LocalDate then = away(now, ahead ? length : -length, unit);
    return done(Optional.of(ahead ? Period.day(now).to(Period.day(then)) : Period.day(then).to(Period.day(now))));
  }

  private static LocalDate away(LocalDate from, int count, String unit) {
    return switch (unit) {
      case "年" -> from.plusYears(count);
      case "个月" -> from.plusMonths(count);
      case "周" -> from.plusWeeks(count);
      default -> from.plusDays(count);
    };
  }

  /** 2023-08-08, 2023.8.8, 2023/8/8. */
  private boolean numeric() {
    int start = cursor.at();
    int year = cursor.digits(4);
    char mark = cursor.peek(0);
    if (isYear(year) && "-./".indexOf(mark) >= 0) {
      cursor.to(cursor.at() + 1);
      int month = cursor.small();
      if (month > 0 && cursor.peek(0) == mark) {
        cursor.to(cursor.at() + 1);
        int day = cursor.small();
        if (day > 0 && Cursor.arabic(cursor.peek(0)) < 0) {
          return done(date(Optional.of(year), month, day));
        }
      }
    }
    return back(start);
  }

  /** What begins with a year, alone or with what follows in it. */
  private boolean inYear(char before) {
    int start = cursor.at();
    int first = cursor.digits(4);
    if (isYear(first)) {
      if (!cursor.takeAny(TO).isEmpty()) {
        int last = cursor.digits(4);
        if (isYear(last) && last >= first && cursor.take("年")) {
          cursor.take("度");
          return done(Optional.of(Period.years(first, last)));
        }
        return back(start);
      }
      if (!cursor.take("年")) {
        return ("上下".indexOf(cursor.peek(0)) >= 0 && part(Optional.of(first))) || back(start);
      }
      return year(Optional.of(first));
    }
    cursor.to(start);
    String word = cursor.takeAny("今年", "本年", "去年", "上年", "上一年", "前年", "明年", "后年", "次年", "同年", "当年", "全年");
    if (word.isEmpty() || ("年月以之过".indexOf(before) >= 0 && !word.equals("今年"))) {
      return back(start);
    }
    return year(relative(word));
  }

  private Optional<Integer> relative(String word) {
    Optional<Integer> now = reference.map(LocalDate::getYear);
    return switch (word) {
      case "今年", "本年" -> now;
      case "去年", "上年", "上一年" -> now.map(year -> year - 1);
      case "前年" -> now.map(year -> year - 2);
      case "明年" -> now.map(year -> year + 1);
      case "后年" -> now.map(year -> year + 2);
      case "次年" -> namedYear.map(year -> year + 1);
      case "全年" -> namedYear.or(() -> now);
      default -> namedYear;
    };
  }

  private boolean year(Optional<Integer> year) {
    cursor.take("度");
    int behind = cursor.at();
    cursor.take("的");
    if (inMonth(year, true) || part(year)) {
      return true;
    }
    cursor.to(behind);
    if (year.isPresent() && !cursor.takeAny(TO).isEmpty()) {
      int last = cursor.digits(4);
      if (isYear(last) && last >= year.get() && cursor.take("年")) {
        Period whole = Period.years(year.get(), last);
        if (inMonth(Optional.of(last), true)) {
          return done(period.map(Period.year(year.get())::to));
        }
        return done(Optional.of(whole));
      }
    }
    cursor.to(behind);
    return done(year.map(Period::year));
  }

  private boolean inMonth(Optional<Integer> year) {
    return inMonth(year, false);
  }

  /** 7月, 1-7月, 7月28日, 7月28日至30日, 9月底. */
  private boolean inMonth(Optional<Integer> year, boolean yearNamed) {
    int start = cursor.at();
    int first = cursor.small();
    if (first < 1 || first > 12) {
      return back(start);
    }
    if (!cursor.takeAny(TO).isEmpty()) {
      int last = cursor.small();
      if (last > first && last <= 12 && cursor.take("月")) {
        cursor.take("份");
        return done(yearOf(year, last, yearNamed).map(y -> months(y, first, y, last)));
      }
      return back(start);
    }
    if (!cursor.take("月") || cursor.peek(0) == '一' || cursor.peek(0) == '老') {
      return back(start);
    }
    Optional<Integer> known = yearOf(year, first, yearNamed);
    cursor.take("份");
    int behind = cursor.at();
    if (dayOf(known, first)) {
      return true;
    }
    cursor.to(behind);
    if (!cursor.takeAny("上旬", "中旬", "下旬", "底", "末", "初").isEmpty()) {
      behind = cursor.at();
    }
    if (!cursor.takeAny(TO).isEmpty()) {
      int lastYear = cursor.digits(4);
      Optional<Integer> endYear = isYear(lastYear) && cursor.take("年") ? Optional.of(lastYear) : known;
      int last = cursor.small();
      if (last >= 1 && last <= 12 && cursor.take("月")) {
        cursor.take("份");
        return done(known.flatMap(y -> endYear.filter(z -> z * 12 + last >= y * 12 + first).map(z -> months(y, first, z, last))));
      }
    }
    cursor.to(behind);
    return done(known.map(y -> months(y, first, y, first)));
  }

  private boolean dayOf(Optional<Integer> year, int month) {
    int start = cursor.at();
    int first = cursor.small();
    if (first < 1 || first > 31) {
      return back(start);
    }
    boolean named = cursor.take("日") || cursor.take("号");
    Optional<Period> from = date(year, month, first);
    int behind = cursor.at();
    if (!cursor.takeAny(TO).isEmpty()) {
      int number = cursor.small();
      if (number > 0 && cursor.take("月")) {
        int day = cursor.small();
        if (named && day > 0 && cursor.take("日")) {
          int endMonth = number;
          return done(from.flatMap(a -> date(year, endMonth, day).filter(b -> !b.last().isBefore(a.first())).map(a::to)));
        }
      } else if (number > first && (cursor.take("日") || cursor.take("号"))) {
        return done(from.flatMap(a -> date(year, month, number).map(a::to)));
      }
    }
    if (!named) {
      return back(start);
    }
    cursor.to(behind);
    clock(true);
    return done(from);
  }

  /** 上半年, 三季度, 前7个月, 年底: parts of a year. */
  private boolean part(Optional<Integer> named) {
    int start = cursor.at();
    Optional<Integer> year = named.or(() -> namedYear).or(() -> reference.map(LocalDate::getYear));
    if (cursor.take("上半年")) {
      return done(year.map(y -> months(y, 1, y, 6)));
    }
    if (cursor.take("下半年")) {
      return done(year.map(y -> months(y, 7, y, 12)));
    }
    if (!cursor.takeAny("年底", "年末", "岁末").isEmpty() || (named.isPresent() && !cursor.takeAny("底", "末").isEmpty())) {
      return done(year.map(y -> Period.year(y).closing()));
    }
    if (cursor.take("年初") || (named.isPresent() && cursor.take("初"))) {
      return done(year.map(y -> months(y, 1, y, 1)));
    }
    if (cursor.take("首季")) {
      cursor.take("度");
      return done(year.map(y -> months(y, 1, y, 3)));
    }
    boolean ahead = cursor.take("前");
    if (!ahead) {
      cursor.take("第");
    }
    int number = cursor.take("两") ? 2 : cursor.small();
    boolean counted = cursor.take("个");
    if (number >= 1 && number <= 4 && (cursor.take("季度") || (cursor.take("季") && cursor.peek(0) != '节')) && (ahead || !counted)) {
      int last = number * 3;
      int first = ahead ? 1 : last - 2;
      return done(year.map(y -> months(y, first, y, last)));
    }
    if (ahead && counted && number >= 2 && number <= 11 && cursor.take("月")) {
      return done(year.map(y -> months(y, 1, y, number)));
    }
    return back(start);
  }

  /** 25日, 25日至27日: in the month of the reference, or the one before it if that day is still to come. */
  private boolean day(char before) {
    int start = cursor.at();
    if (Cursor.arabic(cursor.peek(0)) < 0 || "近前每满共达约".indexOf(before) >= 0) {
      return false;
    }
    int first = cursor.small();
    boolean named = cursor.take("日");
    int behind = cursor.at();
    int last = !cursor.takeAny(TO).isEmpty() ? cursor.small() : Cursor.NONE;
    if (last > first && last <= 31 && cursor.take("日")) {
      named = true;
    } else {
      last = first;
      cursor.to(behind);
    }
    if (!named || first < 1 || first > 31 || "内游龄之间均产照供"
        .indexOf(cursor.peek(0)) >= 0) {
      return back(start);
    }
    int to = last;
    clock(true);
    return done(monthOf(first).flatMap(month -> date(Optional.of(month.getYear()), month.getMonthValue(), first)
        .flatMap(a -> date(Optional.of(month.getYear()), month.getMonthValue(), to).map(a::to))));
  }

  private Optional<YearMonth> monthOf(int day) {
    if (namedDay.isPresent()) {
      return namedDay.map(YearMonth::from);
    }
    return reference.map(now -> YearMonth.from(now).minusMonths(day > now.getDayOfMonth() ? 1 : 0));
  }

  /** 今天, 昨日, 本月, 上个月, 上月25日, 当天. */
  private boolean deictic(char before) {
    int start = cursor.at();
    String day = cursor.takeAny("今天", "今日", "今晚", "昨天", "昨日", "昨晚", "前天", "明天", "明日", "当天", "当日", "当晚");
    if (!day.isEmpty()) {
      Optional<LocalDate> found = day.startsWith("当") ? namedDay : reference.map(now -> now.plusDays(daysAway(day)));
      return done(found.map(Period::day));
    }
    String month = cursor.takeAny("本月", "上月", "上个月", "下月", "下个月", "同月", "当月");
    if (month.isEmpty() || ("年以".indexOf(before) >= 0 && month.startsWith("上"))) {
      return back(start);
    }
    Optional<YearMonth> found = month.startsWith("同") || month.startsWith("当") ? namedDay.map(YearMonth::from)
        : reference.map(now -> YearMonth.from(now).plusMonths(month.startsWith("上") ? -1 : month.startsWith("下") ? 1 : 0));
    if (dayOf(found.map(YearMonth::getYear), found.map(YearMonth::getMonthValue).orElse(1))) {
      return found.isPresent() || done(Optional.empty());
    }
    return done(found.map(Period::month));
  }

  private static int daysAway(String word) {
    return switch (word.charAt(0)) {
      case '昨' -> -1;
      case '前' -> -2;
      case '明' -> 1;
      default -> 0;
    };
  }

  /** 上午9时30分, 20:30, 凌晨: a time of day, which has no period of its own. */
  private boolean clock(boolean afterDay) {
    int start = cursor.at();
    boolean half = !cursor.takeAny("凌晨", "清晨", "早晨", "早上", "上午", "中午", "下午", "傍晚", "晚上", "晚间", "深夜", "夜间", "晚").isEmpty();
    int words = cursor.at();
    int hour = cursor.small();
    if (hour >= 0 && hour <= 24) {
      if ((cursor.take(":") || cursor.take("：")) && cursor.digits(2) >= 0) {
        return done(Optional.empty());
      }
      boolean point = cursor.take("点");
      if (point || cursor.take("时")) {
        int behind = cursor.at();
        boolean minutes = cursor.small() >= 0 && cursor.take("分");
        if (!minutes) {
          cursor.to(behind);
        }
        boolean more = !cursor.takeAny("许", "半", "整", "钟", "左右").isEmpty();
        if (half || minutes || more || afterDay) {
          return done(Optional.empty());
        }
      }
    }
    if (half && afterDay) {
      cursor.to(words);
      return true;
    }
    return back(start);
  }

  private Optional<Integer> yearOf(Optional<Integer> year, int month, boolean named) {
    if (named || year.isPresent()) {
      return year;
    }
    return namedYear.or(() -> reference.map(now -> now.getYear() - (month - now.getMonthValue() > MONTHS_AHEAD ? 1 : 0)));
  }

  private static Optional<Period> date(Optional<Integer> year, int month, int day) {
    try {
      return year.map(y -> Period.day(LocalDate.of(y, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Period months(int firstYear, int first, int lastYear, int last) {
    return Period.months(YearMonth.of(firstYear, first), YearMonth.of(lastYear, last));
  }

  private static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private boolean done(Optional<Period> found) {
    period = found;
    return true;
  }

  private boolean back(int start) {
    cursor.to(start);
    return false;
  }
}
