package org.baopu.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.baopu.claim.Measurement;
import org.baopu.claim.Modality;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.Extraction.Fact;
import org.baopu.extraction.Extraction.Quantity;
import org.baopu.extraction.Quote;
import org.baopu.link.Corrections;
import org.baopu.link.Entity;
import org.baopu.page.DocumentId;

/**
 * A document's claims and measurements, and the plain triples that claims stand for.
 *
 * <p>Left out are facts that turned out to join an entity with itself, and those whose entities turned out to be of classes
 * that the property does not join: both can happen where linking knows more than the sentence did.
 */
final class StatementTriples {
  private final Iris iris;
  private final Schema schema;
  private final Extraction extraction;
  private final Entities entities;
  private final List<Corrections.ClaimCorrection> wrong;
  private final EvidenceTriples evidence;
  private final Triples triples;
  private final DocumentId document;
  private int unfit;

  StatementTriples(
      Iris iris,
      Schema schema,
      Extraction extraction,
      Entities entities,
      List<Corrections.ClaimCorrection> wrong,
      EvidenceTriples evidence,
      Triples triples) {
    this.iris = iris;
    this.schema = schema;
    this.extraction = extraction;
    this.entities = entities;
    this.wrong = wrong;
    this.evidence = evidence;
    this.triples = triples;
    this.document = extraction.source().id();
  }

  /** Facts left out so far. */
  int unfit() {
    return unfit;
  }

  void add(Fact fact) {
    Schema.Term property = schema.property(fact.predicate());
    Optional<Entity> subject = entities.of(document, fact.subject());
    Optional<Entity> other = fact.object().isPresent() ? entities.of(document, fact.object().getAsInt()) : Optional.empty();
    Optional<Node> object = other.map(entity -> iris.entity(entity.key())).or(() -> fact.text().map(Literals::text));
    if (subject.isEmpty()
        || object.isEmpty()
        || subject.map(Entity::key).equals(other.map(Entity::key))
        || !property.fitsSubject(subject.get().type())
        || other.map(entity -> !property.fitsObject(entity.type())).orElse(false)) {
      unfit++;
      return;
    }
    if (wrong.stream().anyMatch(claim -> claim.says(subject.get().key(), fact.predicate(), other.map(Entity::key), fact.text(), fact.qualifiers()))) {
      return;
    }
    Node bearer = iris.entity(subject.get().key());
    if (fact.modality() != Modality.NEGATED) {
      triples.add(bearer, property.node(), object.get());
    }
    Node claim = claim(fact);
    triples
        .add(claim, Terms.TYPE, Terms.CLAIM_CLASS)
        .add(claim, Terms.SUBJECT, bearer)
        .add(claim, Terms.PREDICATE, property.node())
        .add(claim, Terms.OBJECT, object.get())
        .add(claim, Terms.MODALITY, modality(fact.modality()));
    fact.qualifiers().forEach((name, value) -> qualifier(claim, schema.property(name), value));
    common(claim, fact.article(), fact.evidence(), fact.time(), fact.rule());
  }

  void add(Quantity quantity) {
    Optional<Entity> bearer = entities.of(document, quantity.subject());
    Optional<Node> value = Literals.number(quantity.value());
    if (bearer.isEmpty() || value.isEmpty()) {
      unfit++;
      return;
    }
    Node measurement = measurement(quantity);
    triples
        .add(measurement, Terms.TYPE, Terms.MEASUREMENT_CLASS)
        .add(measurement, Terms.BEARER, iris.entity(bearer.get().key()))
        .add(measurement, Terms.METRIC, quantity.metric())
        .add(measurement, Terms.VALUE, value)
        .add(measurement, Terms.UNIT, quantity.unit())
        .add(measurement, Terms.BOUND, bound(quantity.bound()))
        .add(measurement, Terms.SURFACE, quantity.surface());
    common(measurement, quantity.article(), quantity.evidence(), quantity.period(), quantity.rule());
  }

  private void common(
      Node statement, OptionalInt article, List<Quote> quotes, Optional<String> time, String rule) {
    triples
        .add(statement, Terms.DOCUMENT, iris.document(document))
        .add(statement, Terms.DATE, GraphBuilder.written(extraction, article).map(Literals::date))
        .add(statement, Terms.RULE, rule);
    article.ifPresent(index -> triples.add(statement, Terms.ARTICLE, iris.article(document, index + 1)));
    time.ifPresent(iso -> time(statement, iso));
    evidence.add(statement, quotes, article);
  }

  private void qualifier(Node claim, Schema.Term property, String value) {
    if (property.number()) {
      triples.add(claim, property.node(), Literals.number(value));
    } else {
      triples.add(claim, property.node(), value);
    }
  }

  private void time(Node statement, String iso) {
    triples.add(statement, Terms.PERIOD, Literals.period(iso));
    Literals.Days.of(iso).ifPresent(days -> {
      Node first = instant(days.first().toString(), Literals.date(days.first()));
      Node last = instant(days.last().toString(), Literals.date(days.last()));
      Node interval = iris.time(days.first() + "--" + days.last());
      triples
          .add(statement, Terms.TIME, interval)
          .add(interval, Terms.TYPE, Terms.INTERVAL_CLASS)
          .add(interval, Terms.HAS_BEGINNING, first)
          .add(interval, Terms.HAS_END, last);
    });
  }

  private Node instant(String day, Node literal) {
    Node instant = iris.time(day);
    triples.add(instant, Terms.TYPE, Terms.INSTANT_CLASS).add(instant, Terms.IN_XSD_DATE, literal);
    return instant;
  }

  /** Named by what the text says and where, not by what was linked: the IRI stays when linking learns more. */
  private Node claim(Fact fact) {
    List<String> identity = new ArrayList<>(List.of(fact.predicate(), fact.modality().name(), fact.time().orElse("")));
    identity.add(mention(fact.subject()));
    identity.add(fact.object().isPresent() ? mention(fact.object().getAsInt()) : fact.text().orElse(""));
    fact.qualifiers().forEach((name, value) -> identity.addAll(List.of(name, value)));
    fact.evidence().forEach(quote -> identity.add(place(quote)));
    return iris.statement(document, "claim", identity);
  }

  private Node measurement(Quantity quantity) {
    List<String> identity =
        new ArrayList<>(
            List.of(quantity.metric(), quantity.value().toString(), quantity.unit(), quantity.period().orElse("")));
    identity.add(mention(quantity.subject()));
    identity.add(quantity.bound().name());
    identity.add(quantity.surface());
    quantity.evidence().forEach(quote -> identity.add(place(quote)));
    return iris.statement(document, "measurement", identity);
  }

  private String mention(int index) {
    List<Quote> quotes = extraction.mentions().get(index).quotes();
    return quotes.isEmpty() ? "#" + index : place(quotes.get(0));
  }

  private static String place(Quote quote) {
    return quote.start() + "-" + quote.end();
  }

  private static Node modality(Modality modality) {
    return Terms.bp(switch (modality) {
      case STATED -> "Stated";
      case PLANNED -> "Planned";
      case FORMER -> "Former";
      case NEGATED -> "Negated";
    });
  }

  private static Node bound(Measurement.Bound bound) {
    return Terms.bp(switch (bound) {
      case EXACT -> "Exact";
      case ABOUT -> "About";
      case AT_LEAST -> "AtLeast";
      case AT_MOST -> "AtMost";
    });
  }
}
