package org.baopu.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What {@code documents.csv} says of the files in its folder and below: a row for each, columns {@code file} (its name from
 * there), {@code newspaper}, {@code date}, {@code page}, of which only the first must be there.
 */
final class DocumentList {
  private DocumentList() {}

  /** Whether the file of that name is such a list. */
  static boolean is(String name) {
    return name.substring(name.lastIndexOf('/') + 1).equals("documents.csv");
  }

  /**
   * Reads it.
   *
   * @param folder what stands before the names, empty or with a slash at its end
   * @throws IOException if it is no such list
   */
  static Map<String, Metadata> read(byte[] bytes, String folder) throws IOException {
    Decoder.Decoded decoded = Decoder.decode(bytes, folder + "documents.csv", Optional.empty());
    if (decoded instanceof Decoder.Fault fault) {
      throw new IOException(fault.problem().message());
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, Metadata> said = new HashMap<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(((Decoder.Text) decoded).text()), format)) {
      if (!parser.getHeaderNames().contains("file")) {
        throw new IOException("no column 'file' but " + parser.getHeaderNames());
      }
      for (CSVRecord row : parser) {
        Optional<String> day = value(row, "date");
        Optional<LocalDate> date = day.flatMap(MetadataFinder::day);
        if (day.isPresent() && date.isEmpty()) {
          throw new IOException("line " + row.getRecordNumber() + ": its date is '" + day.get() + "'; expected a date like 2025-03-27");
        }
        value(row, "file")
            .ifPresent(file -> said.put(folder + file.replace('\\', '/'), new Metadata(value(row, "newspaper"), date, value(row, "page"))));
      }
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    return said;
  }

  private static Optional<String> value(CSVRecord row, String column) {
    return Optional.of(row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "")
        .filter(value -> !value.isEmpty());
  }
}
