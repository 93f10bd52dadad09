package org.baopu.cli;

import java.nio.file.Path;
import org.baopu.store.KnowledgeStore;
import picocli.CommandLine.Option;

/** Where the store is. */
final class StoreMixin {
  @Option(names = "--store", paramLabel = "DIR", description = "The store; default: store/.")
  private Path folder = Path.of("store");

  Path folder() {
    return folder;
  }

  /** Opens the store, which has to be there. */
  KnowledgeStore open() {
    if (!KnowledgeStore.isIn(folder)) {
      throw new UsageException(folder + ": no store here; 'baopu build' makes one");
    }
    return KnowledgeStore.open(folder);
  }

  /** Opens the store; makes it if it is not there. */
  KnowledgeStore make() {
    return KnowledgeStore.open(folder);
  }
}
