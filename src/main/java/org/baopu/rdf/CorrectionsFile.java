package org.baopu.rdf;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.baopu.lexicon.Lexicon;
import org.baopu.link.Corrections;
import org.baopu.text.Problem;

/**
 * A file of corrections as read.
 *
 * @param text the file's text
 * @param corrections what it says
 * @param named the key of each entity that it names, with the place where it first does ({@code corrections.ttl:12:23})
 * @param triples what it says as triples, each correction with an IRI of its own
 */
public record CorrectionsFile(String text, Corrections corrections, SortedMap<String, String> named, Set<Triple> triples) {
  public CorrectionsFile {
    named = Collections.unmodifiableSortedMap(new TreeMap<>(named));
    triples = Collections.unmodifiableSet(new LinkedHashSet<>(triples));
  }

  /** No corrections. */
  public static CorrectionsFile none() {
    return new CorrectionsFile("", Corrections.none(), new TreeMap<>(), Set.of());
  }

  /** A problem for each entity named that is not known, by key; empty if all are. */
  public List<Problem> unknown(Predicate<String> known) {
    return named.entrySet().stream()
        .filter(entry -> !known.test(entry.getKey()))
        .map(entry -> new Problem(
            Problem.Severity.REJECTED, "unknown-entity", entry.getValue(), "no entity has the key '" + entry.getKey() + "'"))
        .toList();
  }

  /**
   * Their graph: the corrections, and a plain triple for each statement that is missing and whose entities are there.
   *
   * @param entity the key of the entity that is there now for a key; empty if none is
   */
  public Set<Triple> graph(Iris iris, Function<String, Optional<String>> entity) {
    Set<Triple> all = new LinkedHashSet<>(triples);
    for (Corrections.ClaimCorrection claim : corrections.claims()) {
      Optional<Node> subject = entity.apply(claim.subject()).map(iris::entity);
      Optional<Node> object = claim.object().isPresent()
          ? claim.object().flatMap(entity).map(iris::entity)
          : claim.text().map(NodeFactory::createLiteralString);
      if (!claim.wrong() && subject.isPresent() && object.isPresent()) {
        all.add(Triple.create(subject.get(), NodeFactory.createURI(Lexicon.NAMESPACE + claim.predicate()), object.get()));
      }
    }
    return all;
  }
}
