package org.baopu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.baopu.page.DocumentId;
import org.baopu.lexicon.Lexicon;
import org.baopu.pipeline.Builder;
import org.baopu.pipeline.Stages;
import org.baopu.pipeline.Target;
import org.baopu.store.Commit;
import org.baopu.store.Recipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baopu remove}. */
@Command(name = "remove", header = "Takes documents out again, and with them what only they supported.")
final class RemoveCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DOCUMENT", arity = "1..*", description = "Documents by the names that build gave them.")
  private List<String> names = new ArrayList<>();

  @Mixin private StoreMixin store = new StoreMixin();

  @Option(
      names = "--ontology",
      paramLabel = "FILE",
      description = "Turtle file with more classes, relations and names, as build was given it; may be repeated.")
  private List<Path> ontology = new ArrayList<>();

  RemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Function<String, Recipe> recipes = base -> Stages.recipe(Lexicon.load(ontology), base);
    try (Target target = store.target(recipes, ontology)) {
      int held = target.size();
      Set<DocumentId> documents = new TreeSet<>();
      for (String name : names) {
        if (name.isBlank() || target.sha256(new DocumentId(name)).isEmpty()) {
          throw new UsageException("'" + name + "': the store has no document of this name; nothing was removed");
        }
        documents.add(new DocumentId(name));
      }
      Commit commit = Builder.remove(target, documents);
      console.out().println("removed " + commit.removed().size() + " of " + held + " documents");
      return ExitCode.DONE;
    }
  }
}
