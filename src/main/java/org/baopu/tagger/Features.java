package org.baopu.tagger;

import java.util.Arrays;
import java.util.List;
import org.baopu.language.Token;

/**
 * What the tagger sees at each character of a passage: a fixed number of features, each a 64-bit hash of a template
 * and its values.
 */
final class Features {
  /** Features of one character. */
  static final int COUNT = 57;

  private static final int PAD = 4;

  private final int length;
  private final char[] text;
  private final int[] sorts;
  private final int[] tokenAt;
  private final int[] place;
  private final int[] words;
  private final int[] tags;

  /** For each word the first letter of its tag; nouns that are names (nr, ns, nt) by their second letter. */
  private final char[] letters;

  private final int[] quotes;
  private final int[] fine;
  private final int[] coarse;
  private final long[] names;
  private final long[] suffixes;
  private final long[] parts;
  private final long[] ahead;
  private final int[] behind;
  private final long[] after;
  private final int[] ends;
  private final long[] onward;
  private final long[] backward;
  private final long[] opens;
  private final boolean[] breaks;

  Features(Passage passage, Knowledge knowledge) {
    char[] folded = Characters.fold(passage.text());
    length = folded.length;
    text = new char[length + 2 * PAD];
    System.arraycopy(folded, 0, text, PAD, length);
    sorts = new int[text.length];
    for (int i = 0; i < text.length; i++) {
      sorts[i] = Characters.sort(text[i]);
    }
    List<Token> tokens = passage.tokens();
    tokenAt = new int[length];
    place = new int[length];
    words = new int[tokens.size() + 4];
    tags = new int[tokens.size() + 4];
    letters = new char[tokens.size() + 4];
    for (int t = 0; t < tokens.size(); t++) {
      Token token = tokens.get(t);
      int start = token.span().start();
      int end = token.span().end();
      words[t + 2] = word(folded, start, end);
      tags[t + 2] = token.tag().hashCode();
      letters[t + 2] = letter(token.tag());
      Arrays.fill(tokenAt, start, end, t + 2);
      if (end - start > 1) {
        Arrays.fill(place, start, end, 2);
        place[start] = 1;
        place[end - 1] = 3;
      }
    }
    quotes = quotes();
    fine = new int[words.length];
    coarse = new int[words.length];
    for (int t = 2; t < words.length - 2; t++) {
      int found = knowledge.clusters().find(words[t]);
      fine[t] = knowledge.clusters().fine(found);
      coarse[t] = knowledge.clusters().coarse(found);
    }
    names = cover(knowledge.dictionary(), Knowledge.NAMES);
    suffixes = cover(knowledge.dictionary(), Knowledge.SUFFIXES);
    parts = cover(knowledge.dictionary(), Knowledge.PARTS);
    opens = new long[words.length];
    breaks = new boolean[words.length];
    for (int i = 0; i < length; i++) {
      if (place[i] <= 1) {
        int sort = sorts[i + PAD];
        opens[tokenAt[i]] = names[i + PAD] >> 2;
        breaks[tokenAt[i]] = sort == Characters.STOP || sort == Characters.PAUSE || sort == Characters.LIST;
      }
    }
    after = after();
    ends = ends();
    onward = onward();
    backward = backward();
    ahead = ahead();
    behind = behind();
  }

  /**
   * For each character, with {@link #PAD} more at both ends: the properties of the word of a dictionary that covers it
   * (leftmost, longest), times four, and whether it is its first (1), inner (2), last (3) or only (0) one; 0 for none.
   */
  private long[] cover(Dictionary dictionary, int wanted) {
    long[] cover = new long[text.length];
    for (int i = PAD; i < length + PAD; ) {
      long found = dictionary.longestAt(text, i, length + PAD, wanted);
      if (found == 0) {
        i++;
        continue;
      }
      int size = (int) (found >>> 32);
      long properties = (found & 0xFFFFFFFFL) << 2;
      Arrays.fill(cover, i, i + size, properties | 2);
      cover[i] = properties | (size == 1 ? 0 : 1);
      if (size > 1) {
        cover[i + size - 1] = properties | 3;
      }
      i += size;
    }
    return cover;
  }

  /** For each character in a whole name of the dictionary: the kinds of the suffix that begins right behind that name. */
  private long[] after() {
    long[] after = new long[text.length];
    long next = 0;
    for (int i = length + PAD - 1; i >= PAD; i--) {
      long name = names[i];
      if (name != 0 && ((name & 3) == 3 || (name & 3) == 0)) {
        long behind = suffixes[i + 1];
        next = behind != 0 && (behind & 3) <= 1 ? behind >> 2 : 0;
      }
      after[i] = name == 0 ? 0 : next + 1;
    }
    return after;
  }

