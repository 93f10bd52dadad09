package org.baopu.page;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Finds newspaper, day of issue and page number in a document's name and in its text. */
final class MetadataFinder {
  /** A day in a name: 2025-03-27, 20250327, 2025/03/27, 2025-03/27, 2025年3月27日. */
  private static final Pattern NAMED_DAY =
      Pattern.compile("(?:^|[^0-9A-Za-z])((?:19|20)\\d\\d)(?:[-_./年]?(\\d\\d)[-_./月]?(\\d\\d)|年(\\d\\d?)月(\\d\\d?))日?(?:[^0-9A-Za-z]|$)");

  /** A newspaper's name in a file name: 湘潭日报. */
  private static final Pattern NAMED_PAPER = Pattern.compile("\\p{Han}{1,6}(?:日|晚|早|晨|时|商|都市|青年|周)报");

  /** A page in a file name: 版 before or after, or A01, 01 as its own last part. */
  private static final Pattern NAMED_PAGE =
      Pattern.compile("(?:^|[-_./ ])(?:第)?([A-D]?\\d{1,2}版?|[A-D]\\d{1,2})(?:\\.[A-Za-z.]+)?$");

  /** A masthead's or a colophon's line: a full date with the day of the week. */
  private static final Pattern ISSUE_DAY =
      Pattern.compile("((?:19|20)\\d\\d)\\s*年\\s*(\\d\\d?)\\s*月\\s*(\\d\\d?)\\s*日\\s*(?:星期|周)[一二三四五六日天]");

  /** A newspaper in its own dateline: 湖南日报1月20日讯. */
  private static final Pattern DATELINE_PAPER =
      Pattern.compile(
          "(?m)^[\\s\\p{Zs}]*(\\p{Han}{1,6}(?:日|晚|早|晨|时|商|都市|青年|周)报)(?:社|网|客户端)?\\p{Han}{0,4}\\s*(?:\\d\\d?\\s*月\\s*\\d\\d?\\s*日)?\\s*讯");

  private MetadataFinder() {}

  /** A day that stands alone: 2025-03-27, 2025/3/27, 20250327, 2025年3月27日, 2025-03-27T08:00:00+08:00. */
  private static final Pattern DAY =
      Pattern.compile("^\\s*((?:19|20)\\d\\d)(?:[-_./年]?(\\d\\d)[-_./月]?(\\d\\d)|[-/.年](\\d\\d?)[-/.月](\\d\\d?))日?(?:$|[^0-9])");

  /** A day in other words: 来源：央视网 | 2023年07月24日 07:30. */
  private static final Pattern DAY_IN =
      Pattern.compile("(?:^|[^0-9])((?:19|20)\\d\\d)(?:[-_./年]?(\\d\\d)[-_./月]?(\\d\\d)|[-/.年](\\d\\d?)[-/.月](\\d\\d?))日?(?:$|[^0-9])");

  /** The first day that stands anywhere in a field; empty if none does. */
  static Optional<LocalDate> dayIn(String value) {
    return day(DAY_IN.matcher(value));
  }

  /** The day that a field names; empty if it names none. */
  static Optional<LocalDate> day(String value) {
    return day(DAY.matcher(value));
  }

  /** What the document's name says. */
  static Metadata fromName(DocumentId id) {
    Optional<LocalDate> date = day(NAMED_DAY.matcher(id.value()));
    Matcher paper = NAMED_PAPER.matcher(id.value());
    Matcher page = NAMED_PAGE.matcher(id.value());
    return new Metadata(
        paper.find() ? Optional.of(paper.group()) : Optional.empty(),
        date,
        date.isPresent() && page.find() ? Optional.of(page.group(1)) : Optional.empty());
  }

  /** What the text says. */
  static Metadata fromText(String text) {
    Matcher paper = DATELINE_PAPER.matcher(text);
    return new Metadata(
        paper.find() ? Optional.of(paper.group(1)) : Optional.empty(),
        day(ISSUE_DAY.matcher(text)),
        Optional.empty());
  }

  private static Optional<LocalDate> day(Matcher matcher) {
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean written = matcher.groupCount() > 3 && matcher.group(4) != null;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(written ? 4 : 2)),
              Integer.parseInt(matcher.group(written ? 5 : 3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
