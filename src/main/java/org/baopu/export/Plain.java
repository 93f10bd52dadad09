package org.baopu.export;

/** Text that every format can hold. */
final class Plain {
  private Plain() {}

  /**
   * The text as one line: line breaks left out, as cleaning leaves them out between Han characters; a tab as a blank; other
   * controls, and what XML cannot hold, as U+FFFD.
   */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(point -> {
      if (point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029) {
        return;
      }
      if (point == '\t') {
        line.append(' ');
      } else if (Character.isISOControl(point) || isForbidden(point)) {
        line.append('\uFFFD');
      } else {
        line.appendCodePoint(point);
      }
    });
    return line.toString();
  }

  private static boolean isForbidden(int point) {
    return (point >= 0xD800 && point <= 0xDFFF) || (point & 0xFFFE) == 0xFFFE;
  }
}
