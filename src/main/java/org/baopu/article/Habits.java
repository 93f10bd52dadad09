package org.baopu.article;

import java.util.List;

/**
 * What is usual on a page and says how to read it.
 *
 * @param lineIsParagraph most paragraphs are one line: lines that stand tight are parts set apart
 * @param indentIsRare an indented line opens a box of its own rather than a paragraph
 * @param bylineOpens bylines stand above their texts, apart from the headlines
 */
record Habits(boolean lineIsParagraph, boolean indentIsRare, boolean bylineOpens) {
  static Habits of(List<Piece> flow) {
    List<Piece> bodies = flow.stream().filter(piece -> piece.role() == Role.BODY).toList();
    long oneLine = bodies.stream().filter(piece -> piece.paragraph().lines() == 1).count();
    long indented = flow.stream().filter(piece -> piece.paragraph().indented()).count();
    return new Habits(oneLine * 2 > bodies.size(), indented * 5 < bodies.size(), bylineOpens(flow));
  }

  /** Whether somewhere on the page a byline stands between two texts. */
  private static boolean bylineOpens(List<Piece> flow) {
    for (int i = 1; i < flow.size(); i++) {
      if (opensText(flow, i) && flow.get(i - 1).role() == Role.BODY) {
        return true;
      }
    }
    return false;
  }

  /** Whether the piece is a byline right above a text, not in brackets, as a signature is. */
  static boolean opensText(List<Piece> flow, int at) {
    Piece piece = flow.get(at);
    return piece.role() == Role.BYLINE
        && !piece.cleaned().startsWith("（")
        && at + 1 < flow.size()
        && flow.get(at + 1).role() == Role.BODY
        && !flow.get(at + 1).isLead();
  }
}
