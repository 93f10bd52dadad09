package org.baopu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.ExtractionJson;
import org.baopu.page.Document;
import org.baopu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baopu extract}. */
@Command(name = "extract", header = "Says what each document says, as JSON Lines, one document a line. No store.")
final class ExtractCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Pages, as for build; - for standard input. Default: seeds/.")
  private List<String> paths = new ArrayList<>(List.of("seeds/"));

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Where to; default: standard output.")
  private String output = Output.STANDARD;

  @Mixin private ReadingMixin reading = new ReadingMixin();

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Document> documents = reading.documents(console, paths);
    List<Problem> problems = new ArrayList<>();
    new Output(console, output)
        .write(
            out ->
                problems.addAll(
                    reading.extract(console, reading.stages(), documents, extraction -> line(extraction, out))));
    boolean whole = problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.REJECTED);
    return whole ? ExitCode.DONE : ExitCode.REJECTED;
  }

  private static void line(Extraction extraction, OutputStream out) {
    try {
      out.write((ExtractionJson.write(extraction) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write", e);
    }
  }
}
