package org.baopu.page;

/**
 * What a document is called: the file's name, with its folder below the path that was given ({@code
 * 000_b627a1b7060c90f4.txt}, {@code 2025/03/27/01.txt}; {@code year.zip!/03/01.txt} for an archive's entry).
 */
public record DocumentId(String value) implements Comparable<DocumentId> {
  public DocumentId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a document needs a name");
    }
  }

  /** The last part: the file's name. */
  public String fileName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
