package org.baopu.article;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.baopu.page.Page;
import org.baopu.text.Punctuation;

/**
 * Cuts a page into articles: a pure function of the page, in time linear in its length but for sorting. Every character
 * that cleaning keeps is in exactly one block.
 */
public final class PageCutter {
  /** The page's articles in reading order and what belongs to none. */
  public Layout cut(Page page) {
    if (!page.extents().isEmpty()) {
      return MarkedCutter.cut(page);
    }
    List<Paragraph> paragraphs =
        LineJoiner.join(LineReader.read(page.text())).stream()
            .map(paragraph -> paragraph.with(Punctuation.chinese(paragraph.text())))
            .toList();
    List<Piece> pieces = Repeats.setApart(stitch(RoleFinder.find(paragraphs)));
    List<Piece> flow = withBody(pieces.stream().filter(Piece::isFlow).toList());
    Habits habits = Habits.of(flow);
    ArticleMatcher.Matched matched = ArticleMatcher.match(Sectioner.of(flow, habits));
    String text = paragraphs.stream().map(Paragraph::cleaned).collect(Collectors.joining("\n"));
    ArticleWriter writer = new ArticleWriter(habits, new WritingDay(text), page.metadata().date());
    List<Article> articles = new ArrayList<>();
    for (Draft draft : matched.drafts()) {
      articles.add(writer.write(articles.size(), draft));
    }
    List<Block> loose = new ArrayList<>();
    for (Section section : matched.loose()) {
      section.pieces().forEach(piece -> loose.add(piece.block()));
    }
    pieces.stream().filter(piece -> !piece.isFlow()).forEach(piece -> loose.add(piece.block()));
    return new Layout(page, articles, loose);
  }

  /** A page of lines that all look like headings is one text. */
  private static List<Piece> withBody(List<Piece> flow) {
    boolean body = flow.stream().anyMatch(piece -> piece.role() == Role.BODY);
    return body ? flow : flow.stream().map(piece -> piece.as(Role.BODY)).toList();
  }

  /** Joins what a picture or a column's end broke in mid-sentence. */
  private static List<Piece> stitch(List<Piece> pieces) {
    List<Piece> stitched = new ArrayList<>();
    List<Paragraph> open = new ArrayList<>();
    List<Piece> between = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean goesOn = !open.isEmpty() && piece.role() == Role.BODY && !piece.isLead();
      if (!goesOn && piece.role() != Role.CAPTION) {
        close(open, between, stitched);
      }
      if (piece.role() == Role.BODY) {
        open.add(piece.paragraph());
      } else {
        between.add(piece);
      }
      if (piece.role() == Role.BODY && isWhole(piece.cleaned())) {
        close(open, between, stitched);
      }
    }
    close(open, between, stitched);
    return stitched;
  }

  private static boolean isWhole(String text) {
    return Cues.endsSentence(text) || text.endsWith("：");
  }

  private static void close(List<Paragraph> open, List<Piece> between, List<Piece> stitched) {
    if (!open.isEmpty()) {
      stitched.add(new Piece(Role.BODY, Paragraph.joined(open)));
    }
    stitched.addAll(between);
    open.clear();
    between.clear();
  }
}
