package org.baopu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.baopu.export.ExportFormat;
import org.baopu.export.Selection;
import org.baopu.export.StoreExport;
import org.baopu.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baopu export}. */
@Command(name = "export", header = "Writes the graph for other programs.")
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "F",
      description =
          "Of RDF: nquads, turtle, trig, jsonld. To draw: gexf (Gephi), graphml (yEd), cytoscape, dot (Graphviz), html (one "
              + "page that opens from disk). csv (Neo4j, spreadsheets) is a folder, or a zip archive with -o NAME.zip or -o -.")
  private String format = "";

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Where to; default: standard output.")
  private String output = Output.STANDARD;

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "CLASS",
      description = "To draw: only things of these classes (Park, Company, …).")
  private List<String> types = List.of();

  @Option(names = "--around", paramLabel = "NAME", description = "To draw: only what is near the thing of that name or IRI.")
  private @Nullable String around;

  @Option(names = "--depth", paramLabel = "N", description = "How many steps are near; default: ${DEFAULT-VALUE}.")
  private int depth = 2;

  @Option(
      names = "--min-support",
      paramLabel = "N",
      description = "To draw: only facts that as many documents state; default: ${DEFAULT-VALUE}.")
  private int support = 1;

  @Option(names = "--since", paramLabel = "DATE", description = "To draw: only facts stated on or after that day (2025-01-31).")
  private @Nullable LocalDate since;

  @Option(names = "--linked", description = "To draw: only things with a fact.")
  private boolean linked;

  @Option(names = "--ontology", paramLabel = "FILE", description = "Turtle with more classes and relations; repeatable.")
  private List<Path> ontology = List.of();

  @Mixin private StoreMixin store = new StoreMixin();

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ExportFormat chosen =
        ExportFormat.of(format)
            .orElseThrow(() -> new UsageException("--format: '" + format + "'; expected one of " + formats()));
    Selection part = selection(chosen);
    boolean folder = chosen.isFolder() && !output.equals(Output.STANDARD) && !output.endsWith(".zip");
    return store.read(
        graphs -> {
          StoreExport export = new StoreExport(graphs, Lexicon.load(ontology));
          if (folder) {
            export.write(chosen, part, Path.of(output));
          } else {
            new Output(console, output).write(out -> export.write(chosen, part, out));
          }
          return ExitCode.DONE;
        },
        server -> {
          if (folder) {
            throw new UsageException("a server at " + server.address() + " has the store, which gives an archive: -o " + output + ".zip");
          }
          new Output(console, output).write(out -> server.export(chosen, part, ontology, out));
          return ExitCode.DONE;
        });
  }

  private Selection selection(ExportFormat chosen) {
    if (depth < 0 || support < 1) {
      throw new UsageException(depth < 0 ? "--depth: " + depth + "; expected 0 or more" : "--min-support: " + support + "; expected 1 or more");
    }
    Selection part =
        new Selection(
            Set.copyOf(types), Optional.ofNullable(around), depth, support, Optional.ofNullable(since), linked);
    if (chosen.isRdf() && !part.isAll()) {
      throw new UsageException("--format " + format + ": has all of the graph; a part can be chosen of the formats to draw");
    }
    return part;
  }

  private static String formats() {
    return Arrays.stream(ExportFormat.values()).map(ExportFormat::label).collect(Collectors.joining(", "));
  }
}
