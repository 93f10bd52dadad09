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
  JSONLD("jsonld", "application/ld+json");

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

  /** Media type, without charset. */
  public String mediaType() {
    return mediaType;
  }
}
