package org.baopu.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.baopu.lexicon.Lexicon;
import org.baopu.link.Corrections;
import org.baopu.page.DocumentId;
import org.junit.jupiter.api.Test;

class CorrectionsReaderTest {
  private static final String PREFIXES =
      """
      @prefix bp: <https://w3id.org/baopu/ontology#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;

  private final CorrectionsReader reader = new CorrectionsReader(new Iris(Iris.DEFAULT_BASE), Lexicon.load(List.of()));

  @Test
  void readsWhatIsTheSameAndWhatIsNot() {
    Corrections corrections =
        read(
            """
            [] a bp:SameEntity ; bp:entity <entity/Organization/湘潭钢铁集团有限公司> ; bp:other <entity/Organization/湘钢> ;
              dcterms:creator "王芳" ; rdfs:comment "厂名" .
            [] a bp:DifferentEntity ; bp:entity <entity/Person/李勇/湘潭市数据局> ; bp:document <document/2025/03/27/01.txt> ;
              dcterms:creator "王芳" .
            """);
    assertEquals(
        List.of(
            new Corrections.Same(
                List.of("Organization/湘潭钢铁集团有限公司", "Organization/湘钢"), new Corrections.Origin("王芳", "c.ttl:6:6", "厂名"))),
        corrections.same());
    assertEquals(
        List.of(
            new Corrections.Apart(
                List.of("Person/李勇/湘潭市数据局"),
                new TreeSet<>(List.of(new DocumentId("2025/03/27/01.txt"))),
                new Corrections.Origin("王芳", "c.ttl:8:6", ""))),
        corrections.apart());
  }

  @Test
  void readsRightNamesAndClaims() {
    Corrections corrections =
        read(
            """
            [] a bp:RightName ; bp:entity <entity/Organization/湘钢> ; skos:prefLabel "湘潭钢铁集团有限公司" ; dcterms:creator "王芳" .
            [] a bp:WrongClaim ; rdf:subject <entity/Organization/湘钢> ; rdf:predicate bp:locatedIn ; rdf:object <entity/Place/长沙市/4301> ;
              dcterms:creator "王芳" .
            [] a bp:MissingClaim ; rdf:subject <entity/Organization/湘钢> ; rdf:predicate bp:produces ; rdf:object "线材" ; dcterms:creator "王芳" .
            """);
    assertEquals("湘潭钢铁集团有限公司", corrections.names().get(0).name());
    assertEquals(
        List.of(
            new Corrections.ClaimCorrection(
                true, "Organization/湘钢", "locatedIn", Optional.of("Place/长沙市/4301"), Optional.empty(), Map.of(),
                new Corrections.Origin("王芳", "c.ttl:7:6", "")),
            new Corrections.ClaimCorrection(
                false, "Organization/湘钢", "produces", Optional.empty(), Optional.of("线材"), Map.of(),
                new Corrections.Origin("王芳", "c.ttl:9:6", ""))),
        corrections.claims());
  }

  @Test
  void tellsLineAndColumnOfAWrongIri() {
    assertFault(
        "c.ttl:6:37: not an entity's IRI: 'https://w3id.org/baopu/id/document/a.txt'; expected one that begins with https://w3id.org/baopu/id/entity/",
        "[] a bp:SameEntity ;      bp:entity <document/a.txt> ; bp:other <entity/Organization/湘钢> ; dcterms:creator \"王芳\" .",
        1);
  }

  @Test
  void tellsWhereAnUnknownEntityIsNamed() {
    CorrectionsFile file =
        reader.read("c.ttl", PREFIXES + "[] a bp:RightName ; bp:entity <entity/Organization/无此公司> ; skos:prefLabel \"某公司\" ; dcterms:creator \"王芳\" .");
    assertEquals(List.of(), file.unknown(key -> true));
    assertEquals(
        "c.ttl:6:31: no entity has the key 'Organization/无此公司'", file.unknown(key -> false).get(0).toString());
  }

  @Test
  void tellsWhatIsMissing() {
    assertFault("c.ttl:6:6: the correction has no author; expected dcterms:creator",
        "[] a bp:RightName ; bp:entity <entity/Organization/湘钢> ; skos:prefLabel \"湘钢集团\" .", 1);
    assertFault("c.ttl:6:75: not a property of the ontology: 'https://w3id.org/baopu/ontology#locatedAt'; expected rdf:predicate bp:locatedIn or another",
        "[] a bp:WrongClaim ; rdf:subject <entity/Organization/湘钢> ; rdf:predicate bp:locatedAt ; rdf:object \"x\" ; dcterms:creator \"王芳\" .", 1);
  }

  @Test
  void tellsLineAndColumnOfWhatIsNoTurtle() {
    CorrectionsException fault = assertThrows(CorrectionsException.class, () -> reader.read("c.ttl", PREFIXES + "[] a bp:RightName ; bp:entity <entity/湘 钢> ."));
    assertEquals(List.of("c.ttl:6:"), fault.problems().stream().map(p -> p.place().substring(0, 8)).distinct().toList());
    fault = assertThrows(CorrectionsException.class, () -> reader.read("c.ttl", "[] a unknown:x ."));
    assertEquals("c.ttl:1:", fault.problems().get(0).place().substring(0, 8));
  }

  private Corrections read(String turtle) {
    return reader.read("c.ttl", PREFIXES + turtle).corrections();
  }

  private void assertFault(String message, String turtle, int count) {
    CorrectionsException fault = assertThrows(CorrectionsException.class, () -> read(turtle));
    assertEquals(message, fault.problems().get(0).toString());
    assertEquals(count, fault.problems().size(), fault.getMessage());
  }
}
