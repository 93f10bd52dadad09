package org.baopu.export;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.baopu.lexicon.Lexicon;

/** Writes Turtle and TriG by Jena's writers, block by block. */
final class RdfSink implements QuadSink {
  private final StreamRDF stream;
  private final boolean joins;

  private RdfSink(StreamRDF stream, boolean joins, String base) {
    this.stream = stream;
    this.joins = joins;
    stream.start();
    prefixes(base).forEach(stream::prefix);
  }

  static RdfSink turtle(OutputStream out, String base) {
    return new RdfSink(StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS), true, base);
  }

  static RdfSink trig(OutputStream out, String base) {
    return new RdfSink(StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS), false, base);
  }

  /** The prefixes that our data is written with. */
  static Map<String, String> prefixes(String base) {
    Map<String, String> prefixes = new TreeMap<>();
    prefixes.put("bp", Lexicon.NAMESPACE);
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("id", base);
    prefixes.put("oa", "http://www.w3.org/ns/oa#");
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("schema", "https://schema.org/");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("time", "http://www.w3.org/2006/time#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return prefixes;
  }

  @Override
  public void graph(Node name, List<Quad> quads) {
    for (Quad quad : quads) {
      if (joins) {
        stream.triple(quad.asTriple());
      } else {
        stream.quad(quad);
      }
    }
  }

  @Override
  public boolean joinsGraphs() {
    return joins;
  }

  @Override
  public void close() {
    stream.finish();
  }
}
