package org.baopu.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the entities of one document. A predicted entity finds a gold one when its type and any of its names are the
 * gold one's; a gold entity is found once, so aliases left unmerged cost precision, and an entity that merges two finds
 * one of them.
 */
final class EntityScorer {
  /** The types whose lines are always shown, in this order. */
  static final List<String> TYPES = List.of("Park", "Organization", "Person", "Project", "Place");

  private final Gold gold;
  private final Sheet sheet;

  /** Gold ids by type and name. */
  private final Map<String, Map<String, String>> typed = new HashMap<>();

  /** Gold ids by name. */
  private final Map<String, String> untyped = new HashMap<>();
  private final Map<String, String> goldOf = new LinkedHashMap<>();
  private final Set<String> ignored = new HashSet<>();

  EntityScorer(Gold gold, Sheet sheet) {
    this.gold = gold;
    this.sheet = sheet;
    for (Gold.Entity entity : gold.entities()) {
      for (String name : entity.names()) {
        if (!name.isEmpty()) {
          typed.computeIfAbsent(entity.type(), type -> new HashMap<>()).putIfAbsent(Form.of(name), entity.id());
          untyped.putIfAbsent(Form.of(name), entity.id());
        }
      }
    }
  }

  /** Counts the entities; says which gold entity each predicted one is. */
  Matches score(Prediction prediction) {
    Set<String> found = new HashSet<>();
    Set<String> foundUntyped = new HashSet<>();
    List<Prediction.Entity> order = new ArrayList<>(prediction.entities());
    order.sort(Comparator.comparingInt((Prediction.Entity entity) -> -Math.max(1, entity.aliases().size())));
    for (Prediction.Entity entity : order) {
      Set<String> names = forms(entity);
      Optional<String> exact = first(typed.getOrDefault(entity.type(), Map.of()), names);
      Optional<String> loose = first(untyped, names);
      exact.or(() -> loose).ifPresent(id -> goldOf.put(entity.id(), id));
      if (exact.isEmpty() && names.stream().anyMatch(gold.ignore()::contains)) {
        ignored.add(entity.id());
        continue;
      }
      if (exact.isPresent() && found.add(exact.get())) {
        sheet.entities.right(entity.type());
      } else {
        sheet.entities.wrong(entity.type());
        String shown = String.join("|", new TreeSet<>(names));
        sheet.miss(gold.doc(), "entity", "WRONG", entity.type(), shown, exact.isPresent() ? "duplicate" : "");
      }
      if (loose.isPresent() && foundUntyped.add(loose.get())) {
        sheet.untyped.right(Sheet.UNTYPED);
      } else {
        sheet.untyped.wrong(Sheet.UNTYPED);
      }
    }
    for (Gold.Entity entity : gold.entities()) {
      if (!found.contains(entity.id())) {
        sheet.entities.missed(entity.type());
        sheet.miss(gold.doc(), "entity", "MISSED", entity.type(), entity.name(), String.join("|", entity.aliases()));
      }
      if (!foundUntyped.contains(entity.id())) {
        sheet.untyped.missed(Sheet.UNTYPED);
      }
    }
    scoreRules(prediction);
    return new Matches(goldOf, ignored);
  }

  /** By rule, each name once: right if gold has it with that type. */
  private void scoreRules(Prediction prediction) {
    for (Prediction.Mention mention : new LinkedHashSet<>(prediction.mentions())) {
      String name = Form.of(mention.name());
      String rule = mention.type() + " " + mention.rule();
      if (typed.getOrDefault(mention.type(), Map.of()).containsKey(name)) {
        sheet.rules.right(rule);
      } else if (!gold.ignore().contains(name)) {
        sheet.rules.wrong(rule);
      }
    }
  }

  private static Set<String> forms(Prediction.Entity entity) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(Form.of(entity.name()));
    entity.aliases().forEach(alias -> forms.add(Form.of(alias)));
    return forms;
  }

  private static Optional<String> first(Map<String, String> byName, Set<String> names) {
    return names.stream().filter(byName::containsKey).findFirst().map(byName::get);
  }

  /**
   * Which gold entity each predicted one is.
   *
   * @param goldOf predicted id to gold id; a predicted entity that matches none is not in it
   * @param ignored predicted entities that are neither right nor wrong
   */
  record Matches(Map<String, String> goldOf, Set<String> ignored) {
    /** The gold entity's id; empty if the predicted one matches none. */
    Optional<String> gold(String predicted) {
      return Optional.ofNullable(goldOf.get(predicted));
    }
  }
}
