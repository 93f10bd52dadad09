package org.baopu.pipeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.ExtractionJson;
import org.baopu.page.DocumentId;
import org.baopu.query.Overview;
import org.baopu.serve.Order;
import org.baopu.serve.Receipt;
import org.baopu.serve.ServedStore;
import org.baopu.store.Commit;
import org.jspecify.annotations.Nullable;

/** A store that a server has: it reads and extracts here, and the server links and writes. */
public final class ServedTarget implements Target {
  private final ServedStore store;
  private final List<String> ontology;
  private final SortedMap<DocumentId, String> documents;

  /** The first document with a content. */
  private final Map<String, DocumentId> byContent = new HashMap<>();

  private final String base;
  private @Nullable Receipt receipt;

  /** {@code ontology}: Turtle files that are used beside the program's own. */
  public ServedTarget(ServedStore store, List<Path> ontology) {
    this.store = store;
    this.ontology = ontology.stream().map(file -> file.toAbsolutePath().toString()).toList();
    this.documents = store.documents();
    this.documents.forEach((document, sha256) -> byContent.putIfAbsent(sha256, document));
    this.base = store.base();
  }

  @Override
  public int size() {
    return documents.size();
  }

  @Override
  public Optional<String> sha256(DocumentId document) {
    return Optional.ofNullable(documents.get(document));
  }

  @Override
  public Optional<DocumentId> holding(String sha256) {
    return Optional.ofNullable(byContent.get(sha256));
  }

  @Override
  public String base() {
    return base;
  }

  @Override
  public Overview overview() {
    if (receipt == null) {
      throw new IllegalStateException("nothing was written");
    }
    return receipt.overview();
  }

  @Override
  public void close() {}

  @Override
  public Delivery delivery() {
    try {
      return new Spool(Files.createTempFile("baopu", ".jsonl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A batch that lies in a file until it is handed in. */
  private final class Spool implements Delivery {
    private final Path file;
    private final BufferedWriter lines;
    private final SortedMap<String, String> held = new TreeMap<>();
    private final SortedSet<String> removed = new TreeSet<>();
    private Optional<Order.Corrections> corrections = Optional.empty();

    Spool(Path file) throws IOException {
      this.file = file;
      this.lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    @Override
    public void put(Extraction extraction) {
      touch(extraction.source().id());
      try {
        lines.write(ExtractionJson.write(extraction) + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(file + ": " + e.getMessage(), e);
      }
    }

    @Override
    public void remove(DocumentId document) {
      touch(document);
      removed.add(document.value());
    }

    private void touch(DocumentId document) {
      String hash = documents.get(document);
      if (hash != null) {
        held.put(document.value(), hash);
      }
    }

    @Override
    public void correct(String file, String turtle) {
      corrections = Optional.of(new Order.Corrections(file, turtle));
    }

    @Override
    public Commit write(String iris) {
      try {
        lines.close();
      } catch (IOException e) {
        throw new UncheckedIOException(file + ": " + e.getMessage(), e);
      }
      Receipt written = store.hand(new Order(iris, ontology, corrections, removed, held), file);
      receipt = written;
      return written.commit();
    }

    @Override
    public void close() {
      try {
        lines.close();
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(file + ": " + e.getMessage(), e);
      }
    }
  }
}
