package org.baopu.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.baopu.link.Corrections;
import org.baopu.link.Entity;
import org.baopu.link.EntityLinker;
import org.baopu.link.Reprint;
import org.baopu.page.DocumentId;
import org.baopu.rdf.CorrectionsException;
import org.baopu.rdf.CorrectionsFile;
import org.baopu.rdf.DocumentGraph;
import org.baopu.rdf.Entities;
import org.baopu.rdf.GraphBuilder;
import org.baopu.rdf.Hash;
import org.baopu.text.Problem;

/**
 * What a write is going to do: the documents after it, their entities, and the graphs that have to be made anew. Making it
 * changes the index, which is to be committed or rolled back.
 */
final class Plan {
  private final Ledger before;
  private final Ledger after;
  private final StoredExtractions extractions;
  private final Links links;
  private final Recipe recipe;
  private final CorrectionsFile corrections;
  private final EntityLinker linker;
  private final SortedSet<String> changed = new TreeSet<>();
  private int unfit;

  /**
   * @param before the ledger as it is
   * @param next the documents after the write, those of the batch without a hash of their graph
   * @param held where the extractions of the documents before the write are
   * @param places where the extractions of those after the write are
   * @param batch what is new of the corrections
   * @throws CorrectionsException if the corrections are new and wrong, or name what is not there
   */
  Plan(
      Ledger before,
      SortedMap<String, Ledger.Entry> next,
      StoredExtractions held,
      StoredExtractions places,
      Tables tables,
      Batch batch,
      Recipe recipe) {
    this.before = before;
    this.extractions = places;
    this.recipe = recipe;
    this.corrections = batch.corrections(recipe.builder().correctionsReader(), before.corrections());
    this.linker = recipe.linker().heeding(corrections.corrections());
    this.links = new Links(tables, linker);
    Set<String> concerned = links(next, held);
    checkCorrections();
    SortedMap<String, Ledger.Entry> entries = new TreeMap<>(next);
    entries.forEach((name, entry) -> {
      if (entry.graph().isEmpty()) {
        concerned.add(name);
      }
    });
    for (String name : concerned) {
      Ledger.Entry entry = next.get(name);
      if (entry != null) {
        String graph = graphHash(name, entry.extraction());
        if (!entry.graph().equals(graph)) {
          entries.put(name, new Ledger.Entry(entry.sha256(), entry.extraction(), graph));
          changed.add(name);
        }
      }
    }
    this.after = new Ledger(base(), stamp(entries), corrections.text(), true, entries);
  }

  private String base() {
    return recipe.builder().iris().base();
  }

  /** Brings the index up to the next documents. Returns those whose graph may now be another. */
  private Set<String> links(SortedMap<String, Ledger.Entry> next, StoredExtractions held) {
    String version = Hash.of(String.join("\n", Integer.toString(GraphBuilder.FORMAT), base(), linker.version(), corrections.text()));
    if (links.are(version, before.stamp())) {
      for (String name : before.entries().keySet()) {
        Ledger.Entry entry = next.get(name);
        if (entry == null || !entry.extraction().equals(before.entries().get(name).extraction())) {
          links.remove(held.of(name));
        }
      }
      for (String name : next.keySet()) {
        Ledger.Entry old = before.entries().get(name);
        if (old == null || !next.get(name).extraction().equals(old.extraction())) {
          links.add(extractions.of(name));
        }
      }
      return links.settle(version);
    }
    links.clear();
    next.keySet().forEach(name -> links.add(extractions.of(name)));
    links.settle(version);
    return new TreeSet<>(next.keySet());
  }

  /** New ones must name what is there; remembered ones wait until it is. */
  private void checkCorrections() {
    if (!corrections.text().equals(before.corrections())) {
      List<Problem> unknown = corrections.unknown(key -> links.entity(key).isPresent());
      if (!unknown.isEmpty()) {
        throw new CorrectionsException(unknown);
      }
    }
  }

