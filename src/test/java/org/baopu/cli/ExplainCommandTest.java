package org.baopu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir private static Path folder;
  private static String store = "";

  @BeforeAll
  static void build() throws IOException {
    store = folder.resolve("store").toString();
    Path page = folder.resolve("page.txt");
    Files.writeString(page, "本报讯 近日，湖南省湘潭县的湘潭盛旺竹木有限公司（以下简称“盛旺竹木”）董事长尹铁坚介绍，盛旺\n竹木占地70亩。\n");
    assertEquals(ExitCode.DONE, Baopu.run("build", "-q", "--store", store, page.toString()).code());
  }

  @Test
  void tellsNamesAndFactsWithTheSentenceBehindEach() {
    Baopu explained = explain("盛旺竹木");
    assertEquals(ExitCode.DONE, explained.code(), explained.err());
    assertEquals("湘潭盛旺竹木有限公司  企业, 组织  xiāng tán shèng wàng zhú mù yǒu xiàn gōng sī", explained.lines().get(0));
    assertTrue(explained.out().contains("  also 盛旺竹木, in 1 document\n"), explained.out());
    assertTrue(explained.out().contains("  尹铁坚  任职于 holdsPosition  this  (董事长)\n"), explained.out());
    assertTrue(explained.out().contains("      page.txt ["), explained.out());
  }

  @Test
  void takesAnIriToo() {
    String iri = explain("盛旺竹木").lines().get(1).strip();
    assertEquals(explain("盛旺竹木").out(), explain(iri).out());
    assertEquals(explain("盛旺竹木").out(), explain("<" + iri + ">").out());
  }

  @Test
  void aNameIsFoundWhateverItsWhiteSpace() {
    assertEquals(explain("盛旺竹木").out(), explain("盛 旺\n竹木").out());
  }

  @Test
  void aNameThatNothingHasIsAnsweredWithNamesLikeIt() {
    Baopu explained = explain("盛旺");
    assertEquals(ExitCode.FAILED, explained.code());
    assertEquals("baopu: no entity is called '盛旺'; there is 盛旺竹木, 湘潭盛旺竹木有限公司\n", explained.err());
  }

  private Baopu explain(String name) {
    return Baopu.run("explain", "--store", store, name);
  }
}
