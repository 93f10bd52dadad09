package org.baopu.store;

import java.util.List;
import java.util.SortedSet;
import org.baopu.link.Reprint;
import org.baopu.page.DocumentId;

/**
 * What a write did.
 *
 * @param put documents that are new or have changed
 * @param removed documents that are gone
 * @param graphs graphs that changed: those of the documents put, and of others whose entities are now known better
 * @param added triples that are new in their graph
 * @param deleted triples that are gone from their graph
 * @param unfit facts of the graphs made that were left out, as linking found their entities to be of other classes, or one
 * @param violations what is wrong with the graphs of documents of the batch that were left out for it; empty if nothing
 * @param reprints articles of the documents put that have another's text; empty if none
 */
public record Commit(
    SortedSet<DocumentId> put,
    SortedSet<DocumentId> removed,
    int graphs,
    long added,
    long deleted,
    int unfit,
    List<Violation> violations,
    List<Reprint> reprints) {}
