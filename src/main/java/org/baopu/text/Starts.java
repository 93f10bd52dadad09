package org.baopu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds where in a text the matches of an expression begin, in one walk from the text's end to its start: a deterministic
 * automaton of the expression read backwards, whose states are made when a text first leads to them. Safe for use by several threads.
 *
 * <p>Our own because no kept library has it: RE2/J keeps no such automaton (one relation pattern took most of the time of
 * all), {@code java.util.regex} is not linear on hostile text, and Lucene's automata have another syntax. What they say is
 * only where RE2/J is asked; the tests hold them against RE2/J.
 */
final class Starts {
  /** Instructions of an expression, beyond which it has no automaton. */
  private static final int LARGEST = 30_000;

  /** States that are kept at a time. */
  private static final int MOST = 1000;

  private static final int BLOCK = 6;

  /** What an instruction does: takes a unit of the set of that number from 0 on, or one of these. */
  private static final int SPLIT = -1;

  private static final int AT_START = -2;
  private static final int AT_END = -3;

  /** The instruction that ends a match. */
  private static final int MATCH = 0;

  private final List<Integer> kinds = new ArrayList<>(List.of(SPLIT));

  /** Where each instruction leads to. */
  private final List<int[]> targets = new ArrayList<>(List.of(new int[0]));

  private final Map<BitSet, Integer> sets = new LinkedHashMap<>();
  private final int entry;

  /** For each block of code units where it begins in {@link #classOf}. */
  private final int[] blocks = new int[(Character.MAX_VALUE + 1) >> BLOCK];

  /** The class of a unit: those that no set tells apart have one. */
  private final char[] classOf;

  /** For each set the classes in it. */
  private final List<BitSet> classes = new ArrayList<>();

  private final int classCount;
  private final Map<BitSet, State> states = new ConcurrentHashMap<>();
  private volatile State last;

  /** What may go on before a place, all matches from there on considered. */
  private static final class State {
    final BitSet instructions;

    /** Whether a match begins here, and whether one does if this is the text's start. */
    final boolean begins;

    final boolean beginsText;
    final State[] next;

    State(BitSet instructions, boolean begins, boolean beginsText, int classes) {
      this.instructions = instructions;
      this.begins = begins;
      this.beginsText = beginsText;
      this.next = new State[classes];
    }
  }

  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private Starts(Syntax.Node expression) {
    entry = add(expression, MATCH);
    char[] number = new char[Character.MAX_VALUE + 1];
    classCount = classes(number);
    Map<String, Integer> known = new LinkedHashMap<>();
    StringBuilder distinct = new StringBuilder();
    for (int block = 0; block < blocks.length; block++) {
      String units = new String(number, block << BLOCK, 1 << BLOCK);
      Integer before = known.putIfAbsent(units, distinct.length());
      blocks[block] = before == null ? distinct.length() : before;
      distinct.append(before == null ? units : "");
    }
    classOf = distinct.toString().toCharArray();
    last = lastState();
  }

  /** For an expression; empty if it has no automaton. */
  static Optional<Starts> of(String regex) {
    try {
      return Syntax.read(regex).map(Starts::new);
    } catch (TooLarge e) {
      return Optional.empty();
    }
  }

  /** Numbers the classes of units; writes the class of each unit. */
  private int classes(char[] number) {
    int count = 1;
    for (BitSet set : sets.keySet()) {
      Map<Integer, Integer> split = new LinkedHashMap<>();
      for (int unit = set.nextSetBit(0); unit >= 0; unit = set.nextSetBit(unit + 1)) {
        Integer part = split.get((int) number[unit]);
        if (part == null) {
          part = count++;
          split.put((int) number[unit], part);
        }
        number[unit] = (char) part.intValue();
      }
    }
    for (BitSet set : sets.keySet()) {
      BitSet in = new BitSet();
      set.stream().forEach(unit -> in.set(number[unit]));
      classes.add(in);
    }
    return count;
  }

