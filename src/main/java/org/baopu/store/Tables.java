package org.baopu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Sorted tables of strings in one file. What is written counts from {@link #commit} on. Used by one thread at a time.
 *
 * <p>A file that has grown to {@value #GROWTH} times what it held when last rewritten is rewritten, so that it is bounded by what it
 * holds and the cost is one of what was written. MVStore's own compaction is not used: it moves chunks inside the file, and fails
 * an assertion when it does (<a href="https://github.com/h2database/h2database/issues/4286">2.4.240</a> and before); neither is
 * its rollback, nor a retention of nothing, which have left files that did not open again.
 */
final class Tables implements AutoCloseable {
  /** Stands between the parts of a key; no part has it. */
  private static final char BREAK = '\u0000';

  private static final char ESCAPE = '\u0001';

  /** Bytes that a file may have without being rewritten. */
  private static final long SMALL = 8 << 20;

  private static final int GROWTH = 4;

  private static final int COPIED_AT_ONCE = 100_000;

  /** Milliseconds for which MVStore keeps what is no longer needed. */
  private static final int RETENTION = 1000;

  private static final String ABOUT_FILE = "file";
  private static final String REWRITE_AT = "rewriteAt";

  private final Path file;
  private final Map<String, MVMap<String, String>> maps = new HashMap<>();
  private MVStore store;

  private Tables(Path file, MVStore store) {
    this.file = file;
    this.store = store;
  }

  /**
   * Opens the file, or makes one. One that cannot be read is made anew.
   *
   * @throws StoreException if the disk fails
   */
  static Tables open(Path file) {
    try {
      return new Tables(file, connect(file));
    } catch (MVStoreException damaged) {
      try {
        Files.deleteIfExists(file);
        return new Tables(file, connect(file));
      } catch (MVStoreException | IOException e) {
        throw new StoreException(file, "the file cannot be opened: " + e.getMessage(), e);
      }
    }
  }

  private static MVStore connect(Path file) {
    MVStore store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().compress().open();
    store.setRetentionTime(RETENTION);
    return store;
  }

  Table table(String name) {
    return new Table(() -> maps.computeIfAbsent(name, n -> store.openMap(n)));
  }

  /** Makes what was written count. */
  void commit() {
    try {
      store.commit();
      store.sync();
      if (Files.size(file) > rewriteAt()) {
        rewrite();
      }
    } catch (MVStoreException | IOException e) {
      throw new StoreException(file, "the file cannot be written: " + e.getMessage(), e);
    }
  }

  private long rewriteAt() {
    return table(ABOUT_FILE).get(REWRITE_AT).map(Long::valueOf).orElse(SMALL);
  }

  /** Copies what the tables hold into a new file, which takes the place of this one at once. */
  private void rewrite() throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    Files.deleteIfExists(beside);
    try (MVStore copy = connect(beside)) {
      for (String name : store.getMapNames()) {
        copy(store.openMap(name), copy.openMap(name), copy);
      }
      copy.<String, String>openMap(ABOUT_FILE).put(REWRITE_AT, Long.toString(Math.max(SMALL, GROWTH * Files.size(beside))));
      copy.commit();
      copy.sync();
    }
    reopen(() -> Durable.move(beside, file));
  }

  private static void copy(MVMap<String, String> from, MVMap<String, String> to, MVStore store) {
    int uncommitted = 0;
    for (Cursor<String, String> all = from.cursor(null); all.hasNext(); ) {
      to.put(all.next(), all.getValue());
      if (++uncommitted % COPIED_AT_ONCE == 0) {
        store.commit();
      }
    }
    store.commit();
  }

  /** Something done to the file while it is closed. */
  private interface Step {
    void run() throws IOException;
  }

  /** Closes the file without what was not committed, and opens it again. */
  private void reopen(Step between) throws IOException {
    store.closeImmediately();
    maps.clear();
    between.run();
    store = connect(file);
  }

  /** Forgets what was written since the last {@link #commit}. */
  void rollback() {
    try {
      if (store.hasUnsavedChanges()) {
        reopen(() -> {});
      }
    } catch (MVStoreException | IOException e) {
      throw new StoreException(file, "the file cannot be opened: " + e.getMessage(), e);
    }
  }

  /** Closes the file without what was not committed. */
  @Override
  public void close() {
    store.closeImmediately();
  }

  /** A key of parts; with an empty last part, what all keys begin with that have the others. */
  static String key(String... parts) {
    return Arrays.stream(parts).map(Tables::escaped).collect(Collectors.joining(String.valueOf(BREAK)));
  }

  /** The part of a key with that number, from 0. */
  static String part(String key, int number) {
    int start = 0;
    for (int i = 0; i < number; i++) {
      start = key.indexOf(BREAK, start) + 1;
    }
    int end = key.indexOf(BREAK, start);
    return unescaped(key.substring(start, end < 0 ? key.length() : end));
  }

  /** A part in which nothing looks like a break: a page may hold any character. */
  private static String escaped(String part) {
    return part.indexOf(BREAK) < 0 && part.indexOf(ESCAPE) < 0 ? part : part.replace("\u0001", "\u0001b").replace("\u0000", "\u0001a");
  }

  private static String unescaped(String part) {
    return part.indexOf(ESCAPE) < 0 ? part : part.replace("\u0001a", "\u0000").replace("\u0001b", "\u0001");
  }

  /** Strings by strings, in code unit order. */
  static final class Table {
    private final Supplier<MVMap<String, String>> map;

    private Table(Supplier<MVMap<String, String>> map) {
      this.map = map;
    }

    Optional<String> get(String key) {
      return Optional.ofNullable(map.get().get(key));
    }

    boolean has(String key) {
      return map.get().containsKey(key);
    }

    void put(String key, String value) {
      map.get().put(key, value);
    }

    void remove(String key) {
      map.get().remove(key);
    }

    int size() {
      return map.get().size();
    }

    void clear() {
      map.get().clear();
    }

    /** The keys that begin so, in order, as they are now. */
    Iterator<String> keys(String beginning) {
      Cursor<String, String> cursor = map.get().cursor(beginning.isEmpty() ? null : beginning);
      return new Iterator<>() {
        private @Nullable String next = advance();

        private @Nullable String advance() {
          String key = cursor.hasNext() ? cursor.next() : null;
          return key != null && key.startsWith(beginning) ? key : null;
        }

        @Override
        public boolean hasNext() {
          return next != null;
        }

        @Override
        public String next() {
          String key = next;
          if (key == null) {
            throw new NoSuchElementException(beginning);
          }
          next = advance();
          return key;
        }
      };
    }
  }
}
