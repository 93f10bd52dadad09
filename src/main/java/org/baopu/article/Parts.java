package org.baopu.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.baopu.text.Regex;

/**
 * Parts what a web page put into one paragraph: its title and captions before 本报讯, captions and advertisements
 * between the sentences, credits after the last one.
 */
final class Parts {
  /** Characters at a paragraph's end in which credits are looked for. */
  private static final int CREDITS = 800;

  /** Longest sentence below a picture, in characters. */
  private static final int SENTENCE = 80;

  private static final Pattern ADVERTISEMENT = Pattern.compile("广告(?: |【)[^×。]{2,100}×");

  /** A sentence below a picture: ……。彭展 摄, ……（孙振生 摄）. */
  private static final Regex CAPTION =
      Regex.compile(
          "(?:[（(][^（）()。]{0,30}?(?:摄|供图|图源[^（）()。]{0,12})[）)]"
              + "|。 ?(?:[\\p{Han}·]{0,12}(?:记者|通讯员) ?)?\\p{Han}{2,4}(?: \\p{Han}{2,4}){0,3} ?(?:摄|供图))");

  private static final String NOISE =
      "返回搜狐，查看更多|分享让更多人看到|更多精彩内容请进入\\p{Han}{2,8}|本文链接[：:][!-~]+|https?[!-~：？]+|纠错|加星标.{0,40}|觉得不错.{0,40}"
          + "|(?:爆料、维权通道|如遇作品内容|版权侵权联系|本文属于原创|本文由.{2,12}原创|[*（(]?.{0,10}独家稿件|注[：:]请在转载|转载请注明|请注明出处"
          + "|(?:广告|版权|免责|特别|郑重|新浪|法律|风险)?(?:声明|提示|说明)[：:]|声明本文|【?(?:版权声明|免责声明|广告声明)】?"
          + "|凡(?:本网|本报|注明|来源)|未经(?:许可|授权|本[网报台]|书面|允许)|本网（平台）|您若对该|以上内容由|本文不构成|本文为数据整理|本文仅供|〖"
          + "|投稿、|邮箱地址|联系方式[：:]|(?:如|若)有(?:侵权|来源错误)|更多(?:精彩|资讯|港股|内容|新闻)|点击阅读|阅读原文|欢迎(?:关注|投稿|订阅|转发)"
          + "|(?:长按|扫描|扫码|识别).{0,12}二维码|（?原标题(?:为)?[：:《]).*";

  private static final String CREDIT =
      "(?:图文|内容|图片|文章|本文|新闻|信息)?(?:来 ?源|稿源|图源|转自|综合自?|供图单位)[ ：:|｜]{1,3}[^。；！？：|]{1,40}"
          + "|(?:责任|实习|值班|流程|见习|图文|视频|本文|策划)?(?:编辑|责编|校对|审校|审核|监制|统筹|制作|摄像|[一二三初复终]审|编审|编委|作者"
          + "|采写|撰文|供稿|主编|出品|剪辑|审读)[ ：:|｜/]{0,3}[\\p{Han}A-Za-z0-9 、/]{0,30}"
          + "|[\\p{Han}]{2,6}(?:报|网)综合|《[^《》]{2,10}》[（(][^（）()]{4,24}版[）)]"
          + "|[\\p{Han}A-Za-z/·-]{0,16}(?:记者|通讯员|实习生|报道员)[：:/ ]?[\\p{Han} ：:/·、]{2,80}"
          + "|(?:图文?|文图?|文字|图片|摄影)[/／：: ][\\p{Han} /、：:]{2,30}|\\p{Han}{2,14} (?:供图|摄影|图)|END";

  private static final Pattern TAIL =
      Pattern.compile("^[ |｜/、，（）()\\[\\]【】—]*(?:(?:" + NOISE + "|" + CREDIT + ")[ |｜/、，（）()\\[\\]【】—]*)+$");

  /** What follows the last sentence, whether that ends in a full stop or not. */
  private static final List<String> SURE_ENDS =
      List.of("返回搜狐，查看更多", "广告声明：", "以上内容由", "版权声明：", "免责声明：", "责任编辑", "分享让更多人看到", "更多精彩内容请进入", "爆料、维权通道", "【编辑", "【责任编辑", "（责任编辑", "【责编");

  /** What {@link #SURE_ENDS} begin with. */
  private static final String SURE_STARTS = SURE_ENDS.stream().map(words -> words.substring(0, 1)).distinct().collect(Collectors.joining());

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
    int start = first ? Front.read(paragraph.text(), parts::add) : 0;
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
    Regex.Search search = CAPTION.in(body);
    Matcher mark = search.match();
    while (search.find()) {
      char next = mark.end() < body.length() ? body.charAt(mark.end()) : '。';
      boolean ofAll = mark.end() == body.length() && mark.start() > 0 && "。！？”".indexOf(body.charAt(mark.start() - 1)) >= 0;
      int sentence = ofAll && "（(".indexOf(body.charAt(mark.start())) >= 0 ? mark.start() : sentenceStart(body, from, mark.start());
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
    char next = text.charAt(i);
    return ("”）)』".indexOf(next) < 0 && endsSentence(i))
        || (SURE_STARTS.indexOf(next) >= 0 && SURE_ENDS.stream().anyMatch(words -> text.startsWith(words, i)));
  }

  private boolean endsSentence(int end) {
    if (Character.isIdeographic(text.charAt(end - 1))) {
      return false;
    }
    String before = text.substring(Math.max(0, end - 40), end);
    boolean bracket = before.endsWith("）") || before.endsWith(")");
    return Cues.endsSentence(before) || (bracket && SIGNATURE.matcher(before).find());
  }

  private void closing(int from) {
    Matcher noise = NOISE_START.matcher(text.substring(from));
    int to = noise.find() ? from + noise.start() : text.length();
    String last = text.substring(from, to);
    boolean writers = !Byline.names(last).isEmpty() && !last.contains("图片均") && !last.contains("本版图");
    add(writers ? Role.BYLINE : Role.CREDIT, from, to);
    add(Role.FURNITURE, to, text.length());
  }
}
