package org.baopu.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.BitSet;
import java.util.Optional;

/**
 * A regular expression of RE2/J that costs little where it does not match: RE2/J, which keeps all its alternatives in step,
 * is only asked from places where a match is known to begin. Safe for use by several threads.
 */
public final class Regex {
  private final Pattern pattern;
  private final Optional<Starts> starts;

  private Regex(Pattern pattern, Optional<Starts> starts) {
    this.pattern = pattern;
    this.starts = starts;
  }

  /**
   * The expression.
   *
   * @throws com.google.re2j.PatternSyntaxException if it is none
   */
  public static Regex compile(String regex) {
    return new Regex(Pattern.compile(regex), Starts.of(regex));
  }

  /** As {@link #compile}, for one that is searched seldom or mostly matches: by RE2/J alone. */
  public static Regex plain(String regex) {
    return new Regex(Pattern.compile(regex), Optional.empty());
  }

  /** As RE2/J has it. */
  public Pattern pattern() {
    return pattern;
  }

  /** A search for its matches in a text. */
  public Search in(String text) {
    return new Search(pattern.matcher(text), text.length(), starts.map(automaton -> automaton.in(text)));
  }

  /** Whether a text holds a match. */
  public boolean isIn(String text) {
    return in(text).find();
  }

  /** Goes from match to match in a text. For one thread. */
  public static final class Search {
    private final Matcher matcher;
    private final int length;
    private final Optional<BitSet> starts;
    private int next;

    private Search(Matcher matcher, int length, Optional<BitSet> starts) {
      this.matcher = matcher;
      this.length = length;
      this.starts = starts;
    }

    /** Goes to the next match, without overlap; false if there is none. */
    public boolean find() {
      return find(next);
    }

    /** Goes to the first match from a place on; false if there is none. */
    public boolean find(int from) {
      int start = starts.map(places -> places.nextSetBit(from)).orElse(from);
      boolean found = start >= 0 && start <= length && matcher.find(start);
      if (found) {
        next = matcher.end() > matcher.start() ? matcher.end() : matcher.end() + 1;
      }
      return found;
    }

    /** The match that was gone to. */
    public Matcher match() {
      return matcher;
    }
  }
}
