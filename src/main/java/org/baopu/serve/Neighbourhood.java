package org.baopu.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What is one or two relations away from an entity. What it costs is bounded: of a place that ten thousand documents name, those
 * neighbours are taken that most documents tie to it.
 */
final class Neighbourhood {
  private static final String BP = "https://w3id.org/baopu/ontology#";
  private static final List<String> TOP = List.of("Park", "Project", "Organization", "Person", "Place");

  private final DatasetGraph dataset;
  private final List<Node> relations;
  private final Bounds bounds;
  private final long deadline;

  /**
   * What the search may cost.
   *
   * @param nodes of the answer at most
   * @param centre quads read of the entity itself at most, for each relation and direction
   * @param other the same of each of its neighbours
   */
  record Bounds(int nodes, int centre, int other) {
    /** What a reader can still overlook when it is drawn well. */
    static Bounds standard() {
      return new Bounds(1000, 50_000, 300);
    }
  }

  /**
   * An answer.
   *
   * @param nodes the entity first, then by distance, those first that most documents tie to nearer ones
   * @param edges by source, then target
   * @param omitted how many more were found than are among the nodes
   */
  record Ties(List<Knot> nodes, List<Edge> edges, int omitted) {}

  /**
   * An entity.
   *
   * @param type local name of its class at the top; {@code Other} for one of a user's ontology
   * @param distance from the centre, in relations
   */
  record Knot(String id, String label, String type, int distance) {}

  /**
   * All relations from one entity to another.
   *
   * @param relations IRIs of the properties, sorted
   */
  record Edge(String source, String target, SortedSet<String> relations) {}

  private Neighbourhood(DatasetGraph dataset, List<Node> relations, Bounds bounds, long deadline) {
    this.dataset = dataset;
    this.relations = relations;
    this.bounds = bounds;
    this.deadline = deadline;
  }

  /**
   * What is near; within a transaction.
   *
   * @param depth 1 or 2
   * @param relations properties between entities
   * @param deadline of {@link System#nanoTime}
   * @throws QueryCancelledException after the deadline
   */
  static Ties of(DatasetGraph dataset, Node centre, int depth, List<Node> relations, Bounds bounds, long deadline) {
    return new Neighbourhood(dataset, relations, bounds, deadline).around(centre, depth);
  }

  private Ties around(Node centre, int depth) {
    Map<Node, Integer> distances = new LinkedHashMap<>();
    distances.put(centre, 0);
    Set<Node> omitted = new LinkedHashSet<>();
    List<Node> ring = List.of(centre);
    for (int distance = 1; distance <= depth; distance++) {
      Map<Node, Integer> support = new TreeMap<>(Comparator.comparing(Node::getURI));
      for (Node node : ring) {
        neighbours(node, distance == 1 ? bounds.centre() : bounds.other(), support);
      }
      support.keySet().removeAll(distances.keySet());
      ring = strongest(support).subList(0, Math.min(support.size(), bounds.nodes() - distances.size()));
      for (Node node : ring) {
        distances.put(node, distance);
      }
      omitted.addAll(support.keySet());
    }
    omitted.removeAll(distances.keySet());
    List<Knot> nodes = new ArrayList<>();
    distances.forEach((node, distance) -> nodes.add(new Knot(node.getURI(), label(node), type(node), distance)));
    return new Ties(nodes, edges(distances.keySet()), omitted.size());
  }

  private static List<Node> strongest(Map<Node, Integer> support) {
    return support.entrySet().stream()
        .sorted(Map.Entry.<Node, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Counts the documents that tie others to the node. */
  private void neighbours(Node node, int most, Map<Node, Integer> support) {
    for (Node relation : relations) {
      Iterator<Quad> out = dataset.find(Node.ANY, node, relation, Node.ANY);
      for (int i = 0; i < most && next(out); i++) {
        count(out.next().getObject(), support);
      }
      Iterator<Quad> in = dataset.find(Node.ANY, Node.ANY, relation, node);
      for (int i = 0; i < most && next(in); i++) {
        count(in.next().getSubject(), support);
      }
    }
  }

  private boolean next(Iterator<Quad> quads) {
    if (System.nanoTime() - deadline > 0) {
      throw new QueryCancelledException();
    }
    return quads.hasNext();
  }

  private static void count(Node node, Map<Node, Integer> support) {
    if (node.isURI()) {
      support.merge(node, 1, Integer::sum);
    }
  }

  private List<Edge> edges(Set<Node> nodes) {
    List<Edge> edges = new ArrayList<>();
    for (Node node : nodes) {
      Map<String, SortedSet<String>> targets = new TreeMap<>();
      for (Node relation : relations) {
        Iterator<Quad> out = dataset.find(Node.ANY, node, relation, Node.ANY);
        for (int i = 0; i < bounds.centre() && next(out); i++) {
          Node target = out.next().getObject();
          if (!target.equals(node) && nodes.contains(target)) {
            targets.computeIfAbsent(target.getURI(), none -> new TreeSet<>()).add(relation.getURI());
          }
        }
      }
      targets.forEach((target, names) -> edges.add(new Edge(node.getURI(), target, names)));
    }
    return edges;
  }

  private String label(Node node) {
    Iterator<Quad> labels = dataset.find(Node.ANY, node, RDFS.label.asNode(), Node.ANY);
    return labels.hasNext() ? labels.next().getObject().getLiteralLexicalForm() : node.getURI();
  }

  private String type(Node node) {
    return TOP.stream()
        .filter(name -> dataset.contains(Node.ANY, node, RDF.type.asNode(), NodeFactory.createURI(BP + name)))
        .findFirst()
        .orElse("Other");
  }
}
