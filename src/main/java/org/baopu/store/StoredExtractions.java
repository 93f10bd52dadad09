package org.baopu.store;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baopu.extraction.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * The documents before and after a write, and what each says. Extractions are read when asked for; those after the write are kept
 * while memory lasts, so that passing over them several times does not need them all in memory.
 */
final class StoredExtractions {
  private final Ledger ledger;
  private final ExtractionFiles held;
  private final ExtractionFiles staged;
  private final SortedMap<String, Ledger.Entry> put = new TreeMap<>();
  private final SortedSet<String> removed = new TreeSet<>();
  private final Map<String, SoftReference<Extraction>> read = new HashMap<>();

  /** {@code rejected}: documents of the batch that are left as they are in the store. */
  StoredExtractions(Ledger ledger, ExtractionFiles held, Batch batch, Set<String> rejected) {
    this.ledger = ledger;
    this.held = held;
    this.staged = batch.files();
    batch.documents().forEach((name, entry) -> {
      if (!rejected.contains(name) && !isHeld(name, entry)) {
        put.put(name, entry);
      }
    });
    for (String name : batch.removed()) {
      if (ledger.entry(name).isPresent()) {
        removed.add(name);
      }
    }
  }

  private boolean isHeld(String name, Ledger.Entry entry) {
    return ledger.entry(name)
        .filter(old -> old.extraction().equals(entry.extraction()) && old.sha256().equals(entry.sha256()))
        .isPresent();
  }

  /** Documents that are new or say something else. */
  SortedMap<String, Ledger.Entry> put() {
    return put;
  }

  /** Documents that are gone. */
  SortedSet<String> removed() {
    return removed;
  }

  /** All documents after the write. */
  SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>(ledger.entries().keySet());
    all.removeAll(removed);
    all.addAll(put.keySet());
    return all;
  }

  /** The document as the ledger has it after the write, but for its graph if it is put; empty if there is none. */
  Optional<Ledger.Entry> entry(String document) {
    Ledger.Entry entry = put.get(document);
    return entry != null ? Optional.of(entry) : ledger.entry(document).filter(old -> !removed.contains(document));
  }

  /** What the document said before the write; empty if there was none. */
  Optional<Extraction> before(String document) {
    return ledger.entry(document).map(entry -> held.read(document, entry.extraction()));
  }

  /** What a document says that there is after the write. */
  Extraction after(String document) {
    SoftReference<Extraction> reference = read.get(document);
    @Nullable Extraction known = reference == null ? null : reference.get();
    if (known != null) {
      return known;
    }
    Ledger.Entry entry = entry(document).orElseThrow(() -> new IllegalArgumentException("no such document: " + document));
    Extraction extraction = (put.containsKey(document) ? staged : held).read(document, entry.extraction());
    read.put(document, new SoftReference<>(extraction));
    return extraction;
  }
}
