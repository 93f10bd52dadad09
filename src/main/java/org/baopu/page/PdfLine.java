package org.baopu.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Characters side by side in one column. All lengths in points, from the upper left of the page.
 *
 * @param text its characters, a blank where there is a gap; not blank
 * @param letters the characters that are no blanks, in the order of the text; not empty
 * @param x left
 * @param right right
 * @param y base line
 * @param size of the font
 */
record PdfLine(String text, List<Letter> letters, double x, double right, double y, double size) {
  /** A gap of so many times the font's size parts columns. */
  private static final double GUTTER = 0.95;

  /** In a headline characters may stand further apart. */
  private static final double HEADLINE_GUTTER = 1.3;

  /** Where so many lines begin, a column does: a blank before it is none of the text's. */
  private static final int EDGE = 5;

  /** A gap of so many times the font's size is a blank; between Latin letters, a narrower one. */
  private static final double BLANK = 0.4;

  private static final double LATIN_BLANK = 0.2;

  /**
   * A character in its line.
   *
   * @param at where it stands in the line's text: UTF-16 code unit
   */
  record Letter(int at, PdfGlyphs.Glyph glyph) {}

  double top() {
    return y - size;
  }

  double width() {
    return right - x;
  }

  /** The lines of a page, from the top, and from the left where two have one base line. */
  static List<PdfLine> of(List<PdfGlyphs.Glyph> glyphs, double body) {
    Map<Long, Integer> starts = new HashMap<>();
    for (PdfLine line : of(glyphs, body, Set.of())) {
      starts.merge(Math.round(line.x()), 1, Integer::sum);
    }
    Set<Long> edges = new HashSet<>();
    starts.forEach((x, count) -> edges.addAll(count >= EDGE ? List.of(x - 1, x, x + 1) : List.of()));
    return of(glyphs, body, edges);
  }

  private static List<PdfLine> of(List<PdfGlyphs.Glyph> glyphs, double body, Set<Long> edges) {
    List<PdfGlyphs.Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(PdfGlyphs.Glyph::y).thenComparingDouble(PdfGlyphs.Glyph::x));
    List<PdfLine> lines = new ArrayList<>();
    List<PdfGlyphs.Glyph> row = new ArrayList<>();
    for (PdfGlyphs.Glyph glyph : sorted) {
      if (!row.isEmpty() && glyph.y() - row.get(0).y() > 0.3 * Math.min(glyph.size(), row.get(0).size())) {
        cut(row, body, edges, lines);
        row.clear();
      }
      row.add(glyph);
    }
    cut(row, body, edges, lines);
    return lines;
  }

  private static void cut(List<PdfGlyphs.Glyph> row, double body, Set<Long> edges, List<PdfLine> lines) {
    row.sort(Comparator.comparingDouble(PdfGlyphs.Glyph::x));
    List<PdfGlyphs.Glyph> part = new ArrayList<>();
    double shown = 0;
    for (PdfGlyphs.Glyph glyph : row) {
      if (!part.isEmpty()) {
        PdfGlyphs.Glyph last = part.get(part.size() - 1);
        double size = Math.max(last.size(), glyph.size());
        double least = Math.min(last.size(), glyph.size());
        double gutter = (size > 1.3 * body ? HEADLINE_GUTTER : GUTTER) * least;
        boolean other = Math.abs(last.size() - glyph.size()) > 0.25 * size && size > 1.3 * body;
        boolean edge = glyph.x() - shown > BLANK * least && edges.contains(Math.round(glyph.x()));
        if (other || edge || glyph.x() - last.right() > gutter || glyph.x() - shown > 2 * gutter) {
          lines.addAll(joined(part));
          part.clear();
        }
      }
      if (!glyph.isBlank()) {
        shown = glyph.right();
      }
      if (!glyph.isBlank() || !part.isEmpty()) {
        part.add(glyph);
      }
    }
    lines.addAll(joined(part));
  }

  /** The characters as a line; one blank at its end may be the text's; none if there are only blanks. */
  private static List<PdfLine> joined(List<PdfGlyphs.Glyph> part) {
    StringBuilder text = new StringBuilder();
    List<Letter> letters = new ArrayList<>();
    double right = 0;
    double size = 0;
    boolean blank = false;
    for (PdfGlyphs.Glyph glyph : part) {
      if (glyph.isBlank()) {
        blank = true;
        continue;
      }
      boolean latin = !text.isEmpty() && text.charAt(text.length() - 1) < 0x2E80 && glyph.text().charAt(0) < 0x2E80;
      boolean apart = blank || glyph.x() - right > (latin ? LATIN_BLANK : BLANK) * glyph.size();
      text.append(apart && !text.isEmpty() ? " " : "");
      letters.add(new Letter(text.length(), glyph));
      text.append(glyph.text());
      right = Math.max(right, glyph.right());
      size = Math.max(size, glyph.size());
      blank = false;
    }
    return text.isEmpty()
        ? List.of()
        : List.of(new PdfLine(text + (blank ? " " : ""), letters, part.get(0).x(), right, part.get(0).y(), size));
  }
}
