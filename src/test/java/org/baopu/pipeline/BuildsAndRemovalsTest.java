package org.baopu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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

/** Whatever is put into a store and taken out of it, in whatever order, it is as if the documents that remain were built at once. */
class BuildsAndRemovalsTest {
  private static final int SEQUENCES = 2;
  private static final int STEPS = 8;

  /** Lines of a piece of a page. */
  private static final int PIECE = 90;

  private static final Stages STAGES = new Stages(Lexicon.load(List.of()));
  private static final Recipe RECIPE = STAGES.recipe(Iris.DEFAULT_BASE);

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
      Map<DocumentId, Extraction> held = new TreeMap<>();
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
        write(path, put, removed);
        if (step % 4 == 3) {
          Path fresh = folder.resolve("fresh" + seed + "-" + step);
          write(fresh, held.values(), List.of());
          assertEquals(String.join("\n", quads(fresh)), String.join("\n", quads(path)), "seed " + seed + ", step " + step);
        }
      }
    }
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
    try (KnowledgeStore store = KnowledgeStore.open(path);
        Batch batch = store.batch()) {
      put.forEach(batch::put);
      removed.forEach(batch::remove);
      assertEquals(List.of(), store.write(batch, RECIPE).violations());
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
