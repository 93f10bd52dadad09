package org.baopu.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Joins local entities that may be the same: those of one component. A function of the set of them. */
final class ComponentLinker {
  private final PersonLinker persons = new PersonLinker();

  List<Entity> link(List<LocalEntity> component) {
    List<Group> groups = new ArrayList<>();
    groups.addAll(persons.groups(component.stream().filter(local -> local.top().equals("Person")).toList()));
    groups.addAll(settled(component.stream().filter(local -> !local.top().equals("Person")).toList()));
    keepApart(groups);
    return groups.stream().map(Group::entity).toList();
  }

  /** Local entities that are one. Used while linking only. */
  static final class Group {
    final String key;
    final List<LocalEntity> locals = new ArrayList<>();
    final List<Entity.Reason> reasons = new ArrayList<>();

    Group(String key) {
      this.key = key;
    }

    SortedSet<String> forms() {
      SortedSet<String> forms = new TreeSet<>();
      locals.forEach(local -> forms.addAll(local.identity().forms()));
      return forms;
    }

    Entity entity() {
      List<LocalEntity> ordered = new ArrayList<>(locals);
      ordered.sort(Comparator.naturalOrder());
      SortedSet<String> names = new TreeSet<>();
      List<MentionRef> mentions = new ArrayList<>();
      SortedSet<Entity.Reason> why = new TreeSet<>(REASONS);
      for (LocalEntity local : ordered) {
        names.addAll(local.names());
        local.mentions().forEach(index -> mentions.add(new MentionRef(local.document(), index)));
        why.addAll(local.reasons());
      }
      why.addAll(reasons);
      String label = mostCommon(ordered.stream().filter(local -> local.identity().key().isPresent()).map(LocalEntity::label).toList())
          .or(() -> mostCommon(ordered.stream().map(LocalEntity::label).toList())).orElse("");
      String top = ordered.get(0).top();
      String type = mostCommon(ordered.stream().map(LocalEntity::type).filter(t -> !t.equals(top)).toList()).orElse(top);
      boolean spelledOut = names.contains(label);
      names.add(label);
      return new Entity(
          key, type, top, label, names,
          spelledOut ? Optional.empty() : Optional.of(label),
          ordered.stream().flatMap(local -> local.code().stream()).findFirst(),
          mentions, List.copyOf(why));
    }
  }

  private static final Comparator<Entity.Reason> REASONS =
      Comparator.comparing(Entity.Reason::joined, Comparator.reverseOrder())
          .thenComparing(Entity.Reason::rule)
          .thenComparing(Entity.Reason::name)
          .thenComparing(Entity.Reason::other)
          .thenComparing(Entity.Reason::detail);

  /** The most frequent; of several the longest, then the first in code unit order. */
  static Optional<String> mostCommon(List<String> values) {
    Map<String, Integer> counts = new TreeMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
            .thenComparingInt(e -> e.getKey().length())
            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }

  private static Collection<Group> settled(List<LocalEntity> locals) {
    Map<String, Group> groups = new TreeMap<>();
    List<LocalEntity> open = new ArrayList<>();
    for (LocalEntity local : locals) {
      local.identity().key().ifPresentOrElse(
          key -> groups.computeIfAbsent(key, Group::new).locals.add(local), () -> open.add(local));
    }
    joinOpen(open, groups);
    return groups.values();
  }

  /**
   * Those whose names may be several entities': those that share a name are one, and are the only settled one that has
   * such a name too, if there is one.
   */
  private static void joinOpen(List<LocalEntity> open, Map<String, Group> groups) {
    Map<String, Set<String>> keysOf = new TreeMap<>();
    groups.values().forEach(group -> group.forms().forEach(form ->
        keysOf.computeIfAbsent(group.locals.get(0).top() + "/" + form, f -> new TreeSet<>()).add(group.key)));
    for (List<LocalEntity> same : sharingForms(open)) {
      Set<String> keys = new TreeSet<>();
      same.forEach(local -> local.identity().forms().forEach(form ->
          keys.addAll(keysOf.getOrDefault(local.top() + "/" + form, Set.of()))));
      same.sort(LocalEntity.BY_DATE);
      LocalEntity first = same.get(0);
      String key = keys.size() == 1 ? keys.iterator().next() : first.top() + "/" + first.label();
      Group group = groups.computeIfAbsent(key, Group::new);
      group.locals.addAll(same);
      if (keys.size() == 1) {
        group.reasons.add(new Entity.Reason(true, "named-so-elsewhere", first.label(), key, first.document().value()));
      }
    }
  }

  private static Collection<List<LocalEntity>> sharingForms(List<LocalEntity> open) {
    Clusters clusters = new Clusters(open.size());
    Map<String, Integer> firstOf = new TreeMap<>();
    for (int i = 0; i < open.size(); i++) {
      for (String form : open.get(i).identity().forms()) {
        Integer first = firstOf.putIfAbsent(open.get(i).top() + "/" + form, i);
        if (first != null) {
          clusters.join(first, i);
        }
      }
    }
    Map<Integer, List<LocalEntity>> sharing = new TreeMap<>();
    for (int i = 0; i < open.size(); i++) {
      sharing.computeIfAbsent(clusters.find(i), c -> new ArrayList<>()).add(open.get(i));
    }
    return sharing.values();
  }

  /** Says of entities that share a name why they are not one. */
  private static void keepApart(List<Group> groups) {
    Map<String, List<Group>> byForm = new TreeMap<>();
    groups.forEach(group -> group.forms().forEach(form ->
        byForm.computeIfAbsent(group.locals.get(0).top() + "/" + form, f -> new ArrayList<>()).add(group)));
    byForm.forEach((form, sharing) -> {
      for (Group one : sharing) {
        for (Group other : sharing) {
          if (one != other && one.reasons.size() < 20) {
            one.reasons.add(new Entity.Reason(false, "same-name-other-identity", form.substring(form.indexOf('/') + 1), other.key, ""));
          }
        }
      }
    });
  }
}
