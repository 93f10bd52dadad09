package org.baopu.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baopu.text.Span;

/**
 * Where the characters of a text that was read out of a PDF stand on its pages. All lengths in points, from the upper left of
 * the page as it is shown (its crop box), to a hundredth. Immutable.
 */
public final class Print {
  /** Of a text that is on no page. */
  public static final Print NONE = new Builder().build();

  /** How far a character reaches above its base line, in sizes of the font; the rest of one size is below. */
  private static final double ASCENT = 0.88;

  private final List<Row> rows;
  private final int[] starts;
  private final int[] ends;
  private final int[] row;
  private final float[] lefts;
  private final float[] rights;

  private Print(Builder builder) {
    this.rows = List.copyOf(builder.rows);
    this.starts = builder.letters.stream().mapToInt(letter -> letter.start()).toArray();
    this.ends = builder.letters.stream().mapToInt(letter -> letter.end()).toArray();
    this.row = builder.letters.stream().mapToInt(letter -> letter.row()).toArray();
    this.lefts = new float[starts.length];
    this.rights = new float[starts.length];
    for (int i = 0; i < starts.length; i++) {
      lefts[i] = (float) builder.letters.get(i).glyph().x();
      rights[i] = (float) builder.letters.get(i).glyph().right();
    }
  }

  /**
   * A rectangle on a page, around characters of one line.
   *
   * @param span the characters: UTF-16 code units of the text
   * @param page 1-based
   * @param x left
   * @param y top
   */
  public record Box(Span span, int page, double x, double y, double width, double height) {}

  /** A line of a column. */
  private record Row(int page, double top, double bottom) {}

  /** A character: where it stands in the text, and the number of its line. */
  private record Letter(int start, int end, int row, PdfGlyphs.Glyph glyph) {}

  /**
   * The boxes around a stretch of the text, one a line, in the order of the text; empty if it is blank or on no page.
   *
   * @param span UTF-16 code units of the text
   */
  public List<Box> boxes(Span span) {
    List<Box> boxes = new ArrayList<>();
    int from = Arrays.binarySearch(ends, span.start() + 1);
    from = from < 0 ? -from - 1 : from;
    while (from < starts.length && starts[from] < span.end()) {
      int to = from + 1;
      while (to < starts.length && starts[to] < span.end() && row[to] == row[from]) {
        to++;
      }
      boxes.add(box(from, to));
      from = to;
    }
    return boxes;
  }

  /** The box around the letters {@code [from, to)} of one line. */
  private Box box(int from, int to) {
    Row line = rows.get(row[from]);
    float left = lefts[from];
    float right = rights[from];
    for (int i = from + 1; i < to; i++) {
      left = Math.min(left, lefts[i]);
      right = Math.max(right, rights[i]);
    }
    double x = hundredths(left);
    double y = hundredths(line.top());
    return new Box(
        new Span(starts[from], ends[to - 1]),
        line.page(),
        x / 100,
        y / 100,
        (hundredths(right) - x) / 100,
        (hundredths(line.bottom()) - y) / 100);
  }

  private static double hundredths(double points) {
    return Math.rint(points * 100);
  }

  /** Collects lines in the order of the text. */
  static final class Builder {
    private final List<Row> rows = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();

    /**
     * Adds a line.
     *
     * @param page 1-based
     * @param at where it begins in the text
     */
    void line(int page, PdfLine line, int at) {
      double top = line.y() - ASCENT * line.size();
      rows.add(new Row(page, top, top + line.size()));
      for (PdfLine.Letter letter : line.letters()) {
        int start = at + letter.at();
        letters.add(new Letter(start, start + letter.glyph().text().length(), rows.size() - 1, letter.glyph()));
      }
    }

    Print build() {
      return new Print(this);
    }
  }
}
