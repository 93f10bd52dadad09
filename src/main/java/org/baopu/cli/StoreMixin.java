package org.baopu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baopu.pipeline.HeldTarget;
import org.baopu.pipeline.ServedTarget;
import org.baopu.pipeline.Target;
import org.baopu.serve.ServedStore;
import org.baopu.store.KnowledgeStore;
import org.baopu.store.Recipe;
import org.baopu.store.StoreException;
import org.baopu.store.StoreInUseException;
import picocli.CommandLine.Option;

/** Where the store is. */
final class StoreMixin {
  @Option(names = "--store", paramLabel = "DIR", description = "The store; default: store/.")
  private Path folder = Path.of("store");

  Path folder() {
    return folder;
  }

  /** The folder, in which a store has to be. */
  Path existing() {
    if (!KnowledgeStore.isIn(folder)) {
      throw noStore();
    }
    return folder;
  }

  /** Opens the store, which has to be there. */
  KnowledgeStore open() {
    existing();
    try {
      return KnowledgeStore.open(folder);
    } catch (StoreInUseException e) {
      throw served().<StoreException>map(server -> new StoreInUseException(e, server.address())).orElse(e);
    }
  }

  private UsageException noStore() {
    return new UsageException(folder + ": no store here; 'baopu build' makes one");
  }

  /** What is done with a store, here or through the server that has it. */
  interface Reading<S, R> {
    R from(S store) throws IOException;
  }

  /** Reads the store, which has to be there, if need be through the server that has it. */
  <R> R read(Reading<KnowledgeStore, R> here, Reading<ServedStore, R> there) throws IOException {
    existing();
    KnowledgeStore opened;
    try {
      opened = KnowledgeStore.open(folder);
    } catch (StoreInUseException e) {
      return there.from(served().orElseThrow(() -> e));
    }
    try (KnowledgeStore store = opened) {
      return here.from(store);
    }
  }

  /**
   * Opens the store to write it, if need be through the server that has it; makes it if it is not there.
   *
   * @param recipes what makes graphs, by what their IRIs begin with
   * @param ontology the user's Turtle files
   */
  Target makeTarget(Function<String, Recipe> recipes, List<Path> ontology) {
    try {
      return new HeldTarget(KnowledgeStore.open(folder), recipes);
    } catch (StoreInUseException e) {
      return new ServedTarget(ServedStore.in(folder).orElseThrow(() -> e), ontology);
    }
  }

  /** As {@link #makeTarget}, of a store that has to be there. */
  Target target(Function<String, Recipe> recipes, List<Path> ontology) {
    if (!KnowledgeStore.isIn(folder)) {
      throw noStore();
    }
    return makeTarget(recipes, ontology);
  }

  /** The server that has the store; empty if none has it. */
  Optional<ServedStore> served() {
    return ServedStore.in(folder);
  }
}
