package org.baopu.mention;

import java.util.List;
import org.baopu.article.Layout;

/** Finds the mentions of a document. A pure function of the layout. Safe for use by several threads. */
public interface MentionFinder {
  /**
   * Finds names and the words that stand for names.
   *
   * @return mentions by block, then by place; those of {@link MentionForm#NAME} do not overlap, but for a place chain
   *     (湘潭县石潭镇), whose containers are mentions inside it; empty if none
   */
  List<Mention> find(Layout layout);
}
