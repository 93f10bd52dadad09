package org.baopu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.baopu.lexicon.Lexicon;
import org.baopu.query.Explainer;
import org.baopu.query.Told;
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
  public Integer call() throws IOException {
    Told told =
        store.read(
            graphs -> new Explainer(graphs, Lexicon.load(ontology)).tell(name, LIKE),
            server -> server.explain(name, LIKE, ontology));
    if (told.entities().isEmpty()) {
      String hint = told.like().isEmpty() ? "" : "; there is " + String.join(", ", told.like());
      console.err().println("baopu: no entity is called '" + name + "'" + hint);
      return ExitCode.FAILED;
    }
    ExplanationPrinter printer = new ExplanationPrinter(console.out());
    for (int i = 0; i < told.entities().size(); i++) {
      console.out().print(i == 0 ? "" : "\n");
      printer.print(told.entities().get(i));
    }
    return ExitCode.DONE;
  }
}
