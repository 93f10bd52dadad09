package org.baopu.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.baopu.claim.Candidates.Candidate;
import org.baopu.lexicon.Units;
import org.baopu.text.Span;

/**
 * Finds what a number is said of, and remembers from sentence to sentence what the text speaks of. One for one article, asked
 * from its beginning on.
 */
final class BearerFinder {
  /** Sentences that a project or park stays the likelier bearer of its metrics after it was named. */
  private static final int REACH = 3;

  /** UTF-16 code units between a sum and the name that it is spent on or said of. */
  private static final int GAP = 40;

  private final List<String> projectMetrics;
  private final List<String> parkMetrics;
  private final List<String> builds;
  private final List<String> leads;
  private final Map<String, List<String>> nouns = new TreeMap<>();

  private Optional<Candidate> topic = Optional.empty();
  private final Map<String, Candidate> named = new HashMap<>();
  private final Map<String, Candidate> spokenOf = new HashMap<>();
  private final Map<String, Integer> lastNamed = new HashMap<>();
  private int sentence;

  BearerFinder(Units units) {
    this.projectMetrics = units.words("projectMetric");
    this.parkMetrics = units.words("parkMetric");
    this.builds = units.words("build");
    this.leads = units.words("lead");
    nouns.put("Organization", units.words("organizationNoun"));
    nouns.put("Park", units.words("parkNoun"));
    nouns.put("Project", units.words("projectNoun"));
  }

  /**
   * A bearer.
   *
   * @param mention index of the named mention
   * @param rule how it was found
   * @param place where it stands in the sentence; empty if it was carried from an earlier one
   */
  record Bearer(int mention, String rule, Optional<Span> place) {}

  /**
   * A number whose bearer is asked for.
   *
   * @param text the text of the block
   * @param clauses the clauses of its sentence
   * @param clause which of them it is in
   * @param quantity the number
   * @param metric what it measures
   * @param candidates the names of its sentence
   */
  record Question(
      String text, List<Span> clauses, int clause, Quantity quantity, String metric, List<Candidate> candidates) {
    Span span() {
      return quantity.span();
    }

    /** The last of the candidates before the number that is as asked for. */
    Optional<Candidate> last(Predicate<Candidate> wanted) {
      return candidates.stream().filter(this::isBefore).filter(wanted).reduce((a, b) -> b);
    }

    /** The first of the candidates before the number that is as asked for. */
    Optional<Candidate> first(Predicate<Candidate> wanted) {
      return candidates.stream().filter(this::isBefore).filter(wanted).findFirst();
    }

    private boolean isBefore(Candidate candidate) {
      return candidate.span().end() <= span().start() && candidate.standing() != Standing.ITEM;
    }
  }

  /** Takes in a headline: what it names first is the first topic. */
  void headline(List<Candidate> candidates) {
    remember(candidates);
    if (topic.isEmpty()) {
      topic = candidates.stream().findFirst();
    }
  }

  /** Takes in a sentence after its numbers were asked for. */
  void next(List<Candidate> candidates) {
    remember(candidates);
    topic = candidates.stream().filter(BearerFinder::isSubject).findFirst().or(() -> topic).or(() -> candidates.stream().findFirst());
    sentence++;
  }

