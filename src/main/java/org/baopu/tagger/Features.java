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
  static final int COUNT = 33;

  private static final int PAD = 4;

  private final int length;
  private final char[] text;
  private final int[] sorts;
  private final int[] tokenAt;
  private final int[] place;
  private final int[] words;
  private final int[] tags;
  private final int[] quotes;

  Features(Passage passage) {
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
    for (int t = 0; t < tokens.size(); t++) {
      Token token = tokens.get(t);
      int start = token.span().start();
      int end = token.span().end();
      int hash = 17;
      for (int i = start; i < end; i++) {
        hash = hash * 0x01000193 ^ folded[i];
      }
      words[t + 2] = hash;
      tags[t + 2] = token.tag().hashCode();
      Arrays.fill(tokenAt, start, end, t + 2);
      if (end - start > 1) {
        Arrays.fill(place, start, end, 2);
        place[start] = 1;
        place[end - 1] = 3;
      }
    }
    quotes = quotes();
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
  }

  static long mix(int template, long value) {
    long x = value * 0x9E3779B97F4A7C15L + template * 0xC2B2AE3D27D4EB4FL;
    x ^= x >>> 32;
    x *= 0xD6E8FEB86659FD93L;
    return x ^ x >>> 32;
  }
}
