package org.baopu.link;

import java.util.Comparator;
import java.util.Optional;
import org.baopu.extraction.Extraction;
import org.baopu.lexicon.Division;
import org.baopu.lexicon.Divisions;

/** Finds the place that a newspaper or site is at home in, whose 市 needs no name there. */
final class Home {
  /** How many characters of an article's beginning and end are read for the names of papers. */
  private static final int EDGE = 60;

  private final Divisions divisions;
  private final OfficialWords words;
  private final NameParser parser;

  Home(Divisions divisions, OfficialWords words, NameParser parser) {
    this.divisions = divisions;
    this.words = words;
    this.parser = parser;
  }

  /** By the newspaper's name if it is known, else by the papers named at the articles' edges; empty if none tells. */
  Optional<Division> of(Extraction document) {
    return document.source().metadata().newspaper().flatMap(this::ofPaper).or(() ->
        document.articles().stream().flatMap(article -> ofText(article.body()).stream()).findFirst());
  }

  private Optional<Division> ofPaper(String title) {
    return words.home(title).flatMap(divisions::withCode).or(() -> parser.parse(title).areas().stream()
        .min(Comparator.comparing(Division::level).thenComparing(Division::code)));
  }

  private Optional<Division> ofText(String body) {
    String edges = body.substring(0, Math.min(EDGE, body.length())) + "\n" + body.substring(Math.max(0, body.length() - EDGE));
    Optional<Division> listed = words.homeIn(edges).flatMap(divisions::withCode);
    if (listed.isPresent()) {
      return listed;
    }
    for (Divisions.Hit hit : divisions.in(edges)) {
      int end = hit.span().end();
      if (words.listed("paperTail").stream().anyMatch(tail -> edges.startsWith(tail, end))) {
        return hit.divisions().stream().findFirst();
      }
    }
    return Optional.empty();
  }
}
