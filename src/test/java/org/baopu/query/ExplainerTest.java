package org.baopu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baopu.SampleStore;
import org.baopu.lexicon.Lexicon;
import org.baopu.store.KnowledgeStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerTest {
  @TempDir static Path folder;
  private static KnowledgeStore store;
  private static Explainer explainer;

  @BeforeAll
  static void build() {
    SampleStore.put(folder.resolve("store"), SampleStore.BAMBOO, SampleStore.PARK);
    store = KnowledgeStore.open(folder.resolve("store"));
    explainer = new Explainer(store, Lexicon.load(List.of()));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void tellsNamesFactsAndNumbersWithTheirWords() {
    Explanation found = explainer.explain("湘潭盛旺竹木有限公司").get(0);
    assertEquals("https://w3id.org/baopu/id/entity/Organization/湘潭盛旺竹木有限公司", found.iri());
    assertEquals("湘潭盛旺竹木有限公司", found.name());
    assertEquals(List.of("企业", "组织"), found.types());
    assertEquals(Optional.of("[湘潭盛旺竹木有限公司]"), found.pinyin());
    assertEquals(List.of(new Explanation.Name("盛旺竹木", 2)), found.names());
    assertEquals(List.of("01.txt", "02.txt"), found.documents());
    assertEquals(
        List.of("位于 湘潭高新技术产业开发区 2", "生产 竹帘 1", "<-任职于 罗昕 1"),
        found.facts().stream()
            .map(fact -> (fact.incoming() ? "<-" : "") + fact.label() + " " + fact.other() + " " + fact.documents())
            .toList());
    assertEquals(Optional.of("董事长"), found.facts().get(2).title());
    assertEquals(
        new Explanation.Source(
            "01.txt", "点竹成金", Optional.of("2025-03-27"), "）落户湘潭高新区，2024年总投资4.85亿元。", "董事长罗昕", "说，公司生产竹帘。",
            39, 44, List.of(), "sample"),
        found.facts().get(2).sources().get(0));
    assertEquals("485000000", found.figures().get(0).value());
    assertEquals(Optional.of("2024"), found.figures().get(0).period());
    assertEquals(
        List.of(new Explanation.Reason(true, "sample", "盛旺竹木", "湘潭盛旺竹木有限公司", "said so")), found.reasons());
  }

  @Test
  void findsAnEntityByEachOfItsNamesAndByItsIri() {
    List<Explanation> expected = explainer.explain("湘潭高新技术产业开发区");
    assertEquals(1, expected.size());
    assertEquals(expected, explainer.explain("湘潭高新区"));
    assertEquals(expected, explainer.explain(" 湘潭 高新区\n"));
    assertEquals(expected, explainer.explain(expected.get(0).iri()));
    assertEquals(expected, explainer.explain("<entity/Park/湘潭高新技术产业开发区>"));
  }

  @Test
  void offersNamesForOneThatIsNotFound() {
    assertEquals(List.of(), explainer.explain("高新"));
    assertEquals(List.of("湘潭高新区", "湘潭高新技术产业开发区"), explainer.namesLike("高新", 10));
    assertEquals(List.of(), explainer.explain("'\"}<script>"));
    assertEquals(List.of(), explainer.explain("https://example.org/ <x>"));
    assertEquals(List.of(), explainer.namesLike("", 0));
  }
}
