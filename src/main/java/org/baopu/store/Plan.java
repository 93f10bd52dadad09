package org.baopu.store;

import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.HashMap;
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
 * What a write is going to do: the documents after it, their entities, and the graphs that have to be made anew, which are
 * checked as they are made. Making it changes the index, which is to be committed or rolled back. It costs what the write touches,
 * but where the index or the graphs are not those of the ledger: then all documents are gone through.
 */
final class Plan {
  private final Ledger.State before;
  private final StoredExtractions documents;
  private final Links links;
  private final Recipe recipe;
  private final CorrectionsFile corrections;
  private final Ledger.Change change;

  /** Of documents whose graph is another, by name; kept while memory lasts. */
  private final Map<String, SoftReference<DocumentGraph>> graphs = new HashMap<>();

  private final SortedMap<String, List<Violation>> wrong = new TreeMap<>();
  private int unfit;

  /**
   * @param before what the ledger says once
   * @param documents before and after the write
   * @param tables of the index
   * @param batch what is new of the corrections
   * @throws CorrectionsException if the corrections are new and wrong, or name what is not there
   */
  Plan(Ledger.State before, StoredExtractions documents, Tables tables, Batch batch, Recipe recipe) {
    this.before = before;
    this.documents = documents;
    this.recipe = recipe;
    this.corrections = batch.corrections(recipe.builder().correctionsReader(), before.corrections());
    EntityLinker linker = recipe.linker().heeding(corrections.corrections());
    this.links = new Links(tables, linker);
    SortedSet<String> concerned = links(linker.version());
    checkCorrections();
    SortedMap<String, Ledger.Entry> changed = new TreeMap<>();
    concerned.forEach(name -> documents.entry(name).ifPresent(entry -> draft(name, entry, changed)));
    this.change =
        new Ledger.Change(new Ledger.State(base(), stamp(changed), corrections.text(), true), changed, documents.removed());
  }

  private String base() {
    return recipe.builder().iris().base();
  }

  /** Brings the index up to the documents after the write. Returns those whose graph may now be another. */
  private SortedSet<String> links(String linker) {
    String version = Hash.of(String.join("\n", Integer.toString(GraphBuilder.FORMAT), base(), linker, corrections.text()));
    boolean known = links.are(version, before.stamp());
    SortedSet<String> concerned = new TreeSet<>();
    if (known) {
      documents.removed().forEach(name -> documents.before(name).ifPresent(links::remove));
      documents.put().keySet().forEach(name -> {
        documents.before(name).ifPresent(links::remove);
        links.add(documents.after(name));
      });
      concerned.addAll(documents.put().keySet());
    } else {
      links.clear();
      documents.all().forEach(name -> links.add(documents.after(name)));
    }
    concerned.addAll(links.settle(version));
    return known && before.settled() ? concerned : documents.all();
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

  /** Makes and checks the graph of a document if it is now made from something else. */
  private void draft(String name, Ledger.Entry entry, Map<String, Ledger.Entry> changed) {
    Made made = made(name);
    String hash = made.hash(base(), name, entry.extraction());
    if (before.settled() && entry.graph().equals(hash)) {
      return;
    }
    changed.put(name, new Ledger.Entry(entry.sha256(), entry.extraction(), hash));
    DocumentGraph graph = graph(name, made);
    graphs.put(name, new SoftReference<>(graph));
    unfit += graph.unfit();
    List<Violation> violations = recipe.shapes().check(graph);
    if (!violations.isEmpty()) {
      wrong.put(name, violations);
    }
  }

  /** What a document's graph is made of, besides its extraction. */
  private record Made(Entities entities, SortedMap<Integer, Reprint> reprints, List<Corrections.ClaimCorrection> wrong) {
    private String hash(String base, String document, String extraction) {
      return Hash.of(
          String.join(
              " ",
              Integer.toString(GraphBuilder.FORMAT),
              base,
              extraction,
              entities.digest(new DocumentId(document)),
              reprints.toString(),
              wrong.toString()));
    }
  }

  private Made made(String name) {
    DocumentId document = new DocumentId(name);
    Map<Integer, Entity> entities = links.entities(documents.after(name));
    Set<String> keys = new HashSet<>();
    entities.values().forEach(entity -> keys.add(entity.key()));
    return new Made(
        Entities.of(document, entities), links.reprints(document), corrections.corrections().wrongOf(keys));
  }

  private DocumentGraph graph(String name, Made made) {
    return recipe.builder().build(documents.after(name), made.entities(), made.reprints(), made.wrong());
  }

  private DocumentGraph graph(String name) {
    SoftReference<DocumentGraph> reference = graphs.get(name);
    DocumentGraph known = reference == null ? null : reference.get();
    return known == null ? graph(name, made(name)) : known;
  }

  /** Made of the stamp before and all that has changed since. */
  private String stamp(SortedMap<String, Ledger.Entry> changed) {
    boolean same = changed.isEmpty() && documents.removed().isEmpty() && base().equals(before.base())
        && corrections.text().equals(before.corrections());
    StringBuilder all = new StringBuilder(before.stamp()).append('\n').append(base()).append('\n').append(corrections.text()).append('\n');
    documents.removed().forEach(name -> all.append("- ").append(name).append('\n'));
    changed.forEach((name, entry) -> all.append(entry).append(' ').append(name).append('\n'));
    return same ? before.stamp() : Hash.of(all.toString());
  }

  /** What the write changes in the ledger. */
  Ledger.Change change() {
    return change;
  }

  /** Facts left out of the graphs made. */
  int unfit() {
    return unfit;
  }

  /** Whether the write would change nothing. */
  boolean isEmpty() {
    return change.put().isEmpty()
        && change.removed().isEmpty()
        && before.corrections().equals(corrections.text())
        && before.settled();
  }

  /** What is wrong with the graphs made, by document. */
  SortedMap<String, List<Violation>> wrong() {
    return wrong;
  }

  /** Writes what differs. */
  Changes apply(DatasetGraph dataset) {
    Changes changes = Changes.NONE;
    for (Node gone : gone(dataset)) {
      changes = changes.and(replace(dataset, gone, Set.of()));
    }
    for (String name : change.put().keySet()) {
      DocumentGraph graph = graph(name);
      changes = changes.and(replace(dataset, graph.name(), graph.triples()));
    }
    if (!corrections.text().isEmpty() || !before.corrections().isEmpty()) {
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

  /** The documents' articles that are reprints; empty if none. */
  List<Reprint> reprints(Set<DocumentId> documents) {
    return documents.stream()
        .flatMap(document -> links.reprints(document).values().stream()).toList();
  }

  /** The index is that of the ledger after the write; no graph changes by this. */
  Changes settled() {
    links.commit(change.state().stamp());
    return Changes.NONE;
  }

  /** Graphs of documents that are gone; where the ledger is in doubt, all that are no document's. */
  private Collection<Node> gone(DatasetGraph dataset) {
    Set<Node> gone = new HashSet<>();
    if (!before.settled() || !before.base().equals(base())) {
      dataset.listGraphNodes().forEachRemaining(gone::add);
      documents.all().forEach(name -> gone.remove(name(name)));
      gone.remove(recipe.builder().iris().corrections());
      gone.remove(recipe.builder().iris().identity());
    } else {
      documents.removed().forEach(name -> gone.add(name(name)));
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
