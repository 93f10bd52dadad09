package org.baopu.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baopu.lexicon.Division;
import org.baopu.lexicon.Division.Level;
import org.baopu.lexicon.Divisions;
import org.baopu.mention.Mention;
import org.baopu.mention.MentionForm;

/** The administrative divisions and development zones that the names of a document mean or begin with. */
final class NamedPlaces {
  /** How much a place counts for that is only the beginning of a body's name (湘潭 in 湘潭市发展和改革委员会). */
  private static final double BODY = 0.5;

  /** How much the rarer places count for that a name can mean too (湘潭县 by 湘潭). */
  private static final double RARER = 0.2;

  /** How much the newspaper's own place counts for. */
  private static final double PAPER = 5;

  private final Divisions divisions;
  private final List<Mention> mentions;
  private final String newspaper;
  private final Map<String, List<Naming>> namings = new HashMap<>();
  private final Map<String, Home> homes = new TreeMap<>();

  /**
   * A place that may be meant.
   *
   * @param key the division's code and name, or the zone's name
   * @param name its full name
   * @param levels what may stand behind 全 for it ({@code 市}; {@code 省区} for 广西)
   * @param first index of the document's first mention of it
   * @param weight how often the document names it
   */
  record Home(String key, String name, String levels, int first, double weight) {}

  /** That a name means a place, and how much that counts for. */
  private record Naming(String key, String name, String levels, double weight) {}

  NamedPlaces(Divisions divisions, List<Mention> mentions, String newspaper) {
    this.divisions = divisions;
    this.mentions = mentions;
    this.newspaper = newspaper;
    Map<String, Double> all = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      weigh(i, 1, all);
    }
    Map<String, Home> known = new TreeMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      int index = i;
      if (!isBody(mentions.get(i))) {
        namings(mentions.get(i)).forEach(naming -> known.computeIfAbsent(naming.key(),
            key -> new Home(key, naming.name(), naming.levels(), index, all.getOrDefault(key, 0.0))));
      }
    }
    homes.putAll(known);
  }

  /** What the article speaks of. */
  Hosts of(List<Reading> article) {
    return new Hosts(this, mentions, article);
  }

  /** The places that a mention of the document names, by key. */
  Map<String, Home> homes() {
    return homes;
  }

  /** Adds what a mention names to the weights of places by their keys. */
  void weigh(int index, double times, Map<String, Double> weights) {
    Mention mention = mentions.get(index);
    double worth = isBody(mention) ? times * BODY : times;
    namings(mention).forEach(naming -> weights.merge(naming.key(), worth * naming.weight(), Double::sum));
  }

  /** How much it counts for that the newspaper is of the place. */
  double ofPaper(Home home) {
    boolean own = newspaper.length() > 2 && home.name().length() > 2 && newspaper.startsWith(home.name().substring(0, 2));
    return own ? PAPER : 0;
  }

  /** The place that the words mean; empty if no mention of the document names it. */
  Optional<Home> known(String words) {
    return divisions.named(words).stream().map(division -> homes.get(key(division))).filter(home -> home != null).findFirst();
  }

  /** The place that a body's name begins with (芜湖市 for 芜湖市委); empty if no mention of the document names it. */
  Optional<Home> ofBody(Mention body) {
    int end = divisions.longestAt(body.name(), 0);
    return end < 2 ? Optional.empty() : known(body.name().substring(0, end));
  }

  private static boolean isBody(Mention mention) {
    return !mention.type().top().equals("Park") && !mention.type().top().equals("Place");
  }

  private List<Naming> namings(Mention mention) {
    return mention.form() == MentionForm.NAME
        ? namings.computeIfAbsent(mention.type().top() + ' ' + mention.name(), key -> read(mention))
        : List.of();
  }

  private List<Naming> read(Mention mention) {
    String name = mention.name();
    if (mention.type().top().equals("Park")) {
      return List.of(new Naming(name, name, name.substring(Math.max(0, name.length() - 1)), 1));
    }
    String words = isBody(mention) ? name.substring(0, divisions.longestAt(name, 0)) : name;
    List<Naming> found = new ArrayList<>();
    List<Division> named = words.length() < 2 ? List.of() : divisions.named(words);
    for (Division division : named) {
      boolean usual = found.isEmpty() || division.name().equals(words);
      found.add(new Naming(key(division), division.name(), levels(division), usual ? 1 : RARER));
    }
    return List.copyOf(found);
  }

  private static String key(Division division) {
    return division.code() + ' ' + division.name();
  }

  private static String levels(Division division) {
    String last = division.name().substring(division.name().length() - 1);
    return division.level() == Level.PROVINCE && !last.equals("市") ? "省" + last : last;
  }
}
