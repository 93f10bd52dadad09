package org.baopu.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baopu.claim.Candidates.Candidate;
import org.baopu.lexicon.Unit;
import org.baopu.lexicon.Units;
import org.baopu.mention.Mention;
import org.baopu.text.Span;

/**
 * Finds what a number is said of, and remembers from sentence to sentence what the text speaks of. One for one article, asked
 * from its beginning on.
 */
final class BearerFinder {
  /** 全市, 我市, 本市 stand for the place that the article is written in. */
  private static final String HOME = "全我本";

  /** How often an article says 全市 and the like before the place is taken for what all its statistics are of. */
  private static final int HOST = 3;

  /** Clauses before a number's own in which its subject is looked for. */
  private static final int CLAUSES = 12;

  /** Sentences that a project or park stays the likelier bearer of its metrics after it was named. */
  private static final int REACH = 3;

  /** UTF-16 code units between a sum and the name that it is spent on or said of. */
  private static final int GAP = 40;

  private final List<String> projectMetrics;
  private final List<String> parkMetrics;
  private final List<String> placeMetrics;
  private final List<String> builds;
  private final List<String> leads;
  private final List<String> elsewhere;
  private final List<String> wholePlaces;
  private final Map<String, List<String>> nouns = new TreeMap<>();

  private final List<Mention> mentions;
  private final Speakers speakers;
  private final Map<String, Integer> frequency;
  private final Map<Character, Candidate> wholes = new HashMap<>();
  private Optional<Candidate> main = Optional.empty();
  private Optional<Candidate> host = Optional.empty();

  private Optional<Candidate> topic = Optional.empty();
  private final Map<String, Candidate> named = new HashMap<>();
  private final Map<String, Candidate> spokenOf = new HashMap<>();
  private final Map<String, Integer> lastNamed = new HashMap<>();
  private int sentence;

