package org.baopu.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;

/** Holds all graphs of a store against the shapes, one in memory at a time. */
final class StoreValidator {
  private final DatasetGraph dataset;
  private final GraphShapes shapes;
  private final Consumer<Violation> taker;
  private final Map<Node, Node> names = new HashMap<>();
  private long found;

  StoreValidator(DatasetGraph dataset, GraphShapes shapes, Consumer<Violation> taker) {
    this.dataset = dataset;
    this.shapes = shapes;
    this.taker = taker;
  }

  /** How much is wrong in the graphs of these names. */
  long validate(List<Node> graphs) {
    for (Node name : graphs) {
      Graph data = GraphFactory.createDefaultGraph();
      dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> data.add(quad.asTriple()));
      if (data.isEmpty()) {
        tell(new Violation(name.getURI(), name.getURI(), "", "", "the document has no graph"));
      }
      shapes.check(name.getURI(), data).forEach(this::tell);
      data.find(Node.ANY, RDFS.label.asNode(), Node.ANY).forEachRemaining(triple -> named(name, triple.getSubject(), triple.getObject()));
    }
    return found;
  }

  private void named(Node graph, Node thing, Node label) {
    Node other = names.putIfAbsent(thing, label);
    if (other != null && !other.equals(label)) {
      String message = "it has another name in another graph: " + other.getLiteralLexicalForm();
      tell(new Violation(graph.getURI(), thing.toString(), RDFS.label.getURI(), label.getLiteralLexicalForm(), message));
    }
  }

  private void tell(Violation violation) {
    found++;
    taker.accept(violation);
  }
}
