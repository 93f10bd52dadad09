package org.baopu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program makes of the five seed pages. */
class SeedsTest {
  private static final Path SEEDS = Path.of("seeds");

  @TempDir private static Path folder;
  private static String store = "";

  @BeforeAll
  static void build() {
    store = folder.resolve("store").toString();
    Baopu built = Baopu.run("build", "-q", "--threads", "1", "--store", store, SEEDS.toString());
    assertEquals(ExitCode.DONE, built.code(), built.err());
  }

  @Test
  void theGraphIsTheSameWhateverTheOrderOfFilesAndTheNumberOfThreads() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(SEEDS)) {
      all.sorted(Collections.reverseOrder()).forEach(file -> files.add(file.toString()));
    }
    String other = folder.resolve("other").toString();
    build(other, "7", files.subList(2, 5));
    build(other, "3", files.subList(0, 2));
    build(other, "2", files);
    assertEquals(nquads(store), nquads(other));
  }

  @Test
  void aBuildThatReplacesEverythingChangesNothing() {
    String before = nquads(store);
    Baopu again = Baopu.run("build", "-q", "--replace", "--store", store, SEEDS.toString());
    assertEquals(ExitCode.DONE, again.code(), again.err());
    assertEquals("stored 0 documents", again.lines().get(0));
    assertEquals(before, nquads(store));
  }

  @Test
  void everyEvidenceIsTheTextAtItsPlace() throws IOException {
    int checked = 0;
    for (String query : List.of("facts", "measurements")) {
      for (JsonNode row : rows(query)) {
        String page = Files.readString(SEEDS.resolve(value(row, "doc")));
        int start = page.offsetByCodePoints(0, Integer.parseInt(value(row, "start")));
        int end = page.offsetByCodePoints(0, Integer.parseInt(value(row, "end")));
        assertEquals(page.substring(start, end), value(row, "evidence"));
        checked++;
      }
    }
    assertTrue(checked > 100, "only " + checked + " were checked");
  }

  @Test
  void everyQueryHasAnAnswerOrSaysWhyNot() throws IOException {
    List<String> empty = new ArrayList<>();
    try (Stream<Path> queries = Files.list(Path.of("queries"))) {
      for (Path query : queries.filter(file -> file.toString().endsWith(".rq")).sorted().toList()) {
        Baopu run = Baopu.run("query", "--store", store, "--format", "csv", query.toString());
        assertEquals(ExitCode.DONE, run.code(), query + ": " + run.err());
        boolean excused = Files.readString(query).contains("# The seeds have no answer: ");
        if (run.lines().size() < 2 != excused) {
          empty.add(query.toString());
        }
      }
    }
    assertEquals(List.of(), empty);
  }

  @Test
  void theGraphFulfilsItsShapes() {
    Baopu validated = Baopu.run("validate", "--store", store);
    assertEquals(ExitCode.DONE, validated.code(), validated.out());
    assertEquals("", validated.out());
  }

  private static void build(String store, String threads, List<String> files) {
    List<String> args = new ArrayList<>(List.of("build", "-q", "--threads", threads, "--store", store));
    args.addAll(files);
    Baopu built = Baopu.run(args.toArray(String[]::new));
    assertEquals(ExitCode.DONE, built.code(), built.err());
  }

  private static String nquads(String store) {
    Baopu export = Baopu.run("export", "--store", store, "--format", "nquads");
    assertEquals(ExitCode.DONE, export.code(), export.err());
    return export.out();
  }

  private static JsonNode rows(String query) throws IOException {
    Baopu answer = Baopu.run("query", "--store", store, "--format", "json", "contract/" + query + ".rq");
    return new JsonMapper().readTree(answer.out()).path("results").path("bindings");
  }

  private static String value(JsonNode row, String variable) {
    return row.path(variable).path("value").asText();
  }
}
