package org.baopu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.baopu.lexicon.Lexicon;
import org.baopu.query.Explainer;
import org.baopu.query.Explanation;
import org.baopu.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baopu explain}. */
@Command(name = "explain", header = "Tells of an entity: its names, its facts, and the sentence behind each.")
final class ExplainCommand implements Callable<Integer> {
  /** Names offered where none is found. */
  private static final int LIKE = 10;

  private final Console console;

  @Parameters(paramLabel = "NAME-OR-IRI", description = "Any of its names, or its IRI.")
  private String name = "";

  @Option(names = "--ontology", paramLabel = "FILE", description = "Turtle file whose labels are used too; may be repeated.")
  private List<Path> ontology = new ArrayList<>();

  @Mixin private StoreMixin store = new StoreMixin();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (KnowledgeStore graphs = store.open()) {
      Explainer explainer = new Explainer(graphs, Lexicon.load(ontology));
      List<Explanation> entities = explainer.explain(name);
      if (entities.isEmpty()) {
        List<String> like = explainer.namesLike(name, LIKE);
        String hint = like.isEmpty() ? "" : "; there is " + String.join(", ", like);
        console.err().println("baopu: no entity is called '" + name + "'" + hint);
        return ExitCode.FAILED;
      }
      ExplanationPrinter printer = new ExplanationPrinter(console.out());
      for (int i = 0; i < entities.size(); i++) {
        console.out().print(i == 0 ? "" : "\n");
        printer.print(entities.get(i));
      }
      return ExitCode.DONE;
    }
  }
}
