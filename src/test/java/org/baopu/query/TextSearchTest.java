package org.baopu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baopu.SampleDocument;
import org.baopu.SampleStore;
import org.baopu.extraction.Extraction;
import org.baopu.language.HanLpLanguage;
import org.baopu.lexicon.Lexicon;
import org.baopu.rdf.GraphBuilder;
import org.baopu.rdf.Iris;
import org.baopu.store.Batch;
import org.baopu.store.GraphShapes;
import org.baopu.store.KnowledgeStore;
import org.baopu.store.Recipe;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTest {
  private static final Recipe RECIPE =
      new Recipe(
          SampleStore.RECIPE.linker(),
          new GraphBuilder(new Iris(Iris.DEFAULT_BASE), Lexicon.load(List.of()), new HanLpLanguage()),
          GraphShapes.load());

  private static final Extraction TEA =
      SampleDocument.of("03.txt", "女书文化旅游有限公司与臺灣綠色生技公司在张家口市5G产业园签约。")
          .name("Company:Organization", "女书文化旅游有限公司")
          .name("Company:Organization", "臺灣綠色生技公司")
          .name("Park", "张家口市5G产业园")
          .build();

  @TempDir private static Path asked;
  @TempDir private Path changed;

  @BeforeAll
  static void build() {
    put(asked, SampleStore.BAMBOO, TEA);
  }

  @ParameterizedTest
  @CsvSource({
    "湘潭高新区, 湘潭高新区",
    "高新, 湘潭高新区",
    "湘, 湘潭高新区|湘潭盛旺竹木有限公司",
    "湘潭 竹木, 湘潭盛旺竹木有限公司",
    "潭湘, ''",
    "張家口, 张家口市5G产业园",
    "５ｇ, 张家口市5G产业园",
    "台湾绿色, 臺灣綠色生技公司",
    "xiangtangaoxinqu, 湘潭高新区",
    "xtgxq, 湘潭高新区",
    "XTGX*, 湘潭高新区",
    "gaoxin*, 湘潭高新区",
    "xiangt* shengw*, 湘潭盛旺竹木有限公司",
    "nvshu*, 女书文化旅游有限公司",
    "nushuwenhualvyou*, ''",
    "luoxin, 罗昕",
    "竹木 OR 张家口, 湘潭盛旺竹木有限公司|张家口市5G产业园",
    "湘潭 -竹木, 湘潭高新区",
  })
  void findsEntitiesByAnyPartOfAnyName(String text, String names) {
    assertEquals(names.isEmpty() ? List.of() : List.of(names.split("\\|")).stream().sorted().toList(), entities(text));
  }

  @Test
  void findsWhatArticlesAndEvidenceSay() {
    assertEquals(List.of("点竹成金"), column("SELECT ?x { ?a text:query (schema:articleBody '生产竹簾') ; schema:headline ?x }"));
    assertEquals(List.of("公司生产竹帘"), column("SELECT ?x { (?e ?score ?x) text:query (oa:exact '竹帘') }"));
    assertEquals(List.of("点竹成金"), column("SELECT ?x { ?a text:query (schema:headline schema:articleBody '成金') ; schema:headline ?x }"));
    assertEquals(List.of(), column("SELECT ?x { ?a text:query (schema:headline '生产') ; schema:headline ?x }"));
  }

  @Test
  void aPropertyChoosesAmongNames() {
    assertEquals(List.of("盛旺竹木"), column("SELECT ?x { (?e ?score ?x) text:query (skos:altLabel '盛旺') }"));
    assertEquals(List.of("湘潭盛旺竹木有限公司"), column("SELECT ?x { (?e ?score ?x) text:query (rdfs:label '盛旺') }"));
  }

  @Test
  void asksForASubjectThatIsKnown() {
    assertEquals(List.of("罗昕"), column("SELECT ?x { ?e a bp:Person ; skos:prefLabel ?x . FILTER(LANG(?x) = 'zh') ?e text:query '罗昕' }"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/[a-z]+/", "uri:x", "AND", "(", "*湘"})
  void saysWhatIsWrongWithASearch(String text) {
    assertThrows(QueryException.class, () -> entities(text));
  }

  @Test
  void followsWhatIsPutAndTakenOut() {
    put(changed, SampleStore.BAMBOO, TEA);
    put(changed, SampleStore.PARK);
    assertEquals(List.of("湘潭高新技术产业开发区"), entities(changed, "高新技术"));
    SampleStore.remove(changed, "03.txt");
    assertEquals(List.of(), entities(changed, "张家口"));
    SampleStore.remove(changed, "01.txt");
    assertEquals(List.of(), entities(changed, "罗昕"));
    assertEquals(List.of("盛旺竹木"), entities(changed, "盛旺竹木"));
  }

  @Test
  void anIndexThatIsGoneOrDamagedIsMadeAnew() throws IOException {
    put(changed, SampleStore.BAMBOO);
    Path index = changed.resolve("search");
    List<Path> files;
    try (var found = Files.list(index)) {
      files = found.toList();
    }
    for (Path file : files) {
      Files.writeString(file, "damaged");
    }
    assertEquals(List.of("罗昕"), entities(changed, "罗昕"));
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    assertEquals(List.of("罗昕"), entities(changed, "罗昕"));
  }

  @Test
  void anIndexOfAnotherStateIsMadeAnew() throws IOException {
    put(changed, SampleStore.BAMBOO);
    Path index = changed.resolve("search");
    Path old = changed.resolve("old");
    copy(index, old);
    put(changed, SampleDocument.of("04.txt", "岳阳市").name("Place", "岳阳市").build());
    assertEquals(List.of("岳阳市"), entities(changed, "岳阳"));
    try (var files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    copy(old, index);
    assertEquals(List.of("岳阳市"), entities(changed, "岳阳"));
  }

  @Test
  void countsWhatIsInIt() {
    try (KnowledgeStore store = KnowledgeStore.open(asked)) {
      assertTrue(store.rebuildIndex() > 10);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void put(Path folder, Extraction... extractions) {
    try (KnowledgeStore store = KnowledgeStore.open(folder);
        Batch batch = store.batch()) {
      for (Extraction extraction : extractions) {
        batch.put(extraction);
      }
      store.write(batch, RECIPE);
    }
  }

  private static List<String> entities(String text) {
    return entities(asked, text);
  }

  private static List<String> entities(Path folder, String text) {
    return column(
        folder,
        "SELECT DISTINCT ?x { ?e text:query '" + text + "' ; skos:prefLabel ?x FILTER(LANG(?x) = 'zh') }");
  }

  private static List<String> column(String sparql) {
    return column(asked, sparql);
  }

  private static List<String> column(Path folder, String sparql) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (KnowledgeStore store = KnowledgeStore.open(folder)) {
      String prefixes =
          "PREFIX text: <http://jena.apache.org/text#> PREFIX bp: <https://w3id.org/baopu/ontology#> "
              + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX schema: <https://schema.org/> "
              + "PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";
      new QueryRunner(store).run(prefixes + sparql, Optional.of(ResultFormat.CSV), out);
    }
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).sorted().toList();
  }
}
