package org.baopu.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * How much there is of what in a store, counted in one reading of each index that knows it; a query that counts the same costs ten
 * times as much.
 *
 * @param classes how many things of each class, by its local name
 * @param relations how many facts of each relation, by its IRI; in the order of the IRIs
 * @param ranking for each class at the top, all its entities, those first of which most statements speak
 */
record Census(Map<String, Integer> classes, Map<String, Integer> relations, Map<String, List<Ranked>> ranking) {
  private static final String BP = "https://w3id.org/baopu/ontology#";
  private static final List<String> TOP = List.of("Park", "Project", "Organization", "Person", "Place");
  private static final List<String> OTHERS =
      List.of(
          "GovernmentBody", "Company", "EducationalInstitution", "Hospital", "MediaOutlet", "Document", "Article", "Claim",
          "Measurement");

  /** Properties that lead from a statement to an entity. */
  private static final List<Node> SPEAKS_OF =
      List.of(RDF.subject.asNode(), RDF.object.asNode(), NodeFactory.createURI(BP + "bearer"));

  /** An entity and how many statements speak of it. */
  record Ranked(Node entity, int statements) {}

  /** Counts; within a transaction. */
  static Census of(DatasetGraph dataset) {
    Map<Node, Integer> statements = new HashMap<>();
    for (Node property : SPEAKS_OF) {
      for (Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, Node.ANY); quads.hasNext(); ) {
        Node object = quads.next().getObject();
        if (object.isURI()) {
          statements.merge(object, 1, Integer::sum);
        }
      }
    }
    Map<String, Integer> classes = new LinkedHashMap<>();
    Map<String, List<Ranked>> ranking = new HashMap<>();
    for (String name : TOP) {
      Set<Node> members = members(dataset, name);
      classes.put(name, members.size());
      ranking.put(name, ranked(members, statements));
    }
    OTHERS.forEach(name -> classes.put(name, members(dataset, name).size()));
    return new Census(classes, relations(dataset), ranking);
  }

  private static Set<Node> members(DatasetGraph dataset, String name) {
    Set<Node> members = new HashSet<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), NodeFactory.createURI(BP + name));
    quads.forEachRemaining(quad -> members.add(quad.getSubject()));
    return members;
  }

  private static List<Ranked> ranked(Set<Node> members, Map<Node, Integer> statements) {
    List<Ranked> ranked = new ArrayList<>(members.size());
    members.forEach(member -> ranked.add(new Ranked(member, statements.getOrDefault(member, 0))));
    ranked.sort(Comparator.comparingInt(Ranked::statements).reversed().thenComparing(one -> one.entity().toString()));
    return ranked;
  }

  private static Map<String, Integer> relations(DatasetGraph dataset) {
    Set<Node> properties = new HashSet<>();
    Iterator<Quad> claims = dataset.find(Node.ANY, Node.ANY, RDF.predicate.asNode(), Node.ANY);
    claims.forEachRemaining(quad -> properties.add(quad.getObject()));
    Map<String, Integer> relations = new LinkedHashMap<>();
    properties.stream()
        .sorted(Comparator.comparing(Node::toString))
        .forEach(property -> relations.put(property.toString(), facts(dataset, property)));
    return relations;
  }

  private static int facts(DatasetGraph dataset, Node property) {
    Set<List<Node>> facts = new HashSet<>();
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, Node.ANY);
    quads.forEachRemaining(quad -> facts.add(List.of(quad.getSubject(), quad.getObject())));
    return facts.size();
  }
}