  /** For each word the kinds of the suffix that ends with it; 0 if none does. */
  private int[] ends() {
    int[] ends = new int[words.length];
    for (int i = 0; i < length; i++) {
      boolean last = place[i] == 0 || place[i] == 3;
      if (last) {
        ends[tokenAt[i]] = suffixKinds(i + 1);
      }
    }
    return ends;
  }

  /** For each word the sorts of the words from it to the next that ends a suffix, at most six; 0 if there is none. */
  private long[] onward() {
    long[] onward = new long[words.length];
    int[] steps = new int[words.length];
    for (int t = words.length - 3; t >= 2; t--) {
      if (ends[t] != 0) {
        onward[t] = 7L + ends[t];
        steps[t] = 1;
      } else if (onward[t + 1] != 0 && steps[t + 1] < 6 && !breaks[t]) {
        onward[t] = onward[t + 1] * 1_000_003 + tags[t];
        steps[t] = steps[t + 1] + 1;
      }
    }
    return onward;
  }

  /** For each word the sorts of the words from the last division or surname to it, at most six; 0 if there is none. */
  private long[] backward() {
    long[] backward = new long[words.length];
    int[] steps = new int[words.length];
    for (int t = 2; t < words.length - 2; t++) {
      if (opens[t] != 0) {
        backward[t] = 7 + opens[t];
        steps[t] = 1;
      } else if (backward[t - 1] != 0 && steps[t - 1] < 6 && !breaks[t]) {
        backward[t] = backward[t - 1] * 1_000_003 + tags[t] + ends[t] * 31L;
        steps[t] = steps[t - 1] + 1;
      }
    }
    return backward;
  }

  /** For each character what the next suffix up to the end of the clause is, and how far it is. */
  private long[] ahead() {
    long[] ahead = new long[length];
    long next = 0;
    int distance = 0;
    for (int i = length - 1; i >= 0; i--) {
      int sort = sorts[i + PAD];
      if (sort == Characters.STOP || sort == Characters.PAUSE || sort == Characters.LIST) {
        next = 0;
      }
      long here = suffixes[i + PAD];
      if (here != 0 && ((here & 3) == 3 || (here & 3) == 0)) {
        next = here >> 2;
        distance = 0;
      }
      ahead[i] = next == 0 ? 0 : next << 4 | bucket(distance);
      distance++;
    }
    return ahead;
  }

  /** For each character how far back, in the clause, the last whole name of the dictionary ended. */
  private int[] behind() {
    int[] behind = new int[length];
    int distance = 100;
    for (int i = 0; i < length; i++) {
      int sort = sorts[i + PAD];
      if (sort == Characters.STOP || sort == Characters.PAUSE || sort == Characters.LIST) {
        distance = 100;
      }
      behind[i] = distance >= 100 ? 0 : bucket(distance) + 1;
      distance = names[i + PAD] != 0 ? 0 : distance + 1;
    }
    return behind;
  }

  private static int bucket(int distance) {
    return distance < 4 ? distance : distance < 6 ? 4 : distance < 9 ? 5 : distance < 14 ? 6 : distance < 20 ? 7 : 8;
  }

  private static char letter(String tag) {
    if (tag.length() > 1 && tag.charAt(0) == 'n' && "rstz".indexOf(tag.charAt(1)) >= 0) {
      return Character.toUpperCase(tag.charAt(1));
    }
    return tag.isEmpty() ? 0 : tag.charAt(0);
  }

  /** Hash of a word, not 0; digits are alike. */
  static int word(char[] folded, int start, int end) {
    int hash = 17;
    for (int i = start; i < end; i++) {
      char unit = folded[i];
      hash = hash * 0x01000193 ^ (unit >= '0' && unit <= '9' ? '0' : unit);
    }
    hash ^= hash >>> 15;
    return hash == 0 ? 1 : hash;
  }

  int length() {
    return length;
  }

  /** Sort of the character at a 0-based place. */
  int sort(int i) {
    return sorts[i + PAD];
  }

  /** For each character: 0 outside quotation marks and brackets, else how far inside (at most 3) and which sort. */
  private int[] quotes() {
    int[] state = new int[length];
    int open = 0;
    int since = 0;
    for (int i = 0; i < length; i++) {
      int sort = sorts[i + PAD];
      if (sort == Characters.STOP && open != 0 && since > 40) {
        open = 0;
      }
      if (sort == Characters.CLOSE || sort == Characters.QUOTE_CLOSE) {
        open = 0;
      }
      state[i] = open == 0 ? 0 : open * 4 + Math.min(since, 3);
      since++;
      if (sort == Characters.OPEN || sort == Characters.QUOTE_OPEN) {
        open = sort;
        since = 0;
      }
    }
    return state;
  }

