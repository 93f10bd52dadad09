package org.baopu.evaluate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well names were joined to entities: B-cubed over surface forms (Bagga and Baldwin 1998), a form being a name of
 * one type in one document. Only forms that both gold and the prediction have are compared, so that this measures
 * joining alone; what was not found at all is the entities' affair. Beside it, how many of gold's canonical names the
 * matching entity carries, however spelled: gold writes 中共湘潭市委员会 as well as 中国共产党湘潭市委员会.
 */
final class IdentityScorer {
  private double precision;
  private double recall;
  private int forms;
  private int formsOfGold;
  private int canonical;
  private int spelledSo;
  private int canonicalOfGold;
  private final BiPredicate<String, String> sameName;

  /** {@code sameName}: whether two names are one official name as it may be spelled. */
  IdentityScorer(BiPredicate<String, String> sameName) {
    this.sameName = sameName;
  }

  void score(Gold gold, Prediction prediction, EntityScorer.Matches matches) {
    Map<String, String> goldOf = new LinkedHashMap<>();
    gold.entities().forEach(e -> e.surfaces().forEach(name -> goldOf.putIfAbsent(item(e.type(), name), e.id())));
    Map<String, String> predictedOf = new HashMap<>();
    for (Prediction.Entity entity : prediction.entities()) {
      Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
          .forEach(name -> predictedOf.putIfAbsent(item(entity.type(), name), entity.id()));
    }
    formsOfGold += goldOf.size();
    goldOf.keySet().retainAll(predictedOf.keySet());
    predictedOf.keySet().retainAll(goldOf.keySet());
    forms += goldOf.size();
    for (String item : goldOf.keySet()) {
      Set<String> wanted = sameAs(item, goldOf);
      Set<String> got = sameAs(item, predictedOf);
      long both = wanted.stream().filter(got::contains).count();
      precision += (double) both / got.size();
      recall += (double) both / wanted.size();
    }
    scoreCanonical(gold, prediction, matches);
  }

  private void scoreCanonical(Gold gold, Prediction prediction, EntityScorer.Matches matches) {
    Map<String, String> official = new HashMap<>();
    for (Gold.Entity entity : gold.entities()) {
      entity.canonical().ifPresent(name -> official.put(entity.id(), Form.of(name)));
    }
    canonicalOfGold += official.size();
    for (Prediction.Entity entity : prediction.entities()) {
      Optional<String> id = matches.gold(entity.id());
      String wanted = id.map(official::get).orElse("");
      String name = Form.of(entity.name());
      if (id.isPresent() && !wanted.isEmpty() && (name.equals(wanted) || sameName.test(name, wanted))) {
        official.remove(id.get());
        canonical++;
        spelledSo += name.equals(wanted) ? 1 : 0;
      }
    }
  }

  /** The lines of the report. */
  Stream<String> lines() {
    double p = forms == 0 ? 0 : precision / forms;
    double r = forms == 0 ? 0 : recall / forms;
    double f = p + r > 0 ? 2 * p * r / (p + r) : 0;
    return Stream.of(
        "B-CUBED          P %s  R %s  F1 %s   forms %d of %d"
            .formatted(Tally.three(p), Tally.three(r), Tally.three(f), forms, formsOfGold),
        "CANONICAL        R %s   found %d of %d, spelled so %d"
            .formatted(Tally.three(canonicalOfGold == 0 ? 0 : (double) canonical / canonicalOfGold), canonical, canonicalOfGold, spelledSo));
  }

  private static Set<String> sameAs(String item, Map<String, String> clusters) {
    String cluster = clusters.getOrDefault(item, "");
    return clusters.entrySet().stream()
        .filter(entry -> entry.getValue().equals(cluster))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static String item(String type, String name) {
    return type + "\t" + Form.of(name);
  }
}
