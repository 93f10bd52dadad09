package org.baopu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.baopu.SampleDocument;
import org.baopu.extraction.Extraction;
import org.baopu.lexicon.Lexicon;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;
import org.baopu.page.Page;
import org.baopu.rdf.Hash;
import org.baopu.rdf.Iris;
import org.baopu.store.Batch;
import org.baopu.store.KnowledgeStore;
import org.baopu.store.Recipe;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is put into a store, replaced in it and taken out of it, whatever people correct meanwhile and by whatever ontology, it is
 * as if the documents that remain were built at once by the last corrections and ontology. Among the documents are reprints, whole
 * and cut.
 */
class BuildsAndRemovalsTest {
  private static final int SEQUENCES = 2;
  private static final int STEPS = 8;

  /** Lines of a piece of a page. */
  private static final int PIECE = 90;

  private static final Stages STAGES = new Stages(Lexicon.load(List.of()));
  private static final Recipe RECIPE = STAGES.recipe(Iris.DEFAULT_BASE);

  /** What may be corrected: of entities of the document that is always there. */
  private static final List<String> CORRECTIONS =
      List.of(
          "",
          """
          @prefix bp: <https://w3id.org/baopu/ontology#> .
          @prefix dcterms: <http://purl.org/dc/terms/> .
          @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
          [] a bp:RightName ; bp:entity <entity/Place/湘潭市/4303> ; skos:prefLabel "莲城湘潭" ; dcterms:creator "王芳" .
          [] a bp:SameEntity ; bp:entity <entity/Organization/湘潭盛旺竹木有限公司> ; bp:other <entity/Organization/湘潭竹业有限公司> ;
            dcterms:creator "王芳" .
          """,
          """
          @prefix bp: <https://w3id.org/baopu/ontology#> .
          @prefix dcterms: <http://purl.org/dc/terms/> .
          @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
          [] a bp:WrongClaim ; rdf:subject <entity/Organization/湘潭盛旺竹木有限公司> ; rdf:predicate bp:locatedIn ;
            rdf:object <entity/Place/湘潭市/4303> ; dcterms:creator "王芳" .
          [] a bp:MissingClaim ; rdf:subject <entity/Organization/湘潭盛旺竹木有限公司> ; rdf:predicate bp:produces ; rdf:object "竹帘" ;
            dcterms:creator "王芳" .
          """);

  private static final Extraction ALWAYS =
      SampleDocument.of("always.txt", "湘潭市的湘潭盛旺竹木有限公司与湘潭竹业有限公司签约。").name("Place", "湘潭市")
          .name("Company:Organization", "湘潭盛旺竹木有限公司").name("Company:Organization", "湘潭竹业有限公司").build();

  /** Each in two versions. */
  private static final List<List<Extraction>> DOCUMENTS = new ArrayList<>();

  @TempDir private static Path folder;

