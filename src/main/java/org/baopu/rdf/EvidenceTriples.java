package org.baopu.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.baopu.extraction.Box;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.Extraction.ArticleText;
import org.baopu.extraction.Quote;

/** The places of one document that state something, each once, with the text around them. */
final class EvidenceTriples {
  /** Code points of the text before and after that are kept with a place. */
  private static final int AROUND = 24;

  /** As Web Annotation names the rules of fragments; those of PDF are RFC 8118's. */
  private static final Node PDF_FRAGMENTS = NodeFactory.createURI("http://tools.ietf.org/rfc/rfc8118");

  private final Iris iris;
  private final Extraction extraction;
  private final Triples triples;
  private final Node document;
  private final Map<Node, Boolean> done = new HashMap<>();
  private final Map<Quote, int[]> units = new HashMap<>();

  EvidenceTriples(Iris iris, Extraction extraction, Triples triples) {
    this.iris = iris;
    this.extraction = extraction;
    this.triples = triples;
    this.document = iris.document(extraction.source().id());
  }

  /** A place without its text: what is long and stands elsewhere. */
  Node bare(Quote quote) {
    Node place = iris.place(extraction.source().id(), quote.start(), quote.end());
    triples
        .add(place, Terms.TYPE, Terms.EVIDENCE_CLASS)
        .add(place, Terms.DOCUMENT, document)
        .add(place, Terms.START, quote.start())
        .add(place, Terms.END, quote.end());
    return place;
  }

  /** Adds a place to what rests on it. */
  void add(Node statement, List<Quote> quotes, OptionalInt article) {
    for (Quote quote : quotes) {
      Node place = bare(quote);
      triples.add(statement, Terms.EVIDENCE, place);
      if (done.putIfAbsent(place, true) == null) {
        triples.add(place, Terms.EXACT, quote.text());
        quote.boxes().forEach(box -> box(place, box));
        article.ifPresent(index -> around(place, quote, extraction.articles().get(index)));
      }
    }
  }

  /** Adds a place on a page of a PDF. */
  private void box(Node place, Box box) {
    String fragment =
        "page=" + box.page() + "&viewrect="
            + Stream.of(box.x(), box.y(), box.width(), box.height()).map(Literals::plain).collect(Collectors.joining(","));
    Node node = iris.fragment(extraction.source().id(), fragment);
    triples
        .add(place, Terms.PAGE_NUMBER, box.page())
        .add(place, Terms.BOX, node)
        .add(node, Terms.TYPE, Terms.BOX_CLASS)
        .add(node, Terms.FRAGMENT, fragment)
        .add(node, Terms.CONFORMS_TO, PDF_FRAGMENTS)
        .add(node, Terms.START, box.start())
        .add(node, Terms.END, box.end());
  }

  private void around(Node place, Quote quote, ArticleText article) {
    for (Quote run : article.quotes()) {
      if (run.start() <= quote.start() && quote.end() <= run.end()) {
        int before = Math.max(run.start(), quote.start() - AROUND);
        int after = Math.min(run.end(), quote.end() + AROUND);
        triples.add(place, Terms.PREFIX, part(run, before, quote.start()));
        triples.add(place, Terms.SUFFIX, part(run, quote.end(), after));
        return;
      }
    }
  }

  /** What stands at {@code [start, end)} of the document, in code points, within the run. */
  private String part(Quote run, int start, int end) {
    return run.text().substring(unit(run, start - run.start()), unit(run, end - run.start()));
  }

  /** The code unit of the run that its code point begins at; in constant time, as there may be many places in a long run. */
  private int unit(Quote run, int point) {
    if (run.text().length() == run.end() - run.start()) {
      return point;
    }
    return units.computeIfAbsent(run, EvidenceTriples::units)[point];
  }

  private static int[] units(Quote run) {
    int[] units = new int[run.end() - run.start() + 1];
    int unit = 0;
    for (int point = 0; point < units.length; point++) {
      units[point] = unit;
      unit += unit < run.text().length() ? Character.charCount(run.text().codePointAt(unit)) : 0;
    }
    return units;
  }
}
