package org.baopu.link;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An entity and what it was joined of.
 *
 * @param entity without mentions; its reasons are those of joining documents
 * @param members the bundles that are it, not empty
 * @param absorbed keys that would be entities' if people did not say that they are this one
 */
public record Joined(Entity entity, List<Bundle> members, SortedSet<String> absorbed) {
  public Joined {
    members = List.copyOf(members);
    absorbed = Collections.unmodifiableSortedSet(new TreeSet<>(absorbed));
  }
}
