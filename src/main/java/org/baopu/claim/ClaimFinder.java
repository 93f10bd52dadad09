package org.baopu.claim;

import java.util.List;
import org.baopu.article.Layout;
import org.baopu.mention.Mention;

/** Finds what a document states of its mentions. A pure function. Safe for use by several threads. */
public interface ClaimFinder {
  /** Finds facts and measurements; the mentions are those that a {@code MentionFinder} gave for the layout. */
  Claims find(Layout layout, List<Mention> mentions);
}
