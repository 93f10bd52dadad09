package org.baopu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.baopu.SampleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphShapesTest {
  private static final GraphShapes SHAPES = GraphShapes.load();
  private static final String GOOD =
      """
      @prefix bp: <https://w3id.org/baopu/ontology#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix oa: <http://www.w3.org/ns/oa#> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix : <urn:x:> .
      :document a bp:Document ; bp:fileName "a.txt" ; dcterms:identifier "a.txt" ; bp:length 10 ;
        bp:sha256 "0000000000000000000000000000000000000000000000000000000000000000" .
      :park a bp:Park , bp:Entity ; rdfs:label "高新区"@zh ; skos:prefLabel "高新区"@zh .
      :company a bp:Company , bp:Organization , bp:Entity ; rdfs:label "湘钢"@zh ; skos:prefLabel "湘钢"@zh ;
        bp:locatedIn :park .
      :place a bp:Evidence ; bp:document :document ; oa:start 0 ; oa:end 6 ; oa:exact "湘钢在高新区" .
      :claim a bp:Claim ; bp:document :document ; bp:evidence :place ; bp:rule "r" ; bp:modality bp:Stated ;
        rdf:subject :company ; rdf:predicate bp:locatedIn ; rdf:object :park .
      :number a bp:Measurement ; bp:document :document ; bp:evidence :place ; bp:rule "r" ; bp:bearer :company ;
        bp:value 1.5 ; bp:unit "CNY" ; bp:bound bp:About .
      """;

  @TempDir Path folder;

  @Test
  void aGraphAsItShouldBeFulfilsThem() {
    assertEquals(List.of(), SHAPES.check("g", graph(GOOD)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oa:end 6|oa:end 0|:place",
        "oa:exact \"湘钢在高新区\"|oa:prefix \"\"|:claim :number",
        "bp:modality bp:Stated|bp:modality bp:Sure|:claim",
        "bp:bound bp:About||:number",
        "bp:locatedIn :park|bp:locatedIn :company|:company",
        "rdfs:label \"湘钢\"@zh|rdfs:label \"湘钢\"@zh , \"钢\"@zh|:company",
        "bp:value 1.5|bp:value \"1.5\"|:number",
        "rdf:object :park||:claim",
        "bp:fileName \"a.txt\"||:document",
        "a bp:Park , bp:Entity|a bp:Person , bp:Entity|:company",
        "skos:prefLabel \"湘钢\"@zh|skos:prefLabel \"湘钢\"@zh ; skos:altLabel \"湘钢\"@zh|:company",
      })
  void whatIsWrongIsFound(String right, String wrong, String things) {
    TreeSet<String> found = new TreeSet<>();
    String with = wrong == null ? "rdfs:comment \"\"" : wrong;
    SHAPES.check("g", graph(GOOD.replace(right, with))).forEach(violation -> found.add(violation.focus()));
    assertEquals(new TreeSet<>(List.of(things.replace(":", "urn:x:").split(" ", -1))), found);
  }

  @Test
  void aStoreIsHeldAgainstThemGraphByGraph() {
    Path path = folder.resolve("store");
    SampleStore.put(path, SampleStore.BAMBOO, SampleStore.PARK);
    try (KnowledgeStore store = KnowledgeStore.open(path)) {
      List<Violation> violations = new ArrayList<>();
      assertEquals(0, store.validate(SHAPES, violations::add));
      assertEquals(List.of(), violations);
    }
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }
}
