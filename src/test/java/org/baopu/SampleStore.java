package org.baopu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.out.NodeFmtLib;
import org.baopu.extraction.Extraction;
import org.baopu.lexicon.Lexicon;
import org.baopu.page.DocumentId;
import org.baopu.rdf.GraphBuilder;
import org.baopu.rdf.Iris;
import org.baopu.store.Batch;
import org.baopu.store.Commit;
import org.baopu.store.GraphShapes;
import org.baopu.store.KnowledgeStore;
import org.baopu.store.Recipe;

/** Stores of sample documents. */
public final class SampleStore {
  private static final Map<String, String> SAME =
      Map.of("盛旺竹木", "湘潭盛旺竹木有限公司", "湘潭高新区", "湘潭高新技术产业开发区");

  public static final Recipe RECIPE =
      new Recipe(
          new SampleLinker(SAME),
          new GraphBuilder(new Iris(Iris.DEFAULT_BASE), Lexicon.load(List.of()), SampleDocument.language()),
          GraphShapes.load());

  /** A company with two names settles in a park. */
  public static final Extraction BAMBOO =
      SampleDocument.of("01.txt", "湘潭盛旺竹木有限公司（盛旺竹木）落户湘潭高新区，2024年总投资4.85亿元。董事长罗昕说，公司生产竹帘。")
          .headline("点竹成金")
          .authors("陈锦", "尹义龙")
          .date("2025-03-27")
          .name("Company:Organization", "湘潭盛旺竹木有限公司")
          .name("Company:Organization", "盛旺竹木")
          .name("Park", "湘潭高新区")
          .name("Person", "罗昕")
          .fact("湘潭盛旺竹木有限公司", "locatedIn", "湘潭高新区", "湘潭盛旺竹木有限公司（盛旺竹木）落户湘潭高新区")
          .fact("湘潭盛旺竹木有限公司", "produces", "竹帘", "公司生产竹帘")
          .position("罗昕", "董事长", "湘潭盛旺竹木有限公司", "董事长罗昕")
          .number("湘潭盛旺竹木有限公司", "总投资", "485000000", "CNY", "2024", "2024年总投资4.85亿元")
          .build();

  /** Another page on the same, with other names. */
  public static final Extraction PARK =
      SampleDocument.of("02.txt", "盛旺竹木落户湘潭高新技术产业开发区。")
          .name("Company:Organization", "盛旺竹木")
          .name("Park", "湘潭高新技术产业开发区")
          .fact("盛旺竹木", "locatedIn", "湘潭高新技术产业开发区", "盛旺竹木落户湘潭高新技术产业开发区")
          .build();

  private SampleStore() {}

  public static Commit put(Path path, Extraction... extractions) {
    try (KnowledgeStore store = KnowledgeStore.open(path);
        Batch batch = store.batch()) {
      for (Extraction extraction : extractions) {
        batch.put(extraction);
      }
      return store.write(batch, RECIPE);
    }
  }

  public static Commit remove(Path path, String document) {
    try (KnowledgeStore store = KnowledgeStore.open(path);
        Batch batch = store.batch()) {
      batch.remove(new DocumentId(document));
      return store.write(batch, RECIPE);
    }
  }

  /** All quads as text, in order. */
  public static List<String> quads(Path path) {
    try (KnowledgeStore store = KnowledgeStore.open(path)) {
      return quads(store);
    }
  }

  /** All quads as text, in order. */
  public static List<String> quads(KnowledgeStore store) {
    return store.read(
        dataset -> {
          List<String> quads = new ArrayList<>();
          dataset.stream().map(NodeFmtLib::str).forEach(quads::add);
          quads.sort(null);
          return quads;
        });
  }
}
