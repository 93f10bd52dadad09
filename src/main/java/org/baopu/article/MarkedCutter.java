package org.baopu.article;

import java.util.ArrayList;
import java.util.List;
import org.baopu.page.Extent;
import org.baopu.page.Page;
import org.baopu.text.Punctuation;

/** Cuts a page whose look says where its articles stand: that of a PDF or of a web page. */
final class MarkedCutter {
  /** Shorter texts without a headline are furniture, in characters. */
  private static final int LEAST = 60;

  private final ArticleWriter writer;
  private final List<Article> articles = new ArrayList<>();
  private final List<Block> loose = new ArrayList<>();

  private MarkedCutter(Page page) {
    this.writer = new ArticleWriter(new Habits(true, false, false), new WritingDay(page.text()), page.metadata().date());
  }

  static Layout cut(Page page) {
    MarkedCutter cutter = new MarkedCutter(page);
    List<Paragraph> rest = new ArrayList<>();
    List<Paragraph> own = new ArrayList<>();
    int next = 0;
    for (Line line : LineReader.read(page.text())) {
      int at = line.text().origin(0);
      while (next < page.extents().size() && at >= page.extents().get(next).whole().end()) {
        cutter.marked(page.extents().get(next++), own);
        own.clear();
      }
      boolean inside = next < page.extents().size() && at >= page.extents().get(next).whole().start();
      (inside ? own : rest)
          .add(new Paragraph(Punctuation.chinese(line.text()), line.gap(), line.indented(), 1, line.width()));
    }
    if (next < page.extents().size()) {
      cutter.marked(page.extents().get(next), own);
    }
    cutter.unmarked(rest);
    return new Layout(page, cutter.articles, cutter.loose);
  }

  private void marked(Extent extent, List<Paragraph> paragraphs) {
    List<Piece> pieces = new ArrayList<>();
    List<Paragraph> body = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      int at = paragraph.text().origin(0);
      if (at >= extent.body()) {
        body.add(paragraph);
      } else if (Byline.of(paragraph.cleaned()).isPresent()) {
        pieces.add(new Piece(Role.BYLINE, paragraph));
      } else {
        boolean before = at < extent.headline().start();
        pieces.add(new Piece(before ? Role.KICKER : at < extent.headline().end() ? Role.HEADLINE : Role.SUBHEADLINE, paragraph));
      }
    }
    article(pieces, RoleFinder.find(body), 1);
  }

  private void unmarked(List<Paragraph> paragraphs) {
    article(List.of(), RoleFinder.find(paragraphs), LEAST);
  }

  private void article(List<Piece> head, List<Piece> body, int least) {
    List<Piece> own = new ArrayList<>(head);
    List<Block> beside = new ArrayList<>();
    int length = 0;
    for (Piece piece : body) {
      boolean heading = piece.isHead() && piece.role() != Role.BYLINE;
      if (piece.isFlow() || piece.role() == Role.CAPTION) {
        own.add(heading ? piece.as(Role.CROSSHEAD) : piece);
        length += piece.role() == Role.BODY ? piece.cleaned().length() : 0;
      } else {
        beside.add(piece.block());
      }
    }
    if (length >= least) {
      articles.add(writer.write(articles.size(), own));
    } else {
      own.forEach(piece -> loose.add(piece.block()));
    }
    loose.addAll(beside);
  }
}
