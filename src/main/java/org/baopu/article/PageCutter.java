package org.baopu.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baopu.page.Page;
import org.baopu.text.AlignedText;
import org.baopu.text.Punctuation;

/** Cuts a page into articles: a pure function of the page, in time linear in its length. */
public final class PageCutter {
  /** The page's articles in reading order and what belongs to none. */
  public Layout cut(Page page) {
    List<Paragraph> paragraphs =
        LineJoiner.join(LineReader.read(page.text())).stream()
            .map(paragraph -> paragraph.with(Punctuation.chinese(paragraph.text())))
            .toList();
    List<Piece> pieces = Repeats.setApart(stitch(RoleFinder.find(paragraphs)));
    List<Piece> flow = pieces.stream().filter(Piece::isFlow).toList();
    ArticleMatcher.Matched matched = ArticleMatcher.match(Sectioner.of(flow));
    List<Article> articles = new ArrayList<>();
    for (Draft draft : matched.drafts()) {
      articles.add(article(articles.size(), draft, flow));
    }
    List<Block> loose = new ArrayList<>();
    for (Section section : matched.loose()) {
      section.pieces().forEach(piece -> loose.add(piece.block()));
    }
    pieces.stream().filter(piece -> !piece.isFlow()).forEach(piece -> loose.add(piece.block()));
    return new Layout(page, articles, loose);
  }

  /** Joins what a picture or a column's end broke in mid-sentence. */
  private static List<Piece> stitch(List<Piece> pieces) {
    List<Piece> stitched = new ArrayList<>();
    int open = -1;
    for (Piece piece : pieces) {
      boolean goesOn = open >= 0 && piece.role() == Role.BODY && !piece.isLead();
      if (goesOn) {
        stitched.set(open, new Piece(Role.BODY, stitched.get(open).paragraph().then(piece.paragraph())));
      } else {
        stitched.add(piece);
      }
      if (piece.role() == Role.BODY) {
        int last = goesOn ? open : stitched.size() - 1;
        open = Cues.endsSentence(piece.cleaned()) || piece.cleaned().endsWith("：") ? -1 : last;
      } else if (piece.role() != Role.CAPTION) {
        open = -1;
      }
    }
    return stitched;
  }

  private static Article article(int number, Draft draft, List<Piece> flow) {
    boolean lineIsParagraph = flow.stream().filter(p -> p.role() == Role.BODY).filter(p -> p.paragraph().lines() == 1).count() * 2
        > flow.stream().filter(p -> p.role() == Role.BODY).count();
    List<Block> blocks = new ArrayList<>();
    draft.head.ifPresent(head -> blocks.addAll(Headline.blocks(head, lineIsParagraph)));
    Set<String> authors = new LinkedHashSet<>();
    draft.head.ifPresent(head -> authors.addAll(head.names()));
    for (Section byline : draft.bylines) {
      authors.addAll(byline.names());
      byline.pieces().forEach(piece -> blocks.add(piece.block()));
    }
    for (Section text : draft.texts) {
      for (Piece piece : text.pieces()) {
        blocks.add(piece.block());
        if (piece.isLead()) {
          authors.addAll(Lead.names(piece.cleaned()));
        }
      }
    }
    String headline =
        blocks.stream().filter(b -> b.role() == Role.HEADLINE).map(Block::text).map(AlignedText::cleaned).findFirst().orElse("");
    return new Article(number, headline, List.copyOf(authors), Optional.empty(), blocks);
  }
}
