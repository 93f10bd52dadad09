package org.baopu.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.baopu.text.Span;

/** A set of words, for finding which of them stand in a text. Immutable. */
public final class Words {
  private final NameIndex index = new NameIndex();
  private final List<String> all;

  Words(Collection<String> words) {
    all = words.stream().sorted().distinct().toList();
    all.forEach(index::add);
  }

  /** The words themselves, in order. */
  public List<String> all() {
    return all;
  }

  /** Whether the text is one of the words. */
  public boolean contains(CharSequence text) {
    return contains(text, 0, text.length());
  }

  /** Whether the part {@code [start, end)} of the text is one of the words. */
  public boolean contains(CharSequence text, int start, int end) {
    return index.find(text, start, end) >= 0;
  }

  /** Where the longest word that begins at {@code start} ends; {@code start} if none does. */
  public int endOfLongestAt(CharSequence text, int start) {
    return index.endOfLongestAt(text, start);
  }

  /** Where the longest word that ends at {@code end} begins; {@code end} if none does. */
  public int startOfLongestBefore(CharSequence text, int end) {
    return index.startOfLongestBefore(text, end);
  }

  /** The words in the text, leftmost and longest, without overlap; empty if none. */
  public List<Span> in(CharSequence text) {
    List<Span> found = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = endOfLongestAt(text, start);
      if (end > start) {
        found.add(new Span(start, end));
      }
      start = Math.max(end, start + 1);
    }
    return found;
  }
}
