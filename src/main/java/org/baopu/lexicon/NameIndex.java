package org.baopu.lexicon;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Names by their characters, for finding which of very many stand in a text. The names lie in one array, so that
 * hundreds of thousands cost few objects. Filled once, then only read.
 */
final class NameIndex {
  private static final int PRIME = 31;

  private char[] letters = new char[1 << 12];
  private int[] starts = new int[1 << 9];
  private int[] next = new int[1 << 9];
  private int count;

  /** For each slot one more than the last name that hashes there; 0 for none. */
  private int[] slots = new int[1 << 10];

  /** The first letters of names, and the last. */
  private final BitSet firsts = new BitSet(1 << 16);

  private final BitSet lasts = new BitSet(1 << 16);

  /** How long names are at most. */
  private int most;

  /** How long a name that begins with two characters of that hash can be. */
  private final byte[] longest = new byte[1 << 16];

  /** Adds a name and returns its number, counted from 0. The same name may be added again. */
  int add(CharSequence name) {
    int start = starts[count];
    int end = start + name.length();
    if (end > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(end, letters.length * 2));
    }
    for (int i = 0; i < name.length(); i++) {
      letters[start + i] = name.charAt(i);
    }
    if (count + 1 == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      next = Arrays.copyOf(next, next.length * 2);
    }
    starts[count + 1] = end;
    if (count * 2 > slots.length) {
      grow();
    }
    put(count);
    most = Math.max(most, name.length());
    if (end > start) {
      firsts.set(name.charAt(0));
      lasts.set(name.charAt(name.length() - 1));
    }
    if (name.length() > 1) {
      int pair = pair(name, 0);
      longest[pair] = (byte) Math.max(longest[pair], Math.min(name.length(), Byte.MAX_VALUE));
    }
    return count++;
  }

  /** Where the longest name that begins at {@code start} ends, be it of one character; {@code start} if none does. */
  int endOfLongestAt(CharSequence text, int start) {
    boolean begins = start < text.length() && firsts.get(text.charAt(start));
    for (int end = begins ? Math.min(text.length(), start + most) : start; end > start; end--) {
      if (find(text, start, end) >= 0) {
        return end;
      }
    }
    return start;
  }

  /** Where the longest name that ends at {@code end} begins; {@code end} if none does. */
  int startOfLongestBefore(CharSequence text, int end) {
    boolean ends = end > 0 && lasts.get(text.charAt(end - 1));
    for (int start = ends ? Math.max(0, end - most) : end; start < end; start++) {
      if (find(text, start, end) >= 0) {
        return start;
      }
    }
    return end;
  }

  /** The last added name that is the part {@code [start, end)} of the text, counted from 0; -1 if none is. */
  int find(CharSequence text, int start, int end) {
    if (end - start > most) {
      return -1;
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * PRIME + text.charAt(i);
    }
    return find(text, start, end, hash);
  }

  /** The name added before that is written alike; -1 if none is. */
  int previous(int name) {
    int start = starts[name];
    int end = starts[name + 1];
    for (int other = next[name] - 1; other >= 0; other = next[other] - 1) {
      if (Arrays.equals(letters, start, end, letters, starts[other], starts[other + 1])) {
        return other;
      }
    }
    return -1;
  }

  /** Where the longest name of two or more characters that begins at {@code start} ends; {@code start} if none does. */
  int longestAt(CharSequence text, int start) {
    if (start + 1 >= text.length()) {
      return start;
    }
    int limit = Math.min(text.length(), start + longest[pair(text, start)]);
    int found = start;
    int hash = text.charAt(start);
    for (int end = start + 2; end <= limit; end++) {
      hash = hash * PRIME + text.charAt(end - 1);
      if (find(text, start, end, hash) >= 0) {
        found = end;
      }
    }
    return found;
  }

  private int find(CharSequence text, int start, int end, int hash) {
    for (int name = slots[slot(hash)] - 1; name >= 0; name = next[name] - 1) {
      if (same(name, text, start, end)) {
        return name;
      }
    }
    return -1;
  }

  private boolean same(int name, CharSequence text, int start, int end) {
    int from = starts[name];
    if (starts[name + 1] - from != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (letters[from + i - start] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    slots = new int[slots.length * 4];
    for (int name = 0; name < count; name++) {
      put(name);
    }
  }

  private void put(int name) {
    int hash = 0;
    for (int i = starts[name]; i < starts[name + 1]; i++) {
      hash = hash * PRIME + letters[i];
    }
    int slot = slot(hash);
    next[name] = slots[slot];
    slots[slot] = name + 1;
  }

  private int slot(int hash) {
    return ((hash * 0x9E3779B9) >>> 7) & (slots.length - 1);
  }

  private static int pair(CharSequence text, int at) {
    return ((text.charAt(at) * PRIME + text.charAt(at + 1)) * 0x9E3779B9) >>> 16;
  }
}
