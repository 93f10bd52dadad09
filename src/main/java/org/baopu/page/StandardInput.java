package org.baopu.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Standard input, kept in a temporary file until the program ends. It has no name that says what it is, so its beginning does:
 * an archive, rows of JSON or CSV, or else a page.
 */
final class StandardInput {
  /** What a document out of it is called, before a suffix of its kind ({@code stdin.zip}). */
  static final String NAME = "stdin";

  /** Where a tar says that it is one. */
  private static final int TAR_MARK = 257;

  private StandardInput() {}

  /** Keeps all of it. */
  static Path keep(InputStream in) throws IOException {
    Path file = Files.createTempFile("baopu", ".stdin");
    file.toFile().deleteOnExit();
    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    return file;
  }

  /** Its name with the suffix of what is in the file. */
  static String name(Path file, ReadingOptions options) throws IOException {
    byte[] sample;
    try (InputStream in = Files.newInputStream(file)) {
      sample = in.readNBytes(RecordReader.SAMPLE);
    }
    if (begins(sample, 0, 'P', 'K', 3, 4) || begins(sample, 0, 'P', 'K', 5, 6)) {
      return NAME + ".zip";
    }
    if (!begins(sample, 0, 0x1F, 0x8B)) {
      return NAME + suffix(sample, options);
    }
    byte[] unpacked;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      unpacked = in.readNBytes(RecordReader.SAMPLE);
    } catch (IOException e) {
      unpacked = new byte[0];
    }
    return NAME + suffix(unpacked, options) + ".gz";
  }

  private static String suffix(byte[] sample, ReadingOptions options) {
    if (begins(sample, TAR_MARK, 'u', 's', 't', 'a', 'r')) {
      return ".tar";
    }
    String first = firstLine(sample, options);
    if (first.startsWith("{") && first.substring(1).stripLeading().startsWith("\"")) {
      return ".jsonl";
    }
    String text = options.fields().text();
    return isHead(first.split(",", -1), text) ? ".csv" : isHead(first.split("\t", -1), text) ? ".tsv" : "";
  }

  /** Whether these are columns, the text's among them. */
  private static boolean isHead(String[] columns, String text) {
    return columns.length > 1
        && Arrays.stream(columns).map(String::strip).anyMatch(name -> name.equals(text) || name.equals('"' + text + '"'));
  }

  /** The first line that is not blank, as far as the sample goes; what is no text does not matter. */
  private static String firstLine(byte[] sample, ReadingOptions options) {
    Charset charset = options.encoding().or(() -> CharsetFinder.find(RecordReader.lines(sample))).orElse(StandardCharsets.UTF_8);
    int mark = CharsetFinder.markLength(sample, charset);
    String text = new String(sample, mark, sample.length - mark, charset);
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
  }

  private static boolean begins(byte[] bytes, int at, int... marks) {
    for (int i = 0; i < marks.length; i++) {
      if (at + i >= bytes.length || (bytes[at + i] & 0xFF) != marks[i]) {
        return false;
      }
    }
    return true;
  }
}
