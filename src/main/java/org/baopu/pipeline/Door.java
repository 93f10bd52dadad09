package org.baopu.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.baopu.page.DocumentId;
import org.baopu.page.Page;

/** Decides which pages a store takes. Safe for use by several threads. */
final class Door implements Function<Page, Admission> {
  /** Documents of the store with the hash of their bytes. */
  private final SortedMap<DocumentId, String> held;

  /** The first document of the store with a hash. */
  private final Map<String, DocumentId> byHash = new HashMap<>();

  private final boolean replace;
  private final AtomicInteger unchanged = new AtomicInteger();

  /** The door of a store that holds these; with {@code replace}, what the store has under a name gives way. */
  Door(SortedMap<DocumentId, String> held, boolean replace) {
    this.held = held;
    this.held.forEach((id, hash) -> byHash.putIfAbsent(hash, id));
    this.replace = replace;
  }

  @Override
  public Admission apply(Page page) {
    String own = held.get(page.id());
    if (own == null || replace) {
      return Optional.ofNullable(byHash.get(page.sha256()))
          .filter(twin -> !twin.equals(page.id()))
          .map(twin -> Admission.withWarning(Builder.reprint(page.id(), twin)))
          .orElse(Admission.YES);
    }
    if (own.equals(page.sha256())) {
      unchanged.incrementAndGet();
      return Admission.UNCHANGED;
    }
    return Admission.rejected(
        "other-text",
        page.id().value(),
        "the store has another text under this name; build --replace puts this one in its place");
  }

  /** How many documents were there already, with the same text. */
  int unchanged() {
    return unchanged.get();
  }
}