  private int add(int kind, int... to) {
    if (kinds.size() > LARGEST) {
      throw new TooLarge();
    }
    kinds.add(kind);
    targets.add(to);
    return kinds.size() - 1;
  }

  /** Adds the instructions of a part, read backwards, that go on at {@code next}; returns where they begin. */
  private int add(Syntax.Node node, int next) {
    if (node instanceof Syntax.Unit unit) {
      return add(sets.computeIfAbsent(unit.set(), set -> sets.size()), next);
    }
    if (node instanceof Syntax.Edge edge) {
      return add(edge.start() ? AT_START : AT_END, next);
    }
    if (node instanceof Syntax.Sequence sequence) {
      int first = next;
      for (Syntax.Node part : sequence.parts()) {
        first = add(part, first);
      }
      return first;
    }
    if (node instanceof Syntax.Choice choice) {
      return add(SPLIT, choice.branches().stream().mapToInt(branch -> add(branch, next)).toArray());
    }
    Syntax.Repetition repetition = (Syntax.Repetition) node;
    int first = next;
    if (repetition.most() < 0) {
      int[] loop = {next, next};
      first = add(SPLIT, loop);
      loop[1] = add(repetition.part(), first);
    }
    for (int i = repetition.least(); i < repetition.most(); i++) {
      first = add(SPLIT, add(repetition.part(), first), next);
    }
    for (int i = 0; i < repetition.least(); i++) {
      first = add(repetition.part(), first);
    }
    return first;
  }

  /** The places, UTF-16 code units, from which a match goes, and perhaps some more. */
  BitSet in(CharSequence text) {
    BitSet starts = new BitSet();
    State state = last;
    if (state.begins || (state.beginsText && text.length() == 0)) {
      starts.set(text.length());
    }
    for (int i = text.length() - 1; i >= 0; i--) {
      char unit = text.charAt(i);
      if (Character.isSurrogate(unit)) {
        starts.set(0, text.length() + 1);
        return starts;
      }
      int c = classOf[blocks[unit >> BLOCK] + (unit & (1 << BLOCK) - 1)];
      State before = state.next[c];
      if (before == null) {
        before = before(state, c);
        state.next[c] = before;
      }
      state = before;
      if (state.begins || (state.beginsText && i == 0)) {
        starts.set(i);
      }
    }
    return starts;
  }

  private State before(State state, int c) {
    BitSet reached = new BitSet();
    for (int i = state.instructions.nextSetBit(0); i >= 0; i = state.instructions.nextSetBit(i + 1)) {
      if (kinds.get(i) >= 0 && classes.get(kinds.get(i)).get(c)) {
        reach(targets.get(i)[0], false, false, reached);
      }
    }
    reach(entry, false, false, reached);
    if (states.size() >= MOST) {
      states.clear();
      last = lastState();
    }
    return states.computeIfAbsent(reached, instructions -> state(instructions, false));
  }

  private State lastState() {
    BitSet reached = new BitSet();
    reach(entry, false, true, reached);
    return state(reached, true);
  }

  private State state(BitSet reached, boolean end) {
    BitSet atStart = new BitSet();
    reached.stream().forEach(i -> reach(i, true, end, atStart));
    return new State(reached, reached.get(MATCH), atStart.get(MATCH), classCount);
  }

  /** Adds the instruction and those that it leads to without a unit taken. */
  private void reach(int instruction, boolean start, boolean end, BitSet reached) {
    int[] open = {instruction};
    for (int count = 1; count > 0; ) {
      int next = open[--count];
      if (reached.get(next)) {
        continue;
      }
      reached.set(next);
      int kind = kinds.get(next);
      if (kind == SPLIT || (kind == AT_START && start) || (kind == AT_END && end)) {
        int[] to = targets.get(next);
        if (count + to.length > open.length) {
          open = Arrays.copyOf(open, (count + to.length) * 2);
        }
        System.arraycopy(to, 0, open, count, to.length);
        count += to.length;
      }
    }
  }
}
