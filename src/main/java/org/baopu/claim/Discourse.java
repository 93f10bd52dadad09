package org.baopu.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.baopu.claim.Candidates.Candidate;
import org.baopu.lexicon.Units;
import org.baopu.mention.Mention;

/**
 * What an article speaks of, from sentence to sentence: what was named last, what it goes on about, what 该公司 and 全区 stand for.
 * One for one article, told of its sentences in order.
 */
final class Discourse {
  /** Levels of places that are spoken of one after the other: 全村 is the one named last. */
  private static final String SMALL = "村镇乡组";

  /** Names that are remembered for 该产业园 and the like. */
  private static final int RECENT = 40;

  /** Sentences after which another than the article's own place is no longer spoken of without being named. */
  private static final int FAR = 4;

  private final List<String> wholePlaces;
  private final Map<String, List<String>> nouns = new TreeMap<>();
  private final List<Mention> mentions;
  private final Hosts hosts;
  private final Optional<Candidate> host;

  private final Map<String, Integer> frequency = new HashMap<>();
  private final Map<Character, Candidate> most = new HashMap<>();
  private Optional<Candidate> main = Optional.empty();
  private Optional<Candidate> mainCompany = Optional.empty();

  private int sentence;
  private Optional<Candidate> topic = Optional.empty();
  private int topicSentence;
  private int topicBlock;
  private final Map<String, Candidate> named = new HashMap<>();
  private final Map<String, Integer> lastNamed = new HashMap<>();
  private final Map<String, Candidate> spokenOf = new HashMap<>();
  private final Map<Character, Candidate> lastPlace = new HashMap<>();
  private final Map<Character, Candidate> lastPark = new HashMap<>();

  /** What was named, the last first. */
  private final Deque<Candidate> recent = new ArrayDeque<>();

  /**
   * The discourse of an article.
   *
   * @param mentions the document's
   * @param article the article's sentences
   * @param hosts the places that it speaks of
   */
  Discourse(Units units, List<Mention> mentions, List<Reading> article, Hosts hosts) {
    this.wholePlaces = units.words("wholePlace");
    nouns.put("Organization", units.words("organizationNoun"));
    nouns.put("Park", units.words("parkNoun"));
    nouns.put("Project", units.words("projectNoun"));
    this.mentions = mentions;
    this.hosts = hosts;
    this.host = hosts.host().map(this::place);
    List<Candidate> names = article.stream()
        .flatMap(reading -> reading.candidates().stream())
        .filter(candidate -> candidate.anaphor().isEmpty() && !name(candidate).isEmpty())
        .toList();
    names.forEach(candidate -> frequency.merge(name(candidate), 1, Integer::sum));
    names.forEach(this::weigh);
  }

  /** A place that is not looked for in a sentence. */
  private Candidate place(int index) {
    Mention mention = mentions.get(index);
    return new Candidate(index, mention.type().name(), mention.type().top(), mention.span(), 0, Standing.SUBJECT, "");
  }

  /** Keeps the candidate if it is named most of all, of the companies, or of the places whose names end alike. */
  private void weigh(Candidate candidate) {
    main = main.filter(best -> often(best) >= often(candidate)).or(() -> Optional.of(candidate));
    if (candidate.type().equals("Company")) {
      mainCompany = mainCompany.filter(best -> often(best) >= often(candidate)).or(() -> Optional.of(candidate));
    }
    if (candidate.top().equals("Place") || candidate.top().equals("Park")) {
      most.merge(level(candidate), candidate, (best, other) -> often(other) > often(best) ? other : best);
    }
  }

  /** How often the article names it. */
  private int often(Candidate candidate) {
    return frequency.getOrDefault(name(candidate), 0);
  }

  private String name(Candidate candidate) {
    return mentions.get(candidate.index()).name();
  }

  /** The last character of a name: 市 of 湘潭市. */
  private char level(Candidate candidate) {
    String name = name(candidate);
    return name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
  }

