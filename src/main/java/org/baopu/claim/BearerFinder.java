package org.baopu.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.baopu.claim.Candidates.Candidate;
import org.baopu.lexicon.Unit;
import org.baopu.lexicon.Units;
import org.baopu.text.Span;

/** Finds what a number is said of. One for one article, asked from its beginning on. */
final class BearerFinder {
  /** Clauses before a number's own in which its subject is looked for. */
  private static final int CLAUSES = 12;

  /** Sentences that a project or park stays the likelier bearer of its metrics after it was named. */
  private static final int REACH = 3;

  /** UTF-16 code units from the end of a list to what is said of those in it. */
  private static final int LISTED = 14;

  /** UTF-16 code units between a sum and the name that it is spent on or said of. */
  private static final int GAP = 40;

  /** Words that point at what was spoken of. */
  private static final List<String> POINTERS = List.of("该", "此", "这");

  private final List<String> projectMetrics;
  private final List<String> parkMetrics;
  private final List<String> placeMetrics;
  private final List<String> companyMetrics;
  private final List<String> builds;
  private final List<String> leads;
  private final List<String> elsewhere;
  private final List<String> listed;
  private final List<String> ranks;

  private final Discourse discourse;
  private final Speakers speakers;

  /**
   * A finder for an article.
   *
   * @param article the article's sentences
   * @param discourse what it speaks of; told of its sentences by the caller
   */
  BearerFinder(Units units, List<Reading> article, Discourse discourse) {
    this.projectMetrics = units.words("projectMetric");
    this.parkMetrics = units.words("parkMetric");
    this.companyMetrics = units.words("companyMetric");
    this.placeMetrics = units.words("placeMetric");
    this.builds = units.words("build");
    this.leads = units.words("lead");
    this.elsewhere = units.words("elsewhere");
    this.listed = units.words("listed");
    this.ranks = units.words("rank");
    this.discourse = discourse;
    this.speakers = new Speakers(article);
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
   * @param reading its sentence
   * @param clause the number of its clause
   * @param quantity the number
   * @param metric what it measures
   */
  record Question(Reading reading, int clause, Quantity quantity, String metric) {
    String text() {
      return reading.sentence().text();
    }

    Span span() {
      return quantity.span();
    }

    List<Candidate> candidates() {
      return reading.candidates();
    }

    /** The last of the candidates before the number that is as asked for. */
    Optional<Candidate> last(Predicate<Candidate> wanted) {
      return candidates().stream().filter(this::isBefore).filter(wanted).reduce((a, b) -> b);
    }

    /** The first of the candidates before the number that is as asked for. */
    Optional<Candidate> first(Predicate<Candidate> wanted) {
      return candidates().stream().filter(this::isBefore).filter(wanted).findFirst();
    }

    private boolean isBefore(Candidate candidate) {
      return candidate.span().end() <= span().start() && candidate.standing() != Standing.ITEM;
    }
  }

  /** The bearer of a number; empty if it is of something without a name, or nothing was named yet. */
  Optional<Bearer> find(Question asked) {
    Optional<Bearer> sure = inName(asked)
        .or(() -> head(asked))
        .or(() -> built(asked))
        .or(() -> ofType(asked, "Project", projectMetrics))
        .or(() -> ofType(asked, "Park", parkMetrics))
        .or(() -> noun(asked))
        .or(() -> owner(asked));
    if (sure.isPresent()) {
      return sure;
    }
    if (isElsewhere(asked) || isUnnamed(asked)) {
      return Optional.empty();
    }
    Optional<String> whole = begins(asked, discourse.wholePlaces());
    if (whole.isPresent()) {
      return discourse.whole(whole.get(), asked.candidates()).map(place -> afar(place, "whole-place"));
    }
    int block = asked.reading().sentence().block();
    return subject(asked)
        .or(() -> speakers.at(asked.reading().sentence(), asked.span()).map(company -> new Bearer(company, "speaker", Optional.empty())))
        .or(() -> carried(asked, "Project", projectMetrics))
        .or(() -> carried(asked, "Park", parkMetrics))
        .or(() -> asked.last(c -> c.standing() == Standing.OBJECT && (c.clause() == asked.clause() || discourse.isWhole(c))).map(c -> here(c, "object")))
        .or(() -> asked.last(c -> c.standing() == Standing.SPEAKER && c.type().equals("Company")).map(c -> here(c, "speaker")))
        .or(() -> measures(asked, placeMetrics) ? placeStatistic(block) : Optional.empty())
        .or(() -> measures(asked, companyMetrics) ? companyFigure(asked) : Optional.empty())
        .or(() -> discourse.carried(block).map(c -> afar(measures(asked, placeMetrics) ? discourse.overBody(c) : c, "topic")));
  }

  private static boolean measures(Question asked, List<String> metrics) {
    return metrics.stream().anyMatch(asked.metric()::contains);
  }

  /** 地区生产总值增长5.7%: a statistic without a subject is of the place that the article is written in, or spoke of last. */
  private Optional<Bearer> placeStatistic(int block) {
    return discourse.topic(block).map(discourse::overBody)
        .filter(last -> last.top().equals("Park") || last.top().equals("Place"))
        .or(discourse::host)
        .or(discourse::place)
        .map(found -> afar(found, "place-statistic"));
  }

  /** 一家为子牛科技有限公司，注册资本为8000万元: what is said of companies is of the one in the sentence, or of the last one. */
  private Optional<Bearer> companyFigure(Question asked) {
    return asked.last(c -> c.type().equals("Company")).map(c -> here(c, "company-figure"))
        .or(() -> discourse.company().map(c -> afar(c, "company-figure")));
  }

  /** 年产12GWh新能源动力锂电池项目: a number in a name. */
  private static Optional<Bearer> inName(Question asked) {
    return asked.candidates().stream()
        .filter(candidate -> candidate.span().contains(asked.quantity().number()))
        .findFirst()
        .map(candidate -> here(candidate, "in-name"));
  }

  /** 总投资102.3亿元的耀宁锂离子电池项目: the name behind 的. */
  private Optional<Bearer> head(Question asked) {
    if (!asked.text().startsWith("的", asked.span().end())) {
      return Optional.empty();
    }
    boolean ofProject = projectMetrics.stream().anyMatch(asked.metric()::contains);
    List<Candidate> behind = asked.candidates().stream()
        .filter(candidate -> isNear(asked, candidate))
        .filter(candidate -> !(ofProject && candidate.top().equals("Place")) || isApposition(asked, candidate))
        .toList();
    return behind.stream().filter(candidate -> candidate.top().equals("Project") || isApposition(asked, candidate)).findFirst()
        .or(() -> behind.stream().findFirst())
        .map(candidate -> here(candidate, "head"));
  }

  /** 投资额达7亿元的新区租赁社区——麓谷家苑: the name of what the words before it describe. */
  private static boolean isApposition(Question asked, Candidate candidate) {
    String before = asked.text().substring(asked.span().end(), candidate.span().start());
    return before.endsWith("——") || before.endsWith("——“");
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
    return measures(asked, metrics)
        ? asked.last(c -> c.top().equals(type) && c.standing() != Standing.ADJUNCT).map(c -> here(c, "metric"))
        : Optional.empty();
  }

  private Optional<Bearer> carried(Question asked, String type, List<String> metrics) {
    return measures(asked, metrics) ? discourse.named(type, REACH).map(c -> afar(c, "metric-carried")) : Optional.empty();
  }

  /** 项目预计…, 公司营业额…: a common noun at the beginning of a clause stands for what was spoken of last of its type. */
  private Optional<Bearer> noun(Question asked) {
    for (Map.Entry<String, List<String>> entry : discourse.nouns().entrySet()) {
      if (begins(asked, entry.getValue()).isPresent()) {
        Optional<Bearer> speaker = entry.getKey().equals("Organization")
            ? speakers.at(asked.reading().sentence(), asked.span()).map(index -> new Bearer(index, "noun", Optional.empty())) : Optional.empty();
        Optional<Bearer> found = speaker.or(() -> discourse.last(entry.getKey()).map(c -> afar(c, "noun")));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** 全国太阳能发电装机容量…: a number of what has no name here, and the rates said of it in the next clause. */
  private boolean isElsewhere(Question asked) {
    int first = asked.quantity().unit().kind() == Unit.Kind.RATIO ? Math.max(0, asked.clause() - 1) : asked.clause();
    for (int i = first; i <= asked.clause(); i++) {
      String words = Words.strip(asked.reading().before(i, asked.span().start()), leads);
      int number = i;
      if (elsewhere.stream().anyMatch(words::startsWith)
          && asked.last(c -> c.clause() >= number && isSubject(c)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** 该处违法占地面积…: a number of what the text points at and has no name here. */
  private boolean isUnnamed(Question asked) {
    String clause = Words.strip(asked.reading().before(asked.clause(), asked.span().start()), leads);
    return POINTERS.stream().anyMatch(clause::startsWith)
        && discourse.wholePlaces().stream().noneMatch(clause::startsWith)
        && asked.last(c -> c.clause() == asked.clause()).isEmpty();
  }

  /** The word that the number's clause, or one before it, begins with; empty if a named subject comes later. */
  private Optional<String> begins(Question asked, List<String> words) {
    for (int i = asked.clause(); i >= Math.max(0, asked.clause() - CLAUSES); i--) {
      int number = i;
      if (asked.last(c -> c.clause() == number && isSubject(c)).isPresent()) {
        return Optional.empty();
      }
      String clause = Words.strip(asked.reading().before(i, asked.span().start()), leads);
      Optional<String> found = words.stream().filter(clause::startsWith).findFirst();
      if (found.isPresent() && ranks.stream().noneMatch(rank -> clause.startsWith(rank, found.get().length()))) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** 大通湖确定的五个重点建设项目, 全县12个乡镇: whose the counted things are. */
  private static Optional<Bearer> owner(Question asked) {
    Optional<Candidate> whole = asked.last(c -> c.span().end() == asked.span().start() && !c.anaphor().isEmpty() && c.top().equals("Place"));
    if (whole.isPresent() && asked.quantity().unit().kind() == Unit.Kind.COUNT) {
      return whole.map(c -> here(c, "owner"));
    }
    return asked.text().charAt(Math.max(0, asked.span().start() - 1)) != '的'
        ? Optional.empty()
        : asked.last(c -> c.clause() == asked.clause() && c.span().end() + 6 >= asked.span().start()).map(c -> here(c, "owner"));
  }

  /** The subject: nearest before the number; the sentence's first where the number begins a clause of its own (10余家企业完成申报). */
  private Optional<Bearer> subject(Question asked) {
    if (endsList(asked)) {
      return asked.last(c -> isSubject(c) && c.clause() == asked.clause()).map(c -> here(c, "subject"));
    }
    boolean begins = Words.strip(asked.reading().before(asked.clause(), asked.span().start()), leads).isEmpty();
    Optional<Candidate> found = begins ? asked.first(BearerFinder::isSubject) : asked.last(BearerFinder::isSubject);
    return found.map(c -> here(c, "subject"));
  }

  /** 甲、乙等8个项目获…1440万元: what is counted is the clause's own subject, not what the clauses before speak of. */
  private boolean endsList(Question asked) {
    String clause = asked.reading().clauses().get(asked.clause()).of(asked.text());
    int number = asked.span().start() - asked.reading().clauses().get(asked.clause()).start();
    int mark = clause.lastIndexOf('等', Math.max(0, number));
    int comma = clause.indexOf('、');
    if (comma < 0 || mark < comma) {
      return false;
    }
    String behind = clause.substring(mark, Math.min(clause.length(), mark + LISTED));
    return listed.stream().anyMatch(behind::contains);
  }

  private static boolean isSubject(Candidate candidate) {
    return candidate.standing() == Standing.SUBJECT;
  }

  private static Bearer afar(Candidate candidate, String rule) {
    return new Bearer(candidate.index(), rule, Optional.empty());
  }

  private static Bearer here(Candidate candidate, String rule) {
    return new Bearer(candidate.index(), rule, Optional.of(candidate.span()));
  }
}
