package org.baopu.store;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.baopu.extraction.Extraction;
import org.baopu.link.Entity;
import org.baopu.link.EntityLinker;
import org.baopu.link.Reprint;
import org.baopu.link.ReprintFinder;
import org.baopu.page.DocumentId;
import org.baopu.rdf.Iris;

/**
 * What is known of all documents together: entities and reprints. A change costs what it touches, not what the store holds. All
 * of it can be made anew from the extractions, and is where it was made by another program or for another state of the store.
 */
final class Links {
  static final Node SAME_AS = OWL.sameAs.asNode();

  private final Tables tables;
  private final Tables.Table state;
  private final EntityLinker linker;
  private final LinkIndex entities;
  private final ReprintIndex reprints;

  Links(Tables tables, EntityLinker linker) {
    this.tables = tables;
    this.state = tables.table("state");
    this.linker = linker;
    this.entities = new LinkIndex(tables, linker);
    this.reprints = new ReprintIndex(tables);
  }

  /** Whether they are those of the ledger with that stamp, made as that version does. */
  boolean are(String version, String stamp) {
    return state.get("version").equals(Optional.of(version)) && state.get("stamp").equals(Optional.of(stamp));
  }

  void clear() {
    entities.clear();
    reprints.clear();
  }

  void add(Extraction document) {
    entities.add(linker.locals(document));
    reprints.add(ReprintFinder.fingerprints(document));
  }

  void remove(Extraction document) {
    entities.remove(linker.locals(document));
    reprints.remove(document.source().id());
  }

  /** Links what was added and removed. Returns the names of the documents of which something is now known otherwise. */
  Set<String> settle(String version) {
    Set<DocumentId> concerned = new HashSet<>(entities.relink());
    concerned.addAll(reprints.compare());
    state.put("version", version);
    Set<String> names = new TreeSet<>();
    concerned.forEach(document -> names.add(document.value()));
    return names;
  }

  /** The document's entities as it knows them, by mention. */
  Map<Integer, Entity> entities(Extraction document) {
    return entities.entities(linker.locals(document));
  }

  /** The document's articles that are reprints, by number. */
  SortedMap<Integer, Reprint> reprints(DocumentId document) {
    return reprints.of(document);
  }

  /** The key itself if there is such an entity, else that of the entity that stands for it; empty if there is none. */
  Optional<String> entity(String key) {
    return entities.hasEntity(key) ? Optional.of(key) : entities.heir(key);
  }

  /**
   * IRIs that are no more, with those that stand for them; empty ones are to be forgotten.
   *
   * @param all or only those that have changed
   */
  SortedMap<Node, Optional<Node>> formerTriples(Iris iris, boolean all) {
    SortedMap<Node, Optional<Node>> former = new TreeMap<>((one, other) -> one.getURI().compareTo(other.getURI()));
    (all ? entities.allFormer() : entities.formerChanged()).forEach(key ->
        former.put(iris.entity(key), entities.heir(key).map(iris::entity)));
    return former;
  }

  /** From here on they are those of the ledger with that stamp. */
  void commit(String stamp) {
    state.put("stamp", stamp);
    tables.commit();
  }
}
