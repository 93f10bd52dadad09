package org.baopu.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** Notes which triples of the search index a transaction puts and takes away. */
final class SearchedChanges {
  /** Triples that are noted; after more, making the index anew is as good. */
  private static final int MOST = 100_000;

  private final Map<Triple, Boolean> changes = new HashMap<>();
  private final Set<Triple> put = new HashSet<>();
  private final Set<Triple> gone = new HashSet<>();
  private boolean tooMany;

  /** The dataset, all changes of which are noted. */
  DatasetGraph listenTo(DatasetGraph dataset) {
    return new Noting(dataset);
  }

  /** Looks, before the transaction ends, which of the triples the dataset now has. */
  void settle(DatasetGraph dataset) {
    changes.forEach(
        (triple, added) -> {
          boolean there = added || dataset.contains(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
          (there ? put : gone).add(triple);
        });
    changes.clear();
  }

  /** Whether there are too many to follow one by one. */
  boolean tooMany() {
    return tooMany;
  }

  Set<Triple> put() {
    return put;
  }

  Set<Triple> gone() {
    return gone;
  }

  private void note(Node subject, Node property, Node value, boolean added) {
    if (!tooMany && SearchFields.has(subject, property, value)) {
      changes.merge(Triple.create(subject, property, value), added, Boolean::logicalOr);
      tooMany = changes.size() > MOST;
      if (tooMany) {
        changes.clear();
      }
    }
  }

  private final class Noting extends DatasetGraphWrapper {
    Noting(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public void add(Quad quad) {
      note(quad.getSubject(), quad.getPredicate(), quad.getObject(), true);
      super.add(quad);
    }

    @Override
    public void add(Node graph, Node subject, Node property, Node value) {
      note(subject, property, value, true);
      super.add(graph, subject, property, value);
    }

    @Override
    public void delete(Quad quad) {
      note(quad.getSubject(), quad.getPredicate(), quad.getObject(), false);
      super.delete(quad);
    }

    @Override
    public void delete(Node graph, Node subject, Node property, Node value) {
      note(subject, property, value, false);
      super.delete(graph, subject, property, value);
    }
  }
}
