package org.baopu.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How answers are written. */
public enum ResultFormat {
  /** Columns for people, aligned for characters of double width. */
  TABLE("text/plain", true, false),
  /** SPARQL 1.1 CSV. */
  CSV("text/csv", true, false),
  /** SPARQL 1.1 TSV. */
  TSV("text/tab-separated-values", true, false),
  /** SPARQL 1.1 JSON. */
  JSON("application/sparql-results+json", true, false),
  /** SPARQL 1.1 XML; a character that XML cannot hold is U+FFFD there. */
  XML("application/sparql-results+xml", true, false),
  /** Turtle, for CONSTRUCT and DESCRIBE. */
  TURTLE("text/turtle", false, true),
  /** JSON-LD, for CONSTRUCT and DESCRIBE. */
  JSONLD("application/ld+json", false, true);

  private final String mediaType;
  private final boolean forRows;
  private final boolean forGraphs;

  ResultFormat(String mediaType, boolean forRows, boolean forGraphs) {
    this.mediaType = mediaType;
    this.forRows = forRows;
    this.forGraphs = forGraphs;
  }

  /** Its name in lower case, as options give it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that name; empty if there is none. */
  public static Optional<ResultFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** Media type, without charset. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether it can write the answer to SELECT and ASK. */
  boolean forRows() {
    return forRows;
  }

  /** Whether it can write the answer to CONSTRUCT and DESCRIBE. */
  boolean forGraphs() {
    return forGraphs;
  }

  /** The names of the formats that can write rows, or graphs. */
  static List<String> labels(boolean graphs) {
    return Arrays.stream(values())
        .filter(format -> graphs ? format.forGraphs : format.forRows)
        .map(ResultFormat::label)
        .toList();
  }
}
