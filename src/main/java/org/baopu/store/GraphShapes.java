package org.baopu.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.graph.GraphFactory;
import org.baopu.rdf.DocumentGraph;
import org.jspecify.annotations.Nullable;

/** The SHACL shapes of {@code ontology/shapes.ttl}. Immutable; safe for use by several threads. */
public final class GraphShapes {
  private final Shapes shapes;

  private GraphShapes(Shapes shapes) {
    this.shapes = shapes;
  }

  /** The shapes that come with the program. */
  public static GraphShapes load() {
    try (InputStream in = GraphShapes.class.getResourceAsStream("/ontology/shapes.ttl")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks ontology/shapes.ttl");
      }
      return new GraphShapes(Shapes.parse(RDFParser.source(in).lang(Lang.TURTLE).toGraph()));
    } catch (IOException e) {
      throw new UncheckedIOException("ontology/shapes.ttl", e);
    }
  }

  /** What is wrong with a document's graph; empty if nothing. */
  List<Violation> check(DocumentGraph graph) {
    Graph data = GraphFactory.createDefaultGraph();
    for (Triple triple : graph.triples()) {
      data.add(triple);
    }
    return check(graph.name().getURI(), data);
  }

  /** What is wrong with a graph, by the thing that is wrong; empty if nothing. */
  List<Violation> check(String name, Graph data) {
    return ShaclValidator.get().validate(shapes, data).getEntries().stream()
        .filter(entry -> Severity.Violation.equals(entry.severity()))
        .map(entry -> violation(name, entry))
        .sorted(
            Comparator.comparing(Violation::focus)
                .thenComparing(Violation::path)
                .thenComparing(Violation::value)
                .thenComparing(Violation::message))
        .toList();
  }

  private static Violation violation(String graph, ReportEntry entry) {
    String path = entry.resultPath() == null ? "" : entry.resultPath().toString();
    return new Violation(graph, shown(entry.focusNode()), path, shown(entry.value()), entry.message());
  }

  private static String shown(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    return node.isURI() ? node.getURI() : NodeFmtLib.strTTL(node);
  }
}
