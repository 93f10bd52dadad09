package org.baopu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.baopu.extraction.Extraction;
import org.baopu.lexicon.Lexicon;
import org.baopu.page.Document;
import org.baopu.page.DocumentWalker;
import org.baopu.page.ReadingOptions;
import org.baopu.pipeline.Extracting;
import org.baopu.pipeline.Progress;
import org.baopu.pipeline.Stages;
import org.baopu.text.Problem;
import picocli.CommandLine.Option;

/** The options of the commands that read pages. */
final class ReadingMixin {
  @Option(
      names = "--ontology",
      paramLabel = "FILE",
      description = "Turtle file with more classes, relations and names; may be repeated.")
  private List<Path> ontology = new ArrayList<>();

  @Option(names = "--threads", paramLabel = "N", description = "Threads; default: one a core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = {"-q", "--quiet"}, description = "No progress.")
  private boolean quiet;

  List<Path> ontology() {
    return ontology;
  }

  int threads() {
    return threads;
  }

  Progress progress(Console console) {
    return quiet ? Progress.NONE : new ProgressPrinter(console.err(), console.watched());
  }

  /** The program with the ontology's files. */
  Stages stages() {
    try {
      return new Stages(Lexicon.load(ontology));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      if (ontology.isEmpty()) {
        throw e;
      }
      throw new UsageException("--ontology: " + e.getMessage());
    }
  }

  /** The documents that the paths stand for. */
  List<Document> documents(Console console, List<String> paths) throws IOException {
    if (threads < 1) {
      throw new UsageException("--threads: '" + threads + "'; expected 1 or more");
    }
    return new DocumentWalker(ReadingOptions.none()).walk(paths, console.in()).toList();
  }

  /** Reads the documents and gives what each says to the taker; tells of problems, and gives them. */
  List<Problem> extract(Console console, Stages stages, List<Document> documents, Consumer<Extraction> taker) {
    List<Problem> problems = new Extracting(stages, threads, progress(console)).run(documents, taker);
    problems.forEach(problem -> console.err().println(problem));
    return problems;
  }
}
