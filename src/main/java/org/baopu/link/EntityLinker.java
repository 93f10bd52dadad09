package org.baopu.link;

import java.util.Collection;
import java.util.List;
import org.baopu.extraction.Extraction;

/** Decides which mentions are one entity. A function of the set of documents: their order does not matter. */
public interface EntityLinker {
  /** The entities of the documents, by key. Every mention of every document is in one of them. */
  List<Entity> link(Collection<Extraction> documents);
}