  /** The common nouns (公司, 项目) that stand for one named before, by class. */
  Map<String, List<String>> nouns() {
    return nouns;
  }

  /** The place that the article is about as a whole; empty if it is about none. */
  Optional<Candidate> host() {
    return host;
  }

  /** The place or park that was spoken of last. */
  Optional<Candidate> place() {
    return Optional.ofNullable(spokenOf.get("Place"));
  }

  /** The last topic that is still spoken of in a block; empty if there is none. */
  Optional<Candidate> topic(int block) {
    return topic.filter(last -> isNear(last, block));
  }

  /**
   * What a sentence without a subject goes on about: what was spoken of last; the place that the article is about as a whole if
   * that is far, or hardly a topic of its own; what the article names most if it was only a place.
   */
  Optional<Candidate> carried(int block) {
    Optional<Candidate> last = topic(block);
    return last.isEmpty()
        ? host.or(() -> main.filter(best -> often(best) > 1))
        : main.filter(best -> isPlace(last.get()) && !isPlace(best) && often(best) > often(last.get())).or(() -> last);
  }

  private static boolean isPlace(Candidate candidate) {
    return candidate.top().equals("Place");
  }

  /** Whether the last topic is still spoken of, in an article that is about a place: bodies and smaller places are soon left. */
  private boolean isNear(Candidate last, int block) {
    int distance = sentence - topicSentence;
    return switch (last.top()) {
      case "Place" -> distance <= 1 || (block == topicBlock && distance <= 2);
      case "Organization" -> distance <= FAR && (last.type().equals("Company") || block == topicBlock);
      default -> distance <= FAR || block == topicBlock;
    };
  }

  /** The last named of a class, if that was not more than so many sentences ago. */
  Optional<Candidate> named(String type, int reach) {
    return Optional.ofNullable(named.get(type)).filter(last -> sentence - lastNamed.getOrDefault(type, 0) <= reach);
  }

  /** What was spoken of, or at least named, last of a class; of companies at least the article's. */
  Optional<Candidate> last(String type) {
    return Optional.ofNullable(spokenOf.getOrDefault(type, named.get(type)))
        .or(() -> type.equals("Organization") ? mainCompany : Optional.empty());
  }

  /** The company for what is said of companies where only places and bodies are spoken of: named last, else most; empty otherwise. */
  Optional<Candidate> company() {
    return topic.filter(last -> !isPlace(last) && !last.type().equals("GovernmentBody")).isPresent()
        ? Optional.empty()
        : recent.stream().filter(candidate -> candidate.type().equals("Company")).findFirst().or(() -> mainCompany);
  }

  /** The place instead of its government: 芜湖市 for 芜湖市委. */
  Candidate overBody(Candidate found) {
    return found.type().equals("GovernmentBody") ? hosts.placeOf(mentions.get(found.index())).map(this::place).orElse(found) : found;
  }

  /** Whether the words stand for a whole place: 全市. */
  boolean isWhole(Candidate candidate) {
    return wholePlaces.contains(candidate.anaphor());
  }

  /** Words that stand for a whole place. */
  List<String> wholePlaces() {
    return wholePlaces;
  }

  /**
   * What 全县 stands for: the division of that level that the article speaks of, else the place or park whose name ends so; for
   * 该县, 全村 and 全镇 the one named last. Empty if the article has none.
   *
   * @param before what the sentence names before
   */
  Optional<Candidate> whole(String word, List<Candidate> before) {
    char level = word.charAt(word.length() - 1);
    Optional<Candidate> usual = Optional.ofNullable(most.get(level));
    if (word.startsWith("该") || SMALL.indexOf(level) >= 0) {
      return before.stream().filter(candidate -> isNamed(candidate) && level(candidate) == level).reduce((a, b) -> b)
          .or(() -> Optional.ofNullable(lastPlace.get(level))).or(() -> usual);
    }
    return usual.filter(other -> other.top().equals("Park")).map(park -> lastPark.get(level))
        .or(() -> hosts.whole(word).map(this::place)).or(() -> usual);
  }

