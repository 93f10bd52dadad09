package org.baopu.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.baopu.page.Document;
import org.baopu.pipeline.BuildReport;
import org.baopu.pipeline.Builder;
import org.baopu.pipeline.Stages;
import org.baopu.pipeline.Target;
import org.baopu.rdf.Iris;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baopu build}. */
@Command(
    name = "build",
    header = "Puts pages into the store, linked with what is there.",
    description = {
      "%nA document goes by its file's name. If the store has another text under that name, the document is rejected"
          + " unless --replace is given; the same text once more changes nothing."
    })
final class BuildCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Pages: files (text, PDF, HTML), folders, archives (zip, tar, tar.gz, gz), JSON Lines or CSV with a document a"
              + " row, - for standard input. Default: seeds/.")
  private List<String> paths = new ArrayList<>(List.of("seeds/"));

  @Option(names = "--replace", description = "Put a document in place of one of the same name.")
  private boolean replace;

  @Option(names = "--base", paramLabel = "IRI", description = "What the IRIs of the data begin with; default: as the store has it.")
  private @Nullable String base;

  @Mixin private StoreMixin store = new StoreMixin();
  @Mixin private ReadingMixin reading = new ReadingMixin();

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Document> documents = reading.documents(console, paths);
    Stages stages = reading.stages();
    try (Target target = store.makeTarget(stages::recipe, reading.ontology())) {
      Builder builder = new Builder(target, stages, reading.threads(), reading.progress(console));
      BuildReport report = builder.build(documents, base(target), replace);
      report.problems().forEach(problem -> console.err().println(problem));
      new Summary(console.out(), stages.lexicon(), reading.charsets()).print(report, target.overview(), store.folder());
      return report.rejected().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
    }
  }

  private String base(Target target) {
    try {
      return new Iris(base == null ? target.base() : base).base();
    } catch (IllegalArgumentException e) {
      throw new UsageException("--base: " + e.getMessage());
    }
  }
}
