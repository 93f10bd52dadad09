package org.baopu.query;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** UTF-8 on its way to an XML file: controls that XML 1.0 cannot hold become U+FFFD, carriage returns references. */
final class XmlOutput extends FilterOutputStream {
  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);
  private static final byte[] CARRIAGE_RETURN = "&#xD;".getBytes(StandardCharsets.US_ASCII);

  XmlOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    int octet = b & 0xFF;
    if (octet == '\r') {
      out.write(CARRIAGE_RETURN);
    } else if (octet < ' ' && octet != '\n' && octet != '\t') {
      out.write(REPLACEMENT);
    } else {
      out.write(octet);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int copied = offset;
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\t') {
        out.write(bytes, copied, i - copied);
        write(bytes[i]);
        copied = i + 1;
      }
    }
    out.write(bytes, copied, offset + length - copied);
  }
}
