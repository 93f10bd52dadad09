package org.baopu.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares the facts of one document: subject, predicate and object as in gold; {@code cooperatesWith} either way
 * round; a {@code holdsPosition} title equal to or containing the other, a product's text likewise. What follows from
 * gold {@code locatedIn} and {@code partOf} by transitivity is neither right nor wrong, as are the facts that gold
 * marks optional and those of ignored entities.
 */
final class FactScorer {
  /** The predicates, in the order of their lines. */
  static final List<String> PREDICATES =
      List.of(
          "locatedIn", "holdsPosition", "developedBy", "partOf", "manages", "cooperatesWith", "suppliesTo", "produces");

  private final Gold gold;
  private final List<Gold.Fact> facts;
  private final EntityScorer.Matches matches;
  private final Sheet sheet;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Set<Pair>> follows = new TreeMap<>();
  
  /** Gold facts found so far: by identity, gold may say the same twice. */
  private final Set<Gold.Fact> hit = Collections.newSetFromMap(new IdentityHashMap<>());

  FactScorer(Gold gold, List<Gold.Fact> facts, EntityScorer.Matches matches, Sheet sheet) {
    this.gold = gold;
    this.facts = facts.stream().filter(fact -> PREDICATES.contains(fact.predicate())).toList();
    this.matches = matches;
    this.sheet = sheet;
    gold.entities().forEach(entity -> names.put(entity.id(), entity.name()));
    for (String predicate : List.of("locatedIn", "partOf")) {
      follows.put(predicate, closure(this.facts.stream().filter(fact -> fact.predicate().equals(predicate)).toList()));
    }
  }

  void score(List<Prediction.Fact> predictions) {
    predictions.stream().filter(this::isJudged).forEach(this::score);
    for (String predicate : PREDICATES) {
      for (Gold.Fact fact : facts) {
        if (fact.predicate().equals(predicate) && !hit.contains(fact) && !fact.optional()) {
          sheet.facts.missed(predicate);
          sheet.miss(gold.doc(), "fact", "MISSED", predicate, name(fact.subject()), name(fact.object()), fact.title(),
              fact.evidence());
        }
      }
    }
  }

  private boolean isJudged(Prediction.Fact fact) {
    String text = Form.of(fact.text());
    return PREDICATES.contains(fact.predicate())
        && !matches.ignored().contains(fact.subject())
        && fact.object().filter(matches.ignored()::contains).isEmpty()
        && (text.isEmpty() || !gold.ignore().contains(text));
  }

  private void score(Prediction.Fact fact) {
    List<Gold.Fact> same = exactFirst(fact).stream().filter(g -> isSame(fact, g)).toList();
    Optional<Gold.Fact> fresh = same.stream().filter(g -> !hit.contains(g) && !g.optional()).findFirst();
    if (fresh.isPresent()) {
      hit.add(fresh.get());
      sheet.facts.right(fact.predicate());
    } else if (same.isEmpty() && !isEntailed(fact)) {
      sheet.facts.wrong(fact.predicate());
      rule(fact).ifPresent(sheet.rules::wrong);
      sheet.miss(gold.doc(), "fact", "WRONG", fact.predicate(), shown(fact.subject()),
          fact.object().map(this::shown).orElse(Form.of(fact.text())), fact.title(), Form.of(fact.evidence()));
    }
    if (same.stream().anyMatch(g -> !g.optional())) {
      rule(fact).ifPresent(sheet.rules::right);
    }
  }

  private static Optional<String> rule(Prediction.Fact fact) {
    return fact.rule().map(rule -> fact.predicate() + " " + rule);
  }

  /** The gold facts of its predicate; for a product, those with the very same text first. */
  private List<Gold.Fact> exactFirst(Prediction.Fact fact) {
    String text = Form.of(fact.text());
    List<Gold.Fact> order = new ArrayList<>(facts.stream().filter(g -> g.predicate().equals(fact.predicate())).toList());
    if (fact.predicate().equals("produces")) {
      order.sort(Comparator.comparing(g -> !Form.of(g.object()).equals(text)));
    }
    return order;
  }

  private boolean isSame(Prediction.Fact fact, Gold.Fact g) {
    String subject = matches.gold(fact.subject()).orElse("");
    String object = fact.object().flatMap(matches::gold).orElse("");
    return switch (fact.predicate()) {
      case "produces" -> subject.equals(g.subject()) && eitherContains(Form.of(fact.text()), Form.of(g.object()));
      case "cooperatesWith" ->
          (subject.equals(g.subject()) && object.equals(g.object()))
              || (subject.equals(g.object()) && object.equals(g.subject()));
      case "holdsPosition" ->
          subject.equals(g.subject())
              && object.equals(g.object())
              && eitherContains(Form.of(fact.title()), Form.of(g.title()));
      default -> subject.equals(g.subject()) && object.equals(g.object());
    };
  }

  private static boolean eitherContains(String predicted, String gold) {
    return !predicted.isEmpty() && (predicted.contains(gold) || gold.contains(predicted));
  }

  private boolean isEntailed(Prediction.Fact fact) {
    Optional<String> subject = matches.gold(fact.subject());
    Optional<String> object = fact.object().flatMap(matches::gold);
    return subject.isPresent()
        && object.isPresent()
        && follows.getOrDefault(fact.predicate(), Set.of()).contains(new Pair(subject.get(), object.get()));
  }

  private String shown(String predicted) {
    return matches.gold(predicted).map(this::name).orElse(predicted);
  }

  private String name(String id) {
    return names.getOrDefault(id, id);
  }

  /** What follows from the facts, by transitivity, themselves included. */
  private static Set<Pair> closure(List<Gold.Fact> facts) {
    Map<String, Set<String>> next = new HashMap<>();
    facts.forEach(fact -> next.computeIfAbsent(fact.subject(), s -> new HashSet<>()).add(fact.object()));
    Set<Pair> closed = new HashSet<>();
    for (String from : next.keySet()) {
      Deque<String> open = new ArrayDeque<>(next.get(from));
      Set<String> seen = new HashSet<>();
      while (!open.isEmpty()) {
        String to = open.pop();
        if (seen.add(to)) {
          closed.add(new Pair(from, to));
          open.addAll(next.getOrDefault(to, Set.of()));
        }
      }
    }
    return closed;
  }

  private record Pair(String from, String to) {}
}
