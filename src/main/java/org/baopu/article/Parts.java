package org.baopu.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Parts what a web page put into one paragraph: its title and captions before 本报讯, captions and advertisements
 * between the sentences, credits after the last one.
 */
final class Parts {
  /** Characters at a paragraph's end in which credits are looked for. */
  private static final int CREDITS = 500;

  /** Longest sentence below a picture, in characters. */
  private static final int SENTENCE = 80;

  /** Longest title, in characters. */
  private static final int TITLE = 60;

  private static final Pattern ADVERTISEMENT = Pattern.compile("广告(?: |【)[^×。]{2,100}×");

  private static final Pattern ORIGINAL_TITLE = Pattern.compile("^(?:【)?原标题[：:]\\s?");

  /** Words that open a text after its title. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日|(?:近日|近期|日前|连日来|今天|昨天|昨日)，|(?:今年|近年|\\d{4}年)以?来，|自[^，。]{2,12}以来，"
              + "|在[^，。]{2,20}(?:之际|当天|日子里|时刻)，|记者从|据悉，|“[^“”]{16}"
              + "|为(?:了|深入|进一步|全面|贯彻|推动|切实|加强|认真|积极|丰富|提升|更好|有效)");

  /** A sentence below a picture: ……。彭展 摄, ……（孙振生 摄）. */
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:[（(][^（）()。]{0,30}?(?:摄|供图|图源[^（）()。]{0,12})[）)]"
              + "|。 ?(?:[\\p{Han}·]{0,12}(?:记者|通讯员) ?)?\\p{Han}{2,4}(?: \\p{Han}{2,4}){0,3} ?(?:摄|供图))");

  private static final String NOISE =
      "返回搜狐，查看更多|分享让更多人看到|更多精彩内容请进入\\p{Han}{2,8}|本文链接[：:][!-~]+|https?[!-~：？]+|纠错|加星标.{0,40}"
          + "|(?:爆料、维权通道|免责声明|声明[：:]|声明本文|如遇作品内容|本文属于原创|未经许可|注[：:]请在转载).*";

  private static final String CREDIT =
      "(?:图文|内容|图片|文章|本文|新闻|信息)?(?:来 ?源|稿源|图源|转自|综合自?|供图单位)[ ：:|｜]{1,3}[^。；！？：|]{1,40}"
          + "|(?:责任|实习|值班|流程|见习|图文|视频|本文|策划)?(?:编辑|责编|校对|审校|审核|监制|统筹|制作|摄像|[一二三初复终]审|编审|编委|作者"
          + "|采写|撰文|供稿|主编|出品|剪辑|审读)[ ：:|｜/]{0,3}[\\p{Han}A-Za-z0-9 、/]{0,30}"
          + "|[\\p{Han}]{2,6}(?:报|网)综合|《[^《》]{2,10}》[（(][^（）()]{4,24}版[）)]"
          + "|[\\p{Han}/·]{0,14}(?:记者|通讯员|实习生|报道员)[：:/ ]?[\\p{Han} ：:/·、]{2,80}";

  private static final Pattern TAIL =
      Pattern.compile("^[ |｜/、，（）()\\[\\]【】—]*(?:(?:" + NOISE + "|" + CREDIT + ")[ |｜/、，（）()\\[\\]【】—]*)+$");

  private static final Pattern SIGNATURE = Pattern.compile("[。！？”][（(][^（）()]{2,30}[）)]$");

  private static final Pattern NOISE_START = Pattern.compile(NOISE);

  private final Paragraph paragraph;
  private final String text;
  private final List<Piece> pieces = new ArrayList<>();

  private Parts(Paragraph paragraph) {
    this.paragraph = paragraph;
    this.text = paragraph.cleaned();
  }

  /**
   * The pieces of a paragraph of the body, in their order.
   *
   * @param first whether the page's body begins with it
   * @param last whether the page's body ends with it
   */
  static List<Piece> of(Paragraph paragraph, boolean first, boolean last) {
    Parts parts = new Parts(paragraph);
    int start = first ? parts.opening() : 0;
    int end = last ? parts.credits(start) : parts.text.length();
    parts.body(start, end);
    parts.closing(end);
    return parts.pieces;
  }

  private void add(Role role, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (from < to && text.charAt(to - 1) == ' ') {
      to--;
    }
    if (from < to) {
      pieces.add(new Piece(role, paragraph.with(paragraph.text().part(from, to))));
    }
  }

  /** Adds what stands before the text; returns where the text begins. */
  private int opening() {
    Matcher original = ORIGINAL_TITLE.matcher(text);
    OptionalInt lead = Lead.within(text);
    if (original.find()) {
      int from = original.end();
      int to = lead.orElseGet(() -> from + titleLength(from));
      if (to > from) {
        add(Role.FURNITURE, 0, from);
        title(from, to);
        return to;
      }
      return 0;
    }
    if (lead.isPresent() && Cues.isCredit(text.substring(0, lead.getAsInt()))) {
      add(Role.CREDIT, 0, lead.getAsInt());
      return lead.getAsInt();
    }
    if (lead.isPresent()) {
      title(0, lead.getAsInt());
      return lead.getAsInt();
    }
    return 0;
  }

  /** Adds a title, a second copy of it and captions. */
  private void title(int from, int to) {
    int copy = copyLength(from, to);
    int title = copy > 0 ? from + copy : to;
    if (title - from > TITLE || firstStop(from, title) < title) {
      title = from;
    }
    add(Role.HEADLINE, from, title);
    int second = title;
    while (second < to && text.charAt(second) == ' ') {
      second++;
    }
    boolean twice = copy > 0 && text.startsWith(text.substring(from, title), second);
    add(Role.FURNITURE, title, twice ? second + copy : title);
    add(Role.CAPTION, twice ? second + copy : title, to);
  }

  /** Length of the title that stands at {@code from}, where its copy or the words of an opening follow; 0 if unknown. */
  private int titleLength(int from) {
    int to = Math.min(text.length(), from + 2 * TITLE);
    int copy = copyLength(from, to);
    if (copy > 0) {
      return copy + (text.startsWith(text.substring(from, from + copy), from + copy) ? copy : copy + 1);
    }
    String head = text.substring(from, to);
    Matcher opening = OPENING.matcher(head);
    int length = Math.min(head.length() > 6 && opening.find(6) ? opening.start() : head.length(), Lead.source(head));
    boolean title = length >= 6 && length <= TITLE && firstStop(from, from + length) == from + length;
    return title && !Cues.endsInComma(head.substring(0, length)) ? length : 0;
  }

  /** Length of the text at {@code from} that is repeated right after itself, a space between aside; 0 if none is. */
  private int copyLength(int from, int to) {
    for (int length = Math.min(TITLE, (to - from) / 2); length >= 8; length--) {
      String title = text.substring(from, from + length);
      if (text.startsWith(title, from + length) || text.startsWith(" " + title, from + length)) {
        return length;
      }
    }
    return 0;
  }

  private int firstStop(int from, int to) {
    int stop = text.indexOf('。', from);
    return stop < 0 ? to : Math.min(stop, to);
  }

  /** Adds the text, captions and advertisements set apart. */
  private void body(int start, int end) {
    String body = text.substring(start, end);
    int from = 0;
    Matcher ad = ADVERTISEMENT.matcher(body);
    while (ad.find()) {
      captions(start + from, start + ad.start());
      add(Role.FURNITURE, start + ad.start(), start + ad.end());
      from = ad.end();
    }
    captions(start + from, end);
  }

  private void captions(int start, int end) {
    String body = text.substring(start, end);
    int from = 0;
    Matcher mark = CAPTION.matcher(body);
    while (mark.find()) {
      char next = mark.end() < body.length() ? body.charAt(mark.end()) : '。';
      int sentence = sentenceStart(body, from, mark.start());
      if ("影像制氏入取".indexOf(next) < 0 && mark.start() - sentence <= SENTENCE) {
        add(Role.BODY, start + from, start + sentence);
        add(Role.CAPTION, start + sentence, start + mark.end());
        from = mark.end();
      }
    }
    add(Role.BODY, start + from, end);
  }

  private static int sentenceStart(String body, int from, int mark) {
    for (int i = mark - 1; i > Math.max(from, mark - SENTENCE - 2); i--) {
      boolean stop = "。！？".indexOf(body.charAt(i - 1)) >= 0;
      boolean quoted = i > from + 1 && body.charAt(i - 1) == '”' && "。！？".indexOf(body.charAt(i - 2)) >= 0;
      if ((stop && body.charAt(i) != '”') || quoted) {
        return i;
      }
    }
    return from;
  }

  /** Where the credits begin. */
  private int credits(int start) {
    for (int i = Math.max(start + 1, text.length() - CREDITS); i < text.length(); i++) {
      if (mayEnd(i) && TAIL.matcher(text.substring(i)).find()) {
        return i;
      }
    }
    return text.length();
  }

  /** Whether the last sentence may end before {@code i}: after a full stop, after a signature in brackets, before noise. */
  private boolean mayEnd(int i) {
    String before = text.substring(Math.max(0, i - 40), i);
    boolean stop = Cues.endsSentence(before) || SIGNATURE.matcher(before).find();
    return (stop && "”）)』".indexOf(text.charAt(i)) < 0) || text.startsWith("返回搜狐，查看更多", i);
  }

  private void closing(int from) {
    Matcher noise = NOISE_START.matcher(text.substring(from));
    int to = noise.find() ? from + noise.start() : text.length();
    boolean writers = !Byline.names(text.substring(from, to)).isEmpty();
    add(writers ? Role.BYLINE : Role.CREDIT, from, to);
    add(Role.FURNITURE, to, text.length());
  }
}
