package org.baopu.claim;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baopu.lexicon.Relation;

/**
 * A compiled pattern over typed texts.
 *
 * @param relation what it states
 * @param id what its claims are counted by
 * @param scope what it is held against
 * @param subjects local names of the classes of its subjects
 * @param objects local names of the classes of its objects; empty if any, or none as the object is text
 * @param regex groups are named after its slots and qualifiers
 * @param item one of the relation's items; empty if the pattern lists none
 * @param triggers words of which a text must hold one; empty if it may be any
 * @param modality what is meant where no word of the sentence tells
 */
record RelationPattern(
    Relation relation,
    String id,
    Relation.Scope scope,
    Set<String> subjects,
    Set<String> objects,
    Pattern regex,
    Optional<Pattern> item,
    List<String> triggers,
    Modality modality) {
  RelationPattern {
    triggers = List.copyOf(triggers);
    subjects = Set.copyOf(subjects);
    objects = Set.copyOf(objects);
  }

  /** Whether the pattern has that slot. */
  boolean has(String slot) {
    return regex.namedGroups().containsKey(slot);
  }

  /** Whether the text can match as far as the triggers tell. */
  boolean mayBeIn(String text) {
    if (triggers.isEmpty()) {
      return true;
    }
    for (String trigger : triggers) {
      if (text.contains(trigger)) {
        return true;
      }
    }
    return false;
  }
}
