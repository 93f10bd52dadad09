package org.baopu.rdf;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.Extraction.MentionText;
import org.baopu.language.Language;
import org.baopu.link.Entity;
import org.baopu.mention.MentionForm;

/**
 * What a document's graph says of its entities: class, names, code, and which article mentions them. The fullest name is the
 * same in every document; the others are those that this document uses.
 */
final class EntityTriples {
  private final Iris iris;
  private final Schema schema;
  private final Language language;
  private final Extraction extraction;
  private final Entities entities;
  private final Triples triples;

  EntityTriples(
      Iris iris, Schema schema, Language language, Extraction extraction, Entities entities, Triples triples) {
    this.iris = iris;
    this.schema = schema;
    this.language = language;
    this.extraction = extraction;
    this.entities = entities;
    this.triples = triples;
  }

  void add() {
    Map<String, Used> found = new LinkedHashMap<>();
    entities.of(extraction.source().id()).forEach((index, entity) -> {
      MentionText mention = extraction.mentions().get(index);
      Used used = found.computeIfAbsent(entity.key(), key -> new Used(entity, new TreeSet<>()));
      if (mention.form() == MentionForm.NAME) {
        used.names().add(mention.name());
      }
      triples.add(place(mention.article()), Terms.MENTIONS, iris.entity(entity.key()));
    });
    found.values().forEach(this::add);
  }

  /** An entity and the names that the document uses for it. */
  private record Used(Entity entity, SortedSet<String> names) {}

  private Node place(OptionalInt article) {
    return article.isPresent()
        ? iris.article(extraction.source().id(), article.getAsInt() + 1)
        : iris.document(extraction.source().id());
  }

  private void add(Used used) {
    Entity entity = used.entity();
    Node node = iris.entity(entity.key());
    String full = entity.canonical().orElse(entity.label());
    triples
        .add(node, Terms.TYPE, schema.type(entity.type()))
        .add(node, Terms.TYPE, schema.type(entity.top()))
        .add(node, Terms.TYPE, Terms.ENTITY_CLASS)
        .add(node, Terms.LABEL, Literals.text(full, Terms.CHINESE))
        .add(node, Terms.PREF_LABEL, Literals.text(full, Terms.CHINESE))
        .add(node, Terms.DIVISION_CODE, entity.code().orElse(""));
    Set<String> pinyin = new LinkedHashSet<>();
    pinyin(node, Terms.PREF_LABEL, full, pinyin);
    for (String name : used.names()) {
      if (!name.equals(full)) {
        triples.add(node, Terms.ALT_LABEL, Literals.text(name, Terms.CHINESE));
        pinyin(node, Terms.ALT_LABEL, name, pinyin);
      }
    }
    entity.reasons().stream().filter(reason -> used.names().contains(reason.name())).forEach(reason -> add(node, reason));
  }

  /** Adds the pinyin of a name that has some, unless another name of the entity sounds the same. */
  private void pinyin(Node node, Node label, String name, Set<String> heard) {
    String pinyin = language.pinyin(name);
    if (!pinyin.equals(name) && heard.add(pinyin)) {
      triples.add(node, label, Literals.text(pinyin, Terms.PINYIN));
    }
  }

  private void add(Node entity, Entity.Reason reason) {
    String joined = Boolean.toString(reason.joined());
    Node node =
        iris.hashed(
            "reason",
            List.of(entity.getURI(), joined, reason.rule(), reason.name(), reason.other(), reason.detail()));
    triples
        .add(entity, Terms.IDENTITY_REASON, node)
        .add(node, Terms.TYPE, Terms.REASON_CLASS)
        .add(node, Terms.JOINED, Literals.truth(reason.joined()))
        .add(node, Terms.RULE, reason.rule())
        .add(node, Terms.NAME, reason.name())
        .add(node, Terms.OTHER_NAME, reason.other())
        .add(node, Terms.COMMENT, reason.detail());
  }
}
