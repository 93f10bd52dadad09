package org.baopu.text;

/**
 * A stretch of text: 0-based UTF-16 code units, {@code [start, end)}. Which text is said where the span is used.
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** Length in UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether the other lies wholly within this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** What this span covers of the text. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** By start, then the longer first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
  }
}