  private static boolean isNamed(Candidate candidate) {
    return isPlace(candidate) && candidate.anaphor().isEmpty();
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
      Candidate found = candidate.anaphor().isEmpty() ? candidate : antecedent(candidate, resolved, subjects, all).map(candidate::of).orElse(candidate);
      resolved.add(found);
      if (found.standing() != Standing.ITEM) {
        all.put(found.top(), found);
      }
      if (found.standing() == Standing.SUBJECT) {
        subjects.put(found.top(), found);
      }
    }
    return reading.with(resolved);
  }

  private Optional<Candidate> antecedent(
      Candidate anaphor, List<Candidate> resolved, Map<String, Candidate> subjects, Map<String, Candidate> all) {
    String word = anaphor.anaphor();
    if (isWhole(anaphor)) {
      return whole(word, resolved);
    }
    if (nouns.getOrDefault("Project", List.of()).contains(word)) {
      return Optional.ofNullable(all.get("Project"));
    }
    return lastAlike(word, resolved).or(() -> nouns.entrySet().stream()
        .filter(entry -> entry.getValue().contains(word))
        .map(Map.Entry::getKey)
        .map(type -> Optional.ofNullable(subjects.getOrDefault(type, all.get(type))))
        .flatMap(Optional::stream)
        .findFirst());
  }

  /** What 该产业园 stands for: the last one named whose name ends so; empty if none does. */
  private Optional<Candidate> lastAlike(String anaphor, List<Candidate> resolved) {
    if (anaphor.length() <= 2 || !anaphor.startsWith("该")) {
      return Optional.empty();
    }
    String noun = anaphor.substring(1);
    Predicate<Candidate> alike = candidate -> candidate.standing() != Standing.ITEM && name(candidate).endsWith(noun);
    return resolved.stream().filter(alike).reduce((a, b) -> b).or(() -> recent.stream().filter(alike).findFirst());
  }

  /** Takes in a headline: what it names first is the first topic. */
  void headline(List<Candidate> candidates, int block) {
    remember(candidates);
    if (topic.isEmpty()) {
      candidates.stream().filter(candidate -> !candidate.type().equals("MediaOutlet")).findFirst()
          .ifPresent(candidate -> speakOf(candidate, block));
    }
  }

  /** Takes in a sentence after its numbers were asked for. Of several places that it speaks of none stays the topic. */
  void next(List<Candidate> candidates, int block) {
    remember(candidates);
    List<Candidate> subjects = candidates.stream()
        .filter(candidate -> candidate.standing() == Standing.SUBJECT && !candidate.type().equals("MediaOutlet"))
        .toList();
    boolean several = subjects.stream().filter(Discourse::isPlace).map(Candidate::index).distinct().count() > 1;
    subjects.stream().findFirst().map(first -> several ? host.orElse(first) : first).ifPresent(candidate -> speakOf(candidate, block));
    if (topic.isEmpty()) {
      candidates.stream().findFirst().ifPresent(candidate -> speakOf(candidate, block));
    }
    sentence++;
  }

  private void speakOf(Candidate candidate, int block) {
    topic = Optional.of(candidate);
    topicSentence = sentence;
    topicBlock = block;
  }

  private void remember(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      boolean subject = candidate.standing() == Standing.SUBJECT;
      if (candidate.standing() != Standing.ITEM) {
        named.put(candidate.top(), candidate);
        lastNamed.put(candidate.top(), sentence);
        recent.addFirst(candidate);
        if (recent.size() > RECENT) {
          recent.removeLast();
        }
        if (isNamed(candidate)) {
          lastPlace.put(level(candidate), candidate);
        }
      }
      if (subject && candidate.top().equals("Park")) {
        lastPark.put(level(candidate), candidate);
      }
      if (subject) {
        spokenOf.put(candidate.top(), candidate);
      }
    }
  }
}
