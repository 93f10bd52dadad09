package org.baopu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baopu.query.QueryRunner;
import org.baopu.query.ResultFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baopu query}. */
@Command(name = "query", header = "Runs a SPARQL query. Read-only.")
final class QueryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "QUERY",
      description = "A file, the text of a query, or - for standard input. Files of queries/ are in the program too.")
  private String query = "";

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "table, csv, tsv, json, xml; turtle, jsonld for graphs. Default: table, turtle for graphs.")
  private @Nullable String format;

  @Mixin private StoreMixin store = new StoreMixin();

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String sparql = text();
    Optional<ResultFormat> chosen = Optional.ofNullable(format).map(QueryCommand::format);
    return store.read(
        graphs -> {
          new QueryRunner(graphs).run(sparql, chosen, console.out());
          return ExitCode.DONE;
        },
        server -> {
          server.query(sparql, chosen, console.out());
          return ExitCode.DONE;
        });
  }

  private static ResultFormat format(String name) {
    return ResultFormat.of(name)
        .orElseThrow(() -> new UsageException("--format: '" + name + "'; expected table, csv, tsv, json, xml, turtle or jsonld"));
  }

  private String text() throws IOException {
    if (query.equals("-")) {
      return new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
    }
    if (!isFileName(query)) {
      return query;
    }
    Path file = Path.of(query);
    if (Files.exists(file)) {
      try {
        return Files.readString(file);
      } catch (CharacterCodingException e) {
        throw new UsageException(file + ": not UTF-8");
      }
    }
    try (InputStream in = QueryCommand.class.getResourceAsStream("/queries/" + query.replaceFirst("^queries/", ""))) {
      if (in == null) {
        throw new NoSuchFileException(query);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static boolean isFileName(String text) {
    try {
      return !text.isBlank() && (text.endsWith(".rq") || Files.exists(Path.of(text)));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
