package org.baopu.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** What the wording of a line or paragraph says of its role, on cleaned text. */
final class Cues {
  private static final String ROLE = "(?:记者|通讯员|特约撰稿人|作者|实习生|评论员)";

  /** Where an article's text begins: 本报讯（记者 …）, 湖南日报1月20日讯(…), 新华社北京1月26日电, 红网时刻7月31日综合（…）. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:本报(?:\\p{Han}{2,6})?(?:\\d{1,2}月\\d{1,2}日)?[讯电]"
              + "|[\\p{Han}·（）()]{2,24}?(?:\\d{4}年)?(?:\\d{1,2}月\\d{1,2}日)(?:[讯电]|消息|综合|报道)"
              + "|[\\p{Han}·（）()]{2,24}?讯 ?[（(][^（）()]{0,60}(?:" + ROLE + "|文/图)"
              + "|[\\p{Han}·（）()]{2,16}网讯)");

  private static final Pattern JUMP =
      Pattern.compile("[（(]?(?:下转|上接|紧接|详见|转|接)第?[A-Da-d]?\\d{1,2}版[^。]{0,4}[）)]?$");

  private static final Pattern CAPTION_END =
      Pattern.compile("[（(][^（）()]{0,24}(?:摄|摄影|供图|提供|资料图片?|拍摄|图)[^（）()]{0,4}[）)]$");

  private static final Pattern CAPTION_TAIL =
      Pattern.compile("^(?:[\\p{Han}/ ]{0,14}" + ROLE + "|[\\p{Han} ]{2,12})[/ ]?[\\p{Han} ]{0,12}(?:摄|摄影|供图)$");

  private static final Pattern FURNITURE =
      Pattern.compile(
          "^(?:责任?编辑?|本版|美编|编辑|校对|版式|值班|见习编辑|视觉|审读|组版|投稿|新闻热线|广告热线|热线|电话|邮箱|网址|国内统一|邮发代号|零售|订阅)[ :：/]"
              + "|国内统一(?:连续出版物|刊)号|邮发代号|(?:新闻|广告|发行|投稿)(?:热线|邮箱)"
              + "|^第?[A-D]?\\d{1,2}版$|^[A-D]\\d{1,2}$|星期[一二三四五六日天].{0,20}(?:责编|编辑|校对|农历)");

  private static final Pattern SERIES = Pattern.compile("系列(?:报道|评论|访谈|之)|特别报道|[①-⑳]$|专栏$|^[“\"][^”\"]{2,20}[”\"]专题");

  private Cues() {}

  /** Whether a sentence may end here: a full stop or the like, closing quotes and brackets aside. */
  static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && "”’」』》）)】\"".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean stop = end > 0 && "。！？!?…；;".indexOf(text.charAt(end - 1)) >= 0;
    return stop || text.endsWith("(完)") || text.endsWith("（完）");
  }

  /** Whether it holds a mark that parts clauses: headlines seldom do. */
  static boolean isProse(String text) {
    return text.chars().anyMatch(c -> "，。、；！？,;".indexOf(c) >= 0);
  }

  /** Whether it breaks off after a comma. */
  static boolean endsInComma(String text) {
    return !text.isEmpty() && "，,、".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether it holds a sentence's end or a quotation that is not closed: no heading. */
  static boolean isBroken(String text) {
    int opened = text.lastIndexOf('“');
    return text.indexOf('。') >= 0 || (opened >= 0 && text.indexOf('”', opened) < 0);
  }

  /** Whether an article's text begins with it. */
  static boolean isLead(String text) {
    return LEAD.matcher(head(text)).find();
  }

  /** Whether it is nothing but a pointer to another page ({@code 下转2版}). */
  static boolean isJump(String text) {
    return text.length() <= 24 && JUMP.matcher(text).find();
  }

  /** Where a pointer to another page begins at the end of the text; its length if there is none. */
  static int jumpStart(String text) {
    int from = Math.max(0, text.length() - 24);
    Matcher matcher = JUMP.matcher(text.substring(from));
    return matcher.find() ? from + matcher.start() : text.length();
  }

  /** Whether it ends as what stands below a picture: （本报记者 汤俊 摄）. */
  static boolean endsCaption(String text) {
    return CAPTION_END.matcher(tail(text)).find();
  }

  /** Whether it is the last line of what stands below a picture: 通讯员 摄. */
  static boolean isCaptionTail(String text) {
    return text.length() <= 24 && CAPTION_TAIL.matcher(text).find();
  }

  /** Whether it explains a headline: ——探访湘潭盛旺竹木有限公司. */
  static boolean isSubheadline(String text) {
    return (text.startsWith("——") || text.startsWith("──") || text.startsWith("--"))
        && text.length() <= 60
        && text.indexOf('。') < 0
        && !endsSentence(text);
  }

  /** Whether it names the series that an article belongs to. */
  static boolean isSeries(String text) {
    return text.length() <= 40 && SERIES.matcher(text).find();
  }

  /** Whether it is of the page, not of an article: editors, telephone numbers, page numbers. */
  static boolean isFurniture(String text) {
    return text.length() <= 80 && FURNITURE.matcher(text).find();
  }

  /** Whether no line before it goes on in it. */
  static boolean startsAnew(String text) {
    return isLead(text) || text.startsWith("——") || Byline.of(text).isPresent() || isJump(text) || isFurniture(text)
        || isCaptionTail(text);
  }

  /** Whether it does not go on in the line after it. */
  static boolean standsAlone(String text) {
    return isSubheadline(text) || isSeries(text) || Byline.of(text).isPresent() || isJump(text) || isFurniture(text) || isCaptionTail(text)
        || endsCaption(text);
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), 120));
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 48));
  }
}