  /** The seeds in pieces: as they are, and with names as another paper would write them. */
  @BeforeAll
  static void extract() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("seeds"))) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      for (int start = 0; start < lines.size(); start += PIECE) {
        String text = String.join("\n", lines.subList(start, Math.min(lines.size(), start + PIECE)));
        String name = String.valueOf(file.getFileName()).substring(0, 3) + "-" + start + ".txt";
        DOCUMENTS.add(List.of(extraction(name, text), extraction(name, variant(text))));
        if (start % (3 * PIECE) == 0) {
          String part = text.substring(text.length() / 4);
          DOCUMENTS.add(List.of(extraction("copy-" + name, text), extraction("copy-" + name, part)));
        }
      }
    }
  }

  private static Extraction extraction(String name, String text) {
    return STAGES.extract(new Page(new DocumentId(name), text, "UTF-8", Hash.of(text), Metadata.unknown()));
  }

  private static String variant(String text) {
    return text.replace("有限公司", "公司").replace("湘潭高新区", "湘潭高新技术产业开发区").replace("湘潭经开区", "经开区")
        .replace("岳塘区", "雨湖区").replace("金杯电工股份", "金杯电工").replace("市委", "湘潭市委");
  }

  @Test
  void equalsOneBuildOfWhatRemains() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Path path = folder.resolve("store" + seed);
      Map<DocumentId, Extraction> held = new TreeMap<>(Map.of(ALWAYS.source().id(), ALWAYS));
      write(path, held.values(), List.of());
      Recipe recipe = RECIPE;
      String corrections = "";
      for (int step = 0; step < STEPS; step++) {
        List<Extraction> put = new ArrayList<>();
        List<DocumentId> removed = new ArrayList<>();
        for (List<Extraction> versions : DOCUMENTS) {
          Extraction document = versions.get(random.nextInt(2));
          int dice = random.nextInt(6);
          if (dice == 0) {
            put.add(document);
            held.put(document.source().id(), document);
          } else if (dice == 1 && held.remove(document.source().id()) != null) {
            removed.add(document.source().id());
          }
        }
        if (random.nextInt(3) == 0) {
          corrections = CORRECTIONS.get(random.nextInt(CORRECTIONS.size()));
        }
        if (random.nextInt(4) == 0) {
          recipe = recipe.equals(RECIPE) ? other() : RECIPE;
        }
        write(path, put, removed, corrections, recipe);
        if (step % 4 == 3) {
          Path fresh = folder.resolve("fresh" + seed + "-" + step);
          write(fresh, held.values(), List.of(), corrections, recipe);
          assertEquals(String.join("\n", quads(fresh)), String.join("\n", quads(path)), "seed " + seed + ", step " + step);
        }
      }
    }
  }

  /** By an ontology that has a name more. */
  private static Recipe other() {
    Path file = folder.resolve("more.ttl");
    try {
      Files.writeString(
          file,
          """
          @prefix bp: <https://w3id.org/baopu/ontology#> .
          [] a bp:VariantName ; bp:official "湘潭市岳塘区" ; bp:short "岳塘区" .
          [] a bp:VariantName ; bp:official "湘潭钢铁公司" ; bp:short "湘潭钢铁集团有限公司" .
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Stages.recipe(Lexicon.load(List.of(file)), Iris.DEFAULT_BASE);
  }

  @Test
  void anEntityThatLosesItsIriIsFoundByIt() {
    Path path = folder.resolve("former");
    write(path, List.of(SampleDocument.of("a.txt", "盛旺竹木开工。").name("Company:Organization", "盛旺竹木").build()), List.of());
    assertEquals(List.of(), former(path));
    Extraction full = SampleDocument.of("b.txt", "湘潭盛旺竹木有限公司落户。").name("Company:Organization", "湘潭盛旺竹木有限公司").build();
    write(path, List.of(full), List.of());
    assertEquals(
        List.of("https://w3id.org/baopu/id/entity/Organization/盛旺竹木 is https://w3id.org/baopu/id/entity/Organization/湘潭盛旺竹木有限公司"),
        former(path));
    write(path, List.of(), List.of(full.source().id()));
    assertEquals(
        List.of("https://w3id.org/baopu/id/entity/Organization/湘潭盛旺竹木有限公司 is https://w3id.org/baopu/id/entity/Organization/盛旺竹木"),
        former(path));
  }

  private static List<String> former(Path path) {
    return all(path).stream().filter(BuildsAndRemovalsTest::isSameAs)
        .map(quad -> quad.getSubject().getURI() + " is " + quad.getObject().getURI()).toList();
  }

  private static void write(Path path, Collection<Extraction> put, Collection<DocumentId> removed) {
    write(path, put, removed, "", RECIPE);
  }

  private static void write(
      Path path, Collection<Extraction> put, Collection<DocumentId> removed, String corrections, Recipe recipe) {
    try (KnowledgeStore store = KnowledgeStore.open(path);
        Batch batch = store.batch()) {
      put.forEach(batch::put);
      removed.forEach(batch::remove);
      if (!corrections.equals(store.corrections())) {
        batch.correct("corrections.ttl", corrections);
      }
      assertEquals(List.of(), store.write(batch, recipe).violations());
    }
  }

  private static List<String> quads(Path path) {
    return all(path).stream().filter(quad -> !isSameAs(quad)).map(NodeFmtLib::str).sorted().toList();
  }

  private static boolean isSameAs(Quad quad) {
    return quad.getPredicate().equals(OWL.sameAs.asNode());
  }

  private static List<Quad> all(Path path) {
    try (KnowledgeStore store = KnowledgeStore.open(path)) {
      return store.read(dataset -> dataset.stream().toList());
    }
  }
}
