package org.baopu.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question of an analyst as {@code queries/NAME.rq} has it. Its head is comments: the question in English, the same in
 * Chinese, an empty one, the columns.
 *
 * @param name file name without ending
 * @param english the question
 * @param chinese the question
 * @param columns what each column holds, a line each or more
 * @param text the whole file
 */
record ExampleQuery(String name, String english, String chinese, String columns, String text) {
  /** All that the program carries, by name. */
  static List<ExampleQuery> all() {
    URL one = ExampleQuery.class.getResource("/queries/overview.rq");
    if (one == null) {
      throw new IllegalStateException("the jar lacks /queries/overview.rq");
    }
    try {
      URI place = one.toURI();
      if (!place.getScheme().equals("jar")) {
        return in(Path.of(place).resolveSibling(""));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        return in(jar.getPath("/queries"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(one.toString(), e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(one.toString(), e);
    }
  }

  private static List<ExampleQuery> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
      return sorted.stream().map(ExampleQuery::read).toList();
    }
  }

  private static ExampleQuery read(Path file) {
    try {
      String text = Files.readString(file);
      List<String> head =
          text.lines().takeWhile(line -> line.startsWith("#")).map(line -> line.substring(1).stripTrailing()).toList();
      if (head.size() < 2) {
        throw new IllegalStateException(file + " has no question in English and Chinese at its head");
      }
      String columns = head.stream().skip(3).map(line -> line.replaceFirst("^ ", "")).collect(Collectors.joining("\n"));
      String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
      return new ExampleQuery(name, head.get(0).strip(), head.get(1).strip(), columns, text);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
