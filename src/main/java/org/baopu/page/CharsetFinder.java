package org.baopu.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Recognises the charset of Chinese text: by its byte order mark, else the first of UTF-8, UTF-16, GB18030 and Big5 that
 * decodes all of it to what text is made of. Where GB18030 and Big5 both do, a detector by frequencies decides.
 */
final class CharsetFinder {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");

  /** Bytes that the detector looks at. */
  private static final int SAMPLE = 1 << 16;

  private CharsetFinder() {}

  /** The charset; empty if it is none of these, or UTF-8 that was damaged. */
  static Optional<Charset> find(byte[] bytes) {
    for (Charset marked :
        new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      if (markLength(bytes, marked) > 0) {
        return Optional.of(marked);
      }
    }
    int utf8 = validUtf8(bytes);
    if (utf8 == bytes.length) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (hasNul(bytes)) {
      return isText(bytes, StandardCharsets.UTF_16LE)
          ? Optional.of(StandardCharsets.UTF_16LE)
          : isText(bytes, StandardCharsets.UTF_16BE) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }
    if (isDamagedUtf8(bytes)) {
      return Optional.empty();
    }
    boolean mainland = isText(bytes, GB18030);
    boolean island = isText(bytes, BIG5);
    if (mainland && island) {
      return Optional.of(detected(bytes).filter("BIG5"::equals).isPresent() ? BIG5 : GB18030);
    }
    return mainland ? Optional.of(GB18030) : island ? Optional.of(BIG5) : Optional.empty();
  }

  /** Length of the byte order mark of that charset at the beginning, in bytes; 0 if there is none. */
  static int markLength(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }
    if (charset.equals(StandardCharsets.UTF_16LE)) {
      return begins(bytes, 0xFF, 0xFE) ? 2 : 0;
    }
    if (charset.equals(StandardCharsets.UTF_16BE)) {
      return begins(bytes, 0xFE, 0xFF) ? 2 : 0;
    }
    return charset.equals(GB18030) && begins(bytes, 0x84, 0x31, 0x95, 0x33) ? 4 : 0;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || bytes[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }

  /** How many bytes from the beginning are valid UTF-8. */
  private static int validUtf8(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    CharsetDecoder decoder = Decoder.strict(StandardCharsets.UTF_8);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isOverflow()) {
        return result.isError() ? in.position() : bytes.length;
      }
      out.clear();
    }
  }

  /** Whether most of what is not ASCII is UTF-8: bytes of other charsets hardly ever look like it. */
  private static boolean isDamagedUtf8(byte[] bytes) {
    int high = 0;
    int valid = 0;
    for (int i = 0; i < bytes.length; ) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        i++;
        continue;
      }
      int length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 1;
      int end = i + 1;
      while (end < bytes.length && end < i + length && (bytes[end] & 0xC0) == 0x80) {
        end++;
      }
      boolean whole = length > 1 && (end == i + length || end == bytes.length);
      int step = whole ? end - i : 1;
      high += step;
      valid += whole ? step : 0;
      i += step;
    }
    return valid >= 0.7 * high;
  }

  /** Whether the bytes are, by that charset, what Chinese text is made of. */
  private static boolean isText(byte[] bytes, Charset charset) {
    String text;
    try {
      text = Decoder.strict(charset).decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return false;
    }
    long strange = text.codePoints().filter(point -> !isUsual(point)).count();
    return strange * 50 <= text.length();
  }

  private static boolean isUsual(int point) {
    if (point < 0x80) {
      return point >= ' ' || point == '\n' || point == '\r' || point == '\t' || point == '\f';
    }
    return Character.isIdeographic(point)
        || (point >= 0x2000 && point < 0x3200)
        || (point >= 0xFF00 && point < 0xFFF0)
        || (point >= 0xA0 && point < 0x460);
  }

  private static Optional<String> detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset());
  }
}
