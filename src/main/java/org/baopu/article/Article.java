package org.baopu.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One article of a page.
 *
 * @param number 0-based, in reading order
 * @param headline the main headline alone, without white space at its ends; empty if it has none
 * @param authors the people named in the byline, in its order; empty if none
 * @param date the day of writing where the text fixes it
 * @param blocks its blocks in reading order, headline, byline and captions included
 */
public record Article(
    int number, String headline, List<String> authors, Optional<LocalDate> date, List<Block> blocks) {
  public Article {
    authors = List.copyOf(authors);
    blocks = List.copyOf(blocks);
  }

  /** The cleaned text of the body: its {@link Role#BODY} and {@link Role#CROSSHEAD} blocks, a line break between two. */
  public String body() {
    StringBuilder body = new StringBuilder();
    for (Block block : blocks) {
      if (block.role() == Role.BODY || block.role() == Role.CROSSHEAD) {
        body.append(body.isEmpty() ? "" : "\n").append(block.text().cleaned());
      }
    }
    return body.toString();
  }
}
