package org.baopu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.baopu.article.Article;
import org.baopu.article.Block;
import org.baopu.article.Layout;
import org.baopu.claim.Claim;
import org.baopu.claim.ClaimFinder;
import org.baopu.claim.Claims;
import org.baopu.claim.Evidence;
import org.baopu.claim.Measurement;
import org.baopu.mention.Mention;
import org.baopu.mention.MentionFinder;
import org.baopu.page.Page;
import org.baopu.text.Span;

/** Makes the extraction of a document out of its layout: a pure function. Safe for use by several threads. */
public final class Extractor {
  private final MentionFinder mentionFinder;
  private final ClaimFinder claimFinder;

  public Extractor(MentionFinder mentionFinder, ClaimFinder claimFinder) {
    this.mentionFinder = mentionFinder;
    this.claimFinder = claimFinder;
  }

  /** What the document says. */
  public Extraction extract(Layout layout) {
    List<Mention> mentions = mentionFinder.find(layout);
    Claims claims = claimFinder.find(layout, mentions);
    Page page = layout.page();
    Places places = new Places(layout);
    Source source =
        new Source(
            page.id(), page.charset(), page.sha256(), page.text().codePointCount(0, page.text().length()), page.metadata());
    return new Extraction(
        source,
        layout.articles().stream().map(places::article).toList(),
        mentions.stream().map(places::mention).toList(),
        claims.facts().stream().map(places::fact).toList(),
        claims.measurements().stream().map(places::quantity).toList(),
        page.problems());
  }

  /** Turns places in blocks into quotes of the page. */
  private static final class Places {
    private final Layout layout;
    private final List<Block> blocks;
    private final CodePoints codePoints;

    Places(Layout layout) {
      this.layout = layout;
      this.blocks = layout.blocks();
      this.codePoints = new CodePoints(layout.page().text(), layout.page().print());
    }

    Extraction.ArticleText article(Article article) {
      List<Quote> quotes = new ArrayList<>();
      for (Block block : article.blocks()) {
        quotes.addAll(quotes(block, new Span(0, block.text().length())));
      }
      return new Extraction.ArticleText(
          article.number(),
          article.headline(),
          article.authors(),
          article.date(),
          article.body(),
          codePoints.joined(quotes));
    }

    Extraction.MentionText mention(Mention mention) {
      return new Extraction.MentionText(
          mention.form(),
          mention.type().name(),
          mention.type().top(),
          mention.name(),
          articleOf(mention.block()),
          quotes(blocks.get(mention.block()), mention.span()),
          mention.referent(),
          mention.rule());
    }

    Extraction.Fact fact(Claim claim) {
      return new Extraction.Fact(
          claim.predicate(),
          claim.subject(),
          claim.object(),
          claim.text(),
          claim.qualifiers(),
          claim.modality(),
          claim.time(),
          articleOf(claim.evidence().block()),
          quotes(claim.evidence()),
          claim.rule());
    }

    Extraction.Quantity quantity(Measurement measurement) {
      return new Extraction.Quantity(
          measurement.subject(),
          measurement.metric(),
          measurement.value(),
          measurement.unit(),
          measurement.bound(),
          measurement.period(),
          measurement.surface(),
          articleOf(measurement.evidence().block()),
          quotes(measurement.evidence()),
          measurement.rule());
    }

    private OptionalInt articleOf(int block) {
      int article = layout.articleOf(block);
      return article < 0 ? OptionalInt.empty() : OptionalInt.of(article);
    }

    private List<Quote> quotes(Evidence evidence) {
      return quotes(blocks.get(evidence.block()), evidence.span());
    }

    private List<Quote> quotes(Block block, Span span) {
      if (span.length() == 0) {
        return List.of();
      }
      return block.text().origins(span, layout.page().text()).stream().map(codePoints::quote).toList();
    }
  }
}
