package org.baopu.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baopu.claim.TimeExpression.Reach;
import org.baopu.text.Span;

/**
 * Finds the words of a sentence that say when. Relative words (今年, 去年7月, 25日) are resolved against a day that the caller
 * knows, and left open without one: never against the clock.
 */
final class TimeExpressionFinder {
  private static final String STARTS = "0123456789０１２３４５６７８９零〇一二两三四五六七八九十今去前明后本当同次上下全近最过未首第年月岁中凌早傍晚深夜昨“\"";

  /**
   * Finds the time expressions of a stretch of text.
   *
   * @param text any text
   * @param within the sentence in it: a month without its year takes the year named before it there
   * @param reference the day of writing or of issue, that 今年 and 25日 are counted from; empty if not known
   * @return by place, not overlapping; empty if none
   */
  List<TimeExpression> find(String text, Span within, Optional<LocalDate> reference) {
    List<TimeExpression> found = new ArrayList<>();
    TimeReader reader = new TimeReader(text, within.end(), reference);
    int at = within.start();
    while (at < within.end()) {
      if (STARTS.indexOf(text.charAt(at)) >= 0 && reader.read(at)) {
        Span span = new Span(at, reader.end());
        found.add(new TimeExpression(span, reader.period(), reach(text, within, span)));
        at = reader.end();
      } else {
        at = Character.isDigit(text.charAt(at)) ? digitsEnd(text, at, within.end()) : at + 1;
      }
    }
    return found;
  }

  private static int digitsEnd(String text, int at, int end) {
    int place = at;
    while (place < end && Character.isDigit(text.charAt(place))) {
      place++;
    }
    return place;
  }

  private static Reach reach(String text, Span within, Span span) {
    String before = text.substring(Math.max(within.start(), span.start() - 4), span.start()).strip();
    Cursor behind = new Cursor(text, span.end(), within.end());
    if (!behind.takeAny("以来", "至今", "起", "开始", "之后", "以后").isEmpty()) {
      return Reach.SINCE;
    }
    if (behind.take("来") && "，,、。；的".indexOf(behind.peek(0)) >= 0) {
      return Reach.SINCE;
    }
    behind.to(span.end());
    if (!behind.takeAny("之前", "以前", "底前").isEmpty() || (behind.take("前") && "后三十五一".indexOf(behind.peek(0)) < 0)) {
      return Reach.UNTIL;
    }
    if (before.endsWith("截至") || before.endsWith("截止") || before.endsWith("截至到") || before.endsWith("截止到")) {
      return Reach.UNTIL;
    }
    if (before.endsWith("到") && !before.endsWith("达到") && !before.endsWith("得到") && !before.endsWith("提到")) {
      return Reach.UNTIL;
    }
    return before.endsWith("自") || before.endsWith("从") ? Reach.SINCE : Reach.WITHIN;
  }
}
