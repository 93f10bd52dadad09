package org.baopu.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which documents a store holds and what their graphs were made from. Immutable.
 *
 * @param base what all IRIs of the graphs begin with; empty before the first write
 * @param stamp tells this state of the store from all others; empty before the first write
 * @param corrections what people said last, as Turtle; empty if nothing
 * @param settled whether the graphs are known to be those of the documents; if not, all have to be compared
 * @param entries by the document's name
 */
record Ledger(String base, String stamp, String corrections, boolean settled, SortedMap<String, Entry> entries) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  Ledger {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  /**
   * A document.
   *
   * @param sha256 hash of the file's bytes
   * @param extraction hash of its extraction
   * @param graph hash of what its graph was made from; empty if it has to be made
   */
  record Entry(String sha256, String extraction, String graph) {}

  /** No documents. */
  static Ledger empty() {
    return new Ledger("", "", "", true, new TreeMap<>());
  }

  /** The same with all graphs to be compared. */
  Ledger doubted() {
    SortedMap<String, Entry> doubted = new TreeMap<>();
    entries.forEach((name, entry) -> doubted.put(name, new Entry(entry.sha256(), entry.extraction(), "")));
    return new Ledger(base, stamp, corrections, false, doubted);
  }

  /** The ledger as the file has it; empty if there is no file. */
  static Ledger read(Path file) throws IOException {
    return Files.exists(file) ? MAPPER.readValue(Files.readAllBytes(file), Ledger.class) : empty();
  }

  void write(Path file) throws IOException {
    Durable.write(file, MAPPER.writeValueAsBytes(this));
  }
}
