package org.baopu.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import org.baopu.text.Characters;

/**
 * A byline without brackets that runs into its text: 极目新闻记者 周萍英 通讯员 张雪洋近日，…. Where its last name ends, surnames and the
 * usual first words of sentences decide.
 *
 * @param names where the last name ends, in code units of the text
 * @param end where the byline ends, 摄影报道 and the like included
 */
record OpenByline(int names, int end) {
  private static final String ROLE =
      "(?:全媒体|融媒体|全媒|见习|实习|首席|特约|特派|本报|本台|本网|本刊)*(?:记者|通讯员|作者|实习生|评论员|撰稿人|报道员)";

  /** Up to the first name. */
  private static final Pattern START = Pattern.compile("^([□■◎●▲★]|【|（)? ?[\\p{Han}A-Za-z·/-]{0,16}?" + ROLE + "[ ：:/|｜丨]+");

  /** Between the names of two roles, and what may stand behind the last name. */
  private static final Pattern AGAIN = Pattern.compile("^[ 、，/|｜丨]{0,3}[\\p{Han}·-]{0,10}?" + ROLE + "[ ：:/|｜丨]+");

  private static final Pattern BEHIND =
      Pattern.compile("^[ /]?(?:摄影报道|报道|[\\p{Han}]{2,4}(?:摄影)?报道 ?|发自\\p{Han}{2,4} |文/?图 ?|文 图 ?|文 (?:\\p{Han}{2,4} )?/?(?:图|摄) ?|整理 )");

  /** Characters of the longest byline. */
  private static final int LONGEST = 90;

  /** Likelihood of an end that is sure. */
  private static final double SURE = 100;

  /** The byline that stands at {@code from}; empty if none does. */
  static Optional<OpenByline> at(String text, int from) {
    String head = text.substring(from, Math.min(text.length(), from + LONGEST));
    Matcher start = START.matcher(head);
    if (!start.find()) {
      return Optional.empty();
    }
    int names = names(head, start.end());
    if (names == 0) {
      return Optional.empty();
    }
    Matcher behind = BEHIND.matcher(head.substring(names));
    int end = behind.find() ? names + behind.end() : names;
    String open = start.group(1) == null ? "" : start.group(1);
    boolean closes = end < head.length() && "】）".indexOf(head.charAt(end)) >= 0;
    if ("【（".contains(open) && !open.isEmpty() && !closes) {
      return Optional.empty();
    }
    end += closes ? 1 : 0;
    return Optional.of(new OpenByline(from + names, from + end));
  }

  /** Where the last of the names ends; 0 if there is none. */
  private static int names(String head, int first) {
    int at = first;
    int end = 0;
    for (int name = name(head, at); name > 0; name = name(head, at)) {
      end = at + name;
      Matcher again = AGAIN.matcher(head.substring(end));
      if (BEHIND.matcher(head.substring(end)).find()) {
        return end;
      } else if (again.find()) {
        at = end + again.end();
      } else if (end + 1 < head.length() && " 、/".indexOf(head.charAt(end)) >= 0) {
        at = end + 1;
      } else {
        return end;
      }
    }
    return end;
  }

  /** Length of the name at a place; 0 if none stands there. */
  private static int name(String head, int at) {
    if (at + 2 < head.length() && head.charAt(at + 1) == ' ' && Byline.isName("" + head.charAt(at) + head.charAt(at + 2))
        && !(at + 3 < head.length() && Characters.isHan(head.charAt(at + 3)) && Openings.two(head, at + 3) < 0)) {
      return 3;
    }
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int length = 2; length <= 4 && at + length <= head.length(); length++) {
      if (Byline.isName(head.substring(at, at + length))) {
        double score = likelihood(head, at + length);
        if (score >= most) {
          most = score;
          best = length;
        }
      }
    }
    return best > 0 ? best : unusual(head, at);
  }

  /** Length of a name whose surname is rare: two or three characters that end where nothing else can go on. */
  private static int unusual(String head, int at) {
    for (int length = 3; length >= 2; length--) {
      boolean han = at + length < head.length() && head.substring(at, at + length).chars().allMatch(c -> Characters.isHan((char) c));
      if (han && "，。、：；".indexOf(head.charAt(at + length)) < 0 && Openings.two(head, at) < 1 && likelihood(head, at + length) >= SURE) {
        return length;
      }
    }
    return 0;
  }

  /** How well a name ends at a place: surely before a blank or a role, else as a sentence would begin there. */
  private static double likelihood(String head, int at) {
    if (at >= head.length() || !Characters.isHan(head.charAt(at)) || AGAIN.matcher(head.substring(at)).find() || BEHIND.matcher(head.substring(at)).find()) {
      return SURE;
    }
    return Openings.two(head, at) + Openings.three(head, at);
  }
}
