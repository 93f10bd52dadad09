package org.baopu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.baopu.evaluate.Evaluation;
import org.baopu.evaluate.Gold;
import org.baopu.evaluate.Prediction;
import org.baopu.evaluate.SparqlResults;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code baopu evaluate}. */
@Command(name = "evaluate", description = "Compares what is extracted with gold annotations.")
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--gold", required = true, paramLabel = "DIR", description = "Gold annotations; texts in DIR/docs.")
  private Path gold = Path.of("");

  @Option(names = "--misses", description = "Also lists what was missed and what was wrong.")
  private boolean misses;

  @Option(names = "--results", paramLabel = "DIR", description = "Judges entities.json, facts.json, measurements.json, articles.json there.")
  private @Nullable Path results;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Gold> golds = Gold.read(gold);
    Map<String, Prediction> predictions = results == null ? Map.of() : SparqlResults.read(results);
    Evaluation evaluation = Evaluation.of(golds, predictions);
    if (misses) {
      evaluation.misses().forEach(console.out()::println);
    }
    evaluation.lines().forEach(console.out()::println);
    console.out().println();
    evaluation.identityLines().forEach(console.out()::println);
    evaluation.ruleLines().forEach(console.out()::println);
    return ExitCode.DONE;
  }
}
