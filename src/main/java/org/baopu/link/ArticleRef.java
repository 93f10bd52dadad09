package org.baopu.link;

import org.baopu.page.DocumentId;

/**
 * An article of a document.
 *
 * @param document the document
 * @param article index into its extraction's articles
 */
public record ArticleRef(DocumentId document, int article) implements Comparable<ArticleRef> {
  @Override
  public int compareTo(ArticleRef other) {
    int byDocument = document.compareTo(other.document);
    return byDocument != 0 ? byDocument : Integer.compare(article, other.article);
  }
}
