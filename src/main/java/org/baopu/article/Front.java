package org.baopu.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.OptionalInt;
import org.baopu.text.AlignedText;

/** What a web page put before the text of its only paragraph: title, second copy of it, captions, source, byline. */
final class Front {
  /** Longest title, in characters. */
  private static final int TITLE = 60;

  /** Longest sentence below a picture that a byline follows, in characters. */
  private static final int CAPTION = 40;

  private static final Pattern ORIGINAL_TITLE = Pattern.compile("^(?:原标题[：:]|([（【])原标题[：:]) ?");

  /** 中新网长治8月11日电 题：能源大县…: a dateline, then the title. */
  private static final Pattern THEME = Pattern.compile("^[\\p{Han}（）()·]{2,20}(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日[电讯] ?题[：:]");

  private static final Pattern SOURCE = Pattern.compile("^ ?来 ?源[：:] ?[\\p{Han}A-Za-z·-]{2,20}(?: 原创稿| |$)");

  /** What of a picture or source stands between title and text. */
  private static final Pattern PICTURE = Pattern.compile("供图|摄|来 ?源[：:]|图为|资料图|原题|图源|20\\d\\d-\\d\\d-\\d\\d");

  private static final Pattern STAMP = Pattern.compile("^ ?20\\d\\d-\\d\\d-\\d\\d(?: ?\\d\\d[:：]\\d\\d(?:[:：]\\d\\d)?)? ?");

  private final AlignedText paragraph;
  private final String text;
  private final Taker taker;

  /** Takes the pieces that are found, by their places in the paragraph. */
  interface Taker {
    /** A stretch of that role. */
    void take(Role role, int start, int end);
  }

  private Front(AlignedText paragraph, Taker taker) {
    this.paragraph = paragraph;
    this.text = paragraph.cleaned();
    this.taker = taker;
  }

  /** Gives the taker what stands before the text; returns where the text begins. */
  static int read(AlignedText paragraph, Taker taker) {
    Front front = new Front(paragraph, taker);
    return front.byline(front.source(front.titles()));
  }

  private int titles() {
    Matcher original = ORIGINAL_TITLE.matcher(text);
    Matcher theme = THEME.matcher(text);
    OptionalInt lead = Lead.within(text);
    if (original.find()) {
      int from = original.end();
      int to = original.group(1) != null ? closing(from, original.group(1).equals("（") ? '）' : '】') : from + titleLength(from, lead);
      if (to == from) {
        return 0;
      }
      taker.take(Role.FURNITURE, 0, from);
      title(from, to);
      return afterTitle(from, original.group(1) != null ? to + 1 : to, lead);
    }
    if (theme.find()) {
      int from = theme.end();
      int to = from + titleLength(from, OptionalInt.empty());
      if (to > from) {
        taker.take(Role.FURNITURE, 0, from);
        taker.take(Role.HEADLINE, from, to);
        return to;
      }
    }
    if (lead.isPresent() && Cues.isCredit(text.substring(0, lead.getAsInt()))) {
      taker.take(Role.CREDIT, 0, lead.getAsInt());
      return lead.getAsInt();
    }
    if (lead.isPresent()) {
      title(0, lead.getAsInt());
      return lead.getAsInt();
    }
    return 0;
  }

  /** Where a bracket around the title closes; {@code from} if it does not soon. */
  private int closing(int from, char bracket) {
    int end = text.indexOf(bracket, from);
    return end < 0 || end - from > TITLE ? from : end;
  }

  /** Adds what stands between a title and the opening of the text. */
  private int afterTitle(int from, int end, OptionalInt lead) {
    int to = end;
    String title = text.substring(from, Math.min(end, text.length())).strip();
    int second = to;
    while (second < text.length() && text.charAt(second) == ' ') {
      second++;
    }
    if (title.length() >= 8 && text.startsWith(title, second)) {
      to = second + title.length();
      taker.take(Role.FURNITURE, second, to);
    }
    if (lead.isPresent() && lead.getAsInt() > to) {
      int credit = source(to);
      taker.take(Role.CAPTION, credit, Math.max(credit, lead.getAsInt()));
      return Math.max(credit, lead.getAsInt());
    }
    return to;
  }

