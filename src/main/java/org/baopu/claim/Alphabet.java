package org.baopu.claim;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.Lexicon;

/**
 * The letters that stand for mentions in a typed text: one private-use character a class, so that a class that a user adds
 * has one too.
 */
final class Alphabet {
  private static final char FIRST = '\uE000';
  private static final char LAST = '\uF8FF';

  private final Map<String, Character> letters = new TreeMap<>();
  private final String any;

  Alphabet(Lexicon lexicon) {
    char next = FIRST;
    for (EntityClass entityClass : lexicon.classes()) {
      letters.put(entityClass.name(), next++);
      if (next > LAST) {
        throw new IllegalArgumentException("more classes than private-use characters: " + lexicon.classes().size());
      }
    }
    this.any = "[" + FIRST + "-" + LAST + "]";
  }

  /** The letter of mentions of that class. */
  char letter(EntityClass entityClass) {
    Character letter = letters.get(entityClass.name());
    if (letter == null) {
      throw new IllegalArgumentException("not a class of the ontology: " + entityClass);
    }
    return letter;
  }

  /** Whether a character is a letter, or looks like one: no other text may hold it. */
  static boolean isLetter(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** Regular expression for one mention of one of the classes; of any class if none is given. */
  String oneOf(Collection<String> classes) {
    if (classes.isEmpty()) {
      return any;
    }
    StringBuilder set = new StringBuilder("[");
    for (String name : classes) {
      Character letter = letters.get(name);
      if (letter != null) {
        set.append(letter.charValue());
      }
    }
    if (set.length() == 1) {
      throw new IllegalArgumentException("no class below bp:Entity: " + classes);
    }
    return set.append(']').toString();
  }

  /** The letters of the classes, each by how many stand before it in the alphabet. */
  BitSet set(Collection<String> classes) {
    BitSet set = new BitSet();
    for (String name : classes) {
      Character letter = letters.get(name);
      if (letter != null) {
        set.set(number(letter));
      }
    }
    return set;
  }

  /** How many letters stand before one in the alphabet. */
  static int number(char letter) {
    return letter - FIRST;
  }

  /** Regular expression for what is no mention. */
  String none() {
    return FIRST + "-" + LAST;
  }
}
