package org.baopu.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDFS;

/** Makes explanations out of the rows of queries: rows of one fact or number that several places state become one. */
final class Rows {
  private static final Comparator<Explanation.Source> BY_PLACE =
      Comparator.comparing(Explanation.Source::document)
          .thenComparing(Explanation.Source::start)
          .thenComparing(Explanation.Source::end);

  /** What a correction speaks of, in the order of a sentence. */
  private static final List<String> ABOUT =
      List.of("entity", "subject", "predicate", "object", "title", "other", "document", "prefLabel");

  private final Model ontology;

  Rows(Model ontology) {
    this.ontology = ontology;
  }

  /** Facts by property, then those in more documents first. */
  List<Explanation.Fact> facts(List<Binding> rows, boolean incoming) {
    Map<List<String>, List<Binding>> same =
        grouped(rows, "property", "other", "title", "amount", "modality", "period");
    List<Explanation.Fact> facts = new ArrayList<>();
    same.values().forEach(group -> facts.add(fact(group, incoming)));
    facts.sort(
        Comparator.comparing(Explanation.Fact::property)
            .thenComparing(fact -> -fact.documents())
            .thenComparing(Explanation.Fact::other)
            .thenComparing(fact -> fact.sources().toString()));
    return facts;
  }

  private Explanation.Fact fact(List<Binding> group, boolean incoming) {
    Binding row = group.get(0);
    Node property = row.get("property");
    Node other = row.get("other");
    return new Explanation.Fact(
        localName(property.getURI()),
        label(property.getURI()),
        incoming,
        some(row, "name").orElseGet(() -> text(row, "other")),
        other.isURI() ? Optional.of(other.getURI()) : Optional.empty(),
        some(row, "title"),
        some(row, "amount"),
        localName(text(row, "modality")),
        some(row, "period"),
        sources(group));
  }

  /** Numbers by metric, then by time. */
  List<Explanation.Figure> figures(List<Binding> rows) {
    List<Explanation.Figure> figures = new ArrayList<>();
    grouped(rows, "metric", "period", "value", "unit", "bound").values().forEach(group -> {
      Binding row = group.get(0);
      figures.add(
          new Explanation.Figure(
              text(row, "metric"),
              text(row, "value"),
              text(row, "unit"),
              text(row, "surface"),
              localName(text(row, "bound")),
              some(row, "period"),
              sources(group)));
    });
    return figures;
  }

  /** Corrections, by sort and what they speak of. */
  List<Explanation.Correction> corrections(List<Binding> rows) {
    List<Explanation.Correction> corrections = new ArrayList<>();
    for (List<Binding> group : grouped(rows, "correction").values()) {
      Map<String, List<String>> said = new TreeMap<>();
      for (Binding row : group) {
        String property = localName(text(row, "property"));
        String value = property.equals("type") ? label(text(row, "value")) : some(row, "name").orElseGet(() -> shown(row.get("value")));
        said.computeIfAbsent(property, p -> new ArrayList<>()).add(value);
      }
      List<String> about = new ArrayList<>();
      ABOUT.forEach(property -> said.getOrDefault(property, List.of()).stream().sorted().forEach(about::add));
      corrections.add(
          new Explanation.Correction(first(said, "type"), about, first(said, "creator"), first(said, "comment")));
    }
    corrections.sort(Comparator.comparing(Explanation.Correction::toString));
    return corrections;
  }

  private static String first(Map<String, List<String>> said, String property) {
    return said.getOrDefault(property, List.of("")).get(0);
  }

  /** A text as it is; of an IRI what follows the kind of thing. */
  private static String shown(Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    String iri = value.toString();
    int entity = iri.indexOf("/entity/");
    return entity < 0 ? localName(iri) : iri.substring(entity + "/entity/".length());
  }

  /** Reasons, those that joined first. */
  List<Explanation.Reason> reasons(List<Binding> rows) {
    return rows.stream()
        .map(
            row ->
                new Explanation.Reason(
                    text(row, "joined").equals("true"),
                    text(row, "rule"),
                    text(row, "name"),
                    text(row, "other"),
                    text(row, "detail")))
        .sorted(
            Comparator.comparing((Explanation.Reason reason) -> !reason.joined())
                .thenComparing(Explanation.Reason::toString))
        .toList();
  }

  /** Names, those in more documents first. */
  List<Explanation.Name> names(List<Binding> rows) {
    return rows.stream()
        .map(row -> new Explanation.Name(text(row, "name"), Integer.parseInt(text(row, "documents"))))
        .sorted(Comparator.comparing((Explanation.Name name) -> -name.documents()).thenComparing(Explanation.Name::text))
        .toList();
  }

  /** Names of the classes, subclasses before what they are below; bp:Entity, which all are, left out. */
  List<String> types(List<Binding> rows) {
    List<Resource> classes =
        rows.stream()
            .map(row -> text(row, "class"))
            .filter(iri -> !localName(iri).equals("Entity"))
            .distinct()
            .sorted()
            .map(ontology::createResource)
            .toList();
    return classes.stream()
        .sorted(Comparator.comparing(type -> classes.stream().anyMatch(other -> ontology.contains(other, RDFS.subClassOf, type))))
        .map(type -> label(type.getURI()))
        .toList();
  }

  /** The term's name in Chinese; its local name if it has none. */
  private String label(String iri) {
    return ontology.listObjectsOfProperty(ontology.createResource(iri), RDFS.label).toList().stream()
        .filter(label -> label.isLiteral() && label.asLiteral().getLanguage().equals("zh"))
        .map(label -> label.asLiteral().getLexicalForm())
        .min(Comparator.naturalOrder())
        .orElseGet(() -> localName(iri));
  }

  private static List<Explanation.Source> sources(List<Binding> rows) {
    return grouped(rows, "document", "headline", "date", "text", "start", "end", "rule").values().stream()
        .map(Rows::source)
        .sorted(BY_PLACE)
        .toList();
  }

  /** A place, of the rows for its boxes. */
  private static Explanation.Source source(List<Binding> rows) {
    Binding row = rows.get(0);
    return new Explanation.Source(
        text(row, "document"),
        text(row, "headline"),
        some(row, "date"),
        text(row, "before"),
        text(row, "text"),
        text(row, "after"),
        Integer.parseInt(text(row, "start")),
        Integer.parseInt(text(row, "end")),
        rows.stream()
            .filter(box -> box.contains("region"))
            .sorted(Comparator.comparing(box -> Integer.parseInt(text(box, "from"))))
            .map(box -> text(box, "region"))
            .distinct()
            .toList(),
        text(row, "rule"));
  }

  /** Rows that agree in the variables, by their values. */
  private static Map<List<String>, List<Binding>> grouped(List<Binding> rows, String... variables) {
    Map<List<String>, List<Binding>> groups = new TreeMap<>(Comparator.comparing(List::toString));
    for (Binding row : rows) {
      List<String> key = new ArrayList<>();
      for (String variable : variables) {
        key.add(text(row, variable));
      }
      groups.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  /** What the row has for a variable; empty text if nothing. */
  static String text(Binding row, String variable) {
    return some(row, variable).orElse("");
  }

  /** What the row has for a variable; empty if nothing. */
  static Optional<String> some(Binding row, String variable) {
    return Optional.ofNullable(row.get(variable))
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }

  private static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
