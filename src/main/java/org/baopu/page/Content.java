package org.baopu.page;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read again and again, on any thread. */
@FunctionalInterface
interface Content {
  /** Opens them at their beginning. */
  InputStream open() throws IOException;

  /** As many as a document may have, and one more if there are more. */
  default byte[] read() throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(Decoder.MOST_BYTES + 1);
    }
  }
}
