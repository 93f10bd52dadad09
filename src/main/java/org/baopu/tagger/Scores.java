package org.baopu.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts names found as the labelled articles' scorer does, an entity once a document; that several names are one
 * entity is taken as known, since the tagger does not decide it.
 */
final class Scores {
  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();

  /** Adds a document. {@code found}: kind of each name, by {@link GoldDocument#key}. */
  void add(GoldDocument gold, Map<String, Kind> found) {
    Map<String, Integer> typed = new HashMap<>();
    for (int e = 0; e < gold.entities().size(); e++) {
      GoldDocument.GoldEntity entity = gold.entities().get(e);
      for (String name : entity.names()) {
        typed.putIfAbsent(entity.kind().top + name, e);
      }
    }
    Set<Integer> hit = new HashSet<>();
    new TreeMap<>(found)
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
