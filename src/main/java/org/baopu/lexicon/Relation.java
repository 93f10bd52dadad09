package org.baopu.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A property of entities that text can state, with the patterns that state it.
 *
 * @param iri its IRI ({@code https://w3id.org/baopu/ontology#locatedIn})
 * @param name local name, what claims call it ({@code locatedIn})
 * @param subjects local names of the classes whose entities can be subjects, subclasses included; empty if any
 * @param objects local names of the classes whose entities can be objects, subclasses included; empty if any, or none
 *     as the object is text
 * @param literal whether the object is text rather than an entity
 * @param symmetric whether it holds both ways round ({@code cooperatesWith})
 * @param items form of one item where a sentence lists objects with qualifiers ({@code {object}?{title}}: 市委副书记、市长);
 *     empty if there is none
 * @param laterItems form of an item after the first
 * @param patterns by id; empty if only code states it
 */
public record Relation(
    String iri,
    String name,
    Set<String> subjects,
    Set<String> objects,
    boolean literal,
    boolean symmetric,
    String items,
    String laterItems,
    List<Pattern> patterns) {
  public Relation {
    subjects = Set.copyOf(subjects);
    objects = Set.copyOf(objects);
    patterns = List.copyOf(patterns);
  }

  /** What a pattern is held against. */
  public enum Scope {
    /** A sentence. */
    SENTENCE,
    /** A name that begins with or holds another entity's name ({@code 韶山高新区电子信息高科技产业园}). */
    NAME,
    /** A mention that holds another one, as a place's name holds its containers' ({@code 湘潭县石潭镇}). */
    NESTED
  }

  /**
   * A way to state a relation.
   *
   * @param id what found claims are counted by, in kebab-case ({@code situated-in})
   * @param scope what it is held against
   * @param form RE2 regular expression with slots and parts in braces, as {@code ontology/relations.ttl} explains
   * @param butNot form of what is no statement though the form matches; empty if there is none
   * @param triggers words of which the text must hold one, so that others are not searched; empty if it may be any text
   * @param subjects narrows {@link Relation#subjects()}; empty if it does not
   * @param objects narrows {@link Relation#objects()}; empty if it does not
   * @param modality how the form says that the claim is meant: {@code STATED} whatever the clause around says, {@code PLANNED},
   *     {@code FORMER} or {@code NEGATED} where no word of the clause tells; empty if it is for the clause to tell
   */
  public record Pattern(
      String id,
      Scope scope,
      String form,
      String butNot,
      List<String> triggers,
      Set<String> subjects,
      Set<String> objects,
      Optional<String> modality) {
    public Pattern {
      triggers = List.copyOf(triggers);
      subjects = Set.copyOf(subjects);
      objects = Set.copyOf(objects);
    }
  }
}
