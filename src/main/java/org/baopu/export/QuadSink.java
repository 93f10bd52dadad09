package org.baopu.export;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Takes a store graph by graph. Closing ends the output; the stream below is flushed and stays open. */
interface QuadSink extends AutoCloseable {
  /** A graph, its quads by subject with the types first. */
  void graph(Node name, List<Quad> quads) throws IOException;

  /** Whether the format has one graph for all, in which a triple needs to stand once only. */
  default boolean joinsGraphs() {
    return false;
  }

  @Override
  void close() throws IOException;
}
