package org.baopu.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows as aligned columns. Widths are those of the first {@value #WINDOW} rows, so that an answer of any length can be
 * printed as it comes.
 */
final class TextTable {
  private static final int WINDOW = 1000;

  private final List<String> heads;
  private final int[] widths;

  TextTable(List<String> heads) {
    this.heads = List.copyOf(heads);
    this.widths = heads.stream().mapToInt(TextTable::width).toArray();
  }

  /**
   * Prints the table line by line.
   *
   * @param rows as many cells each as there are heads
   * @return how many rows there were
   */
  long print(Iterator<List<String>> rows, Consumer<String> line) {
    List<List<String>> window = new ArrayList<>();
    while (window.size() < WINDOW && rows.hasNext()) {
      List<String> row = rows.next().stream().map(TextTable::shown).toList();
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
      window.add(row);
    }
    line.accept(aligned(heads));
    line.accept(aligned(Arrays.stream(widths).mapToObj("-"::repeat).toList()));
    long count = 0;
    for (List<String> row : window) {
      line.accept(aligned(row));
      count++;
    }
    while (rows.hasNext()) {
      line.accept(aligned(rows.next().stream().map(TextTable::shown).toList()));
      count++;
    }
    return count;
  }

  private String aligned(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : "  ").append(cells.get(i));
      if (i + 1 < cells.size()) {
        line.append(" ".repeat(Math.max(0, widths[i] - width(cells.get(i)))));
      }
    }
    return line.toString().stripTrailing();
  }

  /** One line: line breaks as ⏎, tabs as blanks, other controls and marks that turn the direction of text as U+FFFD. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.replace("\r\n", "\n").codePoints().forEach(point -> {
      int type = Character.getType(point);
      if (point == '\n' || point == '\r') {
        shown.append('⏎');
      } else if (point == '\t') {
        shown.append(' ');
      } else if (type == Character.CONTROL || type == Character.SURROGATE || isTurning(point)) {
        shown.append('\uFFFD');
      } else {
        shown.appendCodePoint(point);
      }
    });
    return shown.toString();
  }

  private static boolean isTurning(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }

  /** Columns of a terminal: two for East Asian wide and full-width characters, none for marks that join the one before. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  /** <a href="https://www.unicode.org/reports/tr11/">UAX 11</a>, by block. */
  private static boolean isWide(int point) {
    return (point >= 0x1100 && point <= 0x115F)
        || (point >= 0x2E80 && point <= 0x303E)
        || (point >= 0x3041 && point <= 0xA4CF)
        || (point >= 0xA960 && point <= 0xA97F)
        || (point >= 0xAC00 && point <= 0xD7A3)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0xFE30 && point <= 0xFE6F)
        || (point >= 0xFF00 && point <= 0xFF60)
        || (point >= 0xFFE0 && point <= 0xFFE6)
        || (point >= 0x1F300 && point <= 0x1F64F)
        || (point >= 0x1F900 && point <= 0x1F9FF)
        || (point >= 0x20000 && point <= 0x3FFFD);
  }
}
