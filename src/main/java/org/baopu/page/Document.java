package org.baopu.page;

/** A document before it is read. Reading it never fails by exception: what is wrong with it is in the reading. */
public interface Document {
  /** What it is called; unique among the documents of one walk. */
  DocumentId id();

  /** Reads it: a pure function of its bytes, its name and its sidecar. May be called on any thread. */
  Reading read();
}
