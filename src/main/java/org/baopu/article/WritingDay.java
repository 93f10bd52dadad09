package org.baopu.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baopu.text.Regex;

/**
 * Finds the day an article was written: month and day from its dateline or first paragraph (湖南日报1月20日讯, 8月7日，韶山高新区…), the year
 * from the day of issue or, where that is unknown, from the years the text speaks of. Empty where the text leaves the
 * year open.
 */
final class WritingDay {
  /** Characters at an article's start in which the day is looked for. */
  private static final int START = 240;

  /** Days after which a day that the text calls past shows the article to be of the next year. */
  private static final int NEXT_YEAR = 180;

  /** Days that an article may lie in the drawer: a later one is of the year before. */
  private static final int NEWEST = 7;

  private static final Pattern DAY = Pattern.compile("(?:((?:19|20)\\d\\d)年)?(\\d{1,2})月(\\d{1,2})日");

  /** A year with the months or days that follow it, and what stands before: 到2035年, 2024年1至11月, 2025年底. */
  private static final Regex YEAR =
      Regex.compile("(到|至|预计|计划|力争|规划|确保|将于|将在|定于|拟于|截至)?((?:19|20)\\d\\d)年(底|末|全年)?(?:(?:\\d{1,2}月?[至\\-—－])?(\\d{1,2})月(?:(\\d{1,2})日)?)?");

  /** What began in the year named goes on in another. */
  private static final Pattern LONG_AGO = Pattern.compile("^(?:开工|成立|创办|创建|建成|投产|落户|起|开始|开通|启用|入驻|入选)");

  private final List<LocalDate> past = new ArrayList<>();
  private int newestYear;
  private int times;

  /** Reads the years that the page's text speaks of. */
  WritingDay(String page) {
    Regex.Search search = YEAR.in(page);
    Matcher matcher = search.match();
    while (search.find()) {
      boolean planned = matcher.group(1) != null && !matcher.group(1).equals("截至");
      if (!planned && !LONG_AGO.matcher(page.substring(matcher.end(), Math.min(page.length(), matcher.end() + 4))).find()) {
        speaksOf(matcher);
      }
    }
  }

  private void speaksOf(Matcher matcher) {
    int year = Integer.parseInt(matcher.group(2));
    times = year > newestYear ? 1 : year == newestYear ? times + 1 : times;
    newestYear = Math.max(newestYear, year);
    String month = matcher.group(3) != null ? "12" : matcher.group(4);
    if (month != null) {
      day(year, Integer.parseInt(month), matcher.group(5) == null ? 1 : Integer.parseInt(matcher.group(5)))
          .ifPresent(past::add);
    }
  }

  /** The day of the article with that body, if known; {@code issue} is the paper's day, if known. */
  Optional<LocalDate> of(String body, Optional<LocalDate> issue) {
    Matcher matcher = DAY.matcher(body.substring(0, Math.min(START, body.length())));
    if (!matcher.find()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(matcher.group(2));
    int day = Integer.parseInt(matcher.group(3));
    if (matcher.group(1) != null) {
      return day(Integer.parseInt(matcher.group(1)), month, day);
    }
    if (issue.isPresent()) {
      LocalDate latest = issue.get().plusDays(NEWEST);
      return day(latest.getYear(), month, day)
          .flatMap(date -> date.isAfter(latest) ? day(latest.getYear() - 1, month, day) : Optional.of(date));
    }
    if (newestYear == 0 || (times < 2 && past.isEmpty() && !body.contains(newestYear + "年"))) {
      return Optional.empty();
    }
    return day(newestYear, month, day)
        .flatMap(date -> past.stream().anyMatch(date.plusDays(NEXT_YEAR)::isBefore) ? day(newestYear + 1, month, day) : Optional.of(date));
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return MonthDay.of(month, day).isValidYear(year) ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