  /**
   * A finder for an article.
   *
   * @param mentions the document's
   * @param article the article's sentences
   */
  BearerFinder(Units units, List<Mention> mentions, List<Reading> article) {
    this.projectMetrics = units.words("projectMetric");
    this.parkMetrics = units.words("parkMetric");
    this.placeMetrics = units.words("placeMetric");
    this.builds = units.words("build");
    this.leads = units.words("lead");
    this.elsewhere = units.words("elsewhere");
    this.wholePlaces = units.words("wholePlace");
    nouns.put("Organization", units.words("organizationNoun"));
    nouns.put("Park", units.words("parkNoun"));
    nouns.put("Project", units.words("projectNoun"));
    this.mentions = mentions;
    this.speakers = new Speakers(article);
    this.frequency = new TreeMap<>();
    for (Reading reading : article) {
      reading.candidates().stream()
          .filter(candidate -> candidate.anaphor().isEmpty())
          .forEach(candidate -> frequency.merge(name(candidate), 1, Integer::sum));
    }
    article.stream()
        .flatMap(reading -> reading.candidates().stream())
        .filter(candidate -> candidate.anaphor().isEmpty() && !name(candidate).isEmpty())
        .forEach(this::weigh);
    host = article.stream()
        .flatMap(reading -> reading.candidates().stream())
        .map(Candidate::anaphor)
        .filter(word -> !word.isEmpty() && HOME.indexOf(word.charAt(0)) >= 0 && wholePlaces.contains(word))
        .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()))
        .entrySet().stream()
        .filter(word -> word.getValue() >= HOST)
        .max(Map.Entry.comparingByValue())
        .flatMap(word -> wholePlace(word.getKey()));
  }

  /** Keeps the candidate if it is named most of all, or of the places whose names end alike. */
  private void weigh(Candidate candidate) {
    if (main.filter(best -> often(best) >= often(candidate)).isEmpty()) {
      main = Optional.of(candidate);
    }
    if (candidate.top().equals("Place") || candidate.top().equals("Park")) {
      String name = name(candidate);
      wholes.merge(name.charAt(name.length() - 1), candidate, (best, other) -> often(other) > often(best) ? other : best);
    }
  }

  /** How often the article names it. */
  private int often(Candidate candidate) {
    return frequency.getOrDefault(name(candidate), 0);
  }

  private String name(Candidate candidate) {
    return mentions.get(candidate.index()).name();
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

  /** Takes in a headline: what it names first is the first topic. */
  void headline(List<Candidate> candidates) {
    remember(candidates);
    if (topic.isEmpty()) {
      topic = candidates.stream().findFirst();
    }
  }

  /**
   * The sentence with its 该公司, 全区 and 项目 standing for what this article speaks of: a body or park that was a subject, the last
   * project, the place of that level.
   */
  Reading resolve(Reading reading) {
    Map<String, Candidate> subjects = new HashMap<>(spokenOf);
    Map<String, Candidate> all = new HashMap<>(named);
    List<Candidate> resolved = new ArrayList<>();
    for (Candidate candidate : reading.candidates()) {
      Candidate found = candidate.anaphor().isEmpty() ? candidate : antecedent(candidate, subjects, all).map(candidate::of).orElse(candidate);
      resolved.add(found);
      if (found.standing() != Standing.ITEM) {
        all.put(found.top(), found);
      }
      if (isSubject(found)) {
        subjects.put(found.top(), found);
      }
    }
    return reading.with(resolved);
  }

  private Optional<Candidate> antecedent(Candidate anaphor, Map<String, Candidate> subjects, Map<String, Candidate> all) {
    if (wholePlaces.contains(anaphor.anaphor())) {
      return wholePlace(anaphor.anaphor());
    }
    if (nouns.getOrDefault("Project", List.of()).contains(anaphor.anaphor())) {
      return Optional.ofNullable(all.get("Project"));
    }
    return nouns.entrySet().stream()
        .filter(entry -> entry.getValue().contains(anaphor.anaphor()))
        .map(Map.Entry::getKey)
        .map(type -> Optional.ofNullable(subjects.getOrDefault(type, all.get(type))))
        .flatMap(Optional::stream)
        .findFirst();
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
    if (isElsewhere(asked)) {
      return Optional.empty();
    }
    Optional<String> whole = begins(asked, wholePlaces);
    if (whole.isPresent()) {
      return wholePlace(whole.get()).map(place -> new Bearer(place.index(), "whole-place", Optional.empty()));
    }
    return subject(asked)
        .or(() -> speakers.at(asked.reading().sentence(), asked.span()).map(company -> new Bearer(company, "speaker", Optional.empty())))
        .or(() -> carried(asked, "Project", projectMetrics))
        .or(() -> carried(asked, "Park", parkMetrics))
        .or(() -> asked.last(c -> c.clause() == asked.clause() && c.standing() == Standing.OBJECT).map(c -> here(c, "object")))
        .or(() -> asked.last(c -> c.standing() == Standing.SPEAKER && c.type().equals("Company")).map(c -> here(c, "speaker")))
        .or(() -> placeStatistic(asked))
        .or(() -> topic.map(found -> new Bearer(overPlace(found).index(), "topic", Optional.empty())))
        .or(() -> asked.candidates().stream().filter(c -> c.standing() != Standing.ITEM).findFirst().map(c -> here(c, "nearest")))
        .or(() -> main.map(found -> new Bearer(found.index(), "main", Optional.empty())));
  }

  /** 地区生产总值增长5.7%: a statistic without a subject is of the place that the article is written in, or spoke of last. */
  private Optional<Bearer> placeStatistic(Question asked) {
    if (placeMetrics.stream().noneMatch(asked.metric()::contains)) {
      return Optional.empty();
    }
    Optional<Candidate> near = topic.filter(last -> last.top().equals("Park") || (last.top().equals("Place") && host.isEmpty()));
    return near.or(() -> host).or(() -> Optional.ofNullable(spokenOf.get("Place")))
        .map(found -> new Bearer(found.index(), "place-statistic", Optional.empty()));
  }

  /** The topic, or what the whole article is about if that is named more often and the topic is only a place. */
  private Candidate overPlace(Candidate found) {
    return main.filter(best -> found.top().equals("Place") && !best.top().equals("Place") && often(best) > often(found)).orElse(found);
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
        .filter(candidate -> isNear(asked, candidate) && !(ofProject && candidate.top().equals("Place")))
        .toList();
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
    for (Map.Entry<String, List<String>> entry : nouns.entrySet()) {
      if (begins(asked, entry.getValue()).isPresent()) {
        Optional<Integer> speaker = entry.getKey().equals("Organization")
            ? speakers.at(asked.reading().sentence(), asked.span()) : Optional.empty();
        Candidate last = spokenOf.getOrDefault(entry.getKey(), named.get(entry.getKey()));
        Optional<Integer> found = speaker.or(() -> Optional.ofNullable(last).map(Candidate::index));
        if (found.isPresent()) {
          return found.map(index -> new Bearer(index, "noun", Optional.empty()));
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

  /** What 全县 stands for: the place or park of the article whose name ends so, the one named most; empty if it has none. */
  private Optional<Candidate> wholePlace(String word) {
    return Optional.ofNullable(wholes.get(word.charAt(word.length() - 1)));
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
      if (found.isPresent()) {
        return found;
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
    boolean begins = Words.strip(asked.reading().before(asked.clause(), asked.span().start()), leads).isEmpty();
    Optional<Candidate> found = begins ? asked.first(BearerFinder::isSubject) : asked.last(BearerFinder::isSubject);
    return found.map(c -> here(c, "subject"));
  }

  private static boolean isSubject(Candidate candidate) {
    return candidate.standing() == Standing.SUBJECT;
  }

  private static Bearer here(Candidate candidate, String rule) {
    return new Bearer(candidate.index(), rule, Optional.of(candidate.span()));
  }
}
