package org.baopu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.baopu.page.DocumentId;
import org.baopu.pipeline.Builder;
import org.baopu.store.Commit;
import org.baopu.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code baopu remove}. */
@Command(name = "remove", header = "Takes documents out again, and with them what only they supported.")
final class RemoveCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DOCUMENT", arity = "1..*", description = "Documents by the names that build gave them.")
  private List<String> names = new ArrayList<>();

  @Mixin private StoreMixin store = new StoreMixin();
  @Mixin private ReadingMixin reading = new ReadingMixin();

  RemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (KnowledgeStore graphs = store.open()) {
      Set<DocumentId> documents = new TreeSet<>();
      for (String name : names) {
        if (name.isBlank() || !graphs.documents().containsKey(new DocumentId(name))) {
          throw new UsageException("'" + name + "': the store has no document of this name; nothing was removed");
        }
        documents.add(new DocumentId(name));
      }
      Commit commit = Builder.remove(graphs, documents, reading.stages().recipe(graphs.base()));
      console.out().println("removed " + commit.removed().size() + " of " + (graphs.documents().size() + commit.removed().size()) + " documents");
      return ExitCode.DONE;
    }
  }
}
