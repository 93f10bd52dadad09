package org.baopu.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads the everyday part of <a href="https://github.com/google/re2/wiki/Syntax">RE2's syntax</a>: characters and classes of them, groups, alternatives,
 * repetitions, the text's edges. Whether a repetition is greedy and what groups are called is of no interest here.
 */
final class Syntax {
  /** A part of an expression. */
  sealed interface Node {}

  /** One UTF-16 code unit of a set, or more than the set has where only RE2/J knows it exactly. */
  record Unit(BitSet set) implements Node {}

  /** Parts one after the other. */
  record Sequence(List<Node> parts) implements Node {}

  /** One of several. */
  record Choice(List<Node> branches) implements Node {}

  /** A part several times; {@code most} is -1 for without end. */
  record Repetition(Node part, int least, int most) implements Node {}

  /** The text's start, or its end. */
  record Edge(boolean start) implements Node {}

  /** Han characters, and a few more. */
  private static final int[] HAN = {0x2E80, 0x2FDF, 0x3005, 0x3007, 0x3021, 0x3029, 0x3038, 0x303B, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFAFF};

  private final String regex;
  private int at;

  private Syntax(String regex) {
    this.regex = regex;
  }

  /** The expression as a tree; empty if it has something else than the everyday part. */
  static Optional<Node> read(String regex) {
    try {
      Syntax syntax = new Syntax(regex);
      Node node = syntax.choice();
      return syntax.at == regex.length() ? Optional.of(node) : Optional.empty();
    } catch (Unknown e) {
      return Optional.empty();
    }
  }

  /** Thrown where the syntax is another. */
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unknown() {
      super(null, null, false, false);
    }
  }

  private boolean skip(String words) {
    boolean found = regex.startsWith(words, at);
    at += found ? words.length() : 0;
    return found;
  }

  private char take() {
    if (at == regex.length() || Character.isSurrogate(regex.charAt(at))) {
      throw new Unknown();
    }
    return regex.charAt(at++);
  }

  private Node choice() {
    List<Node> branches = new ArrayList<>(List.of(sequence()));
    while (skip("|")) {
      branches.add(sequence());
    }
    return branches.size() == 1 ? branches.get(0) : new Choice(branches);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      if (skip("\\Q")) {
        int end = regex.indexOf("\\E", at);
        for (int last = end < 0 ? regex.length() : end; at < last; ) {
          parts.add(new Unit(set(take())));
        }
        skip("\\E");
      } else {
        parts.add(repeated(atom()));
      }
    }
    return new Sequence(parts);
  }

  private Node repeated(Node part) {
    Node whole = part;
    for (boolean more = true; more; ) {
      if (skip("*")) {
        whole = new Repetition(whole, 0, -1);
      } else if (skip("+")) {
        whole = new Repetition(whole, 1, -1);
      } else if (skip("?")) {
        whole = new Repetition(whole, 0, 1);
      } else if (skip("{")) {
        int least = number();
        int most = skip(",") ? (regex.startsWith("}", at) ? -1 : number()) : least;
        expect("}");
        whole = new Repetition(whole, least, most);
      } else {
        more = false;
      }
      if (more) {
        skip("?");
      }
    }
    return whole;
  }

  private int number() {
    int start = at;
    while (at < regex.length() && at - start < 4 && Character.digit(regex.charAt(at), 10) >= 0) {
      at++;
    }
    if (at == start) {
      throw new Unknown();
    }
    return Integer.parseInt(regex.substring(start, at));
  }

  private void expect(String words) {
    if (!skip(words)) {
      throw new Unknown();
    }
  }

  private Node atom() {
    if (skip("(")) {
      if (skip("?P<")) {
        at = regex.indexOf('>', at) + 1;
      } else if (skip("?")) {
        expect(":");
      }
      Node inside = choice();
      expect(")");
      return inside;
    }
    if (skip("^")) {
      return new Edge(true);
    }
    if (skip("$")) {
      return new Edge(false);
    }
    if (skip(".")) {
      BitSet all = set('\n');
      all.flip(0, Character.MAX_VALUE + 1);
      return new Unit(all);
    }
    if (skip("[")) {
      return new Unit(set());
    }
    return new Unit(skip("\\") ? escaped() : set(take()));
  }

  private static BitSet set(char... units) {
    BitSet set = new BitSet();
    for (char unit : units) {
      set.set(unit);
    }
    return set;
  }

  /** The class whose opening bracket is taken. */
  private BitSet set() {
    boolean not = skip("^");
    BitSet set = new BitSet();
    int start = at;
    while (at == start || !skip("]")) {
      if (regex.startsWith("[:", at)) {
        throw new Unknown();
      }
      BitSet next = skip("\\") ? escaped() : set(take());
      boolean range = next.cardinality() == 1 && regex.startsWith("-", at) && !regex.startsWith("-]", at);
      if (range) {
        at++;
        BitSet last = skip("\\") ? escaped() : set(take());
        next.set(next.nextSetBit(0), last.length());
      }
      set.or(next);
    }
    if (not) {
      set.flip(0, Character.MAX_VALUE + 1);
    }
    return set;
  }

  /** What stands behind a backslash. */
  private BitSet escaped() {
    BitSet set = new BitSet();
    if (skip("p{Han}")) {
      for (int i = 0; i < HAN.length; i += 2) {
        set.set(HAN[i], HAN[i + 1] + 1);
      }
      return set;
    }
    char next = take();
    switch (next) {
      case 'd' -> set.set('0', '9' + 1);
      case 'n' -> set.set('\n');
      case 't' -> set.set('\t');
      case 'r' -> set.set('\r');
      case 's' -> " \t\n\f\r".chars().forEach(set::set);
      default -> {
        if (Character.isLetterOrDigit(next)) {
          throw new Unknown();
        }
        set.set(next);
      }
    }
    return set;
  }
}
