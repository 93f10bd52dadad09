package org.baopu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Holds a store for this process. The operating system lets go of it when the process ends, however it ends. */
final class StoreLock implements AutoCloseable {
  /** Where the lock lies, past the process id, so that other processes can read that on every system. */
  private static final long POSITION = 1L << 30;

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the store.
   *
   * @throws StoreInUseException if another process has it, or this one already; the message has the process id
   */
  static StoreLock take(Path store) {
    Path file = store.resolve("lock");
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        String holder = Files.readString(file, StandardCharsets.US_ASCII).strip();
        throw new StoreInUseException(store, holder);
      }
      channel.truncate(0);
      channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
      return new StoreLock(channel);
    } catch (IOException e) {
      close(channel);
      throw new StoreException(store, "the store cannot be opened: " + e.getMessage(), e);
    } catch (StoreException e) {
      close(channel);
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(POSITION, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void close(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // What is thrown already says more.
    }
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
    } catch (IOException e) {
      // The number of a process that is gone does no harm: the lock counts, not the file.
    }
    close(channel);
  }
}
