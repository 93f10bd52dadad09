package org.baopu.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
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

  public StoreExport(KnowledgeStore store) {
    this.store = store;
  }

  /**
   * Writes into a file: beside it first, and moved into place when all of it is there.
   *
   * @return quads written, or triples where the format has no graphs
   * @throws UncheckedIOException if the disk does not take it; what stood there before is as it was
   */
  public long write(ExportFormat format, Path file) {
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      long written;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
        written = write(format, out);
      } catch (RuntimeException | IOException e) {
        Files.deleteIfExists(beside);
        throw e;
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Writes into a stream, which is flushed and stays open.
   *
   * @return quads written, or triples where the format has no graphs
   * @throws UncheckedIOException if the stream does not take it
   */
  public long write(ExportFormat format, OutputStream out) {
    return store.read(
        dataset -> {
          try (QuadSink sink = sink(format, out)) {
            return write(dataset, store.graphs(), sink);
          } catch (IOException e) {
            throw new UncheckedIOException("the output cannot be written: " + e.getMessage(), e);
          }
        });
  }

  private QuadSink sink(ExportFormat format, OutputStream out) throws IOException {
    return switch (format) {
      case NQUADS -> new NQuadsSink(out);
      case TURTLE -> RdfSink.turtle(out, store.base());
      case TRIG -> RdfSink.trig(out, store.base());
      case JSONLD -> new JsonLdSink(out, store.base());
    };
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
