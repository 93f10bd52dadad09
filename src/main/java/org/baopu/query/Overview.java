package org.baopu.query;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.baopu.lexicon.Lexicon;
import org.baopu.store.KnowledgeStore;

/**
 * How much a store holds.
 *
 * @param documents documents
 * @param counted whether the rest was counted
 * @param articles articles
 * @param entities entities by the local name of their class, classes of all levels ({@code Organization}, {@code Company})
 * @param facts facts by local name of the property, each once however many places state it
 * @param claims places that state a fact
 * @param measurements numbers stated
 * @param example name of the park, or else the organisation, that most documents name; empty if not counted or none
 */
public record Overview(
    long documents,
    boolean counted,
    long articles,
    SortedMap<String, Long> entities,
    SortedMap<String, Long> facts,
    long claims,
    long measurements,
    String example) {
  private static final String PREFIXES =
      "PREFIX bp: <" + Lexicon.NAMESPACE + "> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ";

  /** Documents from which on counting takes as long as a small change does. */
  private static final int MANY = 500;

  /** What a change is a small one of. */
  private static final int SMALL_PART = 20;

  public Overview {
    entities = Collections.unmodifiableSortedMap(new TreeMap<>(entities));
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** Counts. */
  public static Overview of(KnowledgeStore store) {
    return store.read(
        dataset ->
            new Overview(
                store.size(),
                true,
                count(dataset, "?x a bp:Article"),
                counts(dataset, "?x a bp:Entity ; a ?group"),
                counts(
                    dataset,
                    "?c rdf:predicate ?group ; rdf:subject ?s ; rdf:object ?o ; bp:modality ?m"
                        + " FILTER (?m != bp:Negated) BIND (CONCAT(STR(?s), ' ', STR(?o)) AS ?x)"),
                count(dataset, "?x a bp:Claim"),
                count(dataset, "?x a bp:Measurement"),
                Stream.of("Park", "Organization").map(type -> example(dataset, type)).filter(name -> !name.isEmpty()).findFirst().orElse("")));
  }

  /** Counts, but for the documents only where all the rest is much more than what has changed. */
  public static Overview after(KnowledgeStore store, int changed) {
    int documents = store.size();
    return documents < MANY || changed > documents / SMALL_PART
        ? of(store)
        : new Overview(documents, false, 0, new TreeMap<>(), new TreeMap<>(), 0, 0, "");
  }

  /** Facts of all properties. */
  public long allFacts() {
    return facts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long count(DatasetGraph dataset, String pattern) {
    return counts(dataset, pattern + " BIND (bp:all AS ?group)").getOrDefault("all", 0L);
  }

  private static String example(DatasetGraph dataset, String type) {
    String sparql =
        PREFIXES
            + "SELECT ?name (COUNT(?graph) AS ?n) { GRAPH ?graph { ?x a bp:" + type
            + " ; <http://www.w3.org/2000/01/rdf-schema#label> ?name } } GROUP BY ?name ORDER BY DESC(?n) ?name LIMIT 1";
    try (QueryExec exec = QueryExec.dataset(dataset).query(sparql).build()) {
      RowSet rows = exec.select();
      return rows.hasNext() ? Optional.ofNullable(rows.next().get("name")).map(Node::getLiteralLexicalForm).orElse("") : "";
    }
  }

  /** Different {@code ?x} by local name of {@code ?group}. */
  private static SortedMap<String, Long> counts(DatasetGraph dataset, String pattern) {
    String sparql = PREFIXES + "SELECT ?group (COUNT(DISTINCT ?x) AS ?n) { " + pattern + " } GROUP BY ?group";
    SortedMap<String, Long> counts = new TreeMap<>();
    try (QueryExec exec = QueryExec.dataset(dataset).query(sparql).build()) {
      RowSet rows = exec.select();
      rows.forEachRemaining(
          row -> {
            String iri = row.get("group").getURI();
            counts.put(
                iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1),
                ((Number) row.get("n").getLiteralValue()).longValue());
          });
    }
    return counts;
  }
}
