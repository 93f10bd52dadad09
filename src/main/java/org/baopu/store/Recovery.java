package org.baopu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which a batch becomes part of a store, so that a process may end between any two of them.
 *
 * <ol>
 *   <li>The extractions lie in {@code staging/}. If the process ends here, they are forgotten.
 *   <li>Sealing puts the new ledger beside them. If the process ends after it, the next to open the store publishes the
 *       extractions with all graphs in doubt, and the next write compares every graph.
 *   <li>The graphs are written in one transaction.
 *   <li>Publishing moves the extractions and the ledger into place, and {@code staging/} goes. Done twice it does the same.
 * </ol>
 */
final class Recovery {
  private Recovery() {}

  /** Finishes or forgets what an earlier process left. */
  static void run(Path store) throws IOException {
    Path sealed = sealed(store);
    if (Files.exists(sealed)) {
      publish(store, Ledger.read(store.resolve("ledger.json")), Ledger.read(sealed));
    }
    Durable.delete(store.resolve("staging"));
  }

  /** From here on the batch counts. */
  static void seal(Path store, Ledger next) throws IOException {
    Files.createDirectories(store.resolve("staging"));
    next.write(sealed(store));
  }

  /** The batch does not count after all. */
  static void unseal(Path store) throws IOException {
    Files.deleteIfExists(sealed(store));
  }

  /** Moves the batch into place. */
  static void publish(Path store, Ledger before, Ledger next) throws IOException {
    ExtractionFiles staged = new ExtractionFiles(store.resolve("staging"));
    ExtractionFiles files = new ExtractionFiles(store.resolve("extractions"));
    for (Map.Entry<String, Ledger.Entry> entry : next.entries().entrySet()) {
      String name = entry.getKey();
      if (isNew(before.entries().get(name), entry.getValue()) && Files.exists(staged.file(name))) {
        Durable.move(staged.file(name), files.file(name));
      }
    }
    next.write(store.resolve("ledger.json"));
    Set<String> gone = new TreeSet<>(before.entries().keySet());
    gone.removeAll(next.entries().keySet());
    for (String name : gone) {
      Files.deleteIfExists(files.file(name));
    }
    Files.deleteIfExists(sealed(store));
  }

  private static boolean isNew(Ledger.@Nullable Entry before, Ledger.Entry after) {
    return before == null || !before.extraction().equals(after.extraction());
  }

  /** Whether a batch counts that is not yet in place. */
  static boolean isSealed(Path store) {
    return Files.exists(sealed(store));
  }

  private static Path sealed(Path store) {
    return store.resolve("staging").resolve("ledger.json");
  }
}