  /** Made of the stamp before and all that has changed since. */
  private String stamp(SortedMap<String, Ledger.Entry> entries) {
    StringBuilder all = new StringBuilder(before.stamp()).append('\n').append(base()).append('\n').append(corrections.text()).append('\n');
    before.entries().keySet().stream().filter(name -> !entries.containsKey(name)).forEach(name -> all.append("- ").append(name).append('\n'));
    entries.forEach((name, entry) -> {
      if (!entry.equals(before.entries().get(name))) {
        all.append(entry).append(' ').append(name).append('\n');
      }
    });
    boolean same = entries.equals(before.entries()) && base().equals(before.base()) && corrections.text().equals(before.corrections());
    return same ? before.stamp() : Hash.of(all.toString());
  }

  private String graphHash(String name, String extraction) {
    Made made = made(name);
    return Hash.of(
        String.join(
            " ",
            Integer.toString(GraphBuilder.FORMAT),
            base(),
            extraction,
            made.entities().digest(new DocumentId(name)),
            made.reprints().toString(),
            made.wrong().toString()));
  }

  /** What a document's graph is made of, besides its extraction. */
  private record Made(Entities entities, SortedMap<Integer, Reprint> reprints, List<Corrections.ClaimCorrection> wrong) {}

  private Made made(String name) {
    DocumentId document = new DocumentId(name);
    Map<Integer, Entity> entities = links.entities(extractions.of(name));
    Set<String> keys = new HashSet<>();
    entities.values().forEach(entity -> keys.add(entity.key()));
    return new Made(
        Entities.of(document, entities), links.reprints(document), corrections.corrections().wrongOf(keys));
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
    return changed.isEmpty()
        && before.entries().keySet().equals(after.entries().keySet())
        && before.corrections().equals(after.corrections())
        && before.settled();
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
    Made made = made(name);
    return recipe.builder().build(extractions.of(name), made.entities(), made.reprints(), made.wrong());
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
    if (!after.corrections().isEmpty() || !before.corrections().isEmpty()) {
      Node graph = recipe.builder().iris().corrections();
      changes = changes.and(replace(dataset, graph, corrections.graph(recipe.builder().iris(), links::entity)));
    }
    links.formerTriples(recipe.builder().iris(), !before.settled() || !before.base().equals(base())).forEach((former, now) ->
        applyFormer(dataset, former, now));
    return changes;
  }

  /** An IRI that is no more is said to be the same as the one that stands for it, if there is one. */
  private void applyFormer(DatasetGraph dataset, Node former, Optional<Node> now) {
    Node graph = recipe.builder().iris().identity();
    Set<Triple> triples = now.map(heir -> Set.of(Triple.create(former, Links.SAME_AS, heir))).orElse(Set.of());
    dataset.deleteAny(graph, former, Node.ANY, Node.ANY);
    triples.forEach(triple -> dataset.add(Quad.create(graph, triple)));
  }

  /** The documents' articles of the batch that are reprints. */
  List<Reprint> reprints(Set<DocumentId> documents) {
    return documents.stream().filter(document -> after.entries().containsKey(document.value()))
        .flatMap(document -> links.reprints(document).values().stream()).toList();
  }

  /** The index is that of the ledger after the write; no graph changes by this. */
  Changes settled() {
    links.commit(after.stamp());
    return Changes.NONE;
  }

  /** Graphs of documents that are gone; where the ledger is in doubt, all that are no document's. */
  private Collection<Node> gone(DatasetGraph dataset) {
    Set<Node> gone = new HashSet<>();
    if (!before.settled() || !before.base().equals(after.base())) {
      dataset.listGraphNodes().forEachRemaining(gone::add);
      after.entries().keySet().forEach(name -> gone.remove(name(name)));
      gone.remove(recipe.builder().iris().corrections());
      gone.remove(recipe.builder().iris().identity());
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
