package org.baopu.claim;

import java.util.ArrayList;
import java.util.List;
import org.baopu.claim.Candidates.Candidate;
import org.baopu.lexicon.Unit;
import org.baopu.lexicon.Units;
import org.baopu.text.Span;

/** Reads what a quantity measures, in the words of the text: 总投资, 规模以上工业增加值同比增长, 规上企业. */
final class MetricReader {
  /** UTF-16 code units of the longest metric. */
  private static final int LONGEST = 24;

  /** Code units of the longest verb that is kept before what is counted: 惠及…经营主体, 新增…场景. */
  private static final int VERB = 4;

  private static final String BORDERS = "，,；;：:。！？!?（()）、 \n";
  private static final String MARKS = " 、，（）()—-·…：:的";
  private static final String AND = "、和与";

  private final List<String> verbs;
  private final List<String> leads;
  private final List<String> together;
  private final List<String> respectively;

  MetricReader(Units units) {
    this.verbs = units.words("statementVerb");
    this.leads = units.words("lead");
    this.together = units.words("together");
    this.respectively = units.words("respectively");
  }

  /**
   * The metrics of a quantity: one, or several that share the number (及时处置率和抢修及时率均达100%).
   *
   * @param reading the sentence
   * @param i the number of the quantity in it
   */
  List<String> read(Reading reading, int i) {
    String text = reading.sentence().text();
    Quantity quantity = reading.quantities().get(i);
    int first = i;
    while (first > 0 && isJoined(text, reading.quantities().get(first - 1), reading.quantities().get(first))) {
      first--;
    }
    Span room = room(reading, first);
    String words = text.substring(room.start(), reading.quantities().get(first).span().start());
    if (first < i || (i + 1 < reading.quantities().size() && isJoined(text, quantity, reading.quantities().get(i + 1)))) {
      String shared = respective(words, i - first);
      if (!shared.isEmpty()) {
        return List.of(shared);
      }
    }
    List<String> shared = first == i ? shared(words) : List.of();
    return shared.isEmpty() ? List.of(metric(text, reading, i)) : shared;
  }

  /** Whether nothing but 、 or 和 stands between two quantities. */
  private static boolean isJoined(String text, Quantity first, Quantity second) {
    int from = first.span().end();
    int to = second.span().start();
    return to - from == 1 && AND.indexOf(text.charAt(from)) >= 0;
  }

  /** 生产总值、投资分别增长21.2%、39.9%: the metric at that place of the list; empty if there is no such list. */
  private String respective(String words, int place) {
    for (String word : respectively) {
      int at = words.lastIndexOf(word);
      if (at > 0) {
        List<String> names = split(words.substring(clauseStart(words, at), at));
        String tail = strip(words.substring(at + word.length()));
        if (place < names.size()) {
          return names.get(place) + tail;
        }
      }
    }
    return "";
  }

  /** 及时处置率和抢修及时率均达100%: each of the metrics; empty if they are not two or more. */
  private List<String> shared(String words) {
    for (String word : together) {
      int at = words.lastIndexOf(word);
      if (at > 0 && words.length() - at <= LONGEST / 2) {
        List<String> names = split(words.substring(clauseStart(words, at), at));
        String tail = strip(words.substring(at + word.length()));
        if (names.size() > 1) {
          return names.stream().map(name -> name + tail).toList();
        }
      }
    }
    return List.of();
  }

  private static int clauseStart(String words, int at) {
    int start = at;
    while (start > 0 && (BORDERS.indexOf(words.charAt(start - 1)) < 0 || words.charAt(start - 1) == '、')) {
      start--;
    }
    return start;
  }

  private List<String> split(String words) {
    List<String> names = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= words.length(); i++) {
      if (i == words.length() || AND.indexOf(words.charAt(i)) >= 0) {
        String name = strip(words.substring(start, i));
        if (name.length() < 2) {
          return List.of();
        }
        names.add(name);
        start = i + 1;
      }
    }
    return names;
  }

  private String metric(String text, Reading reading, int i) {
    Quantity quantity = reading.quantities().get(i);
    Span room = room(reading, i);
    String before = before(text.substring(room.start(), quantity.span().start()));
    String behind = behind(text.substring(quantity.span().end(), room.end()));
    if (quantity.unit().kind() == Unit.Kind.COUNT && !behind.isEmpty()) {
      return before.length() <= VERB ? before + behind : behind;
    }
    String metric = before.isEmpty() ? behind : before;
    return metric.isEmpty() ? quantity.span().of(text).strip() : metric;
  }

  /** Where the words of a metric may stand: the clause of the quantity, without the quantities, names and times beside it. */
  private static Span room(Reading reading, int i) {
    Quantity quantity = reading.quantities().get(i);
    Span clause = reading.clauses().get(reading.clauseOf(quantity.span()));
    int from = Math.max(clause.start(), i == 0 ? 0 : reading.quantities().get(i - 1).span().end());
    int to = Math.min(clause.end(), i + 1 < reading.quantities().size() ? reading.quantities().get(i + 1).span().start() : clause.end());
    for (Candidate name : reading.candidates()) {
      if (name.span().contains(quantity.number())) {
        from = Math.max(from, name.span().start());
        to = Math.min(to, name.span().end());
      } else if (name.span().end() <= quantity.span().start()) {
        from = Math.max(from, name.span().end());
      } else if (name.span().start() >= quantity.span().end()) {
        to = Math.min(to, name.span().start());
      }
    }
    for (TimeExpression time : reading.times()) {
      if (time.span().end() <= quantity.span().start()) {
        from = Math.max(from, time.span().end());
      }
    }
    return new Span(Math.min(from, quantity.span().start()), Math.max(to, quantity.span().end()));
  }

  private String before(String words) {
    String rest = words;
    for (int i = rest.length() - 2; i >= 0; i--) {
      if (BORDERS.indexOf(rest.charAt(i)) >= 0) {
        rest = rest.substring(i + 1);
        break;
      }
    }
    rest = strip(rest);
    return rest.length() > LONGEST ? rest.substring(rest.length() - LONGEST) : rest;
  }

  /** The words without adverbs at their beginning and verbs like 达到 at their end. */
  private String strip(String words) {
    String rest = words;
    String last;
    do {
      last = rest;
      rest = trim(Words.strip(last, leads));
      for (String verb : verbs) {
        if (rest.endsWith(verb)) {
          rest = rest.substring(0, rest.length() - verb.length());
          break;
        }
      }
    } while (!rest.equals(last));
    return rest;
  }

  private static String behind(String words) {
    int end = 0;
    while (end < words.length() && end < LONGEST && BORDERS.indexOf(words.charAt(end)) < 0) {
      end++;
    }
    String rest = trim(words.substring(0, end));
    return !rest.isEmpty() && AND.indexOf(rest.charAt(rest.length() - 1)) >= 0 ? rest.substring(0, rest.length() - 1) : rest;
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
