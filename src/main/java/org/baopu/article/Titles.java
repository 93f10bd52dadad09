package org.baopu.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.baopu.text.AlignedText;
import org.baopu.text.Characters;

/**
 * Finds where a title ends that runs into its text: 宁波任芜湖市委书记据安徽“芜湖发布”消息…. A wide gap in the untouched text, a second
 * copy of the title or the name of an outlet tells; else a model of what ends titles and begins sentences, fitted to titles that
 * a gap parts from their text.
 */
final class Titles {
  /** Shortest and longest title, in characters. */
  private static final int SHORTEST = 6;

  private static final int LONGEST = 60;

  /** Blanks of the untouched text that part a title from its text. */
  private static final int GAP = 4;

  /** Characters of the text in which the title's words are looked for. */
  private static final int REACH = 120;

  /** How sure the model must be, of all places together 1. */
  private static final double SURE = 0.3;

  private static final String NEVER_BEFORE = "“‘（《：、，·-.";
  private static final String NEVER_AFTER = "，。、；：！？”’）》…—%（ ";

  /** No title ends so: the first words of the text do. */
  private static final List<String> NEVER_END =
      List.of("网", "客户端", "社", "讯", "记者", "据", "时间", "截至", "自", "从", "于", "在", "到", "至", "是", "的", "和", "与", "因", "图为", "今天", "昨天", "近日", "年", "月", "公众号", "其");

  /** Words that open a text whatever stands before. */
  private static final Pattern OPENER =
      Pattern.compile("20\\d\\d-\\d\\d-\\d\\d|本文转自|据[^，。：]{1,24}?(?:消息|报道|通报|披露)|来 ?源[：:]|作者[ ：:/]|(?:中新网|中新社|中新财经|新华社|本报|本网|本台)(?:见习|实习)?记者|(?:中国新闻网|参考消息网|海外网|环球网|央视新闻|新黄河|南都)[^，。]{0,12}(?:日电|日讯|讯|日报道|消息)");

  /** What each feature counts for, in the order of {@link #features}. */
  private static final double[] WEIGHTS = {0.5, 0.75, 0.4, 1.65, 0.2, -1.65, -1.1, 1.15, 0.95, 2.65};

  private Titles() {}

  /**
   * Where the title ends.
   *
   * @param text a text that begins with the title
   * @return code units of the text; empty if that cannot be told
   */
  static OptionalInt end(AlignedText text) {
    String words = text.cleaned();
    int stop = words.indexOf('。');
    int limit = Math.min(stop < 0 ? words.length() : stop, Math.min(words.length(), LONGEST));
    OptionalInt gap = gap(text, limit);
    if (gap.isPresent()) {
      return gap;
    }
    String head = words.substring(0, Math.min(words.length(), LONGEST + 20));
    int source = source(head);
    boolean opens = source >= SHORTEST && source < limit && NEVER_BEFORE.indexOf(words.charAt(source - 1)) < 0;
    return opens ? OptionalInt.of(source) : likeliest(words, source);
  }

  /** Whether a wide gap parts a title from what follows. */
  static boolean isParted(AlignedText text) {
    return gap(text, Math.min(text.length(), LONGEST)).isPresent();
  }

  private static OptionalInt gap(AlignedText text, int limit) {
    for (int i = SHORTEST; i < limit; i++) {
      if (text.origin(i) - text.origin(i - 1) > GAP) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Where an outlet is first named; the length if nowhere. */
  static int source(String head) {
    Matcher matcher = OPENER.matcher(head);
    return Math.min(Lead.source(head), matcher.find() ? matcher.start() : head.length());
  }

  private static OptionalInt likeliest(String text, int source) {
    List<Integer> places = places(text);
    double[] scores = new double[places.size()];
    double most = Double.NEGATIVE_INFINITY;
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      double[] features = features(text, places.get(i), source);
      for (int j = 0; j < features.length; j++) {
        scores[i] += WEIGHTS[j] * features[j];
      }
      if (scores[i] > most) {
        most = scores[i];
        best = i;
      }
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - most);
    }
    return best >= 0 && 1 / sum >= SURE ? OptionalInt.of(places.get(best)) : OptionalInt.empty();
  }

  /** Where the title may end: before the first full stop, in no number, word of Latin letters, quotation or bracket. */
  static List<Integer> places(String text) {
    List<Integer> places = new ArrayList<>();
    int depth = 0;
    for (int i = 1; i < Math.min(LONGEST + 1, text.length() - 2); i++) {
      char before = text.charAt(i - 1);
      char after = text.charAt(i);
      if (before == '。') {
        break;
      }
      depth += "“（《【".indexOf(before) >= 0 ? 1 : "”）》】".indexOf(before) >= 0 ? -1 : 0;
      boolean word = isLatin(before) && isLatin(after);
      String title = text.substring(0, i);
      if (i >= SHORTEST && depth == 0 && !word && NEVER_END.stream().noneMatch(title::endsWith) && NEVER_BEFORE.indexOf(before) < 0 && NEVER_AFTER.indexOf(after) < 0) {
        places.add(i);
      }
    }
    return places;
  }

  private static boolean isLatin(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  /**
   * What tells that the title ends at a place.
   *
   * @param source where an outlet is first named
   */
  static double[] features(String text, int at, int source) {
    boolean blank = text.charAt(at - 1) == ' ';
    int end = blank ? at - 1 : at;
    char before = text.charAt(end - 1);
    boolean mark = "！？…".indexOf(before) >= 0;
    boolean han = Characters.isHan(before);
    Set<String> ahead = new HashSet<>();
    for (int i = at; i + 2 <= Math.min(text.length(), at + REACH); i++) {
      ahead.add(text.substring(i, i + 2));
    }
    int again = 0;
    for (int i = 0; i + 2 <= at; i++) {
      again += ahead.contains(text.substring(i, i + 2)) ? 1 : 0;
    }
    boolean knit = Pairs.NEWS_ONLY.knit(text.substring(at - 1, at), text.substring(at, at + 1));
    return new double[] {
      Openings.two(text, at),
      Openings.three(text, at),
      Openings.end(text, end),
      knit && !blank ? -1 : 0,
      mark ? 1 : 0,
      Math.abs(at - 24) / 10.0,
      !han && !mark ? 1 : 0,
      again / (double) (at - 1),
      text.substring(0, at).contains(text.substring(at, at + 2)) ? 1 : 0,
      at == source ? 1 : 0
    };
  }
}
