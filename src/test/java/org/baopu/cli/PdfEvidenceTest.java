package org.baopu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.baopu.article.Article;
import org.baopu.article.PageCutter;
import org.baopu.page.Page;
import org.baopu.page.PageReader;
import org.baopu.page.Print;
import org.baopu.page.ReadingOptions;
import org.baopu.page.Typesetter;
import org.baopu.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles of the seeds set as PDF in four columns: each quote's boxes, cut out of the pages by PDFBox, hold its words. */
class PdfEvidenceTest {
  private static final double[] COLUMNS = {40, 170, 300, 430};
  private static final int LETTERS = 12;
  private static final int MOST_LINES = 44;

  @TempDir private static Path folder;
  private static Path pdf = Path.of("");
  private static String store = "";

  @BeforeAll
  static void build() throws IOException {
    pdf = Files.write(folder.resolve("pages.pdf"), pages());
    store = folder.resolve("store").toString();
    Baopu built = Baopu.run("build", "-q", "--store", store, pdf.toString());
    assertEquals(ExitCode.DONE, built.code(), built.err());
  }

  @Test
  void boxesOfEachQuoteHoldItsWords() throws IOException {
    JsonNode document = new JsonMapper().readTree(Baopu.run("extract", "-q", pdf.toString()).out());
    int broken = 0;
    Set<Integer> pages = new TreeSet<>();
    List<JsonNode> quotes = new ArrayList<>();
    document.path("facts").forEach(fact -> fact.path("evidence").forEach(quotes::add));
    document.path("measurements").forEach(number -> number.path("evidence").forEach(quotes::add));
    document.path("mentions").forEach(mention -> mention.path("quotes").forEach(quotes::add));
    document.path("articles").forEach(article -> article.path("quotes").forEach(quotes::add));
    assertTrue(document.path("facts").size() > 30, "facts: " + document.path("facts").size());
    try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
      for (JsonNode quote : quotes) {
        StringBuilder cut = new StringBuilder();
        Set<Double> columns = new TreeSet<>();
        for (JsonNode box : quote.path("boxes")) {
          cut.append(cut(read, box));
          columns.add(Math.floor(box.path("x").asDouble() / 130));
          pages.add(box.path("page").asInt());
        }
        broken += columns.size() > 1 ? 1 : 0;
        assertEquals(bare(quote.path("text").asText()), bare(cut.toString()));
      }
      assertEquals(read.getNumberOfPages(), pages.size());
    }
    assertTrue(broken > 10, "quotes over a column's end: " + broken);
  }

  @Test
  void theGraphHasThemAsFragmentsOfTheFile() throws IOException {
    Baopu asked =
        Baopu.run(
            "query", "--store", store, "--format", "json",
            """
            PREFIX bp: <https://w3id.org/baopu/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            SELECT ?claim ?place ?exact ?page ?box ?fragment ?from {
              ?claim a bp:Claim ; bp:evidence ?place .
              ?place oa:exact ?exact ; bp:pageNumber ?page ; bp:box ?box .
              ?box a bp:Box ; rdf:value ?fragment ; oa:start ?from ; dcterms:conformsTo <http://tools.ietf.org/rfc/rfc8118> .
              FILTER (STRSTARTS(?fragment, CONCAT("page=", STR(?page), "&viewrect=")))
            } ORDER BY ?claim ?place ?from
            """);
    JsonNode rows = new JsonMapper().readTree(asked.out()).path("results").path("bindings");
    StringBuilder cut = new StringBuilder();
    int checked = 0;
    try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
      for (int i = 0; i < rows.size(); i++) {
        JsonNode row = rows.get(i);
        String fragment = value(row, "fragment");
        assertTrue(value(row, "box").endsWith("/document/pages.pdf#" + fragment), value(row, "box"));
        String[] numbers = fragment.replaceAll("page=|&viewrect", "").split("[=,]", -1);
        cut.append(cut(read, Integer.parseInt(numbers[0]), numbers[1], numbers[2], numbers[3], numbers[4]));
        JsonNode next = i + 1 < rows.size() ? rows.get(i + 1) : null;
        if (next == null || !value(next, "claim").equals(value(row, "claim")) || !value(next, "place").equals(value(row, "place"))) {
          assertEquals(bare(value(row, "exact")), bare(cut.toString()));
          cut.setLength(0);
          checked++;
        }
      }
    }
    assertTrue(checked > 30, "places: " + checked);
    Baopu validated = Baopu.run("validate", "--store", store);
    assertEquals(ExitCode.DONE, validated.code(), validated.out());
  }

  @Test
  void explanationsAndDrawnGraphsTellThem() {
    Baopu explained = Baopu.run("explain", "--store", store, "湘潭盛旺竹木有限公司");
    assertTrue(explained.lines().stream().anyMatch(line -> line.matches(".*pages\\.pdf \\[\\d+:\\d+]  p\\. \\d \\[\\d+(,[\\d.]+){3}].*")), explained.out());
    for (String format : List.of("gexf", "graphml", "cytoscape", "dot", "html")) {
      Baopu export = Baopu.run("export", "--store", store, "--format", format);
      assertTrue(export.out().matches("(?s).*page=\\d&(amp;)?viewrect=\\d.*"), format);
    }
  }

  @Test
  void jsonLdSaysTheSameAsNQuads() {
    DatasetGraph quads = read("nquads", Lang.NQUADS);
    assertTrue(quads.size() > 0);
    assertTrue(IsoMatcher.isomorphic(quads, read("jsonld", Lang.JSONLD11)));
  }

  private static DatasetGraph read(String format, Lang language) {
    Baopu export = Baopu.run("export", "--store", store, "--format", format);
    return RDFParser.fromString(export.out(), language).toDatasetGraph();
  }

  @Test
  void aQuoteMayGoOverAPagesEnd() throws IOException {
    Path file = folder.resolve("two.pdf");
    Files.write(file, new Typesetter().page().line(40, 40, 10, "湘潭高新区引进").page().line(50, 60, 10, "三个项目").pdf());
    Page page = read(file);
    String text = page.text();
    List<Print.Box> boxes = page.print().boxes(new Span(text.indexOf('引'), text.indexOf('个') + 1));
    assertEquals("引进", boxes.get(0).span().of(text));
    assertEquals("1 90.0 31.19 20.0 10.0", shown(boxes.get(0)));
    assertEquals("三个", boxes.get(1).span().of(text));
    assertEquals("2 50.0 51.19 20.0 10.0", shown(boxes.get(1)));
    assertEquals(2, boxes.size());
  }

  @Test
  void aPageThatIsTurnedWhenShownIsReadAsShown() throws IOException {
    assertPrintedAlike(set(new Typesetter()), set(new Typesetter()).turned());
  }

  @Test
  void aPageInOtherUnitsIsReadInPoints() throws IOException {
    assertPrintedAlike(set(new Typesetter()), set(new Typesetter().unit(0.1)));
    assertPrintedAlike(set(new Typesetter()), set(new Typesetter().unit(12)));
  }

  private static Typesetter set(Typesetter set) {
    return set.page()
        .line(48, 48, 24, "湘潭高新区引进三个项目")
        .columns(COLUMNS, 84, 12, LETTERS, 3, "近日，湘潭高新区举行项目集中签约仪式。".repeat(5));
  }

  private static void assertPrintedAlike(Typesetter one, Typesetter other) throws IOException {
    Page expected = read(Files.write(folder.resolve("one.pdf"), one.pdf()));
    Page found = read(Files.write(folder.resolve("other.pdf"), other.pdf()));
    assertEquals(expected.text(), found.text());
    Span all = new Span(0, expected.text().length());
    for (int i = 0; i < expected.print().boxes(all).size(); i++) {
      Print.Box box = expected.print().boxes(all).get(i);
      Print.Box same = found.print().boxes(all).get(i);
      assertEquals(box.x(), same.x(), 1);
      assertEquals(box.y(), same.y(), 1);
      assertEquals(box.width(), same.width(), 1);
      assertEquals(box.height(), same.height(), 0.1);
    }
  }

  @Test
  void textHasNoBoxes() throws IOException {
    Path file = Files.writeString(folder.resolve("plain.txt"), "湘潭高新区在湘潭市。\n");
    String line = Baopu.run("extract", "-q", file.toString()).out();
    assertTrue(line.contains("湘潭高新区"), line);
    assertFalse(line.contains("boxes"), line);
  }

  private static String shown(Print.Box box) {
    return box.page() + " " + box.x() + " " + box.y() + " " + box.width() + " " + box.height();
  }

  private static String cut(PDDocument document, JsonNode box) throws IOException {
    return cut(
        document,
        box.path("page").asInt(),
        box.path("x").asText(),
        box.path("y").asText(),
        box.path("width").asText(),
        box.path("height").asText());
  }

  /** What PDFBox finds in a box. It takes a character by the left end of its base line, so that the border is moved by a hair. */
  private static String cut(PDDocument document, int page, String x, String y, String width, String height) throws IOException {
    PDFTextStripperByArea stripper = new PDFTextStripperByArea();
    stripper.addRegion(
        "box",
        new Rectangle2D.Double(
            Double.parseDouble(x) - 0.1, Double.parseDouble(y), Double.parseDouble(width), Double.parseDouble(height)));
    stripper.extractRegions(document.getPage(page - 1));
    return stripper.getTextForRegion("box");
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  private static String value(JsonNode row, String variable) {
    return row.path(variable).path("value").asText();
  }

  /** An article a page. */
  private static byte[] pages() throws IOException {
    Typesetter set = new Typesetter();
    for (String seed : List.of("000_b627a1b7060c90f4.txt", "003_3b40c21a5afdf8ef.txt")) {
      for (Article article : new PageCutter().cut(read(Path.of("seeds", seed))).articles()) {
        int lines = article.body().lines().mapToInt(line -> (line.length() + 1) / LETTERS + 1).sum();
        int each = lines / COLUMNS.length + 1;
        if (!article.headline().isEmpty() && article.body().length() > 150 && each <= MOST_LINES) {
          set.page();
          headline(set, article.headline());
          set.columns(COLUMNS, 150, 10, LETTERS, each, article.body());
        }
      }
    }
    return set.pdf();
  }

  private static Page read(Path file) {
    return new PageReader(ReadingOptions.none()).read(file).fold(read -> read, problem -> {
      throw new AssertionError(problem.toString());
    });
  }

  private static void headline(Typesetter set, String headline) {
    for (int from = 0, line = 0; from < headline.length(); from += 20, line++) {
      set.line(40, 80 + 26 * line, 22, headline.substring(from, Math.min(from + 20, headline.length())));
    }
  }
}
