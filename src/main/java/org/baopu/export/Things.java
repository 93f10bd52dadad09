package org.baopu.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.baopu.lexicon.Lexicon;

/** What one graph says, by subject and property. */
final class Things {
  static final String BP = Lexicon.NAMESPACE;
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String DCTERMS = "http://purl.org/dc/terms/";
  static final String OA = "http://www.w3.org/ns/oa#";

  private final Map<String, Map<String, List<Node>>> values = new TreeMap<>();

  private Things() {}

  static Things of(DatasetGraph dataset, Node graph) {
    Things things = new Things();
    dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(things::add);
    return things;
  }

  private void add(Quad quad) {
    values
        .computeIfAbsent(quad.getSubject().getURI(), subject -> new HashMap<>())
        .computeIfAbsent(quad.getPredicate().getURI(), predicate -> new ArrayList<>())
        .add(quad.getObject());
  }

  /** Subjects of a class of ours, by IRI. */
  List<String> ofClass(String name) {
    List<String> found = new ArrayList<>();
    values.forEach((subject, properties) -> {
      if (properties.getOrDefault(RDF + "type", List.of()).stream().anyMatch(type -> type.hasURI(BP + name))) {
        found.add(subject);
      }
    });
    return found;
  }

  /** The IRI or text of a property, the first in order; empty if it has none. */
  String text(String subject, String property) {
    return all(subject, property).stream().findFirst().orElse("");
  }

  /** The IRIs and texts of a property, in order. */
  List<String> all(String subject, String property) {
    return nodes(subject, property).stream().map(Things::shown).sorted().toList();
  }

  /** The texts of a property that are Chinese, in order. */
  List<String> chinese(String subject, String property) {
    return nodes(subject, property).stream()
        .filter(node -> node.isLiteral() && node.getLiteralLanguage().equals("zh"))
        .map(Things::shown)
        .sorted()
        .toList();
  }

  /** Whether the value of a property is an IRI. */
  boolean isIri(String subject, String property) {
    return nodes(subject, property).stream().allMatch(Node::isURI);
  }

  private List<Node> nodes(String subject, String property) {
    return values.getOrDefault(subject, Map.of()).getOrDefault(property, List.of());
  }

  private static String shown(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
  }
}
