package org.baopu.extraction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.baopu.claim.Measurement;
import org.baopu.claim.Modality;
import org.baopu.mention.MentionForm;
import org.baopu.text.Problem;

/**
 * What one document says: all that linking and the graph need, and nothing of any other document. One line of {@code
 * extract}; every place is in code points of the untouched text.
 *
 * @param source the document
 * @param articles in reading order; empty if none
 * @param mentions by place; facts and measurements name them by index
 * @param facts what is said of the mentions; empty if nothing
 * @param measurements the numbers stated of them; empty if none
 * @param problems faults of the document that did not keep it from being read
 */
public record Extraction(
    Source source,
    List<ArticleText> articles,
    List<MentionText> mentions,
    List<Fact> facts,
    List<Quantity> measurements,
    List<Problem> problems) {
  public Extraction {
    articles = List.copyOf(articles);
    mentions = List.copyOf(mentions);
    facts = List.copyOf(facts);
    measurements = List.copyOf(measurements);
    problems = List.copyOf(problems);
  }

  /**
   * An article.
   *
   * @param number 0-based, in reading order
   * @param headline empty if it has none
   * @param authors the people named in the byline; empty if none
   * @param date the day of writing where the text fixes it
   * @param body cleaned text without headline
   * @param quotes where it stands: runs in reading order, one for an article that is not broken by another
   */
  public record ArticleText(
      int number, String headline, List<String> authors, Optional<LocalDate> date, String body, List<Quote> quotes) {
    public ArticleText {
      authors = List.copyOf(authors);
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * A mention.
   *
   * @param form by a name or by a word that stands for one
   * @param type local name of its most specific class ({@code Company})
   * @param top local name of the class at the top of that branch ({@code Organization})
   * @param name the name, NFKC, no white space
   * @param article index into {@link #articles()}; empty outside of articles
   * @param quotes where it stands: one run, or several if other text of the page breaks it
   * @param referent for an anaphor or a declared abbreviation, the index of the mention that it stands for
   * @param rule what found it
   */
  public record MentionText(
      MentionForm form,
      String type,
      String top,
      String name,
      OptionalInt article,
      List<Quote> quotes,
      OptionalInt referent,
      String rule) {
    public MentionText {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * A relation that the text states; as {@link org.baopu.claim.Claim}.
   *
   * @param article index into {@link #articles()}; empty outside of articles
   * @param evidence the characters that state it: one run, or several if other text of the page breaks them
   */
  public record Fact(
      String predicate,
      int subject,
      OptionalInt object,
      Optional<String> text,
      Map<String, String> qualifiers,
      Modality modality,
      Optional<String> time,
      OptionalInt article,
      List<Quote> evidence,
      String rule) {
    public Fact {
      qualifiers = Collections.unmodifiableMap(new TreeMap<>(qualifiers));
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * A number that the text states; as {@link Measurement}.
   *
   * @param article index into {@link #articles()}; empty outside of articles
   * @param evidence the characters that state it
   */
  public record Quantity(
      int subject,
      String metric,
      BigDecimal value,
      String unit,
      Measurement.Bound bound,
      Optional<String> period,
      String surface,
      OptionalInt article,
      List<Quote> evidence,
      String rule) {
    public Quantity {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
      evidence = List.copyOf(evidence);
    }
  }
}
