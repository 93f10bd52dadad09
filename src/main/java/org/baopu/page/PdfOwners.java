package org.baopu.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which head each column of a page belongs to. A column that goes on below a small gap stays where it was. Else it belongs to the
 * headline right above it; a short headline heads the columns on both its sides too, which begin level with those below it.
 */
final class PdfOwners {
  /** A column goes on after so many sizes of the font; a headline wants more. */
  private static final double GAP = 2.2;

  /** Columns stand side by side up to so many sizes of the font. */
  private static final double GUTTER = 6;

  /** A head stands over a column of which, or of itself, it covers so much: a short one in the middle, over a gutter, two in part. */
  private static final double OVER = 0.25;

  private final List<List<PdfBlock>> heads;
  private final List<PdfBlock> columns;
  private final Map<PdfBlock, Integer> owners = new HashMap<>();

  /** Knows heads, each from the top, and all other blocks of the page. */
  PdfOwners(List<List<PdfBlock>> heads, List<PdfBlock> columns) {
    this.heads = heads;
    this.columns = columns;
  }

  /** The number of the block's head; -1 if it has none. */
  int of(PdfBlock block) {
    Integer known = owners.get(block);
    if (known != null) {
      return known;
    }
    owners.put(block, -1);
    @Nullable PdfBlock before = before(block);
    int owner = before == null ? lower(lower(above(block), right(block)), left(block)) : of(before);
    owners.put(block, owner);
    return owner;
  }

  /** What the block goes on from: the block right above it in its column; none if a head is between. */
  private @Nullable PdfBlock before(PdfBlock block) {
    @Nullable PdfBlock nearest = null;
    for (PdfBlock other : columns) {
      double down = block.top() - other.bottom();
      boolean close = down > -block.size() && down < GAP * block.size() && other.top() < block.top();
      if (close && Math.max(block.sharedWith(other), other.sharedWith(block)) > 0.5 && (nearest == null || other.bottom() > nearest.bottom())) {
        nearest = other;
      }
    }
    if (nearest == null) {
      return null;
    }
    double from = nearest.bottom() - nearest.size();
    boolean parted = heads.stream().anyMatch(head -> bottom(head) > from && bottom(head) < block.bottom() && reaches(head, block));
    return parted ? null : nearest;
  }

  private static boolean reaches(List<PdfBlock> head, PdfBlock block) {
    return head.stream().anyMatch(part -> block.sharedWith(part) > 0.1);
  }

  /** The lowest head above the block that it stands under; -1 if none. */
  private int above(PdfBlock block) {
    int best = -1;
    for (int i = 0; i < heads.size(); i++) {
      double shared = heads.get(i).stream().mapToDouble(part -> Math.max(block.sharedWith(part), part.sharedWith(block))).max().orElse(0);
      if (shared > OVER && bottom(heads.get(i)) < block.top() + block.size()) {
        best = lower(best, i);
      }
    }
    return best;
  }

  /** The head of the column on the left: a column that no head is above belongs to it, and one that begins level with it. */
  private int left(PdfBlock block) {
    @Nullable PdfBlock left = null;
    for (PdfBlock other : columns) {
      double reach = GUTTER / 2 * block.size();
      boolean level = other.top() < block.bottom() + reach && other.bottom() > block.top() - reach;
      boolean beside = other.right() <= block.left() + block.size() && block.left() - other.right() < GUTTER * block.size();
      if (level && beside && (left == null || isNearer(block, other, left))) {
        left = other;
      }
    }
    return left != null && (above(block) < 0 || isFlush(left, block)) ? of(left) : -1;
  }

  /** The lowest head above the columns on the right that begin level; -1 if none. */
  private int right(PdfBlock block) {
    int best = -1;
    @Nullable PdfBlock at = block;
    while (at != null) {
      best = lower(best, above(at));
      at = next(block, at);
    }
    return best;
  }

  /** The column next to {@code at} that begins level with the block. */
  private @Nullable PdfBlock next(PdfBlock block, PdfBlock at) {
    @Nullable PdfBlock next = null;
    for (PdfBlock other : columns) {
      double gutter = other.left() - at.right();
      boolean beside = other.left() > at.left() && gutter >= -block.size() && gutter < GUTTER * block.size();
      if (beside && isFlush(other, block) && (next == null || other.left() < next.left())) {
        next = other;
      }
    }
    return next;
  }

  private static boolean isFlush(PdfBlock one, PdfBlock other) {
    return Math.abs(one.top() - other.top()) < 1.5 * other.size();
  }

  /** Whether the one begins more nearly level with the block than the other. */
  private static boolean isNearer(PdfBlock block, PdfBlock one, PdfBlock other) {
    ToDoubleFunction<PdfBlock> away = it -> Math.abs(it.top() - block.top());
    int by = Double.compare(away.applyAsDouble(one), away.applyAsDouble(other));
    return by < 0 || (by == 0 && one.right() > other.right());
  }

  /** The lower of two heads by number; -1 is none. */
  private int lower(int one, int other) {
    if (one < 0 || other < 0) {
      return Math.max(one, other);
    }
    return bottom(heads.get(other)) > bottom(heads.get(one)) ? other : one;
  }

  private static double bottom(List<PdfBlock> head) {
    return head.get(head.size() - 1).bottom();
  }
}
