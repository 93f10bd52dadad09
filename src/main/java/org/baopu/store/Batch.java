package org.baopu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baopu.extraction.Extraction;
import org.baopu.page.DocumentId;
import org.baopu.rdf.CorrectionsFile;
import org.baopu.rdf.CorrectionsReader;
import org.jspecify.annotations.Nullable;

/**
 * Documents to be put into a store and taken out of it, on their way. Nothing of the store changes before {@link
 * KnowledgeStore#write}; a batch that is closed without leaves no trace. Safe for use by several threads.
 */
public final class Batch implements AutoCloseable {
  private final Path store;
  private final Path staging;
  private final ExtractionFiles files;
  private final SortedMap<String, Ledger.Entry> put = new TreeMap<>();
  private final SortedSet<String> removed = new TreeSet<>();
  private final Runnable onClose;
  private String correctionsFile = "corrections";
  private @Nullable String corrections;

  Batch(Path store, Runnable onClose) {
    this.store = store;
    this.staging = store.resolve("staging");
    this.files = new ExtractionFiles(staging);
    this.onClose = onClose;
  }

  /**
   * Puts a document in, in place of what the store or this batch has under its name.
   *
   * @throws UncheckedIOException if the disk does not take it
   */
  public void put(Extraction extraction) {
    String name = extraction.source().id().value();
    String hash = files.write(extraction);
    synchronized (this) {
      put.put(name, new Ledger.Entry(extraction.source().sha256(), hash, ""));
      removed.remove(name);
    }
  }

  /** Takes a document out; nothing if the store does not have it. */
  public synchronized void remove(DocumentId document) {
    put.remove(document.value());
    removed.add(document.value());
  }

  /** Puts what people know better in place of what they said before. {@code file}: what messages call the Turtle text. */
  public synchronized void correct(String file, String turtle) {
    correctionsFile = file;
    corrections = turtle;
  }

  /** The corrections that hold from now on: those of the batch, else those before. */
  synchronized CorrectionsFile corrections(CorrectionsReader reader, String before) {
    @Nullable String turtle = corrections;
    String text = turtle == null ? before : turtle;
    return text.isBlank() ? CorrectionsFile.none() : reader.read(correctionsFile, text);
  }

  /** Whether there is nothing to do. */
  public synchronized boolean isEmpty() {
    return put.isEmpty() && removed.isEmpty() && corrections == null;
  }

  /** What is put in, by name. */
  synchronized SortedMap<String, Ledger.Entry> documents() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(put));
  }

  /** What is taken out, by name. */
  synchronized SortedSet<String> removed() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(removed));
  }

  /** Where its extractions are. */
  ExtractionFiles files() {
    return files;
  }

  /** Lets go of what is on its way. */
  @Override
  public void close() {
    try {
      if (!Recovery.isSealed(store)) {
        Durable.delete(staging);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(store + ": staging" + " cannot be deleted: " + e.getMessage(), e);
    } finally {
      onClose.run();
    }
  }
}
