package org.baopu.page;

import java.util.function.Function;
import org.baopu.text.Problem;

/** What came of reading one document: its page, or why there is none. */
public sealed interface Reading {
  /** What the document is called. */
  DocumentId id();

  /** One of the two, by what this is. */
  default <T> T fold(Function<Page, T> read, Function<Problem, T> rejected) {
    return this instanceof Read good ? read.apply(good.page()) : rejected.apply(((Rejected) this).problem());
  }

  /** The document was read. */
  record Read(Page page) implements Reading {
    @Override
    public DocumentId id() {
      return page.id();
    }
  }

  /**
   * The document was left out.
   *
   * @param problem file, reason and remedy
   */
  record Rejected(DocumentId id, Problem problem) implements Reading {}
}
