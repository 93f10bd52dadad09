package org.baopu.cli;

import java.util.concurrent.Callable;
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
    try (KnowledgeStore graphs = store.open()) {
      console.out().println("indexed " + graphs.rebuildIndex() + " names and texts");
      return ExitCode.DONE;
    }
  }
}
