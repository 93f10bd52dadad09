package org.baopu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.baopu.SampleDocument;
import org.baopu.SampleStore;
import org.baopu.lexicon.Lexicon;
import org.baopu.store.KnowledgeStore;
import org.gephi.graph.api.TimeFormat;
import org.gephi.io.importer.api.ContainerUnloader;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.EdgeDraft;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.NodeDraft;
import org.gephi.io.importer.api.Report;
import org.gephi.io.importer.impl.ImportContainerImpl;
import org.gephi.io.importer.plugin.file.ImporterGEXF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gephi's own reader finds all that is written for it. */
class GephiTest {
  private static final String HOSTILE = "<html><b>\"'\n\u0001]]>&amp;𠮷";
  private static final String HOSTILE_LINE = "<html><b>\"'\uFFFD]]>&amp;𠮷";

  @TempDir Path folder;

  @Test
  void gephiReadsNodesEdgesColoursPlacesAndDays() {
    SampleStore.put(
        folder.resolve("store"),
        SampleStore.BAMBOO,
        SampleStore.PARK,
        SampleDocument.of("x.txt", HOSTILE + "落户湘潭高新区")
            .date("2024-02-29")
            .name("Company:Organization", HOSTILE)
            .name("Park", "湘潭高新区")
            .fact(HOSTILE, "locatedIn", "湘潭高新区", "落户湘潭高新区")
            .build());
    try (KnowledgeStore store = KnowledgeStore.open(folder.resolve("store"))) {
      Lexicon lexicon = Lexicon.load(List.of());
      List<Node> graphs = store.graphs();
      EntityGraph graph = store.read(dataset -> new EntityGraphReader(lexicon, store.base()).read(dataset, graphs));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new StoreExport(store, lexicon).write(ExportFormat.GEXF, Selection.all(), out);
      assertSame(graph, read(out.toString(StandardCharsets.UTF_8)));
    }
  }

  private static ContainerUnloader read(String gexf) {
    ImporterGEXF importer = new ImporterGEXF();
    importer.setReader(new StringReader(gexf));
    ImportContainerImpl container = new ImportContainerImpl();
    container.setReport(new Report());
    assertTrue(importer.execute(container.getLoader()));
    importer.getReport().getIssuesList(100).forEach(issue -> assertEquals(Issue.Level.INFO, issue.getLevel(), issue.getMessage()));
    return container.getUnloader();
  }

  private static void assertSame(EntityGraph graph, ContainerUnloader read) {
    Map<String, NodeDraft> nodes = new TreeMap<>();
    read.getNodes().forEach(node -> nodes.put(node.getId(), node));
    Picture picture = new Picture(graph);
    assertEquals(graph.nodes().size(), nodes.size());
    assertTrue(nodes.values().stream().anyMatch(node -> node.getLabel().equals(HOSTILE_LINE)));
    for (EntityGraph.Vertex node : graph.nodes()) {
      NodeDraft found = nodes.get(node.id());
      assertEquals(node.label(), found.getLabel());
      assertEquals(Color.decode("#" + picture.colour(node)), found.getColor());
      assertEquals(Float.parseFloat(picture.x(node)), found.getX());
      assertEquals(Float.parseFloat(picture.up(node)), found.getY());
      assertEquals(Float.parseFloat(picture.size(node)), found.getSize());
      for (Column<EntityGraph.Vertex> column : Column.NODES) {
        assertEquals(column.of(node), shown(found.getValue(column.name())), column.name());
      }
    }
    Map<String, EdgeDraft> edges = new TreeMap<>();
    read.getEdges().forEach(edge -> edges.put(edge.getId(), edge));
    assertEquals(graph.edges().size(), edges.size());
    for (EntityGraph.Edge edge : graph.edges()) {
      EdgeDraft found = edges.get(edge.id());
      assertEquals(edge.source() + " " + edge.target(), found.getSource().getId() + " " + found.getTarget().getId());
      assertEquals(edge.label() + " " + edge.property(), found.getLabel() + " " + found.getType());
      assertEquals(!edge.first().isEmpty(), found.getTimeSet() != null);
      for (Column<EntityGraph.Edge> column : Column.EDGES) {
        assertEquals(column.of(edge), shown(found.getValue(column.name())), column.name());
      }
    }
    assertEquals(TimeFormat.DATE, read.getTimeFormat());
    assertEquals(EdgeDirectionDefault.DIRECTED, read.getEdgeDefault());
  }

  private static String shown(Object value) {
    return value == null ? "" : value.toString();
  }
}
