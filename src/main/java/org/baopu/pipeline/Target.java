package org.baopu.pipeline;

import java.util.Optional;
import org.baopu.extraction.Extraction;
import org.baopu.page.DocumentId;
import org.baopu.query.Overview;
import org.baopu.store.Commit;

/** Where documents are put in and taken out: a store of this process, or one that a server has. */
public interface Target extends AutoCloseable {
  /** How many documents there are. */
  int size();

  /** The hash of the bytes of the document's file; empty if the store does not have it. Safe for use by several threads. */
  Optional<String> sha256(DocumentId document);

  /** The first document by name with that content; empty if none. Safe for use by several threads. */
  Optional<DocumentId> holding(String sha256);

  /** What the IRIs of its graphs begin with. */
  String base();

  /** A new batch; nothing changes before it is written. */
  Delivery delivery();

  /** How much it holds; of a large store of which little was changed, the number of documents only. */
  Overview overview();

  @Override
  void close();

  /** Documents on their way. */
  interface Delivery extends AutoCloseable {
    /** Puts a document in, in place of what is there under its name. */
    void put(Extraction extraction);

    /** Takes a document out. */
    void remove(DocumentId document);

    /** Puts what people know better in place of what they said before. {@code file}: what messages call the Turtle text. */
    void correct(String file, String turtle);

    /** Puts all into the store in one go, the IRIs of all graphs beginning with the base. */
    Commit write(String base);

    @Override
    void close();
  }
}
