package org.baopu.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.baopu.export.ExportFormat;
import org.baopu.export.StoreExport;
import org.baopu.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baopu export}. */
@Command(name = "export", header = "Writes the graph for other programs.")
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--format", required = true, paramLabel = "F", description = "nquads, turtle, trig or jsonld.")
  private String format = "";

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Where to; default: standard output.")
  private String output = Output.STANDARD;

  @Mixin private StoreMixin store = new StoreMixin();

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ExportFormat chosen =
        ExportFormat.of(format)
            .orElseThrow(() -> new UsageException("--format: '" + format + "'; expected one of " + formats()));
    try (KnowledgeStore graphs = store.open()) {
      new Output(console, output).write(out -> new StoreExport(graphs).write(chosen, out));
    }
    return ExitCode.DONE;
  }

  private static String formats() {
    return Arrays.stream(ExportFormat.values()).map(ExportFormat::label).collect(Collectors.joining(", "));
  }
}
