package org.baopu.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The upright characters of one page, as it is shown, with their places; those that lie on another of the same kind (false bold) are left out. */
final class PdfGlyphs extends PDFTextStripper {
  /** Characters of one page. */
  private static final int MOST = 200_000;

  /** Points from the corner of a page; no page is larger. */
  private static final double FARTHEST = 100_000;

  private final long deadline;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final Map<String, Glyph> latest = new HashMap<>();

  private PdfGlyphs(long deadline) {
    this.deadline = deadline;
  }

  /**
   * A character.
   *
   * @param text one character, a blank among them, or several for a ligature
   * @param x left, in points from the left of the page
   * @param y base line, in points from the top of the page
   * @param width in points
   * @param size of the font, in points
   */
  record Glyph(String text, double x, double y, double width, double size) {
    boolean isBlank() {
      return text.isBlank();
    }

    double right() {
      return x + width;
    }
  }

  /**
   * The characters of a page.
   *
   * @param page its number, 1-based
   * @param deadline {@link System#nanoTime} after which it gives up
   * @throws IOException if the page is broken, or takes too long
   */
  static List<Glyph> of(PDDocument document, int page, long deadline) throws IOException {
    PdfGlyphs reader = new PdfGlyphs(deadline);
    reader.setStartPage(page);
    reader.setEndPage(page);
    reader.writeText(document, Writer.nullWriter());
    return reader.glyphs;
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (glyphs.size() >= MOST || System.nanoTime() - deadline > 0) {
      throw new IllegalStateException("a page of more than " + MOST + " characters, or one that takes too long");
    }
    String said = text.getUnicode();
    double size = Math.abs(text.getYScale());
    if (said == null || said.isEmpty() || said.indexOf('\0') >= 0 || text.getDir() != getCurrentPage().getRotation() || !(size > 1) || !(size < 1000)) {
      return;
    }
    double x = text.getXDirAdj();
    double y = text.getYDirAdj();
    double width = text.getWidthDirAdj();
    if (!(Math.abs(x) < FARTHEST) || !(Math.abs(y) < FARTHEST) || !(width >= 0) || !(width < FARTHEST)) {
      return;
    }
    Glyph glyph = new Glyph(Radicals.replaced(said).replace("⸺", "——"), x, y, width, size);
    Glyph twin = latest.put(said, glyph);
    if (!onTop(glyph, twin)) {
      glyphs.add(glyph);
    }
  }

  private static boolean onTop(Glyph glyph, @Nullable Glyph other) {
    double near = glyph.size() * 0.25;
    return other != null && Math.abs(glyph.x() - other.x()) < near && Math.abs(glyph.y() - other.y()) < near;
  }
}
