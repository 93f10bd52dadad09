package org.baopu.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.baopu.text.Regex;

/**
 * How an article's text opens: 本报讯（记者 陈锦 通讯员 罗昕）, 湖南日报1月20日讯（…）, 新华社北京1月26日电, 红网时刻7月31日综合（…）.
 */
final class Lead {
  /** Characters of a paragraph in which it may stand after something else. */
  private static final int REACH = 320;

  /** Characters that it takes at most, the names aside. */
  private static final int LONGEST = 80;

  /** One of these is in it: asked first, as it costs least. */
  private static final List<String> VERBS = List.of("讯", "电", "消息", "综合");

  private static final String DAY = "(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日";
  private static final String ROLE = "(?:记者|通讯员|特约撰稿人|作者|实习生|评论员|文/图|摄影)";
  private static final String NAMED = " ?[（(]([^（）()]{2,90})[）)]";

  private static final String OUTLET =
      "(?:"
          + Resources.lines("outlets.txt").stream()
              .sorted((a, b) -> a.length() != b.length() ? Integer.compare(b.length(), a.length()) : a.compareTo(b))
              .map(Pattern::quote)
              .collect(Collectors.joining("|"))
          + "|\\p{Han}{2}(?:日报|晚报|晨报|早报|都市报|时报|商报|新闻网|在线|广电))";

  /** At the start of a text, where any name may stand for the outlet. */
  private static final Pattern OPENS =
      Pattern.compile(
          "^(?:"
              + OUTLET
              + "(?:[·（(]\\p{Han}{2,10}[）)]?)?\\p{Han}{0,8}?(?:"
              + DAY
              + ")?[讯电] ?(?:[（(]|[^\\p{Han}]|\\p{Han})"
              + "|[\\p{Han}·（）()/-]{2,24}?"
              + DAY
              + "(?:[讯电]|消息|综合)"
              + "|[\\p{Han}·（）()/-]{2,24}?讯 ?[（(][^（）()]{0,60}"
              + ROLE
              + "|[\\p{Han}·（）()]{2,16}[网报]讯 ?[（(])");

  /** Within a text, after a headline or a caption: only with the reporters' names. */
  private static final Regex WITHIN =
      Regex.compile(
          OUTLET + "(?:[·（(]\\p{Han}{2,10}[）)]?)?[\\p{Han}-]{0,8}?(?:" + DAY + ")?(?:[讯电]|消息|综合)" + NAMED);

  private static final Pattern NAMES =
      Pattern.compile("^[^（）()]{0,30}(?:[（(][^（）()]{0,12}[）)])?[^（）()]{0,12}(?:[讯电]|消息|综合|报道)" + NAMED);

  /** 东方网记者王泳婷、通讯员李艳丽7月24日报道, 光明日报北京8月10日电 记者张翼从…. */
  private static final Pattern KNIT =
      Pattern.compile(
          "^[\\p{Han}A-Za-z·]{0,12}?((?:记者|通讯员)\\p{Han}{2,3}(?:[、 ](?:记者|通讯员)?\\p{Han}{2,3})*)" + DAY + "(?:[讯电]|消息|报道)"
              + "|^[\\p{Han}·]{2,12}" + DAY + "[讯电] ?(记者\\p{Han}{2,3})从");

  /** One of these is in what KNIT finds: asked first, as it costs least. */
  private static final List<String> WRITERS = List.of("记者", "通讯员");

  private static final Pattern SIGNATURE = Pattern.compile("[。！？”]([（(][^（）()]{2,40}[）)])$");

  /** A source or a reporter without brackets: 央广网邵阳8月16日消息, 本报综合, 极目新闻记者 邱睦. */
  private static final Regex SOURCE =
      Regex.compile(
          OUTLET + "[\\p{Han}-]{0,8}?(?:(?:" + DAY + ")(?:[讯电]|消息)?|[讯电] |[讯电]$|综合|(?:全媒体|见习|实习)?记者|讯)"
              + "|(?:全媒体|见习|实习)?(?:记者|通讯员)[ ：:/]\\p{Han}|[（(](?:记者|通讯员)|□|据\\p{Han}{2,10}消息");

  private Lead() {}

  /** Where a source or a reporter is first named; the text's length if nowhere. */
  static int source(String text) {
    Regex.Search search = SOURCE.in(text);
    return search.find() ? search.match().start() : text.length();
  }

  /** Whether the text opens so. */
  static boolean opens(String text) {
    String head = text.substring(0, Math.min(text.length(), LONGEST));
    return VERBS.stream().anyMatch(head::contains) && OPENS.matcher(head).find();
  }

  /** Where, after a headline or a caption, the text opens so; empty if it does not or does at once. */
  static OptionalInt within(String text) {
    Regex.Search search = WITHIN.in(head(text));
    boolean found = search.find() && search.match().start() > 0 && !opens(text);
    return found ? OptionalInt.of(search.match().start()) : OptionalInt.empty();
  }

  /** The people named in the brackets, or before the first words where a web page left the brackets out; empty if none. */
  static List<String> names(String text) {
    Matcher matcher = NAMES.matcher(head(text));
    if (matcher.find()) {
      return Byline.names(matcher.group(1));
    }
    Optional<OpenByline> open = OpenByline.at(text, 0);
    if (open.isPresent()) {
      return Byline.names(text.substring(0, open.get().names()));
    }
    Matcher knit = KNIT.matcher(head(text));
    return WRITERS.stream().anyMatch(head(text)::contains) && knit.find()
        ? Byline.names(knit.group(knit.group(1) == null ? 2 : 1)).stream().filter(Byline::isName).toList()
        : List.of();
  }

  /** The people whose names in brackets close the text: ……长效机制。（李琼 罗健铭）; empty if none do. */
  static List<String> signature(String text) {
    Matcher matcher = SIGNATURE.matcher(text.substring(Math.max(0, text.length() - 60)));
    return matcher.find() ? Byline.of(matcher.group(1)).map(Byline::names).orElse(List.of()) : List.of();
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), REACH));
  }
}
