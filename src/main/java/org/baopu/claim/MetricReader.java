package org.baopu.claim;

import java.util.List;
import org.baopu.lexicon.Unit;
import org.baopu.lexicon.Units;

/** Reads what a quantity measures, in the words of the text: 总投资, 规模以上工业增加值同比增长, 规上企业. */
final class MetricReader {
  /** UTF-16 code units of the longest metric. */
  private static final int LONGEST = 24;

  /** Code units of the longest verb that is kept before what is counted: 惠及…经营主体, 新增…场景. */
  private static final int VERB = 4;

  private static final String BORDERS = "，,；;：:。！？!?（()）、 \n";
  private static final String MARKS = " 、（）()—-·…：:的";

  private final List<String> verbs;
  private final List<String> leads;

  MetricReader(Units units) {
    this.verbs = units.words("statementVerb");
    this.leads = units.words("lead");
  }

  /**
   * The words of the metric.
   *
   * @param text the text that the quantity is in
   * @param from where its words may begin: the beginning of its clause, the end of the quantity, name or time before it
   * @param to where they may end: the end of its clause, the beginning of the next quantity or name
   */
  String read(String text, Quantity quantity, int from, int to) {
    String before = before(text.substring(Math.min(from, quantity.span().start()), quantity.span().start()));
    String behind = behind(text.substring(Math.min(quantity.span().end(), to), to));
    if (quantity.unit().kind() == Unit.Kind.COUNT && !behind.isEmpty()) {
      return before.length() <= VERB ? before + behind : behind;
    }
    String metric = before.isEmpty() ? behind : before;
    return metric.isEmpty() ? quantity.span().of(text).strip() : metric;
  }

  private String before(String words) {
    String rest = words;
    for (int i = rest.length() - 1; i >= 0; i--) {
      if (BORDERS.indexOf(rest.charAt(i)) >= 0 && i < rest.length() - 1) {
        rest = rest.substring(i + 1);
        break;
      }
    }
    rest = trim(rest);
    for (String cut = strip(rest); !cut.equals(rest); cut = strip(rest)) {
      rest = cut;
    }
    return rest.length() > LONGEST ? rest.substring(rest.length() - LONGEST) : rest;
  }

  private String strip(String words) {
    for (String verb : verbs) {
      if (words.endsWith(verb)) {
        return trim(words.substring(0, words.length() - verb.length()));
      }
    }
    for (String lead : leads) {
      if (words.startsWith(lead)) {
        return trim(words.substring(lead.length()));
      }
    }
    return words;
  }

  private static String behind(String words) {
    int end = 0;
    while (end < words.length() && end < LONGEST && BORDERS.indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return trim(words.substring(0, end));
  }

  private static String trim(String words) {
    int start = 0;
    int end = words.length();
    while (start < end && MARKS.indexOf(words.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && MARKS.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    String rest = words.substring(start, end);
    if (rest.startsWith("”") || (rest.startsWith("“") && rest.indexOf('”') < 0)) {
      return trim(rest.substring(1));
    }
    return rest.endsWith("“") || (rest.endsWith("”") && rest.indexOf('“') < 0) ? trim(rest.substring(0, rest.length() - 1)) : rest;
  }
}
