package org.baopu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.baopu.SampleDocument;
import org.baopu.SampleStore;
import org.baopu.extraction.Extraction;
import org.baopu.lexicon.Lexicon;
import org.baopu.store.KnowledgeStore;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.gexf.GEXFExporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Each format is read back by a reader that is not ours. */
class PictureExportTest {
  private static final String HOSTILE = "<html><b>\"\\N'\n\u0001]]></script><!--,;|\u2028=1𠮷";
  private static final String HOSTILE_LINE = "<html><b>\"\\N'\uFFFD]]></script><!--,;|=1𠮷";
  private static final Extraction STRANGE =
      SampleDocument.of("@a b.txt", HOSTILE + "生产=1+1，落户湘潭高新区")
          .date("2024-02-29")
          .name("Company:Organization", HOSTILE)
          .name("Park", "湘潭高新区")
          .fact(HOSTILE, "produces", "=1+1", HOSTILE + "生产=1+1")
          .fact(HOSTILE, "locatedIn", "湘潭高新区", "落户湘潭高新区")
          .build();

  @TempDir static Path folder;
  private static KnowledgeStore store;
  private static EntityGraph graph;

  @BeforeAll
  static void build() {
    SampleStore.put(folder.resolve("store"), SampleStore.BAMBOO, SampleStore.PARK, STRANGE);
    store = KnowledgeStore.open(folder.resolve("store"));
    List<org.apache.jena.graph.Node> graphs = store.graphs();
    graph = store.read(dataset -> new EntityGraphReader(Lexicon.load(List.of()), store.base()).read(dataset, graphs));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void nodesAndEdgesSayWhatTheStoreSays() {
    assertEquals(
        List.of("湘潭盛旺竹木有限公司 Company", "湘潭高新技术产业开发区 Park", "罗昕 Person", HOSTILE_LINE + " Company", "=1+1 Product", "竹帘 Product"),
        graph.nodes().stream().map(node -> node.label() + " " + node.type()).sorted(PictureExportTest::byShape).toList());
    EntityGraph.Edge settled = edge("湘潭盛旺竹木有限公司", "locatedIn");
    assertEquals(2, settled.support());
    assertEquals("01.txt | 02.txt", settled.documents());
    assertEquals("湘潭盛旺竹木有限公司（盛旺竹木）落户湘潭高新区 | 盛旺竹木落户湘潭高新技术产业开发区", settled.evidence());
    assertEquals("2025-03-27", settled.first());
    assertEquals("董事长", edge("罗昕", "holdsPosition").label());
    assertEquals(Set.of("总投资 2024: 485000000 CNY"), node("湘潭盛旺竹木有限公司").figures());
  }

  @Test
  void gexfIsReadByJGraphT() {
    Read read = new Read();
    SimpleGEXFImporter<String, DefaultEdge> importer = new SimpleGEXFImporter<>();
    importer.setSchemaValidation(false);
    importer.addVertexAttributeConsumer((pair, value) -> read.node(pair.getFirst(), pair.getSecond(), value));
    importer.addEdgeAttributeConsumer((pair, value) -> read.edge(pair.getFirst(), pair.getSecond(), value));
    importer.setVertexFactory(id -> id);
    Graph<String, DefaultEdge> target = empty();
    importer.importGraph(target, new StringReader(text(ExportFormat.GEXF)));
    assertSame(target, read);
  }

  @Test
  void gexfHasColoursPlacesAndDaysOfItsOwnVersion() throws Exception {
    Element gexf = xml(ExportFormat.GEXF);
    assertEquals("http://gexf.net/1.3", gexf.getNamespaceURI());
    assertEquals("1.3", gexf.getAttribute("version"));
    Element drawn = (Element) gexf.getElementsByTagName("graph").item(0);
    assertEquals("dynamic date", drawn.getAttribute("mode") + " " + drawn.getAttribute("timeformat"));
    for (String name : List.of("color", "position", "size")) {
      assertEquals(graph.nodes().size(), gexf.getElementsByTagNameNS("http://gexf.net/1.3/viz", name).getLength(), name);
    }
    Set<String> days = new TreeSet<>();
    NodeList edges = gexf.getElementsByTagName("edge");
    for (int i = 0; i < edges.getLength(); i++) {
      days.add(((Element) edges.item(i)).getAttribute("start"));
    }
    assertEquals(Set.of("2024-02-29", "2025-03-27"), days);
  }

  /**
   * JGraphT has the schema of the version before: what is new in 1.3 is left out for it. The schema that is published for 1.3
   * cannot be used: it names types that it does not define.
   */
  @Test
  void gexfIsValidByItsSchema() {
    String before =
        text(ExportFormat.GEXF)
            .replace("xmlns:viz=\"http://gexf.net/1.3/viz\"", "")
            .replace("xmlns=\"http://gexf.net/1.3\" ", "xmlns=\"http://www.gexf.net/1.2draft\" ")
            .replace("version=\"1.3\"", "version=\"1.2\"")
            .replace("viz:", "")
            .replace(" timerepresentation=\"interval\"", "");
    for (String property : graph.edges().stream().map(EntityGraph.Edge::property).distinct().toList()) {
      before = before.replace(" kind=\"" + property + "\"", "");
    }
    SimpleGEXFImporter<String, DefaultEdge> importer = new SimpleGEXFImporter<>();
    importer.setVertexFactory(id -> id);
    Graph<String, DefaultEdge> target = empty();
    importer.importGraph(target, new StringReader(before));
    assertEquals(ids(), target.vertexSet());
  }

  /** Why GEXF is written by our own: the library writes another version, without colours, places and days. */
  @Test
  void gexfOfTheLibraryIsOfAnotherVersion() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GEXFExporter<String, DefaultEdge>().exportGraph(two(), out);
    String gexf = out.toString(StandardCharsets.UTF_8);
    assertTrue(gexf.contains("1.2draft"), gexf);
    assertFalse(gexf.contains("viz:color"), gexf);
  }

