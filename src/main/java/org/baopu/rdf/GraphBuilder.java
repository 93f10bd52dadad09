package org.baopu.rdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.Extraction.ArticleText;
import org.baopu.extraction.Quote;
import org.baopu.extraction.Source;
import org.baopu.language.Language;
import org.baopu.lexicon.Lexicon;
import org.baopu.link.Corrections;
import org.baopu.link.Reprint;

/**
 * Turns what a document says, and the entities that its mentions are of, into the document's graph. A pure function;
 * safe for use by several threads.
 */
public final class GraphBuilder {
  /** Changes with the triples that the same extraction and entities give, so that stores know their graphs are old. */
  public static final int FORMAT = 2;

  private final Iris iris;
  private final Lexicon lexicon;
  private final Schema schema;
  private final Language language;

  public GraphBuilder(Iris iris, Lexicon lexicon, Language language) {
    this.iris = iris;
    this.lexicon = lexicon;
    this.schema = new Schema(lexicon);
    this.language = language;
  }

  /** The IRIs that graphs are built with. */
  public Iris iris() {
    return iris;
  }

  /** Reads what people know better of graphs that are so built. */
  public CorrectionsReader correctionsReader() {
    return new CorrectionsReader(iris, lexicon);
  }

  /** The document's graph, if none of its articles is a reprint and nobody has said that a claim of it is wrong. */
  public DocumentGraph build(Extraction extraction, Entities entities) {
    return build(extraction, entities, Map.of(), List.of());
  }

  /**
   * The document's graph.
   *
   * @param reprints its articles that are reprints, by number
   * @param wrong claims that are wrong, whoever states them; others are not looked at
   */
  public DocumentGraph build(
      Extraction extraction, Entities entities, Map<Integer, Reprint> reprints, List<Corrections.ClaimCorrection> wrong) {
    Source source = extraction.source();
    Triples triples = new Triples();
    Node document = document(source, triples);
    EvidenceTriples evidence = new EvidenceTriples(iris, extraction, triples);
    for (int i = 0; i < extraction.articles().size(); i++) {
      article(source, i, extraction.articles().get(i), document, evidence, triples);
    }
    reprints.forEach((index, reprint) -> triples
        .add(iris.article(source.id(), index + 1), Terms.REPRINT_OF, iris.article(reprint.original().document(), reprint.original().article() + 1))
        .add(iris.article(source.id(), index + 1), Terms.LIKENESS, reprint.percent()));
    new EntityTriples(iris, schema, language, extraction, entities, triples).add();
    StatementTriples statements = new StatementTriples(iris, schema, extraction, entities, wrong, evidence, triples);
    extraction.facts().forEach(statements::add);
    extraction.measurements().forEach(statements::add);
    return new DocumentGraph(source.id(), document, triples.all(), statements.unfit());
  }

  private Node document(Source source, Triples triples) {
    Node document = iris.document(source.id());
    triples
        .add(document, Terms.TYPE, Terms.DOCUMENT_CLASS)
        .add(document, Terms.IDENTIFIER, source.id().value())
        .add(document, Terms.FILE_NAME, source.id().fileName())
        .add(document, Terms.SHA256, source.sha256())
        .add(document, Terms.CHARSET, source.charset())
        .add(document, Terms.LENGTH, source.length())
        .add(document, Terms.NEWSPAPER, source.metadata().newspaper().orElse(""))
        .add(document, Terms.ISSUED, source.date().map(Literals::date))
        .add(document, Terms.PAGINATION, source.metadata().page().orElse(""));
    return document;
  }

  private void article(
      Source source, int index, ArticleText text, Node document, EvidenceTriples evidence, Triples triples) {
    Node article = iris.article(source.id(), index + 1);
    triples
        .add(article, Terms.TYPE, Terms.ARTICLE_CLASS)
        .add(article, Terms.DOCUMENT, document)
        .add(article, Terms.POSITION, index + 1)
        .add(article, Terms.HEADLINE, text.headline())
        .add(article, Terms.ARTICLE_BODY, text.body())
        .add(article, Terms.DATE, text.date().or(source::date).map(Literals::date));
    text.authors().forEach(author -> triples.add(article, Terms.AUTHOR, author));
    text.quotes().stream().mapToInt(Quote::start).min().ifPresent(start -> triples.add(article, Terms.START, start));
    text.quotes().stream().mapToInt(Quote::end).max().ifPresent(end -> triples.add(article, Terms.END, end));
    text.quotes().stream()
        .flatMap(run -> run.boxes().stream())
        .forEach(box -> triples.add(article, Terms.PAGE_NUMBER, box.page()));
    if (text.quotes().size() > 1) {
      text.quotes().forEach(run -> triples.add(article, Terms.EVIDENCE, evidence.bare(run)));
    }
  }

  /** The day on which something in an article was written, or the page printed; empty if neither is known. */
  static Optional<LocalDate> written(Extraction extraction, OptionalInt article) {
    Optional<LocalDate> written =
        article.isPresent() ? extraction.articles().get(article.getAsInt()).date() : Optional.empty();
    return written.or(() -> extraction.source().date());
  }
}
