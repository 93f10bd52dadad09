package org.baopu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.baopu.SampleStore.BAMBOO;
import static org.baopu.SampleStore.PARK;
import static org.baopu.SampleStore.put;
import static org.baopu.SampleStore.quads;
import static org.baopu.SampleStore.remove;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.baopu.SampleDocument;
import org.baopu.extraction.Extraction;
import org.baopu.page.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeStoreTest {
  @TempDir Path folder;

  @Test
  void holdsTheSameWhateverTheOrder() {
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    Path both = folder.resolve("both");
    put(one, BAMBOO);
    put(one, PARK);
    put(other, PARK);
    put(other, BAMBOO);
    put(both, PARK, BAMBOO);
    assertEquals(quads(one), quads(other));
    assertEquals(quads(one), quads(both));
  }

  @Test
  void removingADocumentLeavesWhatOthersSay() {
    Path store = folder.resolve("store");
    put(store, BAMBOO);
    List<String> before = quads(store);
    put(store, PARK);
    Commit commit = remove(store, "02.txt");
    assertEquals(new TreeSet<>(List.of(new DocumentId("02.txt"))), commit.removed());
    assertEquals(2, commit.graphs(), "the label that 02.txt gave to the park goes from 01.txt too");
    assertEquals(before, quads(store));
    remove(store, "01.txt");
    assertEquals(List.of(), quads(store));
  }

  @Test
  void writesOnlyGraphsThatChange() {
    Path store = folder.resolve("store");
    put(store, BAMBOO);
    Extraction elsewhere = SampleDocument.of("03.txt", "株洲").name("Place", "株洲").build();
    Commit commit = put(store, elsewhere);
    assertEquals(1, commit.graphs());
    assertEquals(0, commit.deleted());
    assertEquals(0, put(store, elsewhere).graphs());
    assertEquals(new TreeSet<>(), put(store, elsewhere).put());
  }

  @Test
  void everyGraphFulfilsItsShapes() {
    Commit commit = put(folder.resolve("store"), BAMBOO, PARK);
    assertEquals(List.of(), commit.violations());
    assertEquals(0, commit.unfit());
    assertEquals(2, commit.put().size());
  }

  @Test
  void aSecondProcessLearnsWhoHoldsTheStore() {
    Path path = folder.resolve("store");
    try (KnowledgeStore store = KnowledgeStore.open(path)) {
      StoreException fault = assertThrows(StoreException.class, () -> KnowledgeStore.open(path));
      assertEquals(path + ": the store is in use by process " + ProcessHandle.current().pid(), fault.getMessage());
      assertTrue(store.isComplete());
    }
    KnowledgeStore.open(path).close();
  }

  @Test
  void aStoreMayLieAtARelativePath() {
    Path path = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath()).resolve("store");
    put(path, BAMBOO);
    assertEquals(quads(folder.resolve("store")), quads(path));
  }

  @Test
  void aBatchThatIsNotWrittenLeavesNoTrace() {
    Path path = folder.resolve("store");
    try (KnowledgeStore store = KnowledgeStore.open(path);
        Batch batch = store.batch()) {
      batch.put(BAMBOO);
    }
    assertFalse(Files.exists(path.resolve("staging")));
    assertEquals(List.of(), quads(path));
  }

  @Test
  void knowsContentUnderAnotherName() {
    Path path = folder.resolve("store");
    put(path, BAMBOO);
    try (KnowledgeStore store = KnowledgeStore.open(path)) {
      assertEquals(new DocumentId("01.txt"), store.holding(BAMBOO.source().sha256()).orElseThrow());
      assertEquals(BAMBOO, store.extraction(new DocumentId("01.txt")).orElseThrow());
      assertTrue(store.holding(PARK.source().sha256()).isEmpty());
    }
  }
}
