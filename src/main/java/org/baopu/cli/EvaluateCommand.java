package org.baopu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.baopu.evaluate.Evaluation;
import org.baopu.evaluate.Gold;
import org.baopu.evaluate.Prediction;
import org.baopu.evaluate.Predictions;
import org.baopu.evaluate.SparqlResults;
import org.baopu.extraction.Extraction;
import org.baopu.lexicon.Lexicon;
import org.baopu.page.Document;
import org.baopu.pipeline.Stages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baopu evaluate}. */
@Command(
    name = "evaluate",
    header = "Compares what is extracted with gold annotations: precision, recall, F1.")
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ReadingMixin reading = new ReadingMixin();

  @Option(names = "--gold", required = true, paramLabel = "DIR", description = "Gold annotations, one JSON file a document.")
  private Path gold = Path.of("");

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Pages to read; default: DIR/docs.")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--misses", description = "Also list what was missed and what was wrong.")
  private boolean misses;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "Judge DIR/{entities,facts,measurements,articles}.json, results of the contract queries, instead.")
  private @Nullable Path results;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Gold> golds = Gold.read(gold);
    Evaluation evaluation = Evaluation.of(golds, results == null ? predictions() : SparqlResults.read(results), Stages.sameName(Lexicon.load(List.of())));
    if (misses) {
      evaluation.misses().forEach(console.out()::println);
    }
    evaluation.lines().forEach(console.out()::println);
    console.out().println();
    evaluation.identityLines().forEach(console.out()::println);
    console.out().println();
    evaluation.ruleLines().forEach(console.out()::println);
    return ExitCode.DONE;
  }

  private Map<String, Prediction> predictions() throws IOException {
    List<String> given = paths.isEmpty() ? List.of(gold.resolve("docs").toString()) : paths;
    List<Document> documents = reading.documents(console, given);
    Stages stages = reading.stages();
    List<Extraction> extractions = new ArrayList<>();
    reading.extract(console, stages, documents, extractions::add);
    return Predictions.of(extractions, stages.linker().link(extractions));
  }
}
