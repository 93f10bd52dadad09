package org.baopu.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells persons of one name apart. Those are one who share a post, lead the same place, or write for the same paper. One
 * of whom nothing of that kind is known is the only one known of that city, or all such of that city are one.
 */
final class PersonLinker {
  /** Digits of a division's code that name the city. */
  private static final int CITY_DIGITS = 4;

  private final Corrections corrections;

  PersonLinker(Corrections corrections) {
    this.corrections = corrections;
  }

  Collection<Group> groups(List<Bundle> bundles) {
    Map<String, List<Bundle>> byName = new TreeMap<>();
    bundles.forEach(bundle -> byName.computeIfAbsent(name(bundle.first()), n -> new ArrayList<>()).add(bundle));
    List<Group> groups = new ArrayList<>();
    byName.forEach((name, same) -> groups.addAll(ofOneName(same)));
    return groups;
  }

  private static String name(LocalEntity local) {
    return local.identity().forms().isEmpty() ? local.label() : local.identity().forms().first();
  }

  private Collection<Group> ofOneName(List<Bundle> bundles) {
    List<Bundle> sorted = new ArrayList<>(bundles);
    sorted.sort(Comparator.comparing(Bundle::first, LocalEntity.BY_DATE));
    List<LocalEntity> ordered = sorted.stream().map(Bundle::first).toList();
    Clusters clusters = new Clusters(ordered.size());
    Map<String, Integer> first = new TreeMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      for (String trait : telling(ordered.get(i))) {
        Integer other = first.putIfAbsent(trait, i);
        if (other != null) {
          join(ordered, clusters, other, i);
        }
      }
    }
    joinUntold(ordered, clusters);
    Map<Integer, Group> groups = new TreeMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      LocalEntity head = ordered.get(clusters.find(i));
      groups.computeIfAbsent(clusters.find(i), c -> new Group("Person/" + head.label() + "/" + mark(ordered, clusters, c)))
          .members.add(sorted.get(i));
    }
    return distinct(groups.values());
  }

  /** Joins two clusters unless somebody says that one's person is not the other's. */
  private void join(List<LocalEntity> ordered, Clusters clusters, int one, int other) {
    if (corrections.apart().isEmpty() || mayBeOne(keys(ordered, clusters, one), keys(ordered, clusters, other))) {
      clusters.join(one, other);
    }
  }

  private boolean mayBeOne(SortedSet<String> keys, SortedSet<String> others) {
    return keys.stream().noneMatch(key -> others.stream().anyMatch(other -> corrections.areApart(key, other)));
  }

  private static SortedSet<String> keys(List<LocalEntity> ordered, Clusters clusters, int member) {
    SortedSet<String> keys = new TreeSet<>();
    for (int i = 0; i < ordered.size(); i++) {
      if (clusters.find(i) == clusters.find(member)) {
        keys.addAll(Corrected.possibleKeys(ordered.get(i)));
      }
    }
    return keys;
  }

  /** Whether nothing is known that could tell the document's person from one of that name in another, or join the two. */
  static boolean isUntold(LocalEntity local) {
    return local.top().equals("Person") && telling(local).isEmpty() && cities(local).isEmpty();
  }

  private static SortedSet<String> telling(LocalEntity local) {
    SortedSet<String> traits = new TreeSet<>();
    for (String trait : local.identity().traits()) {
      if (trait.startsWith(Traits.POST) || trait.startsWith(Traits.LEADS)
          || (trait.startsWith(Traits.WRITES) && trait.length() > Traits.WRITES.length())) {
        traits.add(trait);
      }
    }
    return traits;
  }

  private static Set<String> cities(LocalEntity local) {
    Set<String> cities = new TreeSet<>();
    for (String trait : local.identity().traits()) {
      int start = trait.startsWith(Traits.IN) ? Traits.IN.length() : trait.startsWith(Traits.LEADS) ? Traits.LEADS.length() : -1;
      if (start >= 0) {
        cities.add(trait.substring(start, Math.min(trait.length(), start + CITY_DIGITS)));
      }
    }
    return cities;
  }

  /** Those of whom no post is known, with the only one of their city. */
  private void joinUntold(List<LocalEntity> ordered, Clusters clusters) {
    Map<String, Set<Integer>> told = new TreeMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      if (!telling(ordered.get(i)).isEmpty()) {
        int cluster = clusters.find(i);
        cities(ordered.get(i)).forEach(city -> told.computeIfAbsent(city, c -> new TreeSet<>()).add(cluster));
      }
    }
    Map<String, Integer> untold = new TreeMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      if (telling(ordered.get(i)).isEmpty()) {
        Set<String> cities = cities(ordered.get(i));
        Set<Integer> known = new TreeSet<>();
        cities.forEach(city -> known.addAll(told.getOrDefault(city, Set.of())));
        for (String city : known.isEmpty() ? cities : Set.<String>of()) {
          Integer other = untold.putIfAbsent(city, i);
          if (other != null) {
            join(ordered, clusters, other, i);
          }
        }
        if (known.size() == 1) {
          join(ordered, clusters, known.iterator().next(), i);
        }
      }
    }
  }

  /** What tells the person from others: the first post that is known of by date, else the city, else the document. */
  private static String mark(List<LocalEntity> ordered, Clusters clusters, int cluster) {
    String city = "";
    for (int i = 0; i < ordered.size(); i++) {
      if (clusters.find(i) == cluster) {
        for (String trait : telling(ordered.get(i))) {
          if (!trait.startsWith(Traits.LEADS)) {
            return trait.substring(trait.indexOf(':') + 1);
          }
        }
        for (String trait : ordered.get(i).identity().traits()) {
          if (city.isEmpty() && trait.startsWith(Traits.IN)) {
            city = trait.substring(Traits.IN.length());
          }
        }
      }
    }
    return city.isEmpty() ? ordered.get(cluster).document().value() : city;
  }

  /** Groups of one key are one. */
  private static Collection<Group> distinct(Collection<Group> groups) {
    Map<String, Group> byKey = new TreeMap<>();
    for (Group group : groups) {
      Group same = byKey.putIfAbsent(group.key, group);
      if (same != null) {
        same.members.addAll(group.members);
      }
    }
    return byKey.values();
  }
}
