package org.baopu.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
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

  /**
   * Decodes the bytes of the file at {@code place}.
   *
   * @param said the charset that the user says it is in; else it is recognised
   */
  static Decoded decode(byte[] bytes, String place, Optional<Charset> said) {
    if (bytes.length == 0) {
      return fault("empty-file", place, "the file is empty; expected the text of a newspaper page");
    }
    Optional<Charset> charset = said.or(() -> CharsetFinder.find(bytes));
    Charset by = charset.orElse(StandardCharsets.UTF_8);
    int start = CharsetFinder.markLength(bytes, by);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharsetDecoder decoder = strict(by);
    CharBuffer out = CharBuffer.allocate((int) Math.ceil((bytes.length - start) * (double) decoder.maxCharsPerByte()) + 2);
    boolean broken = decoder.decode(in, out, true).isError() || decoder.flush(out).isError();
    String text = out.flip().toString();
    int nul = text.indexOf('\0');
    if (nul >= 0 || (broken && indexOfNul(bytes) >= 0)) {
      return fault(
          "binary-file",
          place,
          "a binary file: byte 0x00 at byte offset " + indexOfNul(bytes) + "; expected the text of a newspaper page");
    }
    if (broken) {
      return undecodable(bytes, in.position(), place, by, said.isPresent());
    }
    return text.isBlank()
        ? fault("empty-file", place, "nothing but white space; expected the text of a newspaper page")
        : new Text(text, by);
  }

  /** A decoder that reports what it cannot decode. */
  static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static Fault undecodable(byte[] bytes, int offset, String place, Charset charset, boolean said) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    String message =
        String.format(
            Locale.ROOT,
            "not valid %s: byte 0x%02X at byte offset %d; %s",
            charset.name(),
            bytes[Math.min(offset, bytes.length - 1)],
            offset,
            said ? "leave out --encoding to have it recognised" : "save the file as UTF-8");
    return fault("not-" + charset.name().toLowerCase(Locale.ROOT), place + ":" + line, message);
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
