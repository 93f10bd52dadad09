package org.baopu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.baopu.SampleStore;
import org.baopu.store.KnowledgeStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractQueriesTest {
  @TempDir static Path folder;
  private static KnowledgeStore store;

  @BeforeAll
  static void build() {
    SampleStore.put(folder.resolve("store"), SampleStore.BAMBOO, SampleStore.PARK);
    store = KnowledgeStore.open(folder.resolve("store"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void entitiesHaveTheNamesThatTheirDocumentUses() throws IOException {
    assertEquals(
        """
        doc,entity,type,kind,name,alias
        01.txt,https://w3id.org/baopu/id/entity/Organization/湘潭盛旺竹木有限公司,Organization,Company,湘潭盛旺竹木有限公司,盛旺竹木
        01.txt,https://w3id.org/baopu/id/entity/Park/湘潭高新技术产业开发区,Park,,湘潭高新技术产业开发区,湘潭高新区
        01.txt,https://w3id.org/baopu/id/entity/Person/罗昕,Person,,罗昕,
        02.txt,https://w3id.org/baopu/id/entity/Organization/湘潭盛旺竹木有限公司,Organization,Company,湘潭盛旺竹木有限公司,盛旺竹木
        02.txt,https://w3id.org/baopu/id/entity/Park/湘潭高新技术产业开发区,Park,,湘潭高新技术产业开发区,
        """,
        csv("entities"));
  }

  @Test
  void factsHaveTheirWordsAndWhereTheseStand() throws IOException {
    assertEquals(
        """
        doc,subject,predicate,object,objectText,title,evidence,start,end
        01.txt,O,locatedIn,https://w3id.org/baopu/id/entity/Park/湘潭高新技术产业开发区,,,湘潭盛旺竹木有限公司（盛旺竹木）落户湘潭高新区,0,23
        01.txt,https://w3id.org/baopu/id/entity/Person/罗昕,holdsPosition,O,,董事长,董事长罗昕,39,44
        01.txt,O,produces,,竹帘,,公司生产竹帘,46,52
        02.txt,O,locatedIn,https://w3id.org/baopu/id/entity/Park/湘潭高新技术产业开发区,,,盛旺竹木落户湘潭高新技术产业开发区,0,17
        """,
        csv("facts").replace("https://w3id.org/baopu/id/entity/Organization/湘潭盛旺竹木有限公司", "O"));
  }

  @Test
  void measurementsAreInBaseUnits() throws IOException {
    assertEquals(
        """
        doc,entity,metric,value,unit,period,evidence,start,end
        01.txt,https://w3id.org/baopu/id/entity/Organization/湘潭盛旺竹木有限公司,总投资,485000000,CNY,2024,2024年总投资4.85亿元,24,38
        """,
        csv("measurements"));
  }

  @Test
  void articlesHaveARowAnAuthor() throws IOException {
    assertEquals(
        """
        doc,article,headline,author,body,start,end
        01.txt,https://w3id.org/baopu/id/document/01.txt#article-1,点竹成金,尹义龙,湘潭盛旺竹木有限公司（盛旺竹木）落户湘潭高新区，2024年总投资4.85亿元。董事长罗昕说，公司生产竹帘。,0,53
        01.txt,https://w3id.org/baopu/id/document/01.txt#article-1,点竹成金,陈锦,湘潭盛旺竹木有限公司（盛旺竹木）落户湘潭高新区，2024年总投资4.85亿元。董事长罗昕说，公司生产竹帘。,0,53
        02.txt,https://w3id.org/baopu/id/document/02.txt#article-1,,,盛旺竹木落户湘潭高新技术产业开发区。,0,18
        """,
        csv("articles"));
  }

  private static String csv(String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String query = Files.readString(Path.of("queries/contract/" + name + ".rq"));
    new QueryRunner(store).run(query, Optional.of(ResultFormat.CSV), out);
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
