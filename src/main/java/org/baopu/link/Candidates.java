package org.baopu.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baopu.lexicon.Division;

/**
 * Finds which longer forms a short one may stand for at all, so that not every form is held against every other: those
 * that end in it, or whose name, brand or part after the place begins with the same character. Of very many, the longest.
 */
final class Candidates {
  /** How many forms are looked at for one short form, and kept for one key: pages have tens. */
  private static final int MOST = 400;

  /** Characters from a name's end within which a short form may begin. */
  private static final int LONGEST_END = 40;

  private final Map<String, List<Surface>> byKey = new HashMap<>();

  void add(Surface full, List<String> fronts) {
    Set<String> keys = heads(full, fronts);
    ends(full.text(), keys);
    ends(full.matching, keys);
    Brackets.last(full.text()).ifPresent(inside -> {
      keys.add("$" + inside);
      keys.add("$" + full.text().substring(0, full.text().length() - inside.length() - 2));
      ends(Brackets.without(full.text()), keys);
    });
    for (String key : keys) {
      List<Surface> same = byKey.computeIfAbsent(key, k -> new ArrayList<>());
      if (same.size() < MOST) {
        same.add(full);
      }
    }
  }

  /** Longer ones first. */
  Collection<Surface> of(Surface brief, List<String> fronts) {
    Set<Surface> found = new LinkedHashSet<>();
    Set<String> keys = heads(brief, fronts);
    keys.add("$" + brief.text());
    keys.add("$" + brief.matching);
    fronts.forEach(front -> keys.add("$" + front));
    for (String key : keys) {
      for (Surface full : byKey.getOrDefault(key, List.of())) {
        if (found.size() < MOST) {
          found.add(full);
        }
      }
    }
    return found;
  }

  private static void ends(String text, Set<String> keys) {
    for (int start = Math.max(0, text.length() - LONGEST_END); start < text.length() - 1; start++) {
      keys.add("$" + text.substring(start));
    }
  }

  private static Set<String> heads(Surface surface, List<String> fronts) {
    Set<String> keys = new LinkedHashSet<>();
    List<String> texts = new ArrayList<>(fronts);
    CompanyName company = surface.company;
    texts.addAll(List.of(surface.text(), surface.own(), company.core(), company.placed()));
    if (company.placed().startsWith("中国")) {
      texts.add(company.placed().substring(2));
    }
    texts.stream().filter(text -> !text.isEmpty()).forEach(text -> keys.add("^" + text.charAt(0)));
    surface.area.map(Division::code).ifPresent(code -> keys.add("@" + code));
    return keys;
  }
}