  /** Writes the features of the character at a 0-based place. */
  void at(int i, long[] out) {
    int p = i + PAD;
    long a = text[p - 2];
    long b = text[p - 1];
    long c = text[p];
    long d = text[p + 1];
    long e = text[p + 2];
    int n = 0;
    out[n++] = mix(1, c);
    out[n++] = mix(2, b);
    out[n++] = mix(3, d);
    out[n++] = mix(4, a);
    out[n++] = mix(5, e);
    out[n++] = mix(6, b << 16 | c);
    out[n++] = mix(7, c << 16 | d);
    out[n++] = mix(8, a << 16 | b);
    out[n++] = mix(9, d << 16 | e);
    out[n++] = mix(10, b << 16 | d);
    out[n++] = mix(11, a << 32 | b << 16 | c);
    out[n++] = mix(12, b << 32 | c << 16 | d);
    out[n++] = mix(13, c << 32 | d << 16 | e);
    out[n++] = mix(14, c << 48 | d << 32 | e << 16 | text[p + 3]);
    out[n++] = mix(15, c << 48 | b << 32 | a << 16 | text[p - 3]);
    long shape = 0;
    for (int k = -2; k <= 2; k++) {
      shape = shape << 4 | sorts[p + k];
    }
    out[n++] = mix(16, shape);
    int t = tokenAt[i];
    long at = place[i];
    out[n++] = mix(17, (long) words[t] << 2 | at);
    out[n++] = mix(18, (long) words[t - 1] << 2 | at);
    out[n++] = mix(19, (long) words[t + 1] << 2 | at);
    out[n++] = mix(20, ((long) words[t - 1] * 31 + words[t]) << 2 | at);
    out[n++] = mix(21, ((long) words[t] * 31 + words[t + 1]) << 2 | at);
    out[n++] = mix(22, (long) tags[t] << 2 | at);
    out[n++] = mix(23, (long) tags[t - 1] << 2 | at);
    out[n++] = mix(24, (long) tags[t + 1] << 2 | at);
    out[n++] = mix(25, ((long) tags[t - 1] * 31 + tags[t]) << 2 | at);
    out[n++] = mix(26, ((long) tags[t] * 31 + tags[t + 1]) << 2 | at);
    out[n++] = mix(27, (((long) tags[t - 1] * 31 + tags[t]) * 31 + tags[t + 1]) << 2 | at);
    out[n++] = mix(28, (long) words[t - 2] << 2 | at);
    out[n++] = mix(29, (long) words[t + 2] << 2 | at);
    out[n++] = mix(30, ((long) tags[t - 2] * 31 + tags[t - 1]) << 2 | at);
    out[n++] = mix(31, ((long) tags[t + 2] * 31 + tags[t + 1]) << 2 | at);
    out[n++] = mix(32, quotes[i]);
    out[n++] = mix(33, (long) quotes[i] << 16 | c);
    out[n++] = mix(34, names[p]);
    out[n++] = mix(35, (names[p - 1] * 31 + names[p]) * 31 + names[p + 1]);
    out[n++] = mix(36, suffixes[p]);
    out[n++] = mix(37, suffixes[p] * 31 + suffixes[p + 1]);
    out[n++] = mix(38, parts[p]);
    out[n++] = mix(39, (parts[p - 1] * 31 + parts[p]) * 31 + parts[p + 1]);
    out[n++] = mix(40, ahead[i]);
    out[n++] = mix(41, (ahead[i] * 31 + tags[t]) << 2 | at);
    out[n++] = mix(42, ahead[i] * 16 + behind[i]);
    out[n++] = mix(43, (long) fine[t] << 2 | at);
    out[n++] = mix(44, (long) fine[t - 1] << 2 | at);
    out[n++] = mix(45, (long) fine[t + 1] << 2 | at);
    out[n++] = mix(46, ((long) coarse[t - 1] << 8 | coarse[t]) << 2 | at);
    out[n++] = mix(47, ((long) coarse[t] << 8 | coarse[t + 1]) << 2 | at);
    out[n++] = mix(48, ((long) coarse[t - 1] << 16 | coarse[t] << 8 | coarse[t + 1]) << 2 | at);
    out[n++] = mix(49, ((long) fine[t - 1] << 16 | fine[t]) << 2 | at);
    out[n++] = mix(50, ((long) fine[t] << 16 | fine[t + 1]) << 2 | at);
    out[n++] = mix(53, onward[t] << 2 | at);
    out[n++] = mix(54, (onward[t] * 31 + tags[t - 1]) << 2 | at);
    out[n++] = mix(55, (backward[t] * 31 + ends[t]) << 2 | at);
    out[n++] = mix(56, names[p] * 4096 + after[p]);
    out[n++] = mix(57, suffixes[p] == 0 ? 0 : (suffixes[p] * 31 + tags[t + 1]) * 4096 + ends[t + 1]);
    out[n++] = mix(58, ((long) fine[t] << 12 | ends[t + 1]) << 2 | at);
    out[n++] = mix(59, ((long) ends[t] << 12 | ends[t + 1]) << 2 | at);
  }

