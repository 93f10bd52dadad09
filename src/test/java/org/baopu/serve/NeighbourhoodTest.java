package org.baopu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
  private static final String BP = "https://w3id.org/baopu/ontology#";
  private static final List<Node> RELATIONS =
      List.of(NodeFactory.createURI(BP + "locatedIn"), NodeFactory.createURI(BP + "partOf"), NodeFactory.createURI("http://own/won"));

  private final DatasetGraph dataset = DatasetGraphFactory.create();

  NeighbourhoodTest() {
    add("1", "company", "bp:locatedIn", "<http://park>");
    add("1", "plan", "bp:locatedIn", "<http://park>");
    add("2", "plan", "bp:locatedIn", "<http://park>");
    add("2", "park", "bp:locatedIn", "<http://city>");
    add("2", "company", "bp:partOf", "<http://group>");
    add("2", "company", "<http://own/won>", "<http://prize>");
    add("2", "company", "bp:produces", "'竹帘'");
    add("3", "group", "bp:locatedIn", "<http://far>");
    dataset.add(SSE.parseQuad("(prefix ((rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>) (bp: <" + BP + ">)) (<http://g/1> <http://park> rdf:type bp:Park))"));
    dataset.add(SSE.parseQuad("(prefix ((rdfs: <http://www.w3.org/2000/01/rdf-schema#>)) (<http://g/1> <http://park> rdfs:label '湘江园'@zh))"));
  }

  @Test
  void tellsWhatIsOneRelationAwayAndWhatTiesIt() {
    Neighbourhood.Ties ties = around("http://park", 1, new Neighbourhood.Bounds(10, 100, 100));
    assertEquals(
        "http://park Park 湘江园 0, http://plan Other http://plan 1, http://city Other http://city 1, http://company Other http://company 1",
        ties.nodes().stream().map(node -> node.id() + " " + node.type() + " " + node.label() + " " + node.distance()).collect(Collectors.joining(", ")));
    assertEquals("park locatedIn city, plan locatedIn park, company locatedIn park", edges(ties));
    assertEquals(0, ties.omitted());
  }

  @Test
  void tellsWhatIsTwoRelationsAwayByAUsersRelationToo() {
    Neighbourhood.Ties ties = around("http://park", 2, new Neighbourhood.Bounds(10, 100, 100));
    assertEquals("park plan city company group prize", ids(ties));
    assertEquals("park locatedIn city, plan locatedIn park, company partOf group, company locatedIn park, company won prize", edges(ties));
  }

  @Test
  void takesThoseThatMostDocumentsTieAndCountsTheRest() {
    Neighbourhood.Ties ties = around("http://park", 2, new Neighbourhood.Bounds(3, 100, 100));
    assertEquals("park plan city", ids(ties));
    assertEquals(1, ties.omitted());
  }

  @Test
  void whatHasNoRelationsIsAlone() {
    assertEquals("nobody", ids(around("http://nobody", 2, Neighbourhood.Bounds.standard())));
  }

  @Test
  void endsInTime() {
    long past = System.nanoTime() - 1;
    assertThrows(
        QueryCancelledException.class,
        () -> Neighbourhood.of(dataset, NodeFactory.createURI("http://park"), 1, RELATIONS, Neighbourhood.Bounds.standard(), past));
  }

  private Neighbourhood.Ties around(String iri, int depth, Neighbourhood.Bounds bounds) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    return Neighbourhood.of(dataset, NodeFactory.createURI(iri), depth, RELATIONS, bounds, deadline);
  }

  private static String ids(Neighbourhood.Ties ties) {
    return ties.nodes().stream().map(node -> node.id().substring("http://".length())).collect(Collectors.joining(" "));
  }

  private static String edges(Neighbourhood.Ties ties) {
    return ties.edges().stream()
        .map(edge -> edge.source() + " " + String.join("+", edge.relations()).replaceAll("[^+]*[#/]", "") + " " + edge.target())
        .collect(Collectors.joining(", "))
        .replace("http://", "");
  }

  private void add(String graph, String subject, String predicate, String object) {
    dataset.add(
        SSE.parseQuad("(prefix ((bp: <" + BP + ">)) (<http://g/" + graph + "> <http://" + subject + "> " + predicate + " " + object + "))"));
  }
}