  @Test
  void graphMlIsReadByJGraphT() {
    Read read = new Read();
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(false);
    importer.addVertexAttributeConsumer((pair, value) -> read.node(pair.getFirst(), pair.getSecond(), value));
    importer.addEdgeAttributeConsumer((pair, value) -> read.edge(pair.getFirst(), pair.getSecond(), value));
    importer.setVertexFactory(id -> id);
    Graph<String, DefaultEdge> target = empty();
    importer.importGraph(target, new StringReader(text(ExportFormat.GRAPHML)));
    assertSame(byIri(target, read), read);
  }

  /** What is yEd's own is left out: the schema has a place for it, but no names. */
  @Test
  void graphMlIsValidByItsSchema() {
    String plain = text(ExportFormat.GRAPHML);
    for (String part : List.of("node", "edge")) {
      plain = without(plain, "<key id=\"" + part + "graphics\"", "/>", "></key>");
      plain = without(plain, "<data key=\"" + part + "graphics\"", "</data>");
    }
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setVertexFactory(id -> id);
    Graph<String, DefaultEdge> target = empty();
    importer.importGraph(target, new StringReader(plain));
    assertEquals(ids().size(), target.vertexSet().size());
  }

  @Test
  void graphMlHasLabelsThatYEdShowsAsText() throws Exception {
    NodeList labels = xml(ExportFormat.GRAPHML).getElementsByTagNameNS("http://www.yworks.com/xml/graphml", "NodeLabel");
    Set<String> shown = new TreeSet<>();
    for (int i = 0; i < labels.getLength(); i++) {
      shown.add(labels.item(i).getTextContent());
    }
    assertTrue(shown.contains("罗昕"), shown.toString());
    assertTrue(shown.contains("\u200B" + HOSTILE_LINE), shown.toString());
  }

