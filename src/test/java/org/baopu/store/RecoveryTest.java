package org.baopu.store;

import static org.baopu.SampleStore.BAMBOO;
import static org.baopu.SampleStore.PARK;
import static org.baopu.SampleStore.RECIPE;
import static org.baopu.SampleStore.put;
import static org.baopu.SampleStore.quads;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baopu.SampleLinker;
import org.baopu.link.Bundle;
import org.baopu.link.Joined;
import org.baopu.page.DocumentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process may end between any two steps of a write: what the next finds is made of folders at that step. */
class RecoveryTest {
  @TempDir Path folder;
  private Path before;
  private Path after;

  @BeforeEach
  void build() {
    before = folder.resolve("before");
    after = folder.resolve("after");
    put(before, BAMBOO);
    put(after, BAMBOO);
    put(after, PARK);
  }

  @Test
  void whatWasStagedOnlyIsForgotten() throws IOException {
    Path store = copy(before, "store");
    new ExtractionFiles(store.resolve("staging")).write(PARK);
    assertEquals(quads(before), quads(store));
    assertFalse(Files.exists(store.resolve("staging")));
    assertEquals(1, documents(store));
  }

  @Test
  void whatWasSealedComesWithTheNextWrite() throws IOException {
    Path store = copy(before, "store");
    seal(store);
    assertEquals(quads(before), quads(store), "readers see what was written last");
    assertEquals(2, documents(store));
    assertEquals(quads(after), complete(store));
  }

  @Test
  void whatWasWrittenButNotPublishedIsPublished() throws IOException {
    Path store = copy(before, "store");
    seal(store);
    Durable.delete(store.resolve("tdb2"));
    copyAll(after.resolve("tdb2"), store.resolve("tdb2"));
    assertEquals(quads(after), quads(store));
    assertEquals(2, documents(store));
    assertEquals(quads(after), complete(store));
  }

  @Test
  void whatWasPublishedHalfIsPublishedWhole() throws IOException {
    Path store = copy(after, "store");
    Recovery.seal(store, change());
    Files.copy(before.resolve("ledger.json"), store.resolve("ledger.json"), StandardCopyOption.REPLACE_EXISTING);
    Files.copy(before.resolve("documents"), store.resolve("documents"), StandardCopyOption.REPLACE_EXISTING);
    assertEquals(quads(after), quads(store));
    assertEquals(2, documents(store));
  }

  @Test
  void theDatabaseIsMadeAnewFromWhatTheDocumentsSay() throws IOException {
    Path store = copy(after, "store");
    Durable.delete(store.resolve("tdb2"));
    assertEquals(List.of(), quads(store));
    try (KnowledgeStore opened = KnowledgeStore.open(store)) {
      assertEquals(2, opened.rebuild(RECIPE).graphs());
    }
    assertEquals(quads(after), quads(store));
  }

  @Test
  void anExtractionThatIsDamagedIsNamed() throws IOException {
    Path store = copy(after, "store");
    Path file = new ExtractionFiles(store.resolve("extractions")).file("02.txt");
    Files.write(file, new byte[] {1, 2, 3});
    try (KnowledgeStore opened = KnowledgeStore.open(store)) {
      UncheckedIOException fault =
          assertThrows(UncheckedIOException.class, () -> opened.extraction(new DocumentId("02.txt")));
      assertTrue(fault.getMessage().startsWith("the extraction of 02.txt in " + file), fault.getMessage());
      assertEquals(quads(after), quads(opened));
    }
  }

  @Test
  void aWriteThatFailsChangesNothing() throws IOException {
    Path store = copy(before, "store");
    try (KnowledgeStore opened = KnowledgeStore.open(store)) {
      try (Batch batch = opened.batch()) {
        batch.put(PARK);
        Recipe broken =
            new Recipe(
                new SampleLinker(Map.of()) {
                  @Override
                  public List<Joined> join(Collection<Bundle> bundles) {
                    throw new IllegalStateException("a fault of the linker");
                  }
                },
                RECIPE.builder(),
                RECIPE.shapes());
        assertThrows(IllegalStateException.class, () -> opened.write(batch, broken));
      }
      assertEquals(1, opened.documents().size());
      assertTrue(opened.isComplete());
      try (Batch batch = opened.batch()) {
        batch.put(PARK);
        assertEquals(1, opened.write(batch, RECIPE).put().size());
      }
    }
    assertEquals(quads(after), quads(store));
  }

  /** Puts the second document where it is when its batch counts, but is not yet in place. */
  private void seal(Path store) throws IOException {
    new ExtractionFiles(store.resolve("staging")).write(PARK);
    Recovery.seal(store, change());
  }

  /** What putting the second document changes. */
  private Ledger.Change change() throws IOException {
    try (Ledger ledger = Ledger.open(after)) {
      SortedMap<String, Ledger.Entry> put = new TreeMap<>(Map.of("02.txt", ledger.entry("02.txt").orElseThrow()));
      return new Ledger.Change(ledger.state(), put, new TreeSet<>());
    }
  }

  @Test
  void theListOfDocumentsIsMadeAnewFromWhatTheySay() throws IOException {
    Path store = copy(after, "store");
    Files.delete(store.resolve("documents"));
    assertEquals(2, documents(store));
    assertEquals(quads(after), complete(store));
    try (KnowledgeStore opened = KnowledgeStore.open(store)) {
      assertEquals(new DocumentId("01.txt"), opened.holding(BAMBOO.source().sha256()).orElseThrow());
    }
  }

  private static List<String> complete(Path store) {
    try (KnowledgeStore opened = KnowledgeStore.open(store)) {
      assertFalse(opened.isComplete());
      try (Batch batch = opened.batch()) {
        opened.write(batch, RECIPE);
      }
      assertTrue(opened.isComplete());
    }
    return quads(store);
  }

  private static int documents(Path store) {
    try (KnowledgeStore opened = KnowledgeStore.open(store)) {
      return opened.documents().size();
    }
  }

  private Path copy(Path store, String name) throws IOException {
    Path copy = folder.resolve(name);
    copyAll(store, copy);
    return copy;
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
