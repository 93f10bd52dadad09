package org.baopu.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.baopu.lexicon.Lexicon;
import org.baopu.store.KnowledgeStore;

/**
 * Writes a store for other programs. In memory is one document's graph at a time; the order is that of the documents' names,
 * so that the same store gives the same bytes.
 */
public final class StoreExport {
  private static final Comparator<Quad> BY_SUBJECT =
      Comparator.comparing(Quad::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(quad -> !RDF.type.asNode().equals(quad.getPredicate()))
          .thenComparing(Quad::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Quad::getObject, NodeCmp::compareRDFTerms);

  private final KnowledgeStore store;
  private final Lexicon lexicon;

  public StoreExport(KnowledgeStore store, Lexicon lexicon) {
    this.store = store;
    this.lexicon = lexicon;
  }

  /**
   * Writes a format that is a folder, each file whole or not at all.
   *
   * @param part what is wanted
   * @return nodes and edges written
   * @throws UncheckedIOException if the disk does not take it
   */
  public long write(ExportFormat format, Selection part, Path folder) {
    if (!format.isFolder()) {
      throw new IllegalArgumentException(format.label() + " is a stream, not a folder");
    }
    EntityGraph graph = graph(part);
    try {
      CsvFolder.write(graph, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be written: " + e.getMessage(), e);
    }
    return graph.nodes().size() + (long) graph.edges().size();
  }

  /**
   * Writes into a stream, which is flushed and stays open; a format that is a folder, as a zip archive.
   *
   * @param part what is wanted of a graph of nodes and edges; formats of RDF have all
   * @return quads, triples, or nodes and edges written
   * @throws UncheckedIOException if the stream does not take it
   */
  public long write(ExportFormat format, Selection part, OutputStream out) {
    try {
      return switch (format) {
        case NQUADS -> rdf(new NQuadsSink(out));
        case TURTLE -> rdf(RdfSink.turtle(out, store.base()));
        case TRIG -> rdf(RdfSink.trig(out, store.base()));
        case JSONLD -> rdf(new JsonLdSink(out, store.base()));
        case GEXF -> picture(new GexfWriter(), part, out);
        case GRAPHML -> picture(new GraphMlWriter(), part, out);
        case CYTOSCAPE -> picture(new CytoscapeWriter(), part, out);
        case DOT -> picture(new DotWriter(), part, out);
        case HTML -> picture(new HtmlWriter(lexicon), part, out);
        case CSV -> csv(part, out);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("the output cannot be written: " + e.getMessage(), e);
    }
  }

  private long rdf(QuadSink sink) throws IOException {
    try (sink) {
      List<Node> graphs = store.graphs();
      return store.read(
          dataset -> {
            try {
              return write(dataset, graphs, sink);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private long picture(GraphWriter writer, Selection part, OutputStream out) throws IOException {
    EntityGraph graph = graph(part);
    writer.write(new Picture(graph), out);
    return graph.nodes().size() + (long) graph.edges().size();
  }

  private long csv(Selection part, OutputStream out) throws IOException {
    EntityGraph graph = graph(part);
    CsvFolder.zip(graph, out);
    return graph.nodes().size() + (long) graph.edges().size();
  }

  private EntityGraph graph(Selection part) {
    List<Node> graphs = store.graphs();
    return part.of(store.read(dataset -> new EntityGraphReader(lexicon, store.base()).read(dataset, graphs)));
  }

  private static long write(DatasetGraph dataset, List<Node> graphs, QuadSink sink) throws IOException {
    long count = 0;
    for (Node graph : graphs) {
      List<Quad> quads = new ArrayList<>();
      dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
      if (sink.joinsGraphs()) {
        quads.removeIf(quad -> isInEarlierGraph(dataset, quad));
      }
      quads.sort(BY_SUBJECT);
      sink.graph(graph, quads);
      count += quads.size();
    }
    return count;
  }

  private static boolean isInEarlierGraph(DatasetGraph dataset, Quad quad) {
    var others = dataset.find(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject());
    while (others.hasNext()) {
      if (others.next().getGraph().getURI().compareTo(quad.getGraph().getURI()) < 0) {
        return true;
      }
    }
    return false;
  }
}
