package org.baopu.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baopu.lexicon.EntityClass;
import org.baopu.text.Span;

/** The names that a document is known to use, for finding them wherever it uses them. */
final class KnownNames {
  /** How sure a name must be somewhere to be looked for elsewhere. */
  private static final double SURE = 0.8;

  /** What is taken off for an occurrence that nothing else shows to be a name. */
  private static final double REPEATED = 0.9;

  private final Map<String, Candidate> byText = new TreeMap<>();
  /** By their first two characters, the longest first. */
  private final Map<String, List<String>> byStart = new HashMap<>();

  /** @param names all that the first pass found, of all blocks */
  KnownNames(List<Draft> names) {
    Map<String, Map<EntityClass, Double>> votes = new TreeMap<>();
    for (Draft name : names) {
      if (name.span().length() > 1) {
        votes.computeIfAbsent(name.text(), text -> new HashMap<>()).merge(name.type(), name.score(), Double::sum);
      }
    }
    for (Draft name : names) {
      Map<EntityClass, Double> types = votes.getOrDefault(name.text(), Map.of());
      EntityClass type = winner(types);
      if (name.type().equals(type) && name.score() >= SURE) {
        byText.merge(
            name.text(),
            new Candidate(type, name.span(), "repeated", name.score() * REPEATED),
            (a, b) -> a.score() >= b.score() ? a : b);
      }
    }
    byText.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(text -> byStart.computeIfAbsent(text.substring(0, 2), start -> new ArrayList<>()).add(text));
  }

  private static EntityClass winner(Map<EntityClass, Double> votes) {
    return votes.entrySet().stream()
        .max(Map.Entry.<EntityClass, Double>comparingByValue().thenComparing(entry -> entry.getKey().name()))
        .orElseThrow()
        .getKey();
  }

  /** Where the known names stand in the block, at the cuts of its words; none within another. */
  List<Candidate> in(BlockText block) {
    List<Candidate> found = new ArrayList<>();
    String text = block.text();
    int covered = 0;
    for (int start = 0; start + 2 <= text.length(); start++) {
      Optional<Candidate> longest = longestAt(block, start);
      if (longest.isPresent() && start + longest.get().span().length() > covered) {
        Candidate known = longest.get();
        covered = start + known.span().length();
        found.add(new Candidate(known.type(), new Span(start, covered), known.rule(), known.score()));
      }
    }
    return found;
  }

  private Optional<Candidate> longestAt(BlockText block, int start) {
    String text = block.text();
    for (String name : byStart.getOrDefault(text.substring(start, start + 2), List.of())) {
      int end = start + name.length();
      if (text.startsWith(name, start) && (name.length() > 3 || (block.isCut(start) && block.isCut(end)))) {
        return Optional.ofNullable(byText.get(name));
      }
    }
    return Optional.empty();
  }
}
