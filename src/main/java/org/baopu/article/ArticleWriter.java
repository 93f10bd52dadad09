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
    String headline =
        blocks.stream()
            .filter(block -> block.role() == Role.HEADLINE)
            .map(block -> block.text().cleaned())
            .findFirst()
            .orElse("");
    List<String> body =
        blocks.stream().filter(block -> block.role() == Role.BODY).map(block -> block.text().cleaned()).toList();
    Optional<LocalDate> date = body.isEmpty() ? Optional.empty() : days.of(body.get(0), issue);
    return new Article(number, headline, authors(draft, body), date, blocks);
  }

  private static void add(Section section, List<Block> blocks) {
    section.pieces().forEach(piece -> blocks.add(piece.block()));
  }

  private static List<String> authors(Draft draft, List<String> body) {
    Set<String> authors = new LinkedHashSet<>();
    draft.head().ifPresent(head -> authors.addAll(head.names()));
    draft.bylines().forEach(byline -> authors.addAll(byline.names()));
    if (!body.isEmpty()) {
      authors.addAll(Lead.names(body.get(0)));
      authors.addAll(Lead.signature(body.get(body.size() - 1)));
    }
    return List.copyOf(authors);
  }
}
