package org.baopu.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.baopu.text.Problem;

/**
 * Reads files with a document in each row: {@code .jsonl}, {@code .ndjson}, {@code .csv}, {@code .tsv}. Rows go to the spool
 * one by one; a row that cannot be used costs that row.
 */
final class RecordReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Bytes from which the charset is recognised. */
  static final int SAMPLE = 1 << 16;

  /** Characters of a field that a message shows. */
  private static final int MOST_SHOWN = 60;

  private final ReadingOptions options;
  private final Spool spool;
  private final Consumer<Entry> taker;

  RecordReader(ReadingOptions options, Spool spool, Consumer<Entry> taker) {
    this.options = options;
    this.spool = spool;
    this.taker = taker;
  }

  /** Whether the name is that of a file of rows; {@code documents.csv} says something of the files beside it. */
  static boolean isRecords(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return List.of(".jsonl", ".ndjson", ".csv", ".tsv").stream().anyMatch(lower::endsWith) && !DocumentList.is(name);
  }

  /** Gives the rows of the file of that name to the taker. */
  void read(String name, InputStream in) throws IOException {
    BufferedInputStream sampled = new BufferedInputStream(in, 1 << 17);
    sampled.mark(SAMPLE);
    byte[] sample = sampled.readNBytes(SAMPLE);
    sampled.reset();
    Charset charset = options.encoding().or(() -> CharsetFinder.find(lines(sample))).orElse(StandardCharsets.UTF_8);
    sampled.skipNBytes(CharsetFinder.markLength(sample, charset));
    RowBound rows = new RowBound(new InputStreamReader(sampled, Decoder.strict(charset)));
    Taken taken = new Taken(name, charset);
    try {
      if (name.toLowerCase(Locale.ROOT).endsWith("sv")) {
        csv(name, rows, taken);
      } else {
        json(rows, taken);
      }
    } catch (IOException | UncheckedIOException e) {
      Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
      String why = cause instanceof java.nio.charset.CharacterCodingException ? "not valid " + charset.name() : cause.getMessage();
      taker.accept(Entry.Fault.of(name, "bad-rows", "row " + (taken.number + 1) + " and those after it cannot be read: " + why));
    }
  }

  /** Whole lines of the sample: a character may be cut at its end. */
  static byte[] lines(byte[] sample) {
    int end = sample.length;
    while (end > 0 && sample.length == SAMPLE && sample[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(sample, end == 0 ? sample.length : end);
  }

  private void json(RowBound rows, Taken taken) throws IOException {
    for (Optional<String> line = rows.line(); line.isPresent(); line = rows.line()) {
      if (line.get().isBlank()) {
        taken.number++;
        continue;
      }
      try {
        JsonNode node = JSON.readTree(line.get());
        taken.row(field -> Optional.ofNullable(node.get(field)).filter(JsonNode::isValueNode).map(JsonNode::asText).orElse(""));
      } catch (JsonProcessingException e) {
        taken.fault("no JSON object: " + e.getOriginalMessage());
      }
    }
  }

  private void csv(String name, RowBound rows, Taken taken) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder()
            .setDelimiter(name.toLowerCase(Locale.ROOT).endsWith(".tsv") ? '\t' : ',')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .get();
    try (CSVParser parser = CSVParser.builder().setReader(rows).setFormat(format).get()) {
      List<String> columns = parser.getHeaderNames();
      if (!columns.contains(options.fields().text())) {
        taker.accept(
            Entry.Fault.of(
                name, "no-text", "no column '" + options.fields().text() + "' but " + columns + "; name the text's with --text-field"));
        return;
      }
      for (CSVRecord row : parser) {
        rows.next();
        taken.row(field -> row.isMapped(field) && row.isSet(field) ? row.get(field) : "");
      }
    }
  }

  /** The rows of one file. */
  private final class Taken {
    private final String file;
    private final Charset charset;
    private final Set<String> names = new HashSet<>();
    private long number;

    Taken(String file, Charset charset) {
      this.file = file;
      this.charset = charset;
    }

    void row(Function<String, String> values) throws IOException {
      number++;
      ReadingOptions.Fields fields = options.fields();
      String text = values.apply(fields.text());
      String title = values.apply(fields.title()).strip();
      if (text.isBlank()) {
        refuse("no-text", "no '" + fields.text() + "'; name the text's field with --text-field");
        return;
      }
      if ((text + title).indexOf('\0') >= 0) {
        refuse("binary-file", "its text has the character U+0000; expected the text of an article");
        return;
      }
      String day = values.apply(fields.date()).strip();
      Optional<LocalDate> date = MetadataFinder.dayIn(day);
      String id = name(values.apply(fields.id()).strip());
      if (!names.add(id)) {
        refuse("same-name", "another row is called '" + id + "' too");
        return;
      }
      String whole = title.isEmpty() || text.stripLeading().startsWith(title) ? text : title + "\n\n" + text;
      byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
      taker.accept(
          new Entry.Row(
              file + "!/" + id,
              spool.keep(new ByteArrayInputStream(bytes), bytes.length),
              charset.name(),
              new Metadata(said(values, fields.newspaper()), date, said(values, fields.page())),
              date.isPresent() || day.isEmpty() ? List.of() : List.of(undated(file + "!/" + id, day))));
    }

    /** A date that cannot be read costs the date, not the row. */
    private static Problem undated(String place, String day) {
      String shown = day.length() > MOST_SHOWN ? day.substring(0, MOST_SHOWN) + "…" : day;
      String message = "its date is '" + shown + "' and was left out; expected a date like 2025-03-27";
      return new Problem(Problem.Severity.WARNING, "bad-date", place, message);
    }

    void fault(String message) {
      number++;
      refuse("bad-row", message);
    }

    private void refuse(String code, String message) {
      taker.accept(Entry.Fault.of(file + "!/" + number, code, message));
    }

    private String name(String id) {
      boolean fits = !id.isEmpty() && id.length() <= 200 && id.chars().noneMatch(Character::isISOControl);
      return fits ? id : Long.toString(number);
    }

    private static Optional<String> said(Function<String, String> values, String field) {
      return Optional.of(values.apply(field).strip()).filter(value -> !value.isEmpty());
    }
  }
}
