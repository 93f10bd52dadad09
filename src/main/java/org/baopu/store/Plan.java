package org.baopu.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.baopu.page.DocumentId;
import org.baopu.rdf.DocumentGraph;
import org.baopu.rdf.Entities;
import org.baopu.rdf.GraphBuilder;
import org.baopu.rdf.Hash;

/** What a write is going to do: the documents after it, their entities, and the graphs that have to be made anew. */
final class Plan {
  private final Ledger before;
  private final Ledger after;
  private final StoredExtractions extractions;
  private final Entities entities;
  private final Recipe recipe;
  private final SortedSet<String> changed = new TreeSet<>();
  private int unfit;

  /**
   * @param before the ledger as it is
   * @param next the documents after the write, those of the batch without a hash of their graph
   * @param places where the extractions of these are
   */
  Plan(
      Ledger before,
      SortedMap<String, Ledger.Entry> next,
      SortedMap<String, StoredExtractions.Place> places,
      Recipe recipe) {
    this.before = before;
    this.extractions = new StoredExtractions(places);
    this.recipe = recipe;
    this.entities = new Entities(recipe.linker().link(extractions));
    SortedMap<String, Ledger.Entry> entries = new TreeMap<>();
    next.forEach((name, entry) -> {
      String graph = graphHash(name, entry.extraction());
      entries.put(name, new Ledger.Entry(entry.sha256(), entry.extraction(), graph));
      if (!entry.graph().equals(graph)) {
        changed.add(name);
      }
    });
    this.after = new Ledger(recipe.builder().iris().base(), true, entries);
  }

  private String graphHash(String name, String extraction) {
    return Hash.of(
        String.join(
            " ",
            Integer.toString(GraphBuilder.FORMAT),
            recipe.builder().iris().base(),
            extraction,
            entities.digest(new DocumentId(name))));
  }

  /** The ledger after the write. */
  Ledger after() {
    return after;
  }

  /** Documents whose graphs are made anew. */
  SortedSet<String> changed() {
    return changed;
  }

  /** Facts left out of the graphs checked. */
  int unfit() {
    return unfit;
  }

  /** Whether the write would change nothing. */
  boolean isEmpty() {
    return changed.isEmpty() && before.entries().keySet().equals(after.entries().keySet()) && before.settled();
  }

  /** Makes the graphs once and holds them against their shapes: what is wrong, by document. */
  Map<String, List<Violation>> check() {
    Map<String, List<Violation>> wrong = new TreeMap<>();
    unfit = 0;
    for (String name : changed) {
      DocumentGraph graph = graph(name);
      unfit += graph.unfit();
      List<Violation> violations = recipe.shapes().check(graph);
      if (!violations.isEmpty()) {
        wrong.put(name, violations);
      }
    }
    return wrong;
  }

  private DocumentGraph graph(String name) {
    return recipe.builder().build(extractions.of(name), entities);
  }

  /** Writes what differs. */
  Changes apply(DatasetGraph dataset) {
    Changes changes = Changes.NONE;
    for (Node gone : gone(dataset)) {
      changes = changes.and(replace(dataset, gone, Set.of()));
    }
    for (String name : changed) {
      DocumentGraph graph = graph(name);
      changes = changes.and(replace(dataset, graph.name(), graph.triples()));
    }
    return changes;
  }

  /** Graphs of documents that are gone; where the ledger is in doubt, all that are no document's. */
  private Collection<Node> gone(DatasetGraph dataset) {
    Set<Node> gone = new HashSet<>();
    if (!before.settled() || !before.base().equals(after.base())) {
      dataset.listGraphNodes().forEachRemaining(gone::add);
      after.entries().keySet().forEach(name -> gone.remove(name(name)));
    } else {
      before.entries().keySet().stream()
          .filter(name -> !after.entries().containsKey(name))
          .forEach(name -> gone.add(name(name)));
    }
    return gone;
  }

  private Node name(String document) {
    return recipe.builder().iris().document(new DocumentId(document));
  }

  private static Changes replace(DatasetGraph dataset, Node graph, Set<Triple> triples) {
    Set<Triple> surplus = new HashSet<>();
    dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> surplus.add(quad.asTriple()));
    long added = 0;
    for (Triple triple : triples) {
      if (!surplus.remove(triple)) {
        dataset.add(Quad.create(graph, triple));
        added++;
      }
    }
    surplus.forEach(triple -> dataset.delete(Quad.create(graph, triple)));
    return new Changes(added + surplus.size() > 0 ? 1 : 0, added, surplus.size());
  }
}