  /** A part of the folded text, without blanks. */
  String text(int start, int end) {
    StringBuilder name = new StringBuilder(end - start);
    for (int i = start + PAD; i < end + PAD; i++) {
      if (text[i] != ' ') {
        name.append(text[i]);
      }
    }
    return name.toString();
  }

  /** Counts where the words of a dictionary stand, by the numbers that are their properties. */
  void count(Dictionary words, int[] counts) {
    for (int i = 0; i < length; i++) {
      words.count(text, i + PAD, length + PAD, counts);
    }
  }

  /** As {@link Dictionary#longestAt}. */
  long longestAt(Dictionary words, int i) {
    return words.longestAt(text, i + PAD, length + PAD, -1);
  }

  boolean wordStartsAt(int i) {
    return place[i] <= 1;
  }

  boolean wordEndsAt(int end) {
    return place[end - 1] == 0 || place[end - 1] == 3;
  }

  /** Number of words that a stretch touches. */
  int words(int start, int end) {
    return tokenAt[end - 1] - tokenAt[start] + 1;
  }

  /** How a stretch agrees with the dictionary's whole names: 2 is one, 1 begins with one, 3 ends with one, 0 none. */
  int nameCover(int start, int end) {
    return cover(names, start, end);
  }

  private static int cover(long[] cover, int start, int end) {
    boolean opens = cover[start + PAD] != 0 && (cover[start + PAD] & 3) == 1;
    boolean closes = cover[end - 1 + PAD] != 0 && (cover[end - 1 + PAD] & 3) == 3;
    if (opens && closes) {
      for (int i = start + 1; i < end - 1; i++) {
        if ((cover[i + PAD] & 3) != 2) {
          return 4;
        }
      }
      return 2;
    }
    return opens ? 1 : closes ? 3 : cover[start + PAD] != 0 ? -1 : 0;
  }

  /** Whether a suffix ends there: 1, or -1 if one goes on. */
  int suffixAt(int end) {
    long last = suffixes[end - 1 + PAD];
    return last == 0 ? 0 : (last & 3) == 3 || (last & 3) == 0 ? 1 : -1;
  }

  /** The kinds whose suffix ends there, as bits. */
  int suffixKinds(int end) {
    return suffixAt(end) == 1 ? (int) (suffixes[end - 1 + PAD] >> 2) : 0;
  }

  /** The kinds of the suffix that begins at a place, as bits; 0 if none does. */
  int suffixFrom(int i) {
    long here = i < length ? suffixes[i + PAD] : 0;
    return here != 0 && (here & 3) <= 1 ? (int) (here >> 2) : 0;
  }

  /** How far the next suffix of the clause is from a place, in steps that grow; -1 if there is none. */
  int suffixAhead(int i) {
    return i < length && ahead[i] != 0 ? (int) (ahead[i] & 15) : -1;
  }

  /** The first letter of the tag of the word at a place; 0 outside of the text. */
  int tagAt(int i) {
    return i < 0 || i >= length ? 0 : letters[tokenAt[i]];
  }

  /** Which sort of word of {@link Knowledge#PARTS} covers a character; -1 before and behind the text, 0 for none. */
  int partAt(int i) {
    return i < 0 || i >= length ? -1 : parts[i + PAD] == 0 ? 0 : Long.numberOfTrailingZeros(parts[i + PAD] >> 2);
  }

  int quoteAt(int i) {
    return quotes[i];
  }

  static long mix(int template, long value) {
    long x = value * 0x9E3779B97F4A7C15L + template * 0xC2B2AE3D27D4EB4FL;
    x ^= x >>> 32;
    x *= 0xD6E8FEB86659FD93L;
    return x ^ x >>> 32;
  }
}
