package org.baopu.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** What the wording of a line or paragraph says of its role, on cleaned text. */
final class Cues {
  private static final String ROLE = "(?:记者|通讯员|特约撰稿人|作者|实习生|评论员)";

  private static final Pattern JUMP =
      Pattern.compile("[（(]?(?:下转|上接|紧接|详见|转|接)第?[A-Da-d]?\\d{1,2}版[^。]{0,4}[）)]?$");

  private static final Pattern CAPTION_END =
      Pattern.compile("[（(][^（）()]{0,24}(?:摄|摄影|供图|提供|资料图片?|拍摄|图)[^（）()]{0,4}[）)]$");

  private static final Pattern CAPTION_TAIL =
      Pattern.compile("^(?:[\\p{Han}/ ]{0,14}" + ROLE + "|[\\p{Han} ]{2,12})[/ ]?[\\p{Han} ]{0,12}(?:摄|摄影|供图)$");

  private static final Pattern CREDIT =
      Pattern.compile(
          "^[（(【\\[]?(?:(?:责任|本版|值班|见习|实习)?(?:责编|编辑|编审|编委)|责任?校对|校对|审校|审核|监制|美编|版式|视觉|审读|组版|来 ?源|稿源|转自)[ ：:/|]");

  private static final Pattern FURNITURE =
      Pattern.compile(
          "^(?:投稿|新闻热线|广告热线|热线|电话|邮箱|网址|零售|订阅)[ ：:]"
              + "|国内统一(?:连续出版物|刊)号|邮发代号|(?:新闻|广告|发行|投稿)(?:热线|邮箱)"
              + "|^第?[A-D]?\\d{1,2}版$|^[A-D]\\d{1,2}$|^.{0,16}星期[一二三四五六日天].{0,30}$");

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

  /** Whether it holds a sentence's end or half a quotation: no heading. */
  static boolean isBroken(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '“' || c == '（' || c == '《' ? 1 : c == '”' || c == '）' || c == '》' ? -1 : 0;
      if (depth < 0 || c == '。') {
        return true;
      }
    }
    return depth > 0;
  }

  /** Whether an article's text begins with it. */
  static boolean isLead(String text) {
    return Lead.opens(text);
  }

  /** Whether it is nothing but a pointer to another page ({@code 下转2版}). */
  static boolean isJump(String text) {
    return text.length() <= 24 && jumpStart(text) == 0;
  }

  /** Where a pointer to another page begins at the end of the text; its length if there is none. */
  static int jumpStart(String text) {
    int from = Math.max(0, text.length() - 24);
    if (text.indexOf('版', from) < 0) {
      return text.length();
    }
    Matcher matcher = JUMP.matcher(text.substring(from));
    return matcher.find() ? from + matcher.start() : text.length();
  }

  /** Whether it ends as what stands below a picture: （本报记者 汤俊 摄）. */
  static boolean endsCaption(String text) {
    return (text.endsWith("）") || text.endsWith(")")) && CAPTION_END.matcher(tail(text)).find();
  }

  /** Whether it is the last line of what stands below a picture: 通讯员 摄. */
  static boolean isCaptionTail(String text) {
    boolean ends = text.endsWith("摄") || text.endsWith("摄影") || text.endsWith("供图");
    return ends && text.length() <= 24 && CAPTION_TAIL.matcher(text).find();
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
    boolean may = text.length() <= 40 && text.chars().anyMatch(c -> "列别栏题".indexOf(c) >= 0 || (c >= '①' && c <= '⑳'));
    return may && SERIES.matcher(text).find();
  }

  /** Whether it says who edited or supplied: 编辑：戴雨扬. */
  static boolean isCredit(String text) {
    boolean may = !text.isEmpty() && text.length() <= 80 && "（(【[责本值见实编校审监美版视组来稿转".indexOf(text.charAt(0)) >= 0;
    return may && CREDIT.matcher(text).find();
  }

  /** Whether it is of the page, not of an article: telephone numbers, page numbers, the day's line. */
  static boolean isFurniture(String text) {
    boolean may = text.length() <= 80 && text.chars().anyMatch(c -> "线话箱址售阅稿号版期0123456789".indexOf(c) >= 0);
    return may && FURNITURE.matcher(text).find();
  }

  /** Whether no line before it goes on in it. */
  static boolean startsAnew(String text) {
    return isLead(text) || text.startsWith("——") || Byline.of(text).isPresent() || isOfPage(text);
  }

  /** Whether it does not go on in the line after it. */
  static boolean standsAlone(String text) {
    return isSubheadline(text) || isSeries(text) || Byline.of(text).isPresent() || isOfPage(text) || endsCaption(text);
  }

  private static boolean isOfPage(String text) {
    return isJump(text) || isFurniture(text) || isCredit(text) || isCaptionTail(text);
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 48));
  }
}
