package org.baopu.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a store can be written as. */
public enum ExportFormat {
  /** N-Quads, sorted: the same store gives the same bytes. */
  NQUADS("nq", "application/n-quads"),
  /** Turtle: the union of all graphs, each triple once. */
  TURTLE("ttl", "text/turtle"),
  /** TriG: graph by graph. */
  TRIG("trig", "application/trig"),
  /** JSON-LD 1.1 with a context of ours: graph by graph. */
  JSONLD("jsonld", "application/ld+json"),
  /** GEXF 1.3, for Gephi. */
  GEXF("gexf", "application/gexf+xml"),
  /** GraphML, with labels that yEd shows. */
  GRAPHML("graphml", "application/graphml+xml"),
  /** Cytoscape JSON. */
  CYTOSCAPE("cyjs", "application/json"),
  /** Graphviz. */
  DOT("dot", "text/vnd.graphviz"),
  /** A folder of CSV files, for Neo4j and spreadsheets. */
  CSV("csv", "text/csv"),
  /** One page that opens from disk. */
  HTML("html", "text/html");

  private final String extension;
  private final String mediaType;

  ExportFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** Its name in lower case, as options give it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that name; empty if there is none. */
  public static Optional<ExportFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** Extension of its files, without a dot. */
  public String extension() {
    return extension;
  }

  /** Whether it has the whole of RDF; else it has nodes and edges, of which a part can be chosen. */
  public boolean isRdf() {
    return compareTo(JSONLD) <= 0;
  }

  /** Whether it is a folder rather than one file. */
  public boolean isFolder() {
    return this == CSV;
  }

  /** Media type, without charset. */
  public String mediaType() {
    return mediaType;
  }
}
