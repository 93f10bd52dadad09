package org.baopu.pipeline;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.baopu.page.Page;

/** Decides which pages a store takes. Safe for use by several threads. */
final class Door implements Function<Page, Admission> {
  private final Target store;
  private final boolean replace;
  private final AtomicInteger unchanged = new AtomicInteger();

  /** The door of the store; with {@code replace}, what the store has under a name gives way. */
  Door(Target store, boolean replace) {
    this.store = store;
    this.replace = replace;
  }

  @Override
  public Admission apply(Page page) {
    Optional<String> own = store.sha256(page.id());
    if (own.isEmpty() || replace) {
      return store.holding(page.sha256())
          .filter(twin -> !twin.equals(page.id()))
          .map(twin -> Admission.withWarning(Builder.reprint(page.id(), twin)))
          .orElse(Admission.YES);
    }
    if (own.get().equals(page.sha256())) {
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
