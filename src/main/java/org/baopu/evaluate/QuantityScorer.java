package org.baopu.evaluate;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the measurements of one document: value (relative 1e-6), unit and bearer as in gold; and once more value and
 * unit alone. Those that gold marks optional, and those of ignored entities, are neither right nor wrong.
 */
final class QuantityScorer {
  private final Gold gold;
  private final List<Gold.Quantity> quantities;
  private final EntityScorer.Matches matches;
  private final Sheet sheet;
  private final Map<String, String> names = new HashMap<>();
  private final Set<Gold.Quantity> found = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Gold.Quantity> valueFound = Collections.newSetFromMap(new IdentityHashMap<>());

  QuantityScorer(Gold gold, List<Gold.Quantity> quantities, EntityScorer.Matches matches, Sheet sheet) {
    this.gold = gold;
    this.quantities = List.copyOf(quantities);
    this.matches = matches;
    this.sheet = sheet;
    gold.entities().forEach(entity -> names.put(entity.id(), entity.name()));
  }

  void score(List<Prediction.Quantity> predictions) {
    predictions.stream().filter(q -> !matches.ignored().contains(q.entity())).forEach(this::score);
    for (Gold.Quantity q : quantities) {
      if (q.optional()) {
        continue;
      }
      if (!valueFound.contains(q)) {
        sheet.measurements.missed(Sheet.VALUES);
      }
      if (!found.contains(q)) {
        sheet.measurements.missed(Sheet.MEASUREMENTS);
        sheet.miss(gold.doc(), "measurement", "MISSED", names.getOrDefault(q.subject(), q.subject()), q.metric(),
            q.written() + " " + q.unit(), q.evidence());
      }
    }
  }

  private void score(Prediction.Quantity predicted) {
    Optional<String> bearer = matches.gold(predicted.entity());
    double value = number(predicted.value());
    List<Gold.Quantity> alike = quantities.stream().filter(q -> isAlike(predicted, value, q)).toList();
    List<Gold.Quantity> same = alike.stream().filter(q -> bearer.filter(q.subject()::equals).isPresent()).toList();
    count(Sheet.MEASUREMENTS, same, found);
    count(Sheet.VALUES, alike, valueFound);
    if (same.isEmpty()) {
      predicted.rule().ifPresent(rule -> sheet.rules.wrong("measurement " + rule));
      sheet.miss(gold.doc(), "measurement", "WRONG",
          bearer.map(id -> names.getOrDefault(id, id)).orElse(predicted.entity()), predicted.metric(),
          predicted.value() + " " + predicted.unit(), Form.of(predicted.evidence()));
    } else if (same.stream().anyMatch(q -> !q.optional())) {
      predicted.rule().ifPresent(rule -> sheet.rules.right("measurement " + rule));
    }
  }

  private void count(String name, List<Gold.Quantity> hits, Set<Gold.Quantity> seen) {
    Optional<Gold.Quantity> fresh = hits.stream().filter(q -> !q.optional() && !seen.contains(q)).findFirst();
    if (fresh.isPresent()) {
      seen.add(fresh.get());
      sheet.measurements.right(name);
    } else if (hits.isEmpty()) {
      sheet.measurements.wrong(name);
    }
  }

  private static boolean isAlike(Prediction.Quantity predicted, double value, Gold.Quantity gold) {
    return gold.unit().equals(predicted.unit())
        && Math.abs(value - gold.value()) <= 1e-6 * Math.max(1, Math.abs(gold.value()));
  }

  private static double number(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
