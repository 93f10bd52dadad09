package org.baopu.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.baopu.text.Problem;

/** Turns bytes into text, strictly: a byte that is no character of the charset is a problem, never a replacement. */
final class Decoder {
  /** Beyond this a file is no newspaper page: 64 MiB. */
  static final int MOST_BYTES = 64 << 20;

  /** What decoding gave. */
  sealed interface Decoded {}

  /** The text without byte order mark, line ends as in the bytes. */
  record Text(String text, Charset charset) implements Decoded {}

  /** Why there is no text. */
  record Fault(Problem problem) implements Decoded {}

  private Decoder() {}

  /** Decodes the bytes of the file at {@code place}. */
  static Decoded decode(byte[] bytes, String place) {
    if (bytes.length == 0) {
      return fault("empty-file", place, "the file is empty; expected the text of a newspaper page");
    }
    int nul = indexOfNul(bytes);
    if (nul >= 0) {
      return fault(
          "binary-file",
          place,
          "a binary file: byte 0x00 at byte offset " + nul + "; expected the text of a newspaper page in UTF-8");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int start = hasByteOrderMark(bytes) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      return notUtf8(bytes, in.position(), place);
    }
    String text = out.flip().toString();
    return text.isBlank()
        ? fault("empty-file", place, "nothing but white space; expected the text of a newspaper page")
        : new Text(text, StandardCharsets.UTF_8);
  }

  private static Fault notUtf8(byte[] bytes, int offset, String place) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    String message =
        String.format(
            Locale.ROOT,
            "not valid UTF-8: byte 0x%02X at byte offset %d; save the file as UTF-8",
            bytes[offset],
            offset);
    return fault("not-utf-8", place + ":" + line, message);
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
  }

  private static int indexOfNul(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static Fault fault(String code, String place, String message) {
    return new Fault(new Problem(Problem.Severity.REJECTED, code, place, message));
  }
}
