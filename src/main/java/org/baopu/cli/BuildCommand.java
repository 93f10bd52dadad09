package org.baopu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
              + " row, - for standard input with any of these. Default: seeds/.")
  private List<String> paths = new ArrayList<>(List.of("seeds/"));

  @Option(names = "--replace", description = "Put a document in place of one of the same name.")
  private boolean replace;

  @Option(names = "--base", paramLabel = "IRI", description = "What the IRIs of the data begin with; default: as the store has it.")
  private @Nullable String base;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "Turtle file of what people know better; remembered until another is given. An empty file forgets it.")
  private @Nullable Path corrections;

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
      BuildReport report = builder.build(documents, base(target), replace, corrections(stages, base(target)));
      report.problems().forEach(problem -> console.err().println(problem));
      new Summary(console.out(), stages.lexicon(), reading.charsets()).print(report, target.overview(), store.folder());
      return report.rejected().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
    }
  }

  /** Reads the corrections now, so that what is wrong with them is told before a long build. */
  private Consumer<Target.Delivery> corrections(Stages stages, String iris) throws IOException {
    if (corrections == null) {
      return delivery -> {};
    }
    String file = corrections.toString();
    String turtle = Files.readString(corrections, StandardCharsets.UTF_8);
    stages.recipe(iris).builder().correctionsReader().read(file, turtle);
    return delivery -> delivery.correct(file, turtle);
  }

  private String base(Target target) {
    try {
      return new Iris(base == null ? target.base() : base).base();
    } catch (IllegalArgumentException e) {
      throw new UsageException("--base: " + e.getMessage());
    }
  }
}
