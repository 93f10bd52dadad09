package org.baopu.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which surfaces of a document are one, and why. Used by one thread. */
final class Joining {
  private final List<Surface> surfaces;
  private final Map<Surface, Integer> numbers = new HashMap<>();
  private final Clusters clusters;
  private final Map<Surface, List<Entity.Reason>> reasons = new HashMap<>();

  /** {@code surfaces}: in the document's order. */
  Joining(List<Surface> surfaces) {
    this.surfaces = List.copyOf(surfaces);
    this.clusters = new Clusters(surfaces.size());
    for (int i = 0; i < surfaces.size(); i++) {
      numbers.put(surfaces.get(i), i);
    }
  }

  List<Surface> surfaces() {
    return surfaces;
  }

  /** The number of its cluster. */
  int cluster(Surface surface) {
    return clusters.find(numbers.getOrDefault(surface, 0));
  }

  void join(Surface one, Surface other, String rule, String detail) {
    if (clusters.join(numbers.getOrDefault(one, 0), numbers.getOrDefault(other, 0))) {
      boolean swap = other.text().length() > one.text().length();
      String brief = (swap ? one : other).names.firstKey();
      String full = (swap ? other : one).names.firstKey();
      reasons.computeIfAbsent(one, s -> new ArrayList<>()).add(new Entity.Reason(true, rule, brief, full, detail));
    }
  }

  /** The clusters' surfaces, in the document's order. */
  Collection<List<Surface>> groups() {
    Map<Integer, List<Surface>> groups = new TreeMap<>();
    surfaces.forEach(surface -> groups.computeIfAbsent(cluster(surface), c -> new ArrayList<>()).add(surface));
    return groups.values();
  }

  /** Why the surfaces of a group are one; empty if there is but one. */
  List<Entity.Reason> reasons(List<Surface> group) {
    return group.stream().flatMap(surface -> reasons.getOrDefault(surface, List.of()).stream()).toList();
  }
}
