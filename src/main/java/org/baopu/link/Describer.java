package org.baopu.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baopu.extraction.Extraction;
import org.baopu.lexicon.Division;
import org.baopu.lexicon.Divisions;

/** Says what a group of surfaces is: its official name, its type, what tells it from others. */
final class Describer {
  private static final Comparator<String> FULLEST =
      Comparator.comparing((String name) -> -name.length()).thenComparing(name -> name);

  private final OfficialNames officialNames;
  private final Identities identities;

  Describer(Divisions divisions, OfficialWords words) {
    this.officialNames = new OfficialNames(divisions, words);
    this.identities = new Identities(words, officialNames);
  }

  List<LocalEntity> entities(
      Extraction document, Joining joining, Surroundings surroundings, Map<Integer, Surface> mentions) {
    Map<Surface, String> labels = new HashMap<>();
    for (List<Surface> group : joining.groups()) {
      String label = label(group);
      group.forEach(surface -> labels.put(surface, label));
    }
    Traits traits = new Traits(document, mentions, labels);
    Map<Surface, List<Integer>> indexes = new HashMap<>();
    mentions.forEach((index, surface) -> indexes.computeIfAbsent(surface, s -> new ArrayList<>()).add(index));
    List<LocalEntity> entities = new ArrayList<>();
    for (List<Surface> group : joining.groups()) {
      Surface fullest = fullest(group);
      String label = labels.getOrDefault(fullest, fullest.text());
      SortedSet<String> names = names(group);
      entities.add(
          new LocalEntity(
              document.source().id(),
              document.source().date(),
              type(group, fullest.top),
              fullest.top,
              label,
              names.contains(label) ? Optional.empty() : Optional.of(label),
              fullest.area.filter(area -> fullest.parsed.isDivision()).map(Division::code),
              names,
              identities.of(document.source().id(), group, fullest, label, surroundings, traits),
              group.stream().flatMap(surface -> indexes.getOrDefault(surface, List.of()).stream()).sorted().toList(),
              reasons(joining, group, fullest, label)));
    }
    entities.sort(Comparator.naturalOrder());
    return List.copyOf(entities);
  }

  /** Why its names are one, and what its official name is by, where the document does not spell it out. */
  private static List<Entity.Reason> reasons(Joining joining, List<Surface> group, Surface fullest, String label) {
    List<Entity.Reason> reasons = new ArrayList<>(joining.reasons(group));
    if (!names(group).contains(label)) {
      String place = fullest.area.map(Division::name).orElse(fullest.elided);
      reasons.add(new Entity.Reason(true, "official-name", fullest.names.firstKey(), label, place));
    }
    return reasons;
  }

  private String label(List<Surface> group) {
    return officialNames.of(fullest(group)).orElseGet(() -> names(group).stream().min(FULLEST).orElseThrow());
  }

  private static SortedSet<String> names(List<Surface> group) {
    SortedSet<String> names = new TreeSet<>();
    group.forEach(surface -> names.addAll(surface.names.keySet()));
    return names;
  }

  /** The surface that tells most: with its place rather than without, then the longest. */
  private static Surface fullest(List<Surface> group) {
    return group.stream()
        .min(Comparator.comparing((Surface s) -> s.area.isPresent() && (s.parsed.hasArea() || s.parsed.hasLevel()) ? 0 : s.elided.isEmpty() ? 2 : 1)
            .thenComparing(s -> -s.text().length())
            .thenComparing(Surface::text))
        .orElseThrow();
  }

  private static String type(List<Surface> group, String top) {
    Map<String, Integer> counts = new TreeMap<>();
    group.forEach(surface -> surface.types.forEach((type, count) -> {
      if (!type.equals(top)) {
        counts.merge(type, count, Integer::sum);
      }
    }));
    return counts.entrySet().stream()
        .max(Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .orElse(top);
  }
}
