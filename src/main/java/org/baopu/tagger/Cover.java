package org.baopu.tagger;

import java.util.Arrays;

/**
 * Where words of a dictionary stand in a text: leftmost, the longest first, without overlap. Places are 0-based UTF-16
 * code units of the text; just outside of it there is nothing.
 */
final class Cover {
  private static final int ONLY = 0;
  private static final int FIRST = 1;
  private static final int INNER = 2;
  private static final int LAST = 3;

  /**
   * For each character the properties of the word that covers it, times four, and which of the word's characters it is;
   * 0 if no word does.
   */
  private final long[] cells;

  private final int pad;

  /** Looks for words with any of some properties. {@code text} has {@code pad} characters more at both ends. */
  Cover(Dictionary dictionary, int wanted, char[] text, int pad) {
    this.pad = pad;
    cells = new long[text.length];
    int end = text.length - pad;
    for (int i = pad; i < end; ) {
      long found = dictionary.longestAt(text, i, end, wanted);
      if (found == 0) {
        i++;
        continue;
      }
      int size = (int) (found >>> 32);
      long properties = (found & 0xFFFFFFFFL) << 2;
      Arrays.fill(cells, i, i + size, properties | INNER);
      cells[i] = properties | (size == 1 ? ONLY : FIRST);
      if (size > 1) {
        cells[i + size - 1] = properties | LAST;
      }
      i += size;
    }
  }

  /** What covers a place, as one number; 0 for nothing. */
  long at(int i) {
    return cells[i + pad];
  }

  /** The properties of the word that covers a place; 0 if none does. */
  int properties(int i) {
    return (int) (at(i) >> 2);
  }

  /** Whether a word begins at a place. */
  boolean begins(int i) {
    return at(i) != 0 && (at(i) & 3) <= FIRST;
  }

  /** Whether a word ends before a place. */
  boolean ends(int end) {
    long last = at(end - 1);
    return last != 0 && ((last & 3) == LAST || (last & 3) == ONLY);
  }

  /** The properties of the word that begins at a place; 0 if none does. */
  int from(int i) {
    return begins(i) ? properties(i) : 0;
  }

  /** The properties of the word that ends before a place; 0 if none does. */
  int upTo(int end) {
    return ends(end) ? properties(end - 1) : 0;
  }

  /**
   * How a stretch lies to the words: 2 it is one, 4 it is several, 1 it begins as one, 3 it ends as one, -1 it begins
   * inside of one, 0 otherwise.
   */
  int relation(int start, int end) {
    boolean opens = at(start) != 0 && (at(start) & 3) == FIRST;
    boolean closes = at(end - 1) != 0 && (at(end - 1) & 3) == LAST;
    if (opens && closes) {
      for (int i = start + 1; i < end - 1; i++) {
        if ((at(i) & 3) != INNER) {
          return 4;
        }
      }
      return 2;
    }
    return opens ? 1 : closes ? 3 : at(start) != 0 ? -1 : 0;
  }
}
