package org.baopu.rdf;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.baopu.page.DocumentId;

/**
 * All that one document contributed.
 *
 * @param document the document
 * @param name the graph's name, the document's IRI
 * @param triples without blank nodes
 * @param unfit facts left out as their entities turned out to be of classes that the property does not join
 */
public record DocumentGraph(DocumentId document, Node name, Set<Triple> triples, int unfit) {
  public DocumentGraph {
    triples = Collections.unmodifiableSet(new LinkedHashSet<>(triples));
  }
}
