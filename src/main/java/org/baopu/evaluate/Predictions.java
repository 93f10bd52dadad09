package org.baopu.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baopu.claim.Modality;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.Quote;
import org.baopu.link.Entity;
import org.baopu.link.MentionRef;
import org.baopu.mention.MentionForm;
import org.baopu.page.DocumentId;

/** Makes predictions out of linked extractions: what the contract queries give for a store of the same documents. */
public final class Predictions {
  private final Map<DocumentId, Map<Integer, Entity>> entityOf = new HashMap<>();

  private Predictions(Collection<Entity> entities) {
    for (Entity entity : entities) {
      for (MentionRef mention : entity.mentions()) {
        entityOf.computeIfAbsent(mention.document(), document -> new TreeMap<>()).put(mention.index(), entity);
      }
    }
  }

  /** The predictions by the document's file name. */
  public static Map<String, Prediction> of(Collection<Extraction> documents, Collection<Entity> entities) {
    Predictions predictions = new Predictions(entities);
    Map<String, Prediction> byDoc = new TreeMap<>();
    for (Extraction document : documents) {
      byDoc.put(document.source().id().fileName(), predictions.of(document));
    }
    return byDoc;
  }

  private Prediction of(Extraction document) {
    Map<Integer, Entity> entities = entityOf.getOrDefault(document.source().id(), Map.of());
    return new Prediction(
        document.source().id().fileName(),
        entities(document, entities),
        facts(document, entities),
        quantities(document, entities),
        document.articles().stream().map(a -> new Prediction.Article(a.headline(), a.body(), a.authors())).toList(),
        document.mentions().stream()
            .filter(mention -> mention.form() == MentionForm.NAME)
            .map(mention -> new Prediction.Mention(mention.top(), mention.name(), mention.rule()))
            .toList());
  }

  private static List<Prediction.Entity> entities(Extraction document, Map<Integer, Entity> entityOf) {
    Map<String, Entity> byKey = new TreeMap<>();
    Map<String, Set<String>> names = new HashMap<>();
    entityOf.forEach(
        (index, entity) -> {
          Extraction.MentionText mention = document.mentions().get(index);
          if (mention.form() == MentionForm.NAME) {
            byKey.put(entity.key(), entity);
            names.computeIfAbsent(entity.key(), key -> new TreeSet<>()).add(mention.name());
          }
        });
    List<Prediction.Entity> entities = new ArrayList<>();
    for (Entity entity : byKey.values()) {
      String name = entity.canonical().orElse(entity.label());
      Set<String> aliases = names.getOrDefault(entity.key(), Set.of());
      entities.add(
          new Prediction.Entity(
              entity.key(), entity.top(), name, aliases.stream().filter(alias -> !alias.equals(name)).toList()));
    }
    return entities;
  }

  private static List<Prediction.Fact> facts(Extraction document, Map<Integer, Entity> entityOf) {
    Map<List<Object>, Prediction.Fact> facts = new LinkedHashMap<>();
    for (Extraction.Fact fact : document.facts()) {
      Optional<Entity> subject = Optional.ofNullable(entityOf.get(fact.subject()));
      Optional<Entity> object = entity(fact.object(), entityOf);
      if (fact.modality() != Modality.NEGATED
          && subject.isPresent()
          && (object.isPresent() || fact.text().isPresent())
          && !object.map(Entity::key).equals(subject.map(Entity::key))) {
        Prediction.Fact row =
            new Prediction.Fact(
                fact.predicate(),
                subject.get().key(),
                object.map(Entity::key),
                fact.text().orElse(""),
                fact.qualifiers().getOrDefault("title", ""),
                text(fact.evidence()),
                Optional.of(fact.rule()));
        facts.putIfAbsent(List.of(row, fact.rule()), row);
      }
    }
    return List.copyOf(facts.values());
  }

  private static List<Prediction.Quantity> quantities(Extraction document, Map<Integer, Entity> entityOf) {
    List<Prediction.Quantity> quantities = new ArrayList<>();
    for (Extraction.Quantity quantity : document.measurements()) {
      Optional.ofNullable(entityOf.get(quantity.subject()))
          .ifPresent(
              entity ->
                  quantities.add(
                      new Prediction.Quantity(
                          entity.key(),
                          quantity.metric(),
                          quantity.value().toPlainString(),
                          quantity.unit(),
                          text(quantity.evidence()),
                          Optional.of(quantity.rule()))));
    }
    return quantities;
  }

  private static Optional<Entity> entity(OptionalInt mention, Map<Integer, Entity> entityOf) {
    return mention.isPresent() ? Optional.ofNullable(entityOf.get(mention.getAsInt())) : Optional.empty();
  }

  private static String text(List<Quote> quotes) {
    StringBuilder text = new StringBuilder();
    quotes.forEach(quote -> text.append(quote.text()));
    return text.toString();
  }
}
