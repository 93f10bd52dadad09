package org.baopu.page;

import java.util.ArrayList;
import java.util.List;

/** Lines below each other: a stretch of a column, or a headline. All lengths in points, from the upper left. */
final class PdfBlock {
  /** From one base line to the next, in sizes of the font. */
  private static final double PITCH = 2.1;

  private final List<PdfLine> lines = new ArrayList<>();
  private double left = Double.MAX_VALUE;
  private double right;

  private PdfBlock(PdfLine first) {
    add(first);
  }

  private void add(PdfLine line) {
    lines.add(line);
    left = Math.min(left, line.x());
    right = Math.max(right, line.right());
  }

  /** The blocks that lines, given from the top, make up. */
  static List<PdfBlock> of(List<PdfLine> lines) {
    List<PdfBlock> blocks = new ArrayList<>();
    List<PdfBlock> open = new ArrayList<>();
    for (PdfLine line : lines) {
      open.removeIf(block -> line.top() - block.bottom() > 100 && line.y() - block.bottom() > 3 * PITCH * block.size());
      PdfBlock own = null;
      for (PdfBlock block : open) {
        own = block.takes(line) && (own == null || block.bottom() > own.bottom()) ? block : own;
      }
      if (own == null) {
        own = new PdfBlock(line);
        blocks.add(own);
        open.add(own);
      } else {
        own.add(line);
      }
    }
    return blocks;
  }

  private boolean takes(PdfLine line) {
    PdfLine last = lines.get(lines.size() - 1);
    double down = line.y() - last.y();
    double common = Math.min(right, line.right()) - Math.max(left, line.x());
    return down > 0.5 * size()
        && down < PITCH * Math.min(size(), line.size())
        && Math.abs(line.size() - size()) < 0.12 * size()
        && common > 0.5 * Math.min(right - left, line.width());
  }

  List<PdfLine> lines() {
    return lines;
  }

  double left() {
    return left;
  }

  double right() {
    return right;
  }

  double top() {
    return lines.get(0).top();
  }

  /** The last base line. */
  double bottom() {
    return lines.get(lines.size() - 1).y();
  }

  double size() {
    return lines.get(0).size();
  }

  /** How much of its width lies below or above the other. */
  double sharedWith(PdfBlock other) {
    double common = Math.min(right, other.right) - Math.max(left, other.left);
    return Math.max(common, 0) / Math.max(right - left, 1);
  }
}
