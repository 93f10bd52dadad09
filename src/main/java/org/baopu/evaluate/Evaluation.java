package org.baopu.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * The comparison of predictions with gold. Lines up to {@code entities F1 …} are those of the gold standard's own
 * scorer; below them stand identity and precision by rule.
 */
public final class Evaluation {
  private final Sheet sheet = new Sheet();
  private final IdentityScorer identity;
  private final List<String> absent = new ArrayList<>();
  private final int documents;

  private Evaluation(int documents, BiPredicate<String, String> sameName) {
    this.documents = documents;
    this.identity = new IdentityScorer(sameName);
  }

  /**
   * Compares.
   *
   * @param golds annotations; their order is that of the misses
   * @param predictions by the document's file name; those of other documents are left out
   * @param sameName whether two names are one official name as it may be spelled
   */
  public static Evaluation of(List<Gold> golds, Map<String, Prediction> predictions, BiPredicate<String, String> sameName) {
    Evaluation evaluation = new Evaluation(golds.size(), sameName);
    Prediction none = new Prediction("", List.of(), List.of(), List.of(), List.of(), List.of());
    golds.forEach(gold -> evaluation.score(gold, predictions.getOrDefault(gold.doc(), none)));
    return evaluation;
  }

  /** As {@link #of(List, Map, BiPredicate)}, every name being spelled in one way. */
  public static Evaluation of(List<Gold> golds, Map<String, Prediction> predictions) {
    return of(golds, predictions, String::equals);
  }

  private void score(Gold gold, Prediction prediction) {
    if (prediction.entities().isEmpty()) {
      absent.add(gold.doc());
    }
    gold.articles().ifPresent(articles -> new ArticleScorer(gold, sheet).score(articles, prediction.articles()));
    EntityScorer.Matches matches = new EntityScorer(gold, sheet).score(prediction);
    gold.facts().ifPresent(facts -> new FactScorer(gold, facts, matches, sheet).score(prediction.facts()));
    gold.measurements()
        .ifPresent(all -> new QuantityScorer(gold, all, matches, sheet).score(prediction.measurements()));
    identity.score(gold, prediction, matches);
  }

  /** Tallies by the name of their line: types, predicates, {@code ENTITIES}, {@code FACTS}, {@code MEASUREMENTS}, … */
  public Tally tally(String name) {
    return switch (name) {
      case "ENTITIES" -> sheet.entities.sum();
      case "FACTS" -> sheet.facts.sum();
      default ->
          List.of(sheet.articles, sheet.entities, sheet.untyped, sheet.facts, sheet.measurements).stream()
              .filter(tallies -> tallies.names(name))
              .findFirst()
              .map(tallies -> tallies.byName().getOrDefault(name, Tally.NONE))
              .orElseThrow(() -> new IllegalArgumentException("no such line: " + name));
    };
  }

  /** What was missed and what was wrong: document, sort, MISSED or WRONG and the particulars, tabs between. */
  public List<String> misses() {
    return List.copyOf(sheet.misses);
  }

  /** The lines of the gold standard's scorer. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    addLines(sheet.articles, lines);
    addLines(sheet.entities, lines);
    lines.add(tally("ENTITIES").line("ENTITIES"));
    addLines(sheet.untyped, lines);
    addLines(sheet.facts, lines);
    lines.add(tally("FACTS").line("FACTS"));
    addLines(sheet.measurements, lines);
    lines.add(
        "documents " + documents + ", absent from the predictions " + absent.size()
            + (absent.isEmpty() ? "" : ": " + String.join(", ", absent)));
    lines.add(
        "entities F1 " + Tally.three(tally("ENTITIES").f1())
            + " facts F1 " + Tally.three(tally("FACTS").f1())
            + " measurements F1 " + Tally.three(tally(Sheet.MEASUREMENTS).f1()));
    return lines;
  }

  /** How well names were joined: B-cubed over surface forms, and canonical names found. */
  public List<String> identityLines() {
    return identity.lines().toList();
  }

  /** Precision under which a rule is marked: it wants mending or to be switched off. */
  private static final double WEAK = 0.6;

  /**
   * Precision by rule, by name of the rule, with {@code weak} behind those under 0.6; empty if the predictions do not say which rule
   * made them.
   */
  public List<String> ruleLines() {
    return sheet.rules.byName().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> "%-44s P %s   right %d wrong %d"
            .formatted(e.getKey(), Tally.three(e.getValue().precision()), e.getValue().right(), e.getValue().wrong())
            + (e.getValue().precision() < WEAK ? "   weak" : ""))
        .collect(Collectors.toList());
  }

  private static void addLines(Tallies tallies, List<String> lines) {
    tallies.byName().forEach((name, tally) -> lines.add(tally.line(name)));
  }
}
