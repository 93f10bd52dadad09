package org.baopu.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.baopu.serve.ServedStore;
import org.baopu.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code baopu index}. */
@Command(
    name = "index",
    header = "Makes the search index anew.",
    description = {
      "%nbuild and remove keep it in step, and one that is not is made anew when it is first asked; this is for an index that"
          + " was damaged."
    })
final class IndexCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreMixin store = new StoreMixin();

  IndexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().println("indexed " + indexed() + " names and texts");
    return ExitCode.DONE;
  }

  private long indexed() {
    Optional<ServedStore> served = store.served();
    if (served.isPresent()) {
      return served.get().rebuildIndex();
    }
    try (KnowledgeStore graphs = store.open()) {
      return graphs.rebuildIndex();
    }
  }
}
