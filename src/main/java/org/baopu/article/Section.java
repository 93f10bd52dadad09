package org.baopu.article;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of the flow of text: what heads an article, or a text that may be one or a part of one.
 *
 * @param head whether it heads an article
 * @param at place in the flow, 0-based
 * @param pieces not empty
 */
record Section(boolean head, int at, List<Piece> pieces) {
  Section {
    pieces = List.copyOf(pieces);
  }

  /** Whether any piece has the role. */
  boolean has(Role role) {
    return pieces.stream().anyMatch(piece -> piece.role() == role);
  }

  /** Whether it is a byline alone. */
  boolean isByline() {
    return head && pieces.stream().allMatch(piece -> piece.role() == Role.BYLINE);
  }

  /** Whether an article's text begins with it: 本报讯. */
  boolean isLead() {
    return !head && pieces.get(0).isLead();
  }

  /** Its text. */
  String text() {
    return pieces.stream().map(Piece::cleaned).collect(Collectors.joining("\n"));
  }

  /** Width of its column in half cells: that of most of its lines; 0 where no paragraph has several lines. */
  int column() {
    List<Integer> widths = new ArrayList<>();
    for (Piece piece : pieces) {
      for (int i = 1; i < Math.min(piece.paragraph().lines(), 100); i++) {
        widths.add(piece.paragraph().column());
      }
    }
    widths.sort(null);
    return widths.isEmpty() ? 0 : widths.get(widths.size() / 2);
  }

  /** The people named in its bylines. */
  List<String> names() {
    return pieces.stream()
        .filter(piece -> piece.role() == Role.BYLINE)
        .flatMap(piece -> Byline.names(piece.cleaned()).stream())
        .toList();
  }
}
