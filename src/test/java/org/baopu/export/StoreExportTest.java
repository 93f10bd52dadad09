package org.baopu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.baopu.SampleDocument;
import org.baopu.SampleStore;
import org.baopu.extraction.Extraction;
import org.baopu.lexicon.Lexicon;
import org.baopu.store.KnowledgeStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreExportTest {
  private static final String HOSTILE = "<script>\"\\'\n\u0001\u0007\u007f\u202E\u2028>]]>𠮷";
  private static final Extraction STRANGE =
      SampleDocument.of("a b/<x>%.txt", HOSTILE + "\r\n生产=1+1")
          .name("Company:Organization", HOSTILE)
          .fact(HOSTILE, "produces", "=1+1\t\u0001", HOSTILE + "\r\n")
          .number(HOSTILE, "\u0001", "-0.50", "percent", "2024-02-29", "生产")
          .number(HOSTILE, "大", "123456789012345678901234567890", "count", "", "生产=1")
          .build();

  @TempDir static Path folder;
  private static KnowledgeStore store;
  private static Set<Quad> quads;

  @BeforeAll
  static void build() {
    SampleStore.put(folder.resolve("store"), SampleStore.BAMBOO, SampleStore.PARK, STRANGE);
    store = KnowledgeStore.open(folder.resolve("store"));
    quads = store.read(dataset -> dataset.stream().collect(Collectors.toSet()));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void everyFormatWithGraphsReadsBackAsTheStore() {
    for (ExportFormat format : List.of(ExportFormat.NQUADS, ExportFormat.TRIG, ExportFormat.JSONLD)) {
      Set<Quad> read = read(format).stream().collect(Collectors.toSet());
      assertEquals(Set.of(), without(quads, read), format.label() + " lacks");
      assertEquals(Set.of(), without(read, quads), format.label() + " adds");
    }
  }

  @Test
  void turtleIsTheUnionWithEachTripleOnce() {
    assertEquals(
        quads.stream().map(Quad::asTriple).collect(Collectors.toSet()),
        read(ExportFormat.TURTLE).getDefaultGraph().stream().collect(Collectors.toSet()));
    assertEquals(
        quads.stream().map(Quad::asTriple).distinct().count(),
        export().write(ExportFormat.TURTLE, Selection.all(), new ByteArrayOutputStream()));
  }

  @Test
  void nquadsAreLinesInOrderWithoutControls() {
    List<String> lines = text(ExportFormat.NQUADS).lines().toList();
    assertEquals(quads.size(), lines.size());
    assertTrue(lines.stream().allMatch(line -> line.endsWith(" .") && line.chars().noneMatch(c -> c < ' ' || c == 0x7f)));
    assertTrue(lines.stream().anyMatch(line -> line.contains("\\n\\u0001\\u0007\\u007F")));
  }

  private static Set<Quad> without(Set<Quad> all, Set<Quad> some) {
    return all.stream().filter(quad -> !some.contains(quad)).collect(Collectors.toSet());
  }

  private static StoreExport export() {
    return new StoreExport(store, Lexicon.load(List.of()));
  }

  private static String text(ExportFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export().write(format, Selection.all(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static DatasetGraph read(ExportFormat format) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    Lang lang =
        switch (format) {
          case NQUADS -> Lang.NQUADS;
          case TURTLE -> Lang.TURTLE;
          case TRIG -> Lang.TRIG;
          case JSONLD -> Lang.JSONLD11;
          default -> throw new IllegalArgumentException(format.label());
        };
    RDFParser.create()
        .source(new ByteArrayInputStream(text(format).getBytes(StandardCharsets.UTF_8)))
        .lang(lang)
        .errorHandler(ErrorHandlerFactory.errorHandlerExceptions())
        .parse(dataset);
    return dataset;
  }
}
