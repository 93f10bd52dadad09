package org.baopu.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts the flow of text into what heads articles and the texts between. A heading is an article's when a byline, a
 * subheadline or 本报讯 comes with it, when it has several parts, or when no text follows; else it is a crosshead. A
 * text ends also where the next begins with 本报讯, in a column of quite another width, or in a box of its own.
 */
final class Sectioner {
  /** Columns whose widths differ by more than this factor are not one text's. */
  private static final double OTHER_COLUMN = 1.3;

  /** In half cells: wider lines are whole paragraphs, and their width says nothing. */
  private static final int WIDEST_COLUMN = 80;

  private final List<Piece> flow;
  private final Habits habits;
  private final List<Section> sections = new ArrayList<>();
  private final List<Piece> text = new ArrayList<>();
  private final List<Piece> crossheads = new ArrayList<>();
  private int textAt;

  private Sectioner(List<Piece> flow, Habits habits) {
    this.flow = flow;
    this.habits = habits;
  }

  /** The sections in the order of the flow. */
  static List<Section> of(List<Piece> flow, Habits habits) {
    Sectioner sectioner = new Sectioner(flow, habits);
    for (int i = 0; i < flow.size(); ) {
      if (flow.get(i).isHead()) {
        int end = i;
        while (end < flow.size() && flow.get(end).isHead()) {
          end++;
        }
        sectioner.heads(i, end);
        i = end;
      } else {
        sectioner.body(i++);
      }
    }
    sectioner.endText();
    return sectioner.sections;
  }

  private void heads(int from, int to) {
    int start = from;
    boolean byline = false;
    for (int i = from; i < to; i++) {
      Role role = flow.get(i).role();
      boolean opener = habits.bylineOpens() && i + 1 == to && Habits.opensText(flow, i);
      if (i > start && (opener || (byline && role != Role.BYLINE && role != Role.SUBHEADLINE))) {
        head(start, i);
        start = i;
        byline = false;
      }
      byline |= role == Role.BYLINE;
    }
    head(start, to);
  }

  private void head(int from, int to) {
    List<Piece> group = flow.subList(from, to);
    if (isArticleHead(from, to)) {
      endText();
      sections.add(new Section(true, from, group));
    } else {
      group.forEach(piece -> crossheads.add(piece.as(Role.CROSSHEAD)));
    }
  }

  private boolean isArticleHead(int from, int to) {
    boolean body = to < flow.size() && flow.get(to).role() == Role.BODY;
    if (!body || flow.get(to).isLead() || (sections.isEmpty() && text.isEmpty())) {
      return true;
    }
    int blocks = 0;
    for (int i = from; i < to; i++) {
      Piece piece = flow.get(i);
      if (piece.role() == Role.BYLINE || piece.role() == Role.SUBHEADLINE || Cues.isSeries(piece.cleaned())) {
        return true;
      }
      boolean apart = piece.paragraph().gap() > 0 || habits.lineIsParagraph();
      blocks += i == from || (apart && !Cues.endsInComma(flow.get(i - 1).cleaned())) ? 1 : 0;
    }
    return blocks > 1;
  }

  private void body(int at) {
    Piece piece = flow.get(at);
    if (!text.isEmpty() && (piece.isLead() || isOtherText(piece))) {
      endTextBeforeCrossheads();
    }
    if (text.isEmpty()) {
      textAt = at;
    }
    text.addAll(crossheads);
    crossheads.clear();
    text.add(piece);
  }

  private boolean isOtherText(Piece piece) {
    Piece last = text.get(text.size() - 1);
    if (!Cues.endsSentence(last.cleaned())) {
      return false;
    }
    int before = column();
    int after = column(piece);
    boolean otherColumn =
        before > 0 && after > 0 && Math.max(before, after) > OTHER_COLUMN * Math.min(before, after);
    boolean box = habits.indentIsRare() && piece.paragraph().indented();
    return otherColumn || box;
  }

  /** Column of the last paragraph of several lines. */
  private int column() {
    for (int i = text.size() - 1; i >= Math.max(0, text.size() - 10); i--) {
      if (column(text.get(i)) > 0) {
        return column(text.get(i));
      }
    }
    return 0;
  }

  /** Width of the narrow column that the piece was set in; 0 if that cannot be told. */
  private static int column(Piece piece) {
    Paragraph paragraph = piece.paragraph();
    return paragraph.lines() >= 3 && paragraph.column() <= WIDEST_COLUMN ? paragraph.column() : 0;
  }

  private void endTextBeforeCrossheads() {
    if (!text.isEmpty()) {
      sections.add(new Section(false, textAt, text));
      text.clear();
    }
  }

  private void endText() {
    text.addAll(crossheads);
    crossheads.clear();
    endTextBeforeCrossheads();
  }
}
