package org.baopu.claim;

import com.google.re2j.Pattern;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baopu.lexicon.Relation;
import org.baopu.text.Regex;

/**
 * A compiled pattern over typed texts.
 *
 * @param relation what it states
 * @param id what its claims are counted by
 * @param scope what it is held against
 * @param subjects local names of the classes of its subjects
 * @param objects local names of the classes of its objects; empty if any, or none as the object is text
 * @param ofProjects whether its subjects are projects alone: then they may be carried on from where they were named last
 * @param regex groups are named after its slots and qualifiers
 * @param butNot what is no statement though the regex matches; empty if there is nothing
 * @param item one of the relation's items; empty if the pattern lists none
 * @param triggers words of which a text must hold one; empty if it may be any
 * @param needed letters of mentions, by {@link Alphabet#set}: of each set a text must hold one
 * @param modality what the form says of how it is meant; empty if that is for the clause to tell
 */
record RelationPattern(
    Relation relation,
    String id,
    Relation.Scope scope,
    Set<String> subjects,
    Set<String> objects,
    boolean ofProjects,
    Regex regex,
    Optional<Pattern> butNot,
    Optional<Pattern> item,
    List<String> triggers,
    List<BitSet> needed,
    Optional<Modality> modality) {
  RelationPattern {
    triggers = List.copyOf(triggers);
    needed = List.copyOf(needed);
    subjects = Set.copyOf(subjects);
    objects = Set.copyOf(objects);
  }

  /** Whether what the regex matched is no statement all the same. */
  boolean excludes(String match) {
    return butNot.isPresent() && butNot.get().matches(match);
  }

  /** Whether the pattern has that slot. */
  boolean has(String slot) {
    return regex.pattern().namedGroups().containsKey(slot);
  }

  /** Whether a typed text can match, as far as its letters and the triggers tell. */
  boolean mayBeIn(TypedText text) {
    for (BitSet letters : needed) {
      if (!letters.intersects(text.letters())) {
        return false;
      }
    }
    return hasTrigger(text.text());
  }

  private boolean hasTrigger(String text) {
    for (String trigger : triggers) {
      if (text.contains(trigger)) {
        return true;
      }
    }
    return triggers.isEmpty();
  }
}