  private void remember(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      if (candidate.standing() != Standing.ITEM) {
        named.put(candidate.top(), candidate);
        lastNamed.put(candidate.top(), sentence);
      }
      if (isSubject(candidate)) {
        spokenOf.put(candidate.top(), candidate);
      }
    }
  }

  /** The bearer of a number; empty if the article has named nothing yet that could bear it. */
  Optional<Bearer> find(Question asked) {
    return inName(asked)
        .or(() -> head(asked))
        .or(() -> built(asked))
        .or(() -> ofType(asked, "Project", projectMetrics))
        .or(() -> ofType(asked, "Park", parkMetrics))
        .or(() -> noun(asked))
        .or(() -> owner(asked))
        .or(() -> subject(asked))
        .or(() -> carried(asked, "Project", projectMetrics))
        .or(() -> carried(asked, "Park", parkMetrics))
        .or(() -> asked.last(c -> c.clause() == asked.clause() && c.standing() == Standing.OBJECT).map(c -> here(c, "object")))
        .or(() -> asked.last(c -> c.standing() == Standing.SPEAKER && c.type().equals("Company")).map(c -> here(c, "speaker")))
        .or(() -> topic.map(found -> new Bearer(found.index(), "topic", Optional.empty())))
        .or(() -> asked.candidates().stream().filter(c -> c.standing() != Standing.ITEM).findFirst().map(c -> here(c, "nearest")));
  }

  /** 年产12GWh新能源动力锂电池项目: a number in a name. */
  private static Optional<Bearer> inName(Question asked) {
    return asked.candidates().stream()
        .filter(candidate -> candidate.span().contains(asked.quantity().number()))
        .findFirst()
        .map(candidate -> here(candidate, "in-name"));
  }

  /** 总投资102.3亿元的耀宁锂离子电池项目: the name behind 的. */
  private static Optional<Bearer> head(Question asked) {
    if (!asked.text().startsWith("的", asked.span().end())) {
      return Optional.empty();
    }
    List<Candidate> behind = asked.candidates().stream().filter(candidate -> isNear(asked, candidate)).toList();
    return behind.stream().filter(candidate -> candidate.top().equals("Project")).findFirst()
        .or(() -> behind.stream().findFirst())
        .map(candidate -> here(candidate, "head"));
  }

  /** 投资5亿元在东安建设“湘钢集团东安钙产业园”: what a sum is spent on. */
  private Optional<Bearer> built(Question asked) {
    if (!asked.metric().contains("投资")) {
      return Optional.empty();
    }
    return asked.candidates().stream()
        .filter(candidate -> candidate.top().equals("Project") || candidate.top().equals("Park"))
        .filter(candidate -> isNear(asked, candidate))
        .filter(candidate -> {
          String between = asked.text().substring(asked.span().end(), candidate.span().start());
          return builds.stream().anyMatch(between::contains);
        })
        .findFirst()
        .map(candidate -> here(candidate, "built"));
  }

  private static boolean isNear(Question asked, Candidate candidate) {
    int end = asked.span().end();
    int start = candidate.span().start();
    return start >= end && start <= end + GAP && asked.text().substring(end, start).chars().noneMatch(c -> "，。；！？".indexOf(c) >= 0);
  }

  private static Optional<Bearer> ofType(Question asked, String type, List<String> metrics) {
    return metrics.stream().noneMatch(asked.metric()::contains)
        ? Optional.empty()
        : asked.last(c -> c.top().equals(type) && c.standing() != Standing.ADJUNCT).map(c -> here(c, "metric"));
  }

  private Optional<Bearer> carried(Question asked, String type, List<String> metrics) {
    Candidate last = named.get(type);
    return last == null || metrics.stream().noneMatch(asked.metric()::contains) || sentence - lastNamed.getOrDefault(type, 0) > REACH
        ? Optional.empty()
        : Optional.of(new Bearer(last.index(), "metric-carried", Optional.empty()));
  }

  /** 项目预计…, 公司营业额…: a common noun at the beginning of a clause stands for what was spoken of last of its type. */
  private Optional<Bearer> noun(Question asked) {
    for (int i = asked.clause(); i >= 0; i--) {
      int number = i;
      if (asked.last(c -> c.clause() == number && isSubject(c)).isPresent()) {
        return Optional.empty();
      }
      Span clause = asked.clauses().get(i);
      String words = strip(asked.text().substring(clause.start(), Math.max(clause.start(), Math.min(clause.end(), asked.span().start()))));
      for (Map.Entry<String, List<String>> entry : nouns.entrySet()) {
        Candidate last = spokenOf.getOrDefault(entry.getKey(), named.get(entry.getKey()));
        if (last != null && entry.getValue().stream().anyMatch(words::startsWith)) {
          return Optional.of(new Bearer(last.index(), "noun", Optional.empty()));
        }
      }
    }
    return Optional.empty();
  }

  /** 大通湖确定的五个重点建设项目: whose the counted things are. */
  private static Optional<Bearer> owner(Question asked) {
    return asked.text().charAt(Math.max(0, asked.span().start() - 1)) != '的'
        ? Optional.empty()
        : asked.last(c -> c.clause() == asked.clause() && c.span().end() + 6 >= asked.span().start()).map(c -> here(c, "owner"));
  }

  /** The subject: nearest before the number; the sentence's first where the number begins a clause of its own (10余家企业完成申报). */
  private Optional<Bearer> subject(Question asked) {
    Span clause = asked.clauses().get(asked.clause());
    boolean begins = strip(asked.text().substring(clause.start(), Math.max(clause.start(), asked.span().start()))).isEmpty();
    Optional<Candidate> found = begins ? asked.first(BearerFinder::isSubject) : asked.last(BearerFinder::isSubject);
    return found.map(c -> here(c, "subject"));
  }

  private static boolean isSubject(Candidate candidate) {
    return candidate.standing() == Standing.SUBJECT;
  }

  private String strip(String words) {
    String rest = words;
    boolean cut = true;
    while (cut) {
      cut = false;
      for (String lead : leads) {
        if (rest.startsWith(lead)) {
          rest = rest.substring(lead.length());
          cut = true;
          break;
        }
      }
    }
    return rest;
  }

  private static Bearer here(Candidate candidate, String rule) {
    return new Bearer(candidate.index(), rule, Optional.of(candidate.span()));
  }
}
