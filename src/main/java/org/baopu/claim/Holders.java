package org.baopu.claim;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baopu.lexicon.Divisions;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.Lexicon;
import org.baopu.mention.Mention;
import org.baopu.mention.MentionForm;

/**
 * Whom a title belongs to where the text leaves it open: the parts {@code title-of-CLASS} say which titles are held in
 * entities of that class alone (常德市委副书记、市长: 市长 of 常德, not of 常德市委).
 */
final class Holders {
  private static final String PLACE = "Place";

  private final Map<String, Pattern> titles = new TreeMap<>();
  private final Map<String, Set<String>> classes = new TreeMap<>();
  private final Divisions divisions;

  Holders(Lexicon lexicon, PatternCompiler compiler) {
    this.divisions = lexicon.divisions();
    for (EntityClass top : lexicon.classes()) {
      compiler.part("title-of-" + top.name()).ifPresent(pattern -> titles.put(top.name(), pattern));
      classes.computeIfAbsent(top.top(), name -> new TreeSet<>()).add(top.name());
    }
  }

  /**
   * Local names of the classes of which one holds the title.
   *
   * @param allowed those that the relation allows
   */
  Set<String> classesFor(String title, Set<String> allowed) {
    for (Map.Entry<String, Pattern> of : titles.entrySet()) {
      if (of.getValue().matches(title)) {
        return classes.getOrDefault(of.getKey(), Set.of(of.getKey()));
      }
    }
    return allowed;
  }

  /**
   * The holder of a title that is not the body's, as a mention: the place or park that the body's name begins with; else, if
   * that names none (省委), the place of the title's rank that the document names most.
   *
   * @param body index of the mention that the title before belongs to
   * @param classes those of which one holds the title
   */
  OptionalInt beside(int body, String title, Set<String> classes, List<Mention> mentions) {
    String name = mentions.get(body).name();
    OptionalInt named = named(name, body, classes, mentions);
    boolean open = named.isEmpty() && classes.contains(PLACE) && divisions.longestAt(name, 0) <= 1;
    return open ? mostNamed(title, classes, mentions) : named;
  }

  /** The entity of the classes whose name the body's begins with: the longest name, and of these the nearest. */
  private static OptionalInt named(String body, int at, Set<String> classes, List<Mention> mentions) {
    int best = -1;
    int length = 1;
    for (int i = 0; i < mentions.size(); i++) {
      Mention other = mentions.get(i);
      if (other.form() == MentionForm.NAME
          && classes.contains(other.type().name())
          && body.length() > other.name().length()
          && body.startsWith(other.name())) {
        boolean nearer = best >= 0 && Math.abs(i - at) < Math.abs(best - at);
        if (other.name().length() > length || (other.name().length() == length && nearer)) {
          best = i;
          length = other.name().length();
        }
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /**
   * The place of the title's rank (区 for 副区长) that the document names most, as a mention; empty if two are named as often, or none, or
   * the title is not a place's.
   */
  OptionalInt mostNamed(String title, Set<String> classes, List<Mention> mentions) {
    if (!classes.contains(PLACE) || classes.size() > 1 || title.length() < 2 || !title.endsWith("长")) {
      return OptionalInt.empty();
    }
    char rank = title.charAt(title.length() - 2);
    Map<String, List<Integer>> found = new TreeMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).form() == MentionForm.NAME && mentions.get(i).type().top().equals(PLACE)) {
        String full = full(mentions.get(i).name());
        if (full.charAt(full.length() - 1) == rank) {
          found.computeIfAbsent(full, name -> new ArrayList<>()).add(i);
        }
      }
    }
    int most = found.values().stream().mapToInt(List::size).max().orElse(0);
    List<List<Integer>> best = found.values().stream().filter(places -> places.size() == most).toList();
    return best.size() == 1 ? OptionalInt.of(best.get(0).get(0)) : OptionalInt.empty();
  }

  /** A division's official name; another name as it is. */
  private String full(String name) {
    return divisions.named(name).stream().findFirst().map(division -> division.name()).orElse(name);
  }
}
