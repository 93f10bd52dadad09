package org.baopu.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One temporary file for what was unpacked: written once, at the end; read anywhere, by any thread. Names of entries never
 * become names of files. The system removes it when the program ends.
 */
final class Spool {
  private @Nullable FileChannel file;
  private long end;

  /**
   * Keeps what the stream has.
   *
   * @param most bytes after which it stops reading
   */
  Content keep(InputStream in, long most) throws IOException {
    FileChannel channel = channel();
    long start = end;
    byte[] buffer = new byte[1 << 16];
    while (end - start < most) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, most - (end - start)));
      if (count < 0) {
        break;
      }
      write(channel, ByteBuffer.wrap(buffer, 0, count));
    }
    long length = end - start;
    return () -> new Slice(channel, start, length);
  }

  private void write(FileChannel channel, ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder for temporary files takes no more: " + e.getMessage(), e);
    }
  }

  private FileChannel channel() {
    if (file == null) {
      try {
        Path path = Files.createTempFile("baopu", ".spool");
        file =
            FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
      } catch (IOException e) {
        throw new UncheckedIOException("no temporary file can be made: " + e.getMessage(), e);
      }
    }
    return file;
  }

  /** A part of the file. */
  private static final class Slice extends InputStream {
    private final FileChannel file;
    private final long end;
    private long at;

    Slice(FileChannel file, long start, long length) {
      this.file = file;
      this.at = start;
      this.end = start + length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      if (at >= end) {
        return -1;
      }
      int count = file.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, end - at)), at);
      at += Math.max(count, 0);
      return count;
    }
  }
}
