package org.baopu.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Bundles that are one entity. Used by one thread, while linking. */
final class Group {
  private static final Comparator<Entity.Reason> ORDER =
      Comparator.comparing(Entity.Reason::joined, Comparator.reverseOrder())
          .thenComparing(Entity.Reason::rule)
          .thenComparing(Entity.Reason::name)
          .thenComparing(Entity.Reason::other)
          .thenComparing(Entity.Reason::detail);

  final String key;
  final List<Bundle> members = new ArrayList<>();
  final List<Entity.Reason> reasons = new ArrayList<>();

  /** The name that somebody says is right. */
  Optional<String> rightName = Optional.empty();

  Group(String key) {
    this.key = key;
  }

  /** Keys of groups that people say are this one. */
  final SortedSet<String> absorbed = new TreeSet<>();

  String top() {
    return members.get(0).first().top();
  }

  /** The names that another document may mean it by, folded. */
  SortedSet<String> forms() {
    SortedSet<String> forms = new TreeSet<>();
    members.forEach(member -> forms.addAll(member.first().identity().forms()));
    return forms;
  }

  Joined joined() {
    SortedSet<String> names = new TreeSet<>();
    Set<Entity.Reason> why = new TreeSet<>(ORDER);
    members.forEach(member -> names.addAll(member.first().names()));
    why.addAll(reasons);
    String label = rightName.orElseGet(this::label);
    String type = mostCommon(LocalEntity::type, local -> !local.type().equals(top())).orElse(top());
    boolean spelledOut = names.contains(label);
    names.add(label);
    Entity entity = new Entity(
        key, type, top(), label, names,
        spelledOut ? Optional.empty() : Optional.of(label),
        members.stream().flatMap(member -> member.first().code().stream()).min(Comparator.naturalOrder()),
        List.of(), List.copyOf(why));
    return new Joined(entity, members, absorbed);
  }

  /** The most common of those that settle which entity it is, else of all. */
  String label() {
    return mostCommon(LocalEntity::label, local -> local.identity().key().isPresent())
        .or(() -> mostCommon(LocalEntity::label, local -> true))
        .orElse("");
  }

  /** The most frequent; of several the longest, then the first in code unit order. */
  private Optional<String> mostCommon(Function<LocalEntity, String> value, Predicate<LocalEntity> counts) {
    Map<String, Integer> votes = new TreeMap<>();
    members.stream().filter(member -> counts.test(member.first()))
        .forEach(member -> votes.merge(value.apply(member.first()), member.count(), Integer::sum));
    return votes.entrySet().stream()
        .max(Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
            .thenComparingInt(e -> e.getKey().length())
            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }
}
