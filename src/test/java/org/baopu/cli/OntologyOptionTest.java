package org.baopu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ontology is the program: a class and a relation that no Java knows. */
class OntologyOptionTest {
  private static final String AWARDS =
      """
      @prefix bp: <https://w3id.org/baopu/ontology#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix schema: <https://schema.org/> .
      @prefix ex: <https://example.org/awards#> .

      ex:Award a owl:Class ; rdfs:subClassOf bp:Entity ; rdfs:label "奖项"@zh , "award"@en ; bp:nameSuffix "奖" , "先锋奖" .
      ex:won a owl:ObjectProperty ; rdfs:label "获奖"@zh , "won"@en ;
        schema:domainIncludes bp:Organization , bp:Place ; schema:rangeIncludes ex:Award .
      ex:was-awarded a bp:Pattern ; bp:states ex:won ; bp:trigger "获" ; bp:form "{subject}(?:荣获|获得|获){near}{0,6}{object}" .
      """;

  @TempDir private Path folder;

  @Test
  void findsAClassAndARelationOfTheUsers() throws IOException {
    Path ontology = Files.writeString(folder.resolve("awards.ttl"), AWARDS);
    Path page =
        Files.writeString(
            folder.resolve("page.txt"), "湘潭企业获殊荣\n\n本报讯（记者 陈锦）近日，湘潭市盛旺竹木有限公司荣获湖南省\n科技进步奖。公司位于湘潭县石潭镇。\n");
    String store = folder.resolve("store").toString();
    Baopu built = Baopu.run("build", "-q", "--ontology", ontology.toString(), "--store", store, page.toString());
    assertEquals(ExitCode.DONE, built.code(), built.err());
    Baopu rows =
        Baopu.run(
            "query", "--store", store, "--format", "csv",
            """
            PREFIX bp: <https://w3id.org/baopu/ontology#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX ex: <https://example.org/awards#>
            SELECT ?who ?award ?said {
              ?winner ex:won ?prize . ?prize a ex:Award ; rdfs:label ?award . ?winner rdfs:label ?who .
              ?claim rdf:predicate ex:won ; bp:evidence/oa:exact ?said
            }
            """);
    assertEquals("who,award,said\r\n湘潭市盛旺竹木有限公司,湖南省科技进步奖,\"湘潭市盛旺竹木有限公司荣获湖南省\n科技进步奖\"\r\n", rows.out(), rows.err());
    Baopu explained = Baopu.run("explain", "--store", store, "--ontology", ontology.toString(), "湖南省科技进步奖");
    assertTrue(explained.out().contains("获奖 won"), explained.out());
  }

  @Test
  void namesTheFaultOfAnOntology() throws IOException {
    String missing = folder.resolve("none.ttl").toString();
    assertFault("--ontology: " + missing + ": no such file", missing);
    Path turtle = Files.writeString(folder.resolve("turtle.ttl"), "<a> <b>\n");
    assertFault("--ontology: " + turtle + ": [line: 2, col: 1 ]", turtle.toString());
    Path pattern =
        Files.writeString(folder.resolve("pattern.ttl"), AWARDS.replace("rdfs:subClassOf bp:Entity ;", ""));
    assertFault("--ontology: pattern was-awarded: no class below bp:Entity: [Award]", pattern.toString());
  }

  private static void assertFault(String message, String ontology) {
    Baopu run = Baopu.run("extract", "-q", "--ontology", ontology, "seeds");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().startsWith("baopu: " + message), run.err());
  }
}
