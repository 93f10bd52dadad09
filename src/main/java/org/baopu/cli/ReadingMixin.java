package org.baopu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.baopu.extraction.Extraction;
import org.baopu.lexicon.Lexicon;
import org.baopu.page.Document;
import org.baopu.page.DocumentId;
import org.baopu.page.DocumentWalker;
import org.baopu.page.Reading;
import org.baopu.page.ReadingOptions;
import org.baopu.pipeline.Extracting;
import org.baopu.pipeline.Progress;
import org.baopu.pipeline.Stages;
import org.baopu.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that read pages. */
final class ReadingMixin {
  @Option(
      names = "--ontology",
      paramLabel = "FILE",
      description = "Turtle file with more classes, relations and names; may be repeated.")
  private List<Path> ontology = new ArrayList<>();

  @Option(names = "--newspaper", paramLabel = "NAME", description = "The newspaper that all of them are from.")
  private @Nullable String newspaper;

  @Option(names = "--date", paramLabel = "DATE", description = "The day of issue of all of them (2025-03-27).")
  private @Nullable LocalDate date;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Charset of all of them; default: each is recognised (UTF-8, UTF-16, GB18030, Big5).")
  private @Nullable String encoding;

  @Option(names = "--text-field", paramLabel = "F", description = "JSON Lines, CSV: the text; default: ${DEFAULT-VALUE}.")
  private String textField = ReadingOptions.Fields.USUAL.text();

  @Option(names = "--title-field", paramLabel = "F", description = "JSON Lines, CSV: the headline; default: ${DEFAULT-VALUE}.")
  private String titleField = ReadingOptions.Fields.USUAL.title();

  @Option(
      names = "--id-field",
      paramLabel = "F",
      description = "JSON Lines, CSV: what the document is called; default: ${DEFAULT-VALUE}.")
  private String idField = ReadingOptions.Fields.USUAL.id();

  @Option(
      names = "--newspaper-field",
      paramLabel = "F",
      description = "JSON Lines, CSV: the newspaper; default: ${DEFAULT-VALUE}.")
  private String newspaperField = ReadingOptions.Fields.USUAL.newspaper();

  @Option(
      names = "--date-field",
      paramLabel = "F",
      description = "JSON Lines, CSV: the day of issue; default: ${DEFAULT-VALUE}.")
  private String dateField = ReadingOptions.Fields.USUAL.date();

  @Option(names = "--page-field", paramLabel = "F", description = "JSON Lines, CSV: the page; default: ${DEFAULT-VALUE}.")
  private String pageField = ReadingOptions.Fields.USUAL.page();

  @Option(names = "--threads", paramLabel = "N", description = "Threads; default: one a core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = {"-q", "--quiet"}, description = "No progress.")
  private boolean quiet;

  private final SortedMap<String, Long> charsets = new ConcurrentSkipListMap<>();

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
    return new DocumentWalker(options())
        .walk(paths, console.in())
        .<Document>map(document -> new Counted(document, charsets))
        .toList();
  }

  /** By which charset how many of the documents were read so far. */
  SortedMap<String, Long> charsets() {
    return charsets;
  }

  /** A document that is counted when it is read. */
  private record Counted(Document document, SortedMap<String, Long> charsets) implements Document {
    @Override
    public DocumentId id() {
      return document.id();
    }

    @Override
    public Reading read() {
      Reading reading = document.read();
      if (reading instanceof Reading.Read good) {
        charsets.merge(good.page().charset(), 1L, Long::sum);
      }
      return reading;
    }
  }

  private ReadingOptions options() {
    return new ReadingOptions(
        Optional.ofNullable(newspaper).map(String::strip).filter(name -> !name.isEmpty()),
        Optional.ofNullable(date),
        charset(),
        new ReadingOptions.Fields(textField, titleField, idField, newspaperField, dateField, pageField));
  }

  private Optional<Charset> charset() {
    try {
      return Optional.ofNullable(encoding).map(Charset::forName);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--encoding: '" + encoding + "'; expected a charset, such as GB18030, Big5 or UTF-16LE");
    }
  }

  /** Reads the documents and gives what each says to the taker; tells of problems, and gives them. */
  List<Problem> extract(Console console, Stages stages, List<Document> documents, Consumer<Extraction> taker) {
    List<Problem> problems = new Extracting(stages, threads, progress(console)).run(documents, taker);
    problems.forEach(problem -> console.err().println(problem));
    return problems;
  }
}
