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
 * from the day of issue or, where that is unknown, from the newest year that the page reports of (2024年上半年), or names twice and neither
 * as one to come nor in the story of a life or a firm. Empty where the text leaves the year open.
 */
final class WritingDay {
  /** Characters at an article's start in which the day is looked for. */
  private static final int START = 240;

  /** Days after which a day that the text calls past shows the article to be of the next year. */
  private static final int NEXT_YEAR = 180;

  /** Days that an article may lie in the drawer: a later one is of the year before. */
  private static final int NEWEST = 7;

  private static final Pattern DAY = Pattern.compile("(?:((?:19|20)\\d\\d)年)?(\\d{1,2})月(\\d{1,2})日");

  /** A year with the months or days that follow it: 2024年1至11月, 2025年底. */
  private static final Regex YEAR =
      Regex.compile("((?:19|20)\\d\\d)年(底|末|全年)?(?:(?:\\d{1,2}月?[至\\-—－])?(\\d{1,2})月(?:(\\d{1,2})日)?)?");

  /** What stands before a year that is to come, or a long time ago: 到2035年, 计划于2024年5月, 成立于2021年. */
  private static final Pattern ANOTHER_BEFORE = Pattern.compile("(?:(?:成立|创立|创办|始建|注册|设立|出生)(?:于|日期为?|时间为?)|到|至|为|预计.{0,4}|计划.{0,4}|力争.{0,4}|规划.{0,4}|目标.{0,4}|确保.{0,4}|将于|将在|定于|拟于|有望.{0,4})$");

  /** What follows a year that is to come (2028年2月前), or a long time ago: what began then, and a step in a person's life. */
  private static final Pattern ANOTHER =
      Pattern.compile("^(?:前|之前|开工|成立|创办|创建|建成|投产|落户|起|开始|开通|启用|入驻|入选|.{0,8}(?:[任生]|当选|出生|调至|毕业|参加工作|入党|加入))");

  /** What follows the year that is going on, or has just ended: 2024年上半年, 2023年一季度, 2024年1至11月, 2023年“港洽周”. */
  private static final Pattern REPORTED = Pattern.compile("^年(?:上半年|前?[一二三四]个?季度|以来|度|\\d{1,2}(?:月份?)?[至\\-—－]\\d{1,2}月|“)");

  /** Characters that are looked at around a year. */
  private static final int AROUND = 12;

  private final List<LocalDate> past = new ArrayList<>();
  private int newestYear;
  private int times;
  private boolean reported;

  /** Reads the years that the page's text speaks of. */
  WritingDay(String page) {
    Regex.Search search = YEAR.in(page);
    Matcher matcher = search.match();
    while (search.find()) {
      String before = page.substring(Math.max(0, matcher.start() - AROUND), matcher.start());
      String behind = page.substring(matcher.end(), Math.min(page.length(), matcher.end() + AROUND));
      boolean upTo = before.endsWith("截至");
      if ((upTo || !ANOTHER_BEFORE.matcher(before).find()) && !ANOTHER.matcher(behind).find()) {
        speaksOf(matcher, upTo || REPORTED.matcher(page.substring(matcher.end(1), Math.min(page.length(), matcher.end(1) + AROUND))).find());
      }
    }
  }

  private void speaksOf(Matcher matcher, boolean present) {
    int year = Integer.parseInt(matcher.group(1));
    if (year > newestYear) {
      newestYear = year;
      times = 0;
      reported = false;
    }
    times += year == newestYear ? 1 : 0;
    reported |= year == newestYear && present;
    String month = matcher.group(2) != null ? "12" : matcher.group(3);
    if (month != null) {
      day(year, Integer.parseInt(month), matcher.group(4) == null ? 1 : Integer.parseInt(matcher.group(4)))
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
    if (!reported && times < 2) {
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
