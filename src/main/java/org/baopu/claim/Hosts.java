package org.baopu.claim;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.baopu.article.Role;
import org.baopu.claim.Candidates.Candidate;
import org.baopu.claim.NamedPlaces.Home;
import org.baopu.mention.Mention;

/**
 * The places that an article speaks of as a whole: what 全市 and 我省 mean there, and whether the article is about one of them,
 * as a government's report is. Made for one article.
 */
final class Hosts {
  /** How much a place counts for that the document names elsewhere, against one that the article names. */
  private static final double ELSEWHERE = 0.01;

  /** How much a name in a headline or kicker counts for. */
  private static final double HEAD = 3;

  /** How often an article must speak of a place as a whole, at least, to be about it: once by 我市 or in its headline. */
  private static final int ABOUT = 2;

  /** How much the line counts for that names the head of a government as the one who speaks. */
  private static final int SPEECH = 4;

  /** UTF-16 code units of the longest such line. */
  private static final int SIGNATURE = 40;

  /** 我市 and 本市 stand for the place that the article is written in; 全市 may also be said in passing. */
  private static final String OWN = "我本";

  private static final Set<Role> HEADS = EnumSet.of(Role.HEADLINE, Role.KICKER, Role.SUBHEADLINE);

  private final NamedPlaces places;
  private final List<Mention> mentions;

  /** The likeliest place of each level, by the last character of its name. */
  private final Map<Character, Home> likeliest = new HashMap<>();

  /** What tells that the article is about a place, by its key. */
  private final Map<String, Integer> told = new TreeMap<>();

  Hosts(NamedPlaces places, List<Mention> mentions, List<Reading> article) {
    this.places = places;
    this.mentions = mentions;
    Map<String, Double> weights = new HashMap<>();
    for (Reading reading : article) {
      double weight = HEADS.contains(reading.sentence().role()) ? HEAD : 1;
      reading.sentence().mentions().forEach(placed -> places.weigh(placed.index(), weight, weights));
    }
    Map<Character, Double> best = new HashMap<>();
    for (Home home : places.homes().values()) {
      double weight = weights.getOrDefault(home.key(), 0.0) + home.weight() * ELSEWHERE + places.ofPaper(home);
      for (char level : home.levels().toCharArray()) {
        if (weight > best.getOrDefault(level, 0.0)) {
          best.put(level, weight);
          likeliest.put(level, home);
        }
      }
    }
    article.forEach(this::tell);
  }

  /** Counts what tells that the article is about a place as a whole. */
  private void tell(Reading reading) {
    boolean head = HEADS.contains(reading.sentence().role());
    boolean signature = reading.sentence().span().length() <= SIGNATURE;
    for (Candidate candidate : reading.candidates()) {
      Mention mention = mentions.get(candidate.index());
      boolean subject = candidate.standing() == Standing.SUBJECT;
      if (!candidate.anaphor().isEmpty()) {
        boolean own = OWN.indexOf(candidate.anaphor().charAt(0)) >= 0;
        count(meant(candidate.anaphor()), own ? ABOUT : subject && candidate.anaphor().startsWith("全") ? 1 : 0);
      } else if (candidate.top().equals("Place") && (head || subject)) {
        count(places.known(mention.name()), head ? ABOUT : 1);
      } else if (candidate.type().equals("GovernmentBody") && candidate.standing() == Standing.SPEAKER && signature) {
        count(places.ofBody(mention), SPEECH);
      }
    }
  }

  private void count(Optional<Home> home, int times) {
    home.ifPresent(place -> told.merge(place.key(), times, Integer::sum));
  }

  private Optional<Home> meant(String word) {
    return Optional.ofNullable(likeliest.get(word.charAt(word.length() - 1)));
  }

  /** What a word such as 全市 means: index of a mention of the place; empty if the document names none of that level. */
  Optional<Integer> whole(String word) {
    return meant(word).map(Home::first);
  }

  /** The place that the article is about as a whole: index of a mention of it; empty if it is about none. */
  Optional<Integer> host() {
    Optional<String> most = Optional.empty();
    for (Map.Entry<String, Integer> entry : told.entrySet()) {
      if (entry.getValue() >= ABOUT && most.filter(other -> told.getOrDefault(other, 0) >= entry.getValue()).isEmpty()) {
        most = Optional.of(entry.getKey());
      }
    }
    return most.map(places.homes()::get).map(Home::first);
  }

  /** The place that a body of government is of (芜湖市 for 芜湖市委): index of a mention of it; empty if the document names it nowhere. */
  Optional<Integer> placeOf(Mention body) {
    return places.ofBody(body).map(Home::first);
  }
}
