package org.baopu.cli;

import java.util.concurrent.Callable;
import org.baopu.store.GraphShapes;
import org.baopu.store.KnowledgeStore;
import org.baopu.store.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code baopu validate}. */
@Command(
    name = "validate",
    header = "Holds the graph against its SHACL shapes.",
    description = "%nPrints a line for each violation, tabs between: graph, thing, property, value, what is wrong.")
final class ValidateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreMixin store = new StoreMixin();

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (KnowledgeStore graphs = store.open()) {
      long violations = graphs.validate(GraphShapes.load(), this::print);
      console.err().println(
          violations == 0
              ? "the graphs of " + graphs.documents().size() + " documents fulfil their shapes"
              : violations + " violations");
      return violations == 0 ? ExitCode.DONE : ExitCode.INVALID;
    }
  }

  private void print(Violation violation) {
    console.out().println(
        String.join(
                "\t", violation.graph(), violation.focus(), violation.path(), violation.value(), violation.message())
            .replaceAll("[\\r\\n]+", " "));
  }
}
