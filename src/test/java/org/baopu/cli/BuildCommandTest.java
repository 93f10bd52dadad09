package org.baopu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baopu.store.KnowledgeStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {
  private static final String PAGE = "本报讯 近日，湘潭县石潭镇的湘潭盛旺竹木有限公司负责人尹铁坚介绍，公司占地70亩。\n";

  @TempDir private Path folder;
  private String store = "";
  private Path pages = Path.of("");

  @BeforeEach
  void makePages() throws IOException {
    store = folder.resolve("store").toString();
    pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("good.txt"), PAGE);
  }

  @Test
  void storesPagesAndSaysWhatTheStoreHolds() {
    Baopu built = build(pages);
    assertEquals(ExitCode.DONE, built.code(), built.err());
    assertEquals("stored 1 document", built.lines().get(0));
    assertTrue(built.out().contains("  documents           1"), built.out());
    assertTrue(built.out().contains("baopu explain "), built.out());
  }

  @Test
  void namesEachPageItCannotReadAndStoresTheOthers() throws IOException {
    byte[] broken = PAGE.getBytes(UTF_8);
    broken[30] = (byte) 0xFF;
    Files.write(pages.resolve("broken.txt"), broken);
    Files.write(pages.resolve("empty.txt"), new byte[0]);
    Files.write(pages.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13});
    Baopu built = build(pages);
    assertEquals(ExitCode.REJECTED, built.code());
    assertTrue(built.err().contains(pages.resolve("broken.txt") + ":1: not valid UTF-8"), built.err());
    assertTrue(built.err().contains(pages.resolve("empty.txt") + ": the file is empty"), built.err());
    assertTrue(built.err().contains(pages.resolve("picture.png") + ": a binary file"), built.err());
    assertEquals("stored 1 document (3 rejected)", built.lines().get(0));
  }

  @Test
  void aPathThatIsNotThereIsWrongUsageAndMakesNoStore() {
    Baopu built = build(folder.resolve("gone"));
    assertEquals(ExitCode.USAGE, built.code());
    assertEquals("baopu: " + folder.resolve("gone") + ": no such file or folder\n", built.err());
    assertFalse(Files.exists(Path.of(store)));
  }

  @Test
  void anotherTextUnderTheSameNameNeedsReplace() throws IOException {
    build(pages);
    assertEquals("stored 0 documents (1 unchanged)", build(pages).lines().get(0));
    Files.writeString(pages.resolve("good.txt"), PAGE + "湖南省岳阳市也有一家。\n");
    Baopu refused = build(pages);
    assertEquals(ExitCode.REJECTED, refused.code());
    assertEquals(
        "good.txt: the store has another text under this name; build --replace puts this one in its place\n",
        refused.err());
    Baopu replaced = Baopu.run("build", "-q", "--replace", "--store", store, pages.toString());
    assertEquals(ExitCode.DONE, replaced.code());
    assertEquals("stored 1 document", replaced.lines().get(0));
  }

  @Test
  void tellsOfAReprint() throws IOException {
    Files.writeString(pages.resolve("reprint.txt"), PAGE);
    Baopu built = build(pages);
    assertEquals(ExitCode.DONE, built.code());
    assertEquals("reprint.txt: the same text as good.txt\n", built.err());
  }

  @Test
  void readsStandardInput() {
    Baopu built = Baopu.runWith(PAGE, "build", "-q", "--store", store, "-");
    assertEquals(ExitCode.DONE, built.code(), built.err());
    assertTrue(Baopu.run("query", "--store", store, "--format", "csv", "contract/articles.rq").out().contains("stdin,"));
  }

  @Test
  void aStoreInUseIsNamedWithTheProcessThatHasIt() {
    try (KnowledgeStore held = KnowledgeStore.open(Path.of(store))) {
      Baopu built = build(pages);
      assertEquals(ExitCode.FAILED, built.code());
      assertEquals(
          "baopu: " + held.folder() + ": the store is in use by process " + ProcessHandle.current().pid() + "\n",
          built.err());
    }
  }

  @Test
  void removeTakesDocumentsOutAgain() throws IOException {
    Files.writeString(pages.resolve("other.txt"), "本报讯 湖南省岳阳市人民政府发布公告。\n");
    build(pages);
    Baopu removed = Baopu.run("remove", "--store", store, "other.txt");
    assertEquals(ExitCode.DONE, removed.code(), removed.err());
    assertEquals("removed 1 of 2 documents\n", removed.out());
    assertFalse(Baopu.run("query", "--store", store, "contract/entities.rq").out().contains("岳阳"));
    Baopu again = Baopu.run("remove", "--store", store, "other.txt");
    assertEquals(ExitCode.USAGE, again.code());
    assertEquals("baopu: 'other.txt': the store has no document of this name; nothing was removed\n", again.err());
  }

  @Test
  void aBaseThatIsNoIriIsWrongUsage() {
    Baopu built = Baopu.run("build", "-q", "--base", "nonsense", "--store", store, pages.toString());
    assertEquals(ExitCode.USAGE, built.code());
    assertTrue(built.err().startsWith("baopu: --base: "), built.err());
  }

  private Baopu build(Path path) {
    return Baopu.run("build", "-q", "--store", store, path.toString());
  }
}
