package org.baopu.pipeline;

import java.util.Optional;
import java.util.function.Function;
import org.baopu.extraction.Extraction;
import org.baopu.page.DocumentId;
import org.baopu.query.Overview;
import org.baopu.store.Batch;
import org.baopu.store.Commit;
import org.baopu.store.KnowledgeStore;
import org.baopu.store.Recipe;

/** A store that this process holds. Closing it closes the store. */
public final class HeldTarget implements Target {
  private final KnowledgeStore store;
  private final Function<String, Recipe> recipes;
  private int changed;

  /** {@code recipes}: what makes graphs, by what their IRIs begin with. */
  public HeldTarget(KnowledgeStore store, Function<String, Recipe> recipes) {
    this.store = store;
    this.recipes = recipes;
  }

  @Override
  public int size() {
    return store.size();
  }

  @Override
  public Optional<String> sha256(DocumentId document) {
    return store.sha256(document);
  }

  @Override
  public Optional<DocumentId> holding(String sha256) {
    return store.holding(sha256);
  }

  @Override
  public String base() {
    return store.base();
  }

  @Override
  public Overview overview() {
    return Overview.after(store, changed);
  }

  @Override
  public void close() {
    store.close();
  }

  @Override
  public Delivery delivery() {
    Batch batch = store.batch();
    return new Delivery() {
      @Override
      public void put(Extraction extraction) {
        batch.put(extraction);
      }

      @Override
      public void remove(DocumentId document) {
        batch.remove(document);
      }

      @Override
      public void correct(String file, String turtle) {
        batch.correct(file, turtle);
      }

      @Override
      public Commit write(String base) {
        Commit commit = store.write(batch, recipes.apply(base));
        changed += commit.put().size() + commit.removed().size();
        return commit;
      }

      @Override
      public void close() {
        batch.close();
      }
    };
  }
}