  /** Adds a title, a second copy of it and captions. */
  private void title(int from, int to) {
    int copy = copyLength(from, to);
    int title = copy > 0 ? from + copy : to;
    if (title - from > TITLE || firstStop(from, title) < title) {
      title = from;
    }
    taker.take(Role.HEADLINE, from, title);
    int second = title;
    while (second < to && text.charAt(second) == ' ') {
      second++;
    }
    boolean twice = copy > 0 && text.startsWith(text.substring(from, title), second);
    taker.take(Role.FURNITURE, title, twice ? second + copy : title);
    taker.take(Role.CAPTION, twice ? second + copy : title, to);
  }

  /** Length of the title that stands at {@code from}; 0 if unknown. */
  private int titleLength(int from, OptionalInt lead) {
    int to = Math.min(text.length(), from + 2 * TITLE);
    int copy = copyLength(from, to);
    if (copy > 0) {
      return copy;
    }
    int opening = lead.orElse(from);
    int length = opening - from;
    boolean alone = length > 0 && length <= TITLE && firstStop(from, opening) == opening && !PICTURE.matcher(text.substring(from, opening)).find();
    OptionalInt end = Titles.end(paragraph.part(from, text.length()));
    boolean before = end.isPresent() && (lead.isEmpty() || end.getAsInt() <= length);
    return alone && !(before && Titles.isParted(paragraph.part(from, opening))) ? length : before ? end.getAsInt() : 0;
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

  /** Adds 来源：人民网 原创稿, or the time of a web page. */
  private int source(int from) {
    Matcher source = SOURCE.matcher(text.substring(from, Math.min(text.length(), from + TITLE)));
    Matcher stamp = STAMP.matcher(text.substring(from, Math.min(text.length(), from + TITLE)));
    if (from > 0 && source.find()) {
      taker.take(Role.CREDIT, from, from + source.end());
      return from + source.end();
    }
    if (from > 0 && stamp.find()) {
      taker.take(Role.FURNITURE, from, from + stamp.end());
      return from + stamp.end();
    }
    return from;
  }

  /** Adds a byline without brackets, and one short sentence below a picture before it; 记者 邱延岗 滨州报道 and 记者 李日红： open the text itself. */
  private int byline(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (Lead.opens(text.substring(at))) {
      return from;
    }
    Optional<OpenByline> byline = OpenByline.at(text, at);
    int stop = text.indexOf('。', at) + 1;
    if (byline.isEmpty() && stop > at && stop - at <= CAPTION && text.substring(at, stop).indexOf('，') < 0) {
      byline = OpenByline.at(text, stop).filter(found -> !isPhotographer(found.names()) && text.indexOf('。', found.end()) > 0);
      if (byline.isPresent()) {
        taker.take(Role.CAPTION, at, stop);
        at = stop;
      }
    }
    if (byline.isEmpty() || (at == 0 && opensText(byline.get()))) {
      return from;
    }
    taker.take(Role.BYLINE, at, byline.get().names());
    taker.take(Role.FURNITURE, byline.get().names(), byline.get().end());
    return byline.get().end();
  }

  /** Whether 报道 or a colon behind the names makes them the beginning of the text. */
  private boolean opensText(OpenByline byline) {
    return text.substring(byline.names(), byline.end()).strip().endsWith("报道") || "：:".indexOf(text.charAt(Math.min(byline.end(), text.length() - 1))) >= 0;
  }

  private boolean isPhotographer(int end) {
    String behind = text.substring(end, Math.min(text.length(), end + 3)).strip();
    return behind.startsWith("摄") || behind.startsWith("供图") || behind.startsWith("图");
  }
}
