package org.baopu.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baopu.lexicon.Division;
import org.baopu.lexicon.Divisions;

/** The divisions that a document is about: what it means by 我市, 全省. Made for one document. */
final class HomePlaces {
  private static final String HOME = "我全本";
  private static final String LEVELS = "省市州县区旗镇乡村";

  /** How many mentions the newspaper's own place counts as. */
  private static final int NEWSPAPER = 1000;

  private final Map<Character, TreeMap<String, Integer>> counts = new HashMap<>();
  private final Map<String, Draft> first = new HashMap<>();

  /**
   * @param names of the whole document
   * @param newspaper its name ({@code 湘潭日报}); empty if not known
   */
  HomePlaces(Divisions divisions, List<Draft> names, String newspaper) {
    for (Draft name : names) {
      if (name.type().top().equals("Place")) {
        for (Division division : divisions.named(name.text())) {
          count(division, newspaper);
          first.putIfAbsent(division.code(), name.referent().orElse(name));
        }
      }
    }
  }

  private void count(Division division, String newspaper) {
    String name = division.name();
    char level = division.level() == Division.Level.PROVINCE && !name.endsWith("市") ? '省' : name.charAt(name.length() - 1);
    boolean own = newspaper.length() > 1 && name.length() > 1 && newspaper.startsWith(name.substring(0, 2));
    counts.computeIfAbsent(level, l -> new TreeMap<>()).merge(division.code(), own ? NEWSPAPER : 1, Integer::sum);
  }

  /** Whether the words are such as 我市, 全省. */
  static boolean isHome(String words) {
    return words.length() == 2 && HOME.indexOf(words.charAt(0)) >= 0 && LEVELS.indexOf(words.charAt(1)) >= 0;
  }

  /** The first mention of the division that the words mean: the one most often named; empty if none is. */
  Optional<Draft> of(String words) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.getOrDefault(words.charAt(1), new TreeMap<>()).entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return Optional.ofNullable(first.get(best));
  }
}
