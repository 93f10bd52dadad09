package org.baopu.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a picture in one format. */
interface GraphWriter {
  /** Writes all of it; the stream is flushed and stays open. */
  void write(Picture picture, OutputStream out) throws IOException;
}
