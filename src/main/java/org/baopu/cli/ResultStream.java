package org.baopu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Standard output, whose faults are not lost: {@link java.io.PrintStream} keeps quiet about a full disk. When the reader
 * of a pipe goes away ({@code baopu query … | head}) the work ends without a word.
 */
final class ResultStream extends OutputStream {
  private final OutputStream out;
  private final boolean pipe;

  /** After a fault there is nobody to write for. */
  private boolean broken;

  /** Writes to that stream, which is a pipe or is not. */
  ResultStream(OutputStream out, boolean pipe) {
    this.out = out;
    this.pipe = pipe;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (broken) {
      return;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw fault(e);
    }
  }

  @Override
  public void flush() {
    if (broken) {
      return;
    }
    try {
      out.flush();
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private RuntimeException fault(IOException e) {
    broken = true;
    return pipe
        ? new ReaderGoneException(e)
        : new UncheckedIOException("standard output: " + e.getMessage(), e);
  }

  /** Nobody reads the results any more. */
  static final class ReaderGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReaderGoneException(IOException cause) {
      super(cause);
    }
  }
}
