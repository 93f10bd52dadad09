package org.baopu.link;

import org.baopu.page.DocumentId;

/**
 * A mention of a document.
 *
 * @param document the document
 * @param index 0-based index into its extraction's mentions
 */
public record MentionRef(DocumentId document, int index) implements Comparable<MentionRef> {
  @Override
  public int compareTo(MentionRef other) {
    int byDocument = document.compareTo(other.document);
    return byDocument != 0 ? byDocument : Integer.compare(index, other.index);
  }
}
