package org.baopu.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Sorted tables of strings in one file. What is written counts from {@link #commit} on. Used by one thread. */
final class Tables implements AutoCloseable {
  /** Stands between the parts of a key; no part has it. */
  private static final char BREAK = '\u0000';

  private static final char ESCAPE = '\u0001';

  private final Path file;
  private final MVStore store;

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
        java.nio.file.Files.deleteIfExists(file);
        return new Tables(file, connect(file));
      } catch (MVStoreException | java.io.IOException e) {
        throw new StoreException(file, "the file cannot be opened: " + e.getMessage(), e);
      }
    }
  }

  private static MVStore connect(Path file) {
    MVStore store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().compress().open();
    store.setRetentionTime(0);
    store.setVersionsToKeep(0);
    return store;
  }

  Table table(String name) {
    return new Table(store.openMap(name));
  }

  /** Makes what was written count. */
  void commit() {
    try {
      store.commit();
      store.sync();
    } catch (MVStoreException e) {
      throw new StoreException(file, "the file cannot be written: " + e.getMessage(), e);
    }
  }

  /** Forgets what was written since the last {@link #commit}. */
  void rollback() {
    store.rollback();
  }

  /** Closes the file as it is: what was freed in it is used again, and moving it to the front has failed in MVStore 2.3.232. */
  @Override
  public void close() {
    store.rollback();
    store.close(0);
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
    private final MVMap<String, String> map;

    private Table(MVMap<String, String> map) {
      this.map = map;
    }

    Optional<String> get(String key) {
      return Optional.ofNullable(map.get(key));
    }

    boolean has(String key) {
      return map.containsKey(key);
    }

    void put(String key, String value) {
      map.put(key, value);
    }

    void remove(String key) {
      map.remove(key);
    }

    void clear() {
      map.clear();
    }

    /** The keys that begin so, in order, as they are now. */
    Iterator<String> keys(String beginning) {
      Cursor<String, String> cursor = map.cursor(beginning.isEmpty() ? null : beginning);
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
