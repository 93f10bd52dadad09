package org.baopu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say of the seeds, and what comes of it. */
class CorrectionsTest {
  private static final String PREFIXES =
      """
      @prefix bp: <https://w3id.org/baopu/ontology#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;

  @TempDir private Path folder;
  private Path pages = Path.of("");
  private Path corrections = Path.of("");

  @BeforeEach
  void makePages() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    corrections = folder.resolve("c.ttl");
    Files.writeString(pages.resolve("a.txt"), "本报讯 近日，湖南省湘潭县的湘潭盛旺竹木有限公司（以下简称“盛旺竹木”）董事长尹铁坚介绍，公司占地70亩。\n");
    Files.writeString(pages.resolve("b.txt"), "本报讯 近日，湖南省湘乡市的湘乡点竹成金有限公司董事长罗昕介绍，公司占地80亩。\n");
    assertEquals(ExitCode.DONE, build().code());
  }

  @Test
  void twoEntitiesAreOneUntilThatIsTakenBack() throws IOException {
    String two = nquads();
    correct("[] a bp:SameEntity ; bp:entity <entity/Organization/湘潭盛旺竹木有限公司> ; bp:other <entity/Organization/湘乡点竹成金有限公司> ;\n"
        + "  dcterms:creator \"王芳\" ; rdfs:comment \"改过名\" .");
    Baopu explained = explain("湘乡点竹成金有限公司");
    assertEquals("湘潭盛旺竹木有限公司", explained.lines().get(0).split("  ", 2)[0], explained.out());
    assertTrue(explained.out().contains("Corrections\n  同一实体  湘潭盛旺竹木有限公司  Organization/湘乡点竹成金有限公司  (王芳: 改过名)\n"), explained.out());
    assertEquals(explained.out(), explain("<entity/Organization/湘乡点竹成金有限公司>").out());
    correct("");
    assertEquals(two, nquads());
  }

  @Test
  void aWrongClaimIsGoneAndAMissingOneIsThere() throws IOException {
    assertTrue(explain("盛旺竹木").out().contains("尹铁坚  任职于"), explain("盛旺竹木").out());
    String person = explain("尹铁坚").lines().get(1).strip();
    correct("[] a bp:WrongClaim ; rdf:subject <" + person + "> ; rdf:predicate bp:holdsPosition ; rdf:object <entity/Organization/湘潭盛旺竹木有限公司> ;\n"
        + "  dcterms:creator \"王芳\" .\n"
        + "[] a bp:MissingClaim ; rdf:subject <entity/Organization/湘潭盛旺竹木有限公司> ; rdf:predicate bp:produces ; rdf:object \"竹帘\" ; dcterms:creator \"李明\" .");
    String explained = explain("盛旺竹木").out();
    assertFalse(explained.contains("尹铁坚  任职于"), explained);
    assertTrue(explained.contains("  错误陈述  尹铁坚  holdsPosition  湘潭盛旺竹木有限公司  (王芳)\n"), explained);
    assertTrue(explained.contains("  遗漏陈述  湘潭盛旺竹木有限公司  produces  竹帘  (李明)\n"), explained);
    assertTrue(nquads().contains("<https://w3id.org/baopu/ontology#produces> \"竹帘\" <https://w3id.org/baopu/id/corrections>"));
  }

  @Test
  void correctionsSurviveARemovalAndWaitForTheirEntity() throws IOException {
    correct("[] a bp:RightName ; bp:entity <entity/Organization/湘潭盛旺竹木有限公司> ; skos:prefLabel \"湖南盛旺竹木股份有限公司\" ; dcterms:creator \"王芳\" .");
    String named = nquads();
    assertEquals("湖南盛旺竹木股份有限公司", explain("盛旺竹木").lines().get(0).split("  ", 2)[0]);
    assertEquals(ExitCode.DONE, Baopu.run("remove", "--store", store(), "a.txt").code());
    assertFalse(Baopu.run("query", "--store", store(), "contract/entities.rq").out().contains("盛旺竹木"));
    assertEquals(ExitCode.DONE, build().code());
    assertEquals(named, nquads());
  }

  @Test
  void whatADocumentCallsSoMayBeAnother() throws IOException {
    Files.writeString(pages.resolve("c.txt"), "本报讯 近日，湘潭盛旺竹木有限公司董事长罗军介绍，公司占地90亩。\n");
    assertEquals(ExitCode.DONE, build().code());
    assertTrue(explain("湘潭盛旺竹木有限公司").out().contains("in a.txt, c.txt"));
    correct("[] a bp:DifferentEntity ; bp:entity <entity/Organization/湘潭盛旺竹木有限公司> ; bp:document <document/c.txt> ; dcterms:creator \"王芳\" .");
    String explained = explain("湘潭盛旺竹木有限公司").out();
    assertTrue(explained.contains("  in a.txt\n") && explained.contains("  in c.txt\n"), explained);
  }

  @Test
  void anIriThatNothingHasIsToldWithItsPlaceAndChangesNothing() throws IOException {
    String before = nquads();
    Files.writeString(corrections, PREFIXES + "[] a bp:RightName ; bp:entity <entity/Organization/无此公司> ; skos:prefLabel \"某公司\" ; dcterms:creator \"王芳\" .\n");
    Baopu refused = Baopu.run("build", "-q", "--store", store(), "--corrections", corrections.toString(), pages.toString());
    assertEquals(ExitCode.USAGE, refused.code());
    assertEquals(corrections + ":6:31: no entity has the key 'Organization/无此公司'\n", refused.err());
    assertEquals(before, nquads());
    Files.writeString(corrections, PREFIXES + "[] a bp:RightName ; bp:entity <entity/无 此> .\n");
    refused = Baopu.run("build", "-q", "--store", store(), "--corrections", corrections.toString(), pages.toString());
    assertEquals(ExitCode.USAGE, refused.code());
    assertTrue(refused.err().startsWith(corrections + ":6:"), refused.err());
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  private Baopu build() {
    return Baopu.run("build", "-q", "--threads", "1", "--store", store(), pages.toString());
  }

  private void correct(String turtle) throws IOException {
    Files.writeString(corrections, turtle.isEmpty() ? "" : PREFIXES + turtle + "\n");
    Baopu built = Baopu.run("build", "-q", "--threads", "1", "--store", store(), "--corrections", corrections.toString(), pages.toString());
    assertEquals(ExitCode.DONE, built.code(), built.err());
  }

  private Baopu explain(String name) {
    Baopu explained = Baopu.run("explain", "--store", store(), name);
    assertEquals(ExitCode.DONE, explained.code(), explained.err());
    return explained;
  }

  /** But for IRIs that are no more. */
  private String nquads() {
    return String.join("\n", Baopu.run("export", "--store", store(), "--format", "nquads").lines().stream().filter(quad -> !quad.contains("#sameAs>")).toList());
  }
}
