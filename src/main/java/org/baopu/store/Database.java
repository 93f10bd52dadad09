package org.baopu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 database. Its default graph is the union of the named ones.
 *
 * <p>TDB2 5.6.0 damages itself when a write transaction that wrote much is aborted and the process goes on to write
 * (<a href="https://github.com/apache/jena/issues/3877">GH-3877</a>, fixed in 6.1.0). So all work that may fail is done before
 * a transaction begins; if one fails all the same, the database is taken out of memory and read from disk anew before
 * anything else touches it.
 */
final class Database implements AutoCloseable {
  private final Path folder;
  private final TextIndex index;
  private final ReadWriteLock connection = new ReentrantReadWriteLock();
  private DatasetGraph dataset;

  private Database(Path folder, TextIndex index) {
    this.folder = folder;
    this.index = index;
    this.dataset = open(folder, index);
  }

  /**
   * Opens the database, or makes one.
   *
   * @param index what {@code text:query} asks
   * @throws StoreException if another program has it open, or it cannot be read
   */
  static Database connect(Path folder, TextIndex index) {
    return new Database(folder, index);
  }

  private static DatasetGraph open(Path folder, TextIndex index) {
    try {
      DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
      dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
      dataset.getContext().set(TextQuery.textIndex, index);
      return dataset;
    } catch (TDBException | org.apache.jena.dboe.DBOpEnvException e) {
      throw new StoreException(folder, "the database cannot be opened: " + e.getMessage(), e);
    }
  }

  /** The dataset for one that keeps its own transactions; reads no more after a failed write. */
  DatasetGraph live() {
    return dataset;
  }

  <R> R read(Function<DatasetGraph, R> work) {
    connection.readLock().lock();
    try {
      dataset.begin(ReadWrite.READ);
      try {
        return work.apply(dataset);
      } finally {
        dataset.end();
      }
    } finally {
      connection.readLock().unlock();
    }
  }

  /**
   * Writes in one transaction.
   *
   * @throws StoreException if the disk fails; the database is as it was
   */
  Changes write(Function<DatasetGraph, Changes> work) {
    try {
      connection.readLock().lock();
      try {
        dataset.begin(ReadWrite.WRITE);
        Changes changes = work.apply(dataset);
        dataset.commit();
        dataset.end();
        return changes;
      } finally {
        connection.readLock().unlock();
      }
    } catch (RuntimeException | Error e) {
      reconnect(e);
      if (e instanceof Error error && !(e instanceof InternalError)) {
        throw error;
      }
      throw new StoreException(folder, "writing failed, nothing has changed: " + e.getMessage(), e);
    }
  }

  /** Forgets a failed transaction and all that memory holds of the database; waits for those who read. */
  private void reconnect(Throwable cause) {
    connection.writeLock().lock();
    try {
      abort(cause);
      TDBInternal.expel(dataset);
      dataset = open(folder, index);
    } catch (RuntimeException e) {
      e.addSuppressed(cause);
      throw e;
    } finally {
      connection.writeLock().unlock();
    }
  }

  /**
   * Bytes of its files. A database keeps what a write replaces, so that this grows with each until {@link #compact}.
   *
   * @throws StoreException if the disk fails
   */
  long size() {
    try (Stream<Path> files = Files.walk(folder)) {
      long size = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
      return size;
    } catch (IOException e) {
      throw new StoreException(folder, "the database cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Copies what it holds into new files and deletes the old ones. Whoever reads is waited for.
   *
   * @throws StoreException if the disk fails; the database is as it was
   */
  void compact() {
    connection.writeLock().lock();
    try {
      DatabaseMgr.compact(dataset, true);
    } catch (RuntimeException e) {
      throw new StoreException(folder, "the database cannot be compacted: " + e.getMessage(), e);
    } finally {
      connection.writeLock().unlock();
    }
  }

  private void abort(Throwable cause) {
    try {
      if (dataset.isInTransaction()) {
        dataset.abort();
        dataset.end();
      }
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    connection.writeLock().lock();
    try {
      TDBInternal.expel(dataset);
    } finally {
      connection.writeLock().unlock();
    }
  }
}
