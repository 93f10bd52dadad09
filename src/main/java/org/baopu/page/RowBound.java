package org.baopu.page;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** A reader that ends with an exception in a row that is too long for a document: a quote that nobody closed, say. */
final class RowBound extends FilterReader {
  /** UTF-16 code units of one row. */
  private static final int MOST = 32 << 20;

  private int length;

  RowBound(Reader in) {
    super(new BufferedReader(in, 1 << 16));
  }

  /** A row has ended. */
  void next() {
    length = 0;
  }

  /** The next line without its end; empty at the end of the file. */
  Optional<String> line() throws IOException {
    next();
    StringBuilder line = new StringBuilder();
    for (int one = read(); one >= 0; one = read()) {
      if (one == '\n') {
        return Optional.of(line.toString());
      }
      line.append((char) one);
    }
    return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(char[] units, int offset, int most) throws IOException {
    int count = in.read(units, offset, most);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int more) throws IOException {
    length += more;
    if (length > MOST) {
      throw new IOException("a row of more than " + MOST + " characters");
    }
  }
}
