package org.baopu.claim;

import java.util.List;
import org.baopu.article.Layout;
import org.baopu.lexicon.Lexicon;
import org.baopu.mention.Mention;

/** Finds claims by the patterns of the ontology: relations among mentions, and measurements. Immutable. */
public final class PatternClaimFinder implements ClaimFinder {
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final FactFinder facts;
  private final MeasurementFinder measurements;

  /**
   * A finder by that ontology.
   *
   * @throws IllegalArgumentException if a pattern of the ontology is none; the message names it
   */
  public PatternClaimFinder(Lexicon lexicon) {
    this.facts = new FactFinder(lexicon);
    this.measurements = new MeasurementFinder(lexicon);
  }

  @Override
  public Claims find(Layout layout, List<Mention> mentions) {
    List<Sentence> sentences = splitter.split(layout, mentions);
    return new Claims(facts.find(layout, sentences, mentions), measurements.find(layout, sentences, mentions));
  }
}
