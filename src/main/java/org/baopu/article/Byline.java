package org.baopu.article;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who wrote an article: 本报记者 丁玉洁 通讯员 黄靓.
 *
 * @param names in their order; not empty
 */
record Byline(List<String> names) {
  /** Longest byline, in characters. */
  private static final int LONGEST = 80;

  /** Who writes or takes pictures; names follow. */
  private static final Pattern WRITER =
      Pattern.compile(
          "(?:全媒体|融媒体|见习|实习|首席|特约|特派|本报|本台|本网|本刊|体育|文图|图文|驻\\p{Han}{2,3})*"
              + "(?:记者|通讯员|撰稿人|作者|实习生|评论员|采写|撰文|报道员)");

  /** One of these is in what WRITER finds: asked first, as it costs least. */
  private static final List<String> ROLES = List.of("记者", "通讯员", "撰稿人", "作者", "实习生", "评论员", "采写", "撰文", "报道员");

  /** What else bylines say; no name follows that counts. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:责任|实习|值班|本版|流程)?(?:编辑|责编|校对|审校|审核|监制|统筹|[一二三初复终]审|编审|编委|主编|制作|视频|来 ?源|稿源|图源|转自)|摄像|制图|编译");

  /** A character of these is in what OTHER finds. */
  private static final String OTHER_SIGNS = "编校审监统制视源转摄";

  /** What goes with a name and says nothing of who it is. */
  private static final Pattern FILLER = Pattern.compile("摄影?报道|文字|图片|摄影|文[/／]图[/／]?|图[/／]文|文图|报道|综合|整理|提供|供图|供稿|[□■◎●▲（）()【】\\[\\]]");

  /** A character of these is in what FILLER finds. */
  private static final String FILLER_SIGNS = "摄文图报综整提供□■◎●▲（）()【】[]";

  private static final String NAMES_FOLLOW = "\u0001";
  private static final String OTHERS_FOLLOW = "\u0002";

  /** Common surnames of one character. */
  private static final String SURNAMES =
      Resources.lines("surnames.txt").stream().filter(line -> line.length() > 2).collect(Collectors.joining());

  /** Common surnames of two characters. */
  private static final Set<String> DOUBLE_SURNAMES =
      Resources.lines("surnames.txt").stream().filter(line -> line.length() == 2).collect(Collectors.toSet());

  /** What a news outlet's name ends in; 新华社 is no person. */
  private static final Pattern OUTLET = Pattern.compile("(?:报|报社|社|网|电视台|广播|客户端|新闻|在线|时刻|中心|传媒|[市省县区台]台)$");

  private static final Pattern OPEN_NAME = Pattern.compile("[（(][^）)]*(?:记者|通讯员)[^）)]*[ 、]\\p{Han}{2,3}$");

  private static final Pattern FIRST_NAME = Pattern.compile("^\\p{Han}{2,3}[ 、）)]");

  Byline {
    names = List.copyOf(names);
  }

  /** The byline that the line is and nothing else; empty if it is none. */
  static Optional<Byline> of(String line) {
    String text = line.strip();
    boolean role = ROLES.stream().anyMatch(text::contains);
    if (text.length() < 3 || text.length() > (role ? LONGEST : LONGEST / 2) || (!role && !isOfNames(text))) {
      return Optional.empty();
    }
    boolean bracketed = text.length() <= 30 && isBracketed(text);
    boolean bare = text.chars().noneMatch(c -> "：:、，,".indexOf(c) >= 0);
    if (!role && !bracketed && !bare) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (String word : words(text)) {
      if (isName(word)) {
        names.add(word);
      } else if (!isMark(word) && (!role || !OUTLET.matcher(word).find())) {
        return Optional.empty();
      }
    }
    boolean several = bare && names.size() >= 2 && names.stream().anyMatch(name -> name.length() >= 3);
    return !names.isEmpty() && (role || bracketed || several) ? Optional.of(new Byline(names)) : Optional.empty();
  }

  /** The writers named in a stretch that is known to hold them: 全媒体记者 陈勇 见习记者 张燶文. */
  static List<String> names(String stretch) {
    List<String> words = words(stretch);
    List<String> names = new ArrayList<>();
    boolean writers = words.stream().noneMatch(Byline::isMark);
    for (String word : words) {
      if (isMark(word)) {
        writers = word.equals(NAMES_FOLLOW);
      } else if (writers && (isName(word) || (isShortHan(word) && !OUTLET.matcher(word).find()))) {
        names.add(word);
      }
    }
    return names;
  }

  /** Whether it has nothing but Han characters, blanks, dots and brackets. */
  private static boolean isOfNames(String text) {
    return text.codePoints().allMatch(c -> Character.isIdeographic(c) || " ·（）()、，".indexOf(c) >= 0);
  }

  private static boolean isMark(String word) {
    return word.equals(NAMES_FOLLOW) || word.equals(OTHERS_FOLLOW);
  }

  /** Whether a line ends between two names of a byline: 通讯员 谈维 / 龙源）. */
  static boolean isBetweenNames(String before, String after) {
    return OPEN_NAME.matcher(before.substring(Math.max(0, before.length() - 60))).find()
        && FIRST_NAME.matcher(after.substring(0, Math.min(4, after.length()))).find();
  }

  /** Whether it looks like a person's name: a surname and one or two characters, or a name with a dot. */
  static boolean isName(String word) {
    int length = word.length();
    if (length < 2 || length > 12) {
      return false;
    }
    boolean dotted = word.indexOf('·') > 0;
    boolean doubled = length >= 3 && DOUBLE_SURNAMES.contains(word.substring(0, 2));
    return (dotted || (length <= (doubled ? 4 : 3) && SURNAMES.indexOf(word.charAt(0)) >= 0))
        && word.codePoints().allMatch(c -> Character.isIdeographic(c) || (dotted && c == '·'))
        && !OUTLET.matcher(word).find();
  }

  private static boolean isShortHan(String word) {
    return word.length() >= 2 && word.length() <= 4 && word.codePoints().allMatch(Character::isIdeographic);
  }

  /** The words of a byline, what people do in it as marks. */
  private static List<String> words(String text) {
    String marked = replaced(text, OTHER, OTHER_SIGNS, " " + OTHERS_FOLLOW + " ");
    if (ROLES.stream().anyMatch(marked::contains)) {
      marked = WRITER.matcher(marked).replaceAll(" " + NAMES_FOLLOW + " ");
    }
    List<String> words = new ArrayList<>();
    for (String word : replaced(marked, FILLER, FILLER_SIGNS, " ").split("[\\s 、，,；;/／|｜：:]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The text with the pattern's matches replaced; as it is if it has none of the signs, of which each match has one. */
  private static String replaced(String text, Pattern pattern, String signs, String by) {
    boolean may = text.chars().anyMatch(c -> signs.indexOf(c) >= 0);
    return may ? pattern.matcher(text).replaceAll(by) : text;
  }

  private static boolean isBracketed(String text) {
    return text.length() > 2
        && (text.charAt(0) == '(' || text.charAt(0) == '（')
        && (text.charAt(text.length() - 1) == ')' || text.charAt(text.length() - 1) == '）');
  }
}
