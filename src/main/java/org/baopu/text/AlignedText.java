package org.baopu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cleaned text and, for each of its UTF-16 code units, where it stands in the untouched page text.
 *
 * <p>Cleaning may leave out (blanks, line breaks), replace (full-width forms) and reorder (columns); it adds nothing,
 * so that every cleaned character has an origin.
 */
public final class AlignedText {
  private static final AlignedText EMPTY = new AlignedText("", new int[0]);

  private final String cleaned;
  private final int[] origin;

  private AlignedText(String cleaned, int[] origin) {
    this.cleaned = cleaned;
    this.origin = origin;
  }

  /** The text as it is, its first code unit standing at {@code offset} of the untouched text. */
  public static AlignedText of(String text, int offset) {
    int[] origin = new int[text.length()];
    Arrays.setAll(origin, i -> offset + i);
    return new AlignedText(text, origin);
  }

  /** Text without characters. */
  public static AlignedText empty() {
    return EMPTY;
  }

  /** The cleaned text. */
  public String cleaned() {
    return cleaned;
  }

  /** Length of the cleaned text in UTF-16 code units. */
  public int length() {
    return cleaned.length();
  }

  /**
   * Where a cleaned code unit stands.
   *
   * @param index 0-based UTF-16 code unit of the cleaned text
   * @return 0-based UTF-16 code unit of the untouched text
   */
  public int origin(int index) {
    return origin[index];
  }

  /** The part {@code [start, end)} of the cleaned text, with its origins. */
  public AlignedText part(int start, int end) {
    return new AlignedText(cleaned.substring(start, end), Arrays.copyOfRange(origin, start, end));
  }

  /** The part that the span of the cleaned text covers. */
  public AlignedText part(Span span) {
    return part(span.start(), span.end());
  }

  /** This text and then the other. */
  public AlignedText then(AlignedText other) {
    int[] both = Arrays.copyOf(origin, origin.length + other.origin.length);
    System.arraycopy(other.origin, 0, both, origin.length, other.origin.length);
    return new AlignedText(cleaned + other.cleaned, both);
  }

  /**
   * Where a stretch of the cleaned text stands in the untouched text, as runs in reading order: one run unless the
   * stretch goes over a column break or a text that was moved. Blanks and line breaks that cleaning removed lie inside
   * a run; other characters never do.
   *
   * @param span UTF-16 code units of the cleaned text; not empty
   * @param untouched the page text that the origins point into
   * @return spans of the untouched text, none empty
   */
  public List<Span> origins(Span span, String untouched) {
    List<Span> runs = new ArrayList<>();
    int start = origin[span.start()];
    int last = start;
    for (int i = span.start() + 1; i < span.end(); i++) {
      int next = origin[i];
      if (next < last || !onlyBlank(untouched, last + 1, next)) {
        runs.add(new Span(start, last + 1));
        start = next;
      }
      last = next;
    }
    runs.add(new Span(start, last + 1));
    return runs;
  }

  private static boolean onlyBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
        return false;
      }
    }
    return true;
  }

  /** Collects cleaned characters with their origins. */
  public static final class Builder {
    private final StringBuilder cleaned = new StringBuilder();
    private int[] origin = new int[64];

    /** Adds a code unit that comes from {@code from} in the untouched text. */
    public Builder add(char unit, int from) {
      if (cleaned.length() == origin.length) {
        origin = Arrays.copyOf(origin, origin.length * 2);
      }
      origin[cleaned.length()] = from;
      cleaned.append(unit);
      return this;
    }

    /** Adds the code units of a replacement that all come from {@code from}. */
    public Builder add(String units, int from) {
      for (int i = 0; i < units.length(); i++) {
        add(units.charAt(i), from);
      }
      return this;
    }

    /** Adds a text with its origins. */
    public Builder add(AlignedText text) {
      for (int i = 0; i < text.length(); i++) {
        add(text.cleaned.charAt(i), text.origin[i]);
      }
      return this;
    }

    /** Length so far in UTF-16 code units. */
    public int length() {
      return cleaned.length();
    }

    /** The text collected so far. */
    public AlignedText build() {
      return new AlignedText(cleaned.toString(), Arrays.copyOf(origin, cleaned.length()));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AlignedText text && cleaned.equals(text.cleaned) && Arrays.equals(origin, text.origin);
  }

  @Override
  public int hashCode() {
    return 31 * cleaned.hashCode() + Arrays.hashCode(origin);
  }

  /** The cleaned text. */
  @Override
  public String toString() {
    return cleaned;
  }
}
