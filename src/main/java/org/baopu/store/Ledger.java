package org.baopu.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which documents a store holds and what their graphs were made from. A change costs what it changes. Safe for use by several
 * threads.
 *
 * <p>{@code ledger.json} has what is to be said once, {@code documents} the documents: it can be made anew from their extractions.
 */
final class Ledger implements AutoCloseable {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final String COMPACT_AT = "compactAt";

  private final Path file;
  private final Tables tables;
  private final Tables.Table entries;

  /** Hash of the file's bytes, document. */
  private final Tables.Table contents;

  private final Tables.Table about;
  private State state;

  /**
   * What is to be said once.
   *
   * @param base what all IRIs of the graphs begin with; empty before the first write
   * @param stamp tells this state of the store from all others; empty before the first write
   * @param corrections what people said last, as Turtle; empty if nothing
   * @param settled whether the graphs are known to be those of the documents; if not, all have to be compared
   */
  record State(String base, String stamp, String corrections, boolean settled) {
    static final State FIRST = new State("", "", "", true);

    /** The same with all graphs to be compared. */
    State doubted() {
      return new State(base, stamp, corrections, false);
    }
  }

  /**
   * A document.
   *
   * @param sha256 hash of the file's bytes
   * @param extraction hash of its extraction
   * @param graph hash of what its graph was made from; empty if it has to be made
   */
  record Entry(String sha256, String extraction, String graph) {
    private static Entry read(String line) {
      String[] parts = line.split(" ", -1);
      return new Entry(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
      return sha256 + " " + extraction + " " + graph;
    }
  }

  /**
   * What a write changes.
   *
   * @param state as it is after the write
   * @param put documents that are new, or of which something is another
   * @param removed documents that are gone
   */
  record Change(State state, SortedMap<String, Entry> put, SortedSet<String> removed) {
    Change {
      put = Collections.unmodifiableSortedMap(new TreeMap<>(put));
      removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    }

    /** The same with all graphs to be compared. */
    Change doubted() {
      return new Change(state.doubted(), put, removed);
    }

    static Change read(Path file) throws IOException {
      return MAPPER.readValue(Files.readAllBytes(file), Change.class);
    }

    void write(Path file) throws IOException {
      Durable.write(file, MAPPER.writeValueAsBytes(this));
    }
  }

  private Ledger(Path file, Tables tables, State state) {
    this.file = file;
    this.tables = tables;
    this.entries = tables.table("documents");
    this.contents = tables.table("contents");
    this.about = tables.table("about");
    this.state = state;
  }

  /** The ledger of a store; one without documents if the store has none. */
  static Ledger open(Path store) throws IOException {
    Path file = store.resolve("ledger.json");
    State state = Files.exists(file) ? MAPPER.readValue(Files.readAllBytes(file), State.class) : State.FIRST;
    Ledger ledger = new Ledger(file, Tables.open(store.resolve("documents")), state);
    if (ledger.size() == 0 && !state.stamp().isEmpty()) {
      ledger.recover(new ExtractionFiles(store.resolve("extractions")));
    }
    return ledger;
  }

  /** Takes the documents from their extractions. */
  private void recover(ExtractionFiles files) throws IOException {
    SortedMap<String, Entry> found = new TreeMap<>();
    files.each((extraction, hash) ->
        found.put(extraction.source().id().value(), new Entry(extraction.source().sha256(), hash, "")));
    if (!found.isEmpty()) {
      apply(new Change(state.doubted(), found, new TreeSet<>()));
    }
  }

  synchronized State state() {
    return state;
  }

  /** How many documents there are. */
  synchronized int size() {
    return entries.size();
  }

  synchronized Optional<Entry> entry(String document) {
    return entries.get(document).map(Entry::read);
  }

  /** All documents, by name, as they are now. */
  synchronized SortedMap<String, Entry> entries() {
    SortedMap<String, Entry> all = new TreeMap<>();
    entries.keys("").forEachRemaining(name -> entry(name).ifPresent(entry -> all.put(name, entry)));
    return all;
  }

  /** The first document by name with that content. */
  synchronized Optional<String> holding(String sha256) {
    Iterator<String> documents = contents.keys(Tables.key(sha256, ""));
    return documents.hasNext() ? Optional.of(Tables.part(documents.next(), 1)) : Optional.empty();
  }

  /** Applies a change; twice the same as once. */
  synchronized void apply(Change change) throws IOException {
    change.removed().forEach(this::remove);
    change.put().forEach((name, entry) -> {
      remove(name);
      entries.put(name, entry.toString());
      contents.put(Tables.key(entry.sha256(), name), "");
    });
    tables.commit();
    become(change.state());
  }

  private void remove(String name) {
    entry(name).ifPresent(entry -> {
      contents.remove(Tables.key(entry.sha256(), name));
      entries.remove(name);
    });
  }

  /** Bytes from which on the database is to be compacted; empty before it first was. */
  synchronized Optional<Long> compactAt() {
    return about.get(COMPACT_AT).map(Long::valueOf);
  }

  synchronized void compactAt(long bytes) {
    about.put(COMPACT_AT, Long.toString(bytes));
    tables.commit();
  }

  /** The graphs are no longer known to be those of the documents. */
  synchronized void doubt() throws IOException {
    become(state.doubted());
  }

  private void become(State next) throws IOException {
    boolean same = next.equals(state);
    state = next;
    if (!same) {
      Durable.write(file, MAPPER.writeValueAsBytes(next));
    }
  }

  @Override
  public synchronized void close() {
    tables.close();
  }
}
