package org.baopu.tagger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baopu.lexicon.Divisions;

/**
 * Counts names found as the labelled articles' scorer does, an entity once a document; that several names are one
 * entity is taken as known, since the tagger does not decide it.
 */
final class Scores {
  private final Divisions divisions = Divisions.shipped();
  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();

  /** Adds a document of one passage. A name that was found as several kinds counts as that of the surest in sum. */
  void add(GoldDocument gold, List<Choice> choices) {
    Map<String, Map<Kind, Double>> votes = new TreeMap<>();
    for (Choice choice : choices) {
      String name = gold.text().substring(choice.proposal().start(), choice.proposal().end());
      votes
          .computeIfAbsent(GoldDocument.key(name), n -> new EnumMap<>(Kind.class))
          .merge(Kind.of(choice.proposal().kind()), choice.probability(), Double::sum);
    }
    Map<String, Kind> found = new TreeMap<>();
    votes.forEach(
        (name, kinds) -> found.put(name, Collections.max(kinds.entrySet(), Map.Entry.comparingByValue()).getKey()));
    add(gold, found);
  }

  private void add(GoldDocument gold, Map<String, Kind> found) {
    Map<String, Integer> typed = new HashMap<>();
    for (int e = 0; e < gold.entities().size(); e++) {
      GoldDocument.GoldEntity entity = gold.entities().get(e);
      for (String name : entity.names()) {
        typed.putIfAbsent(entity.kind().top + name, e);
      }
    }
    Set<Integer> hit = new HashSet<>();
    Map<String, Kind> all = new TreeMap<>(found);
    found.forEach((name, kind) -> addContainers(name, kind, typed, all));
    all
        .forEach(
            (name, kind) -> {
              Integer entity = typed.get(kind.top + name);
              if (entity != null) {
                if (hit.add(entity)) {
                  count(kind.top)[0]++;
                }
              } else if (!gold.ignore().contains(name)) {
                count(kind.top)[1]++;
                misses.add(gold.name() + "\tWRONG\t" + kind + "\t" + name);
              }
            });
    for (int e = 0; e < gold.entities().size(); e++) {
      if (!hit.contains(e)) {
        GoldDocument.GoldEntity entity = gold.entities().get(e);
        count(entity.kind().top)[2]++;
        misses.add(gold.name() + "\tMISSED\t" + entity.kind() + "\t" + String.join("|", entity.names()));
      }
    }
  }

  /** A place written as a chain (宣城市郎溪县) names its containers too, and itself by its last link. */
  private void addContainers(
      String name, Kind kind, Map<String, Integer> typed, Map<String, Kind> all) {
    if (kind != Kind.PLACE) {
      return;
    }
    int at = 0;
    for (int end = divisions.longestAt(name, at); end > at && end < name.length(); end = divisions.longestAt(name, at)) {
      boolean official = end - at > 2 && "省市区县州旗盟镇乡".indexOf(name.charAt(end - 1)) >= 0;
      if (!official && divisions.longestAt(name, end) == end) {
        break;
      }
      all.putIfAbsent(name.substring(at, end), Kind.PLACE);
      at = end;
    }
    Integer whole = typed.get(kind.top + name);
    Integer last = typed.get(kind.top + name.substring(at));
    if (at > 0 && whole == null && last != null) {
      all.remove(name);
      all.put(name.substring(at), Kind.PLACE);
    }
  }

  private int[] count(String type) {
    return counts.computeIfAbsent(type, t -> new int[3]);
  }

  /** What was found wrongly and what was missed, a line each. */
  List<String> misses() {
    return misses;
  }

  /** The table: precision, recall, F1 by type and for all. */
  String table() {
    StringBuilder table = new StringBuilder();
    int[] all = new int[3];
    counts.forEach(
        (type, count) -> {
          table.append(line(type, count));
          for (int i = 0; i < 3; i++) {
            all[i] += count[i];
          }
        });
    return table.append(line("all", all)).toString();
  }

  private static String line(String type, int[] count) {
    double precision = count[0] / Math.max(1.0, count[0] + count[1]);
    double recall = count[0] / Math.max(1.0, count[0] + count[2]);
    double f1 = 2.0 * count[0] / Math.max(1.0, 2.0 * count[0] + count[1] + count[2]);
    return String.format(
        Locale.ROOT, "%-14s P %.3f  R %.3f  F1 %.3f   tp %d fp %d fn %d%n", type, precision, recall, f1, count[0], count[1], count[2]);
  }
}
