package org.baopu.query;

import java.util.List;
import java.util.Optional;

/**
 * An entity and all that is known of it, each with the words that say so.
 *
 * @param iri its IRI
 * @param name its fullest or official name
 * @param types its classes' names in Chinese, the most specific first ({@code 企业, 组织})
 * @param pinyin of its name; empty if that has none
 * @param code in the list of administrative divisions
 * @param names the other names, by use; empty if none
 * @param facts by property, then the better supported first; empty if none
 * @param figures by metric and time; empty if none
 * @param reasons why names were joined or kept apart; empty if there was nothing to decide
 * @param corrections what people say of it; empty if nothing
 * @param documents file names of the documents that name it
 */
public record Explanation(
    String iri,
    String name,
    List<String> types,
    Optional<String> pinyin,
    Optional<String> code,
    List<Name> names,
    List<Fact> facts,
    List<Figure> figures,
    List<Reason> reasons,
    List<Correction> corrections,
    List<String> documents) {
  public Explanation {
    types = List.copyOf(types);
    names = List.copyOf(names);
    facts = List.copyOf(facts);
    figures = List.copyOf(figures);
    reasons = List.copyOf(reasons);
    corrections = List.copyOf(corrections);
    documents = List.copyOf(documents);
  }

  /**
   * A name.
   *
   * @param text the name
   * @param documents how many documents use it
   */
  public record Name(String text, int documents) {}

  /**
   * A fact, as one or several places state it.
   *
   * @param property local name ({@code locatedIn})
   * @param label the property's name in Chinese ({@code 位于})
   * @param incoming whether the entity is the object, and the other the subject
   * @param other the other entity's name, or the text
   * @param otherIri the other entity; empty for text
   * @param title the position held
   * @param amount in CNY
   * @param modality how it is meant ({@code Stated}, {@code Planned}, {@code Former}, {@code Negated})
   * @param period the time it speaks of
   * @param sources where it is stated, by document and place; not empty
   */
  public record Fact(
      String property,
      String label,
      boolean incoming,
      String other,
      Optional<String> otherIri,
      Optional<String> title,
      Optional<String> amount,
      String modality,
      Optional<String> period,
      List<Source> sources) {
    public Fact {
      sources = List.copyOf(sources);
    }

    /** How many documents state it. */
    public int documents() {
      return (int) sources.stream().map(Source::document).distinct().count();
    }
  }

  /**
   * A number.
   *
   * @param metric what is measured; empty if the text does not say
   * @param value in base units
   * @param unit code of the unit
   * @param surface as written
   * @param bound how exact ({@code Exact}, {@code About}, {@code AtLeast}, {@code AtMost})
   * @param period the time it holds for
   * @param sources where it is stated, by document and place; not empty
   */
  public record Figure(
      String metric,
      String value,
      String unit,
      String surface,
      String bound,
      Optional<String> period,
      List<Source> sources) {
    public Figure {
      sources = List.copyOf(sources);
    }
  }

  /**
   * Words that state something.
   *
   * @param document the document's name
   * @param headline of the article; empty if there is none
   * @param date of the article or the issue
   * @param before what stands before the words, up to 24 code points
   * @param text the words, line breaks as in the file
   * @param after what stands after them
   * @param start where they begin: 0-based code point of the untouched file
   * @param end where they end, not included
   * @param boxes where they stand on the pages of a PDF, as RFC 8118 writes it ({@code page=3&viewrect=40,31.2,120,10}), in
   *     the order of the text; empty for all other documents
   * @param rule what found them
   */
  public record Source(
      String document,
      String headline,
      Optional<String> date,
      String before,
      String text,
      String after,
      int start,
      int end,
      List<String> boxes,
      String rule) {
    public Source {
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * What a person says.
   *
   * @param kind of what sort it is, in Chinese ({@code 错误陈述})
   * @param about what it speaks of: names, and for a statement its property
   * @param author who says so
   * @param comment why; empty if not said
   */
  public record Correction(String kind, List<String> about, String author, String comment) {
    public Correction {
      about = List.copyOf(about);
    }
  }

  /**
   * Why two names were joined or kept apart.
   *
   * @param joined joined or kept apart
   * @param rule the rule that decided
   * @param name one name
   * @param other the other name, or the other entity's key
   * @param detail the circumstances, for people
   */
  public record Reason(boolean joined, String rule, String name, String other, String detail) {}
}
