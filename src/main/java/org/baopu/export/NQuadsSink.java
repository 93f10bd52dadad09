package org.baopu.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Writes N-Quads, the lines of each graph sorted. */
final class NQuadsSink implements QuadSink {
  private final OutputStream out;

  NQuadsSink(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  @Override
  public void graph(Node name, List<Quad> quads) throws IOException {
    for (String line : quads.stream().map(NQuads::line).sorted().toList()) {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
