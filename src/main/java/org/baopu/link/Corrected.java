package org.baopu.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Applies what people say of entities to the groups of a component. */
final class Corrected {
  private final Corrections corrections;

  Corrected(Corrections corrections) {
    this.corrections = corrections;
  }

  /** Every key that the local entity's entity can come to have, by itself or with others. */
  static SortedSet<String> possibleKeys(LocalEntity local) {
    NavigableSet<String> keys = new TreeSet<>();
    local.identity().key().ifPresent(keys::add);
    keys.add(local.top() + "/" + local.label());
    if (local.top().equals("Person")) {
      for (String trait : local.identity().traits()) {
        keys.add(local.top() + "/" + local.label() + "/" + trait.substring(trait.indexOf(':') + 1));
      }
      keys.add(local.top() + "/" + local.label() + "/" + local.document());
    }
    return keys;
  }

  /** The local entity's blocks, with those by which corrections bring it together with others. */
  SortedSet<String> blocks(LocalEntity local) {
    if (corrections.same().isEmpty()) {
      return local.identity().blocks();
    }
    SortedSet<String> blocks = new TreeSet<>(local.identity().blocks());
    corrections.joining(possibleKeys(local)).forEach(number -> blocks.add("same/" + number));
    return blocks;
  }

  /** The local entity's document, if people say that another is meant there; else empty. */
  String documentApart(LocalEntity local) {
    boolean named = corrections.apart().stream().anyMatch(apart -> apart.documents().contains(local.document()));
    return named ? local.document().value() : "";
  }

  /** The groups as people say, by key. */
  Collection<Group> apply(Collection<Group> groups) {
    Map<String, Group> byKey = new TreeMap<>();
    groups.forEach(group -> byKey.put(group.key, group));
    corrections.apart().forEach(apart -> part(apart, byKey));
    corrections.same().forEach(same -> join(same, byKey));
    for (Corrections.RightName name : corrections.names()) {
      Optional.ofNullable(byKey.get(name.key())).ifPresent(group -> group.rightName = Optional.of(name.name()));
    }
    return byKey.values();
  }

  private static void part(Corrections.Apart apart, Map<String, Group> groups) {
    Group group = groups.get(apart.keys().get(0));
    if (group == null || apart.documents().isEmpty()) {
      return;
    }
    List<Bundle> others = group.members.stream().filter(member -> apart.documents().contains(member.first().document())).toList();
    if (others.isEmpty() || others.size() == group.members.size()) {
      return;
    }
    Group other = groups.computeIfAbsent(group.key + "/" + apart.documents().first(), Group::new);
    other.members.addAll(others);
    group.members.removeAll(others);
  }

  private static void join(Corrections.Same same, Map<String, Group> groups) {
    String key = same.keys().get(0);
    Group group = new Group(key);
    group.rightName = Optional.ofNullable(groups.get(key)).map(first -> first.rightName.orElseGet(first::label));
    for (String each : same.keys()) {
      Group part = groups.remove(each);
      if (part != null) {
        group.members.addAll(part.members);
        group.reasons.addAll(part.reasons);
        group.absorbed.addAll(part.absorbed);
        if (!each.equals(key)) {
          group.absorbed.add(each);
        }
      }
    }
    if (!group.members.isEmpty()) {
      groups.put(key, group);
    }
  }
}
