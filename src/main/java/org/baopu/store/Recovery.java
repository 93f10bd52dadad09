package org.baopu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The steps by which a batch becomes part of a store, so that a process may end between any two of them.
 *
 * <ol>
 *   <li>The extractions lie in {@code staging/}. If the process ends here, they are forgotten.
 *   <li>Sealing puts what changes in the ledger beside them. If the process ends after it, the next to open the store publishes the
 *       extractions with all graphs in doubt, and the next write compares every graph.
 *   <li>The graphs are written in one transaction.
 *   <li>Publishing moves the extractions into place and changes the ledger, and {@code staging/} goes. Done twice it does the same.
 * </ol>
 */
final class Recovery {
  private Recovery() {}

  /** Finishes or forgets what an earlier process left. */
  static void run(Path store, Ledger ledger) throws IOException {
    Path sealed = sealed(store);
    if (Files.exists(sealed)) {
      publish(store, ledger, Ledger.Change.read(sealed).doubted());
    }
    Durable.delete(store.resolve("staging"));
  }

  /** From here on the batch counts. */
  static void seal(Path store, Ledger.Change change) throws IOException {
    Files.createDirectories(store.resolve("staging"));
    change.write(sealed(store));
  }

  /** The batch does not count after all. */
  static void unseal(Path store) throws IOException {
    Files.deleteIfExists(sealed(store));
  }

  /** Moves the batch into place. */
  static void publish(Path store, Ledger ledger, Ledger.Change change) throws IOException {
    ExtractionFiles staged = new ExtractionFiles(store.resolve("staging"));
    ExtractionFiles files = new ExtractionFiles(store.resolve("extractions"));
    for (String name : change.put().keySet()) {
      if (Files.exists(staged.file(name))) {
        Durable.move(staged.file(name), files.file(name));
      }
    }
    ledger.apply(change);
    for (String name : change.removed()) {
      Files.deleteIfExists(files.file(name));
    }
    Files.deleteIfExists(sealed(store));
  }

  /** Whether a batch counts that is not yet in place. */
  static boolean isSealed(Path store) {
    return Files.exists(sealed(store));
  }

  private static Path sealed(Path store) {
    return store.resolve("staging").resolve("change.json");
  }
}
