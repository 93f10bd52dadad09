package org.baopu.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.OWL;
import org.baopu.lexicon.Lexicon;
import org.baopu.rdf.Terms;
import org.baopu.store.KnowledgeStore;

/** Tells all that a store knows of an entity, and who says so. */
public final class Explainer {
  private static final String PREFIXES =
      """
      PREFIX bp: <https://w3id.org/baopu/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private static final String ABOUT =
      PREFIXES
          + """
          SELECT ?name ?class ?pinyin ?code WHERE {
            ?me rdfs:label ?name ; a ?class .
            OPTIONAL { ?me skos:prefLabel ?pinyin FILTER (LANG(?pinyin) = "zh-Latn-pinyin") }
            OPTIONAL { ?me bp:divisionCode ?code }
          }""";

  private static final String PLACES =
      """
        ?statement bp:evidence ?place ; bp:document/dcterms:identifier ?document .
        ?place oa:exact ?text ; oa:start ?start ; oa:end ?end .
        OPTIONAL { ?place oa:prefix ?before }
        OPTIONAL { ?place oa:suffix ?after }
        OPTIONAL { ?place bp:box ?box . ?box rdf:value ?region ; oa:start ?from }
        OPTIONAL { ?statement bp:article/schema:headline ?headline }
        OPTIONAL { ?statement dcterms:date ?date }
        OPTIONAL { ?statement bp:period ?period }
        OPTIONAL { ?statement bp:rule ?rule }
      """;

  private static final String FACTS =
      PREFIXES
          + """
          SELECT * WHERE {
            ?statement %s ?me ; %s ?other ; rdf:predicate ?property ; bp:modality ?modality .
            OPTIONAL { ?other rdfs:label ?name }
            OPTIONAL { ?statement bp:title ?title }
            OPTIONAL { ?statement bp:amount ?amount }
          """
          + PLACES
          + "}";

  private static final String NUMBERS =
      PREFIXES
          + """
          SELECT * WHERE {
            ?statement bp:bearer ?me ; bp:value ?value ; bp:unit ?unit ; bp:bound ?bound .
            OPTIONAL { ?statement bp:metric ?metric }
            OPTIONAL { ?statement bp:surface ?surface }
          """
          + PLACES
          + "}";

  private static final String REASONS =
      PREFIXES
          + """
          SELECT * WHERE {
            ?me bp:identityReason ?reason . ?reason bp:joined ?joined ; bp:rule ?rule ; bp:name ?name .
            OPTIONAL { ?reason bp:otherName ?other }
            OPTIONAL { ?reason rdfs:comment ?detail }
          }""";

  private static final String CORRECTIONS =
      PREFIXES
          + """
          SELECT DISTINCT ?correction ?property ?value ?name WHERE {
            ?correction bp:entity|bp:other|rdf:subject|rdf:object ?me ; dcterms:creator ?author ; ?property ?value .
            FILTER NOT EXISTS { ?correction a bp:Claim }
            OPTIONAL { ?value rdfs:label ?name }
          }""";

  private static final String NAMES =
      PREFIXES
          + """
          SELECT ?name (COUNT(?document) AS ?documents) WHERE {
            GRAPH ?document { ?me skos:altLabel ?name FILTER (LANG(?name) = "zh") }
          } GROUP BY ?name""";

  private static final String DOCUMENTS =
      PREFIXES
          + """
          SELECT ?document WHERE {
            GRAPH ?graph { ?me rdfs:label ?name . ?graph dcterms:identifier ?document }
          }""";

  private static final String ALIKE =
      PREFIXES
          + """
          SELECT DISTINCT ?entity ?name WHERE {
            ?entity skos:prefLabel|skos:altLabel ?name
            FILTER (LANG(?name) = "zh" && CONTAINS(STR(?name), ?part))
          }""";

  private final KnowledgeStore store;
  private final Rows rows;

  public Explainer(KnowledgeStore store, Lexicon lexicon) {
    this.store = store;
    this.rows = new Rows(lexicon.model());
  }

  /**
   * All that is known of a name.
   *
   * @param nameOrIri as for {@link #explain}
   * @param like how many names that hold it are given if there is none of that name
   */
  public Told tell(String nameOrIri, int like) {
    List<Explanation> entities = explain(nameOrIri);
    return new Told(entities, entities.isEmpty() ? namesLike(nameOrIri, like) : List.of());
  }

  /**
   * The entities of that name, or the one of that IRI, those in more documents first; empty if there is none.
   *
   * @param nameOrIri a name in any width, with or without white space; or an IRI, whole or below the store's base ({@code
   *     <entity/…>})
   */
  public List<Explanation> explain(String nameOrIri) {
    return store.read(
        dataset ->
            entities(dataset, nameOrIri).stream()
                .map(entity -> explain(dataset, entity))
                .flatMap(Optional::stream)
                .sorted(
                    Comparator.comparing((Explanation found) -> -found.documents().size())
                        .thenComparing(Explanation::iri))
                .toList());
  }

  /** Names that hold the words, shorter ones first, for a name that is not found; empty if none. */
  public List<String> namesLike(String words, int limit) {
    Node part = NodeFactory.createLiteralString(plain(words));
    return store.read(
        dataset ->
            select(dataset, ALIKE, "part", part).stream()
                .map(row -> Rows.text(row, "name"))
                .distinct()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList());
  }

  private Set<Node> entities(DatasetGraph dataset, String nameOrIri) {
    Set<Node> found = new TreeSet<>(Comparator.comparing(Node::getURI));
    iri(nameOrIri).ifPresent(iri -> found.add(heir(dataset, iri)));
    if (found.isEmpty()) {
      Node name = NodeFactory.createLiteralLang(plain(nameOrIri), Terms.CHINESE);
      for (String label : List.of("prefLabel", "altLabel")) {
        Node property = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#" + label);
        dataset.find(Node.ANY, Node.ANY, property, name).forEachRemaining(quad -> found.add(quad.getSubject()));
      }
    }
    return found;
  }

  /** The IRI itself, or the one that stands for it if it is no more. */
  private static Node heir(DatasetGraph dataset, Node iri) {
    List<Node> heirs = new ArrayList<>();
    dataset.find(Node.ANY, iri, OWL.sameAs.asNode(), Node.ANY).forEachRemaining(quad -> heirs.add(quad.getObject()));
    return heirs.isEmpty() ? iri : heirs.get(0);
  }

  private Optional<Node> iri(String text) {
    String bare = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    if (bare.startsWith("entity/")) {
      return Optional.of(NodeFactory.createURI(store.base() + bare));
    }
    return bare.contains("://") ? Optional.of(NodeFactory.createURI(bare)) : Optional.empty();
  }

  /** As names are stored: NFKC, no white space. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .codePoints()
        .filter(point -> !Character.isWhitespace(point))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private Optional<Explanation> explain(DatasetGraph dataset, Node entity) {
    List<Binding> about = select(dataset, ABOUT, "me", entity);
    if (about.isEmpty()) {
      return Optional.empty();
    }
    List<Explanation.Fact> facts = new ArrayList<>();
    facts.addAll(rows.facts(select(dataset, FACTS.formatted("rdf:subject", "rdf:object"), "me", entity), false));
    facts.addAll(rows.facts(select(dataset, FACTS.formatted("rdf:object", "rdf:subject"), "me", entity), true));
    return Optional.of(
        new Explanation(
            entity.getURI(),
            Rows.text(about.get(0), "name"),
            rows.types(about),
            Rows.some(about.get(0), "pinyin"),
            Rows.some(about.get(0), "code"),
            rows.names(select(dataset, NAMES, "me", entity)),
            facts,
            rows.figures(select(dataset, NUMBERS, "me", entity)),
            rows.reasons(select(dataset, REASONS, "me", entity)),
            rows.corrections(select(dataset, CORRECTIONS, "me", entity)),
            select(dataset, DOCUMENTS, "me", entity).stream().map(row -> Rows.text(row, "document")).sorted().toList()));
  }

  private static List<Binding> select(DatasetGraph dataset, String query, String variable, Node value) {
    try (QueryExec exec =
        QueryExec.dataset(dataset).query(query).substitution(variable, value).build()) {
      return exec.select().stream().toList();
    }
  }
}
