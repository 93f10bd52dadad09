package org.baopu.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.baopu.SampleDocument;
import org.baopu.claim.Modality;
import org.baopu.extraction.Extraction;
import org.baopu.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class GraphBuilderTest {
  private static final GraphBuilder BUILDER =
      new GraphBuilder(new Iris(Iris.DEFAULT_BASE), Lexicon.load(List.of()), SampleDocument.language());
  private static final String TEXT = "湘钢将落户\r\n湘潭高新区，不在岳塘区。";

  @Test
  void everyFactHasAPlainTripleAndAClaimWithItsPlace() {
    Extraction extraction = sample().fact("湘钢", "locatedIn", "湘潭高新区", "湘钢将落户\r\n湘潭高新区").build();
    assertEquals(
        """
        <document/01.txt#char=0,12> bp:document <document/01.txt>
        <document/01.txt#char=0,12> oa:end 12
        <document/01.txt#char=0,12> oa:exact "湘钢将落户\\r\\n湘潭高新区"
        <document/01.txt#char=0,12> oa:start 0
        <document/01.txt#char=0,12> oa:suffix "，不在岳塘区。"
        <document/01.txt#char=0,12> rdf:type bp:Evidence
        <document/01.txt#claim> bp:article <document/01.txt#article-1>
        <document/01.txt#claim> bp:document <document/01.txt>
        <document/01.txt#claim> bp:evidence <document/01.txt#char=0,12>
        <document/01.txt#claim> bp:modality bp:Stated
        <document/01.txt#claim> bp:rule "sample"
        <document/01.txt#claim> dcterms:date "2025-03-27"^^xsd:date
        <document/01.txt#claim> rdf:object <entity/Park/湘潭高新区>
        <document/01.txt#claim> rdf:predicate bp:locatedIn
        <document/01.txt#claim> rdf:subject <entity/Organization/湘钢>
        <document/01.txt#claim> rdf:type bp:Claim
        <entity/Organization/湘钢> bp:locatedIn <entity/Park/湘潭高新区>
        """,
        about(extraction, "#claim", "#char", "locatedIn"));
  }

  @Test
  void plannedAndFormerFactsArePlainTriplesNegatedOnesAreNot() {
    Extraction extraction =
        sample()
            .fact("湘钢", "locatedIn", "湘潭高新区", "湘钢将落户", Modality.PLANNED, Map.of(), Optional.of("2025"))
            .fact("湘钢", "locatedIn", "岳塘区", "不在岳塘区", Modality.NEGATED, Map.of(), Optional.empty())
            .build();
    String facts = about(extraction, "<entity/Organization/湘钢> bp:locatedIn", "bp:modality", "bp:period");
    assertEquals(
        """
        <document/01.txt#claim> bp:modality bp:Negated
        <document/01.txt#claim> bp:modality bp:Planned
        <document/01.txt#claim> bp:period "2025"^^xsd:gYear
        <entity/Organization/湘钢> bp:locatedIn <entity/Park/湘潭高新区>
        """,
        facts);
  }

  @Test
  void leavesOutFactsThatLinkingShowsToBeNone() {
    Extraction extraction = sample().fact("岳塘区", "developedBy", "湘钢", "不在岳塘区").fact("湘钢", "partOf", "湘钢", "湘钢").build();
    DocumentGraph graph = BUILDER.build(extraction, entities(extraction));
    assertEquals(2, graph.unfit());
    assertFalse(shown(graph).contains("bp:Claim"));
  }

  @Test
  void timesAreIntervalsOfDays() {
    Extraction extraction =
        sample().number("湘钢", "产值", "1.50", "CNY", "2025-01/2025-11", "湘钢").build();
    assertEquals(
        """
        <time/2025-01-01--2025-11-30> rdf:type time:Interval
        <time/2025-01-01--2025-11-30> time:hasBeginning <time/2025-01-01>
        <time/2025-01-01--2025-11-30> time:hasEnd <time/2025-11-30>
        <time/2025-01-01> rdf:type time:Instant
        <time/2025-01-01> time:inXSDDate "2025-01-01"^^xsd:date
        <time/2025-11-30> rdf:type time:Instant
        <time/2025-11-30> time:inXSDDate "2025-11-30"^^xsd:date
        """,
        about(extraction, "<time/2").lines().filter(line -> line.startsWith("<time")).collect(Collectors.joining("\n", "", "\n")));
    assertTrue(about(extraction, "bp:value").contains("bp:value 1.5"));
    assertTrue(about(extraction, "bp:period").contains("bp:period \"2025-01/2025-11\""));
  }

  @Test
  void keepsHostileTextAsItIs() {
    String name = "<script>\"'\n\u0000\u202E>";
    Extraction extraction =
        SampleDocument.of("a b/<x>.txt", name + "𠮷\ud800")
            .name("Company:Organization", name)
            .fact(name, "produces", "𠮷\ud800", name + "𠮷\ud800")
            .build();
    DocumentGraph graph = BUILDER.build(extraction, entities(extraction));
    Triple exact = graph.triples().stream().filter(triple -> triple.getPredicate().equals(Terms.EXACT)).findFirst().orElseThrow();
    assertEquals(name + "𠮷\ufffd", exact.getObject().getLiteralLexicalForm());
    assertTrue(graph.triples().stream().noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank()));
    assertEquals("https://w3id.org/baopu/id/document/a%20b/%3Cx%3E.txt", graph.name().getURI());
  }

  @Test
  void manyPlacesInOneLongLineTakeLinearTime() {
    SampleDocument sample = SampleDocument.of("01.txt", "𠮷" + "湘".repeat(1_000_000)).name("Place", "𠮷");
    Extraction one = sample.build();
    Extraction.MentionText mention = one.mentions().get(0);
    Extraction extraction =
        new Extraction(
            one.source(),
            one.articles(),
            one.mentions(),
            List.of(),
            java.util.stream.IntStream.range(1, 20_000)
                .mapToObj(
                    i ->
                        new Extraction.Quantity(
                            0, "", java.math.BigDecimal.ONE, "count", org.baopu.claim.Measurement.Bound.EXACT,
                            Optional.empty(), "湘", mention.article(),
                            List.of(new org.baopu.extraction.Quote("湘", i * 50, i * 50 + 1)), "sample"))
                .toList(),
            List.of());
    assertTrue(BUILDER.build(extraction, entities(extraction)).triples().size() > 200_000);
  }

  private static SampleDocument sample() {
    return SampleDocument.of("01.txt", TEXT)
        .date("2025-03-27")
        .name("Company:Organization", "湘钢")
        .name("Park", "湘潭高新区")
        .name("Place", "岳塘区");
  }

  private static Entities entities(Extraction extraction) {
    return new Entities(SampleDocument.link(List.of(extraction), Map.of()));
  }

  /** The lines of the graph that have one of the words, in order; without the hashes of claims. */
  private static String about(Extraction extraction, String... words) {
    return shown(BUILDER.build(extraction, entities(extraction)))
        .lines()
        .filter(line -> List.of(words).stream().anyMatch(line::contains))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String shown(DocumentGraph graph) {
    TreeSet<String> lines = new TreeSet<>();
    for (Triple triple : graph.triples()) {
      lines.add(
          NodeFmtLib.str(triple)
              .replace(Iris.DEFAULT_BASE, "")
              .replaceAll("#(claim|measurement)-[0-9a-f]{16}", "#$1")
              .replaceAll("<https://w3id.org/baopu/ontology#(\\w+)>", "bp:$1")
              .replaceAll("<http://www.w3.org/1999/02/22-rdf-syntax-ns#(\\w+)>", "rdf:$1")
              .replaceAll("<http://www.w3.org/2001/XMLSchema#(\\w+)>", "xsd:$1")
              .replaceAll("<http://www.w3.org/ns/oa#(\\w+)>", "oa:$1")
              .replaceAll("<http://www.w3.org/2006/time#(\\w+)>", "time:$1")
              .replaceAll("<http://purl.org/dc/terms/(\\w+)>", "dcterms:$1"));
    }
    return String.join("\n", lines) + "\n";
  }
}