  /** Why GraphML is written by our own: yEd shows no label of the library's. */
  @Test
  void graphMlOfTheLibraryHasNoLabelForYEd() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphMLExporter<String, DefaultEdge> exporter = new GraphMLExporter<>();
    exporter.setExportVertexLabels(true);
    exporter.setVertexAttributeProvider(name -> Map.of("label", DefaultAttribute.createAttribute(name)));
    exporter.exportGraph(two(), out);
    assertFalse(out.toString(StandardCharsets.UTF_8).contains("NodeLabel"));
  }

  @Test
  void dotIsReadByJGraphT() {
    Read read = new Read();
    DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
    importer.addVertexAttributeConsumer((pair, value) -> read.node(pair.getFirst(), pair.getSecond().replace("baopu_", "").replace("xlabel", "label"), value));
    importer.addEdgeAttributeConsumer((pair, value) -> read.edge(pair.getFirst(), pair.getSecond().replace("baopu_", ""), value));
    importer.setVertexFactory(id -> id);
    Graph<String, DefaultEdge> target = empty();
    importer.importGraph(target, new StringReader(text(ExportFormat.DOT)));
    assertEquals(ids(), target.vertexSet());
    assertEquals(graph.edges().size(), target.edgeSet().size());
    for (EntityGraph.Vertex node : graph.nodes()) {
      assertEquals(node.label(), read.nodes.get(node.id()).get("label").replace("\\\\", "\\"));
    }
    Set<String> words = new TreeSet<>();
    read.edges.values().forEach(said -> words.add(said.get("evidence").replace("\\\\", "\\")));
    assertEquals(new TreeSet<>(graph.edges().stream().map(EntityGraph.Edge::evidence).toList()), words);
  }

  @Test
  void cytoscapeReadsItsJson() throws Exception {
    Path cyjs = folder.resolve("graph.cyjs");
    Path library = folder.resolve("cytoscape.cjs");
    Path script = folder.resolve("read.cjs");
    Files.writeString(cyjs, text(ExportFormat.CYTOSCAPE));
    Assumptions.assumeTrue(hasNode(), "Node.js is not installed: cytoscape.js is not asked");
    try (InputStream in =
        PictureExportTest.class.getResourceAsStream("/META-INF/resources/webjars/cytoscape/3.33.1/dist/cytoscape.min.js")) {
      Files.copy(in, library);
    }
    Files.writeString(
        script,
        """
        const cytoscape = require('./cytoscape.cjs');
        const json = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));
        const cy = cytoscape({ headless: true, elements: json.elements });
        const said = {};
        cy.elements().forEach(e => { said[e.id()] = e.data(); });
        console.log(JSON.stringify({ nodes: cy.nodes().length, edges: cy.edges().length, said }));
        """);
    Process node =
        new ProcessBuilder("node", script.toString(), cyjs.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    JsonNode said = new ObjectMapper().readTree(node.getInputStream().readAllBytes());
    assertTrue(node.waitFor(30, TimeUnit.SECONDS));
    assertEquals(graph.nodes().size(), said.get("nodes").asInt());
    assertEquals(graph.edges().size(), said.get("edges").asInt());
    for (EntityGraph.Vertex vertex : graph.nodes()) {
      assertEquals(vertex.label(), said.get("said").get(vertex.id()).get("name").asText());
    }
    for (EntityGraph.Edge edge : graph.edges()) {
      assertEquals(edge.evidence(), said.get("said").get(edge.id()).get("evidence").asText());
      assertEquals(edge.support(), said.get("said").get(edge.id()).get("support").asInt());
    }
  }

  @Test
  void csvIsReadByCommonsCsvAndRunsNoFormula() throws IOException {
    Path target = folder.resolve("csv");
    export().write(ExportFormat.CSV, Selection.all(), target);
    List<CSVRecord> nodes = records(target.resolve("nodes.csv"));
    List<CSVRecord> edges = records(target.resolve("relationships.csv"));
    assertEquals(graph.nodes().size(), nodes.size());
    assertEquals(graph.edges().size(), edges.size());
    Map<String, String> labels = new HashMap<>();
    nodes.forEach(row -> labels.put(row.get("id:ID"), row.get("label")));
    assertTrue(labels.containsValue("'=1+1"));
    assertEquals(HOSTILE_LINE, labels.get(node(HOSTILE_LINE).id()));
    assertTrue(nodes.stream().anyMatch(row -> row.get(":LABEL").equals("Company;Organization")));
    for (CSVRecord row : edges) {
      assertTrue(labels.containsKey(row.get(":START_ID")) && labels.containsKey(row.get(":END_ID")));
      row.forEach(cell -> assertFalse(cell.startsWith("=") || cell.startsWith("@"), cell));
    }
    assertTrue(Files.readString(target.resolve("README.md")).contains("neo4j-admin database import full"));
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    export().write(ExportFormat.CSV, Selection.all(), zipped);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped.toByteArray()))) {
      for (String name : List.of("nodes.csv", "relationships.csv", "README.md")) {
        assertEquals(name, zip.getNextEntry().getName());
        assertEquals(Files.readString(target.resolve(name)), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void htmlRunsNothingOfTheDocuments() {
    String page = text(ExportFormat.HTML);
    assertEquals(3, count(page, "<script"));
    assertEquals(3, count(page, "</script"));
    assertFalse(page.contains("\u2028"));
    assertFalse(page.contains("{data}") || page.contains("{library}"));
    assertTrue(page.contains("script-src 'sha256-"));
    String data = page.substring(page.indexOf("id=\"graph\">") + 11, page.indexOf("</script>"));
    assertFalse(data.contains("<"));
    assertTrue(data.contains("\\u003chtml>"));
  }

  @Test
  void htmlHoldsTheGraphAsAParserOfHtmlSeesIt() throws IOException {
    org.jsoup.nodes.Document page = Jsoup.parse(text(ExportFormat.HTML));
    JsonNode elements = new ObjectMapper().readTree(page.select("script#graph").get(0).data()).get("elements");
    Set<String> names = new TreeSet<>();
    elements.get("nodes").forEach(node -> names.add(node.get("data").get("name").asText()));
    assertEquals(labels(graph), names);
    Set<String> words = new TreeSet<>();
    elements.get("edges").forEach(edge -> words.add(edge.get("data").get("evidence").asText()));
    assertEquals(new TreeSet<>(graph.edges().stream().map(EntityGraph.Edge::evidence).toList()), words);
  }

  @Test
  void chosenPartsHoldWhatIsAskedFor() {
    assertEquals(6, graph.nodes().size());
    assertEquals(Set.of("湘潭盛旺竹木有限公司", "罗昕"), labels(part(Set.of("Company", "Person"), "罗昕", 1, 1, "")));
    assertEquals(Set.of("湘潭盛旺竹木有限公司", "湘潭高新技术产业开发区"), labels(part(Set.of(), "", 1, 2, "")));
    assertEquals(1, part(Set.of(), "", 1, 2, "").edges().size());
    assertEquals(Set.of("罗昕", "湘潭盛旺竹木有限公司", "竹帘", "湘潭高新技术产业开发区"), labels(part(Set.of(), "罗昕", 2, 1, "2025-01-01")));
    assertEquals(Set.of(), labels(part(Set.of(), "没有", 2, 1, "")));
  }

  @Test
  void theSameGraphIsPlacedTheSame() {
    assertEquals(text(ExportFormat.GEXF), text(ExportFormat.GEXF));
    Map<String, Arrangement.Place> places = Arrangement.of(graph);
    assertEquals(graph.nodes().size(), places.size());
    assertEquals(places.size(), new TreeSet<>(places.values().stream().map(Arrangement.Place::toString).toList()).size());
    assertNotEquals(places.get(node("罗昕").id()), places.get(node("竹帘").id()));
  }

  private static EntityGraph part(Set<String> types, String around, int depth, int support, String since) {
    return new Selection(
            types,
            Optional.of(around).filter(name -> !name.isEmpty()),
            depth,
            support,
            Optional.of(since).filter(day -> !day.isEmpty()).map(LocalDate::parse),
            true)
        .of(graph);
  }

  private static Set<String> labels(EntityGraph part) {
    Set<String> labels = new TreeSet<>();
    part.nodes().forEach(node -> labels.add(node.label()));
    return labels;
  }

  /** The same graph with IRIs, which GraphML has as attributes, for ids. */
  private static Graph<String, DefaultEdge> byIri(Graph<String, DefaultEdge> graph, Read read) {
    Graph<String, DefaultEdge> target = empty();
    graph.vertexSet().forEach(id -> target.addVertex(iri(read, id)));
    for (DefaultEdge edge : graph.edgeSet()) {
      DefaultEdge same = target.addEdge(iri(read, graph.getEdgeSource(edge)), iri(read, graph.getEdgeTarget(edge)));
      read.edges.put(same, read.edges.getOrDefault(edge, Map.of()));
    }
    Map<String, Map<String, String>> nodes = new TreeMap<>();
    read.nodes.forEach((id, said) -> nodes.put(said.get("iri"), said));
    read.nodes.clear();
    read.nodes.putAll(nodes);
    return target;
  }

  private static String iri(Read read, String id) {
    return read.nodes.get(id).get("iri");
  }

  /** What a reader found. */
  private static final class Read {
    private final Map<String, Map<String, String>> nodes = new TreeMap<>();
    private final Map<DefaultEdge, Map<String, String>> edges = new HashMap<>();

    void node(String id, String name, Attribute value) {
      nodes.computeIfAbsent(id, none -> new TreeMap<>()).put(name, value.getValue());
    }

    void edge(DefaultEdge edge, String name, Attribute value) {
      edges.computeIfAbsent(edge, none -> new TreeMap<>()).put(name, value.getValue());
    }
  }

  private static void assertSame(Graph<String, DefaultEdge> target, Read read) {
    assertEquals(ids(), target.vertexSet());
    assertEquals(graph.edges().size(), target.edgeSet().size());
    for (EntityGraph.Vertex node : graph.nodes()) {
      Map<String, String> said = read.nodes.get(node.id());
      assertEquals(node.label(), said.get("label"));
      for (Column<EntityGraph.Vertex> column : Column.NODES) {
        assertEquals(column.of(node), said.getOrDefault(column.name(), ""), column.name());
      }
    }
    List<String> expected = new ArrayList<>();
    graph.edges().forEach(edge -> expected.add(edge.source() + edge.target() + edge.label() + edge.documents() + edge.evidence() + edge.first()));
    List<String> found = new ArrayList<>();
    for (DefaultEdge edge : target.edgeSet()) {
      Map<String, String> said = read.edges.get(edge);
      found.add(
          target.getEdgeSource(edge) + target.getEdgeTarget(edge) + said.get("label") + said.get("documents")
              + said.get("evidence") + said.getOrDefault("first", ""));
    }
    assertEquals(new TreeSet<>(expected), new TreeSet<>(found));
  }

  private static Graph<String, DefaultEdge> empty() {
    return GraphTypeBuilder.<String, DefaultEdge>directed()
        .allowingMultipleEdges(true)
        .allowingSelfLoops(true)
        .edgeSupplier(DefaultEdge::new)
        .buildGraph();
  }

  private static Graph<String, DefaultEdge> two() {
    Graph<String, DefaultEdge> two = empty();
    two.addVertex("a");
    two.addVertex("b");
    two.addEdge("a", "b");
    return two;
  }

  private static Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    graph.nodes().forEach(node -> ids.add(node.id()));
    return ids;
  }

  private static EntityGraph.Vertex node(String label) {
    return graph.nodes().stream().filter(node -> node.label().equals(label)).findFirst().orElseThrow();
  }

  private static EntityGraph.Edge edge(String source, String property) {
    String id = node(source).id();
    return graph.edges().stream()
        .filter(edge -> edge.source().equals(id) && edge.property().equals(property))
        .findFirst()
        .orElseThrow();
  }

  private static int byShape(String one, String other) {
    List<String> order = List.of("湘潭盛", "湘潭高", "罗昕", "<html", "=1+1", "竹帘");
    return Integer.compare(place(order, one), place(order, other));
  }

  private static int place(List<String> order, String text) {
    for (int i = 0; i < order.size(); i++) {
      if (text.startsWith(order.get(i))) {
        return i;
      }
    }
    return order.size();
  }

  private static StoreExport export() {
    return new StoreExport(store, Lexicon.load(List.of()));
  }

  private static String text(ExportFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export().write(format, Selection.all(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The text without the parts from the one to the next of the other. */
  private static String without(String text, String from, String... to) {
    String rest = text;
    for (int start = rest.indexOf(from); start >= 0; start = rest.indexOf(from, start)) {
      int end = Integer.MAX_VALUE;
      for (String last : to) {
        int at = rest.indexOf(last, start);
        end = at < 0 ? end : Math.min(end, at + last.length());
      }
      rest = rest.substring(0, start) + rest.substring(end);
    }
    return rest;
  }

  private static Element xml(ExportFormat format) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text(format).getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static List<CSVRecord> records(Path file) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
