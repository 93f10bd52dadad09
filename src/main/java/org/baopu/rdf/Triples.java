package org.baopu.rdf;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Collects triples, each once. */
final class Triples {
  private final Set<Triple> all = new LinkedHashSet<>();

  /** Adds a triple. */
  Triples add(Node subject, Node predicate, Node object) {
    all.add(Triple.create(subject, predicate, object));
    return this;
  }

  /** Adds a triple with text; none if the text is empty. */
  Triples add(Node subject, Node predicate, String text) {
    return text.isEmpty() ? this : add(subject, predicate, Literals.text(text));
  }

  /** Adds a triple with a whole number. */
  Triples add(Node subject, Node predicate, int number) {
    return add(subject, predicate, Literals.integer(number));
  }

  /** Adds a triple if there is an object. */
  Triples add(Node subject, Node predicate, Optional<Node> object) {
    object.ifPresent(node -> add(subject, predicate, node));
    return this;
  }

  Set<Triple> all() {
    return all;
  }
}
