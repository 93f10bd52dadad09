package org.baopu.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes articles out of what was found to belong together. */
final class ArticleWriter {
  private final Habits habits;
  private final WritingDay days;
  private final Optional<LocalDate> issue;

  /**
   * For the articles of one page.
   *
   * @param issue the paper's day, if known
   */
  ArticleWriter(Habits habits, WritingDay days, Optional<LocalDate> issue) {
    this.habits = habits;
    this.days = days;
    this.issue = issue;
  }

  /** The article with the number. */
  Article write(int number, Draft draft) {
    List<Block> blocks = new ArrayList<>();
    draft.head().ifPresent(head -> blocks.addAll(Headline.blocks(head, habits.lineIsParagraph(), draft.text())));
    draft.bylines().stream().filter(byline -> byline.at() < draft.at()).forEach(byline -> add(byline, blocks));
    draft.texts().forEach(text -> add(text, blocks));
    draft.bylines().stream().filter(byline -> byline.at() > draft.at()).forEach(byline -> add(byline, blocks));
    blocks.addAll(draft.captions());
    Set<String> authors = new LinkedHashSet<>();
    draft.head().ifPresent(head -> authors.addAll(head.names()));
    draft.bylines().forEach(byline -> authors.addAll(byline.names()));
    return article(number, blocks, authors);
  }

  /** The article of pieces whose roles are known, in their order. */
  Article write(int number, List<Piece> pieces) {
    Set<String> authors = new LinkedHashSet<>();
    pieces.stream()
        .filter(piece -> piece.role() == Role.BYLINE)
        .forEach(piece -> authors.addAll(Byline.names(piece.cleaned())));
    return article(number, pieces.stream().map(Piece::block).toList(), authors);
  }

  private Article article(int number, List<Block> blocks, Set<String> authors) {
    String headline =
        blocks.stream()
            .filter(block -> block.role() == Role.HEADLINE)
            .map(block -> block.text().cleaned())
            .findFirst()
            .orElse("");
    List<String> body =
        blocks.stream().filter(block -> block.role() == Role.BODY).map(block -> block.text().cleaned()).toList();
    Optional<LocalDate> date = body.isEmpty() ? Optional.empty() : days.of(body.get(0), issue);
    if (!body.isEmpty()) {
      authors.addAll(Lead.names(body.get(0)));
      authors.addAll(Lead.signature(body.get(body.size() - 1)));
    }
    return new Article(number, headline, List.copyOf(authors), date, blocks);
  }

  private static void add(Section section, List<Block> blocks) {
    section.pieces().forEach(piece -> blocks.add(piece.block()));
  }
}
