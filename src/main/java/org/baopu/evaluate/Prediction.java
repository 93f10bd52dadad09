package org.baopu.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * What was extracted from one document, as the four contract queries give it.
 *
 * @param doc the document's file name
 * @param mentions what rules found, name by name, for measuring by rule; empty if not known
 */
public record Prediction(
    String doc,
    List<Entity> entities,
    List<Fact> facts,
    List<Quantity> measurements,
    List<Article> articles,
    List<Mention> mentions) {
  public Prediction {
    entities = List.copyOf(entities);
    facts = List.copyOf(facts);
    measurements = List.copyOf(measurements);
    articles = List.copyOf(articles);
    mentions = List.copyOf(mentions);
  }

  /**
   * An entity.
   *
   * @param id the same in facts and measurements
   * @param type local name of its top class
   * @param name its fullest or official name
   * @param aliases other names that the document uses, each once; empty if none
   */
  public record Entity(String id, String type, String name, List<String> aliases) {
    public Entity {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * A fact.
   *
   * @param object id of an entity; empty for {@code produces}
   * @param text the object of {@code produces}; else empty
   * @param title of {@code holdsPosition}; else empty
   * @param rule what found it; empty if not known
   */
  public record Fact(
      String predicate,
      String subject,
      Optional<String> object,
      String text,
      String title,
      String evidence,
      Optional<String> rule) {}

  /**
   * A measurement.
   *
   * @param value a number in base units
   * @param rule what found it; empty if not known
   */
  public record Quantity(
      String entity, String metric, String value, String unit, String evidence, Optional<String> rule) {}

  /** An article; headline and authors empty if it has none. */
  public record Article(String headline, String body, List<String> authors) {
    public Article {
      authors = List.copyOf(authors);
    }
  }

  /** A name as a rule found it, with the local name of its top class. */
  public record Mention(String type, String name, String rule) {}
}
