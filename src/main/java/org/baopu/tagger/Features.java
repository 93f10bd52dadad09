package org.baopu.tagger;

/** What the chain knows of a character: a fixed number of features, each a 64-bit hash of a template and its values. */
final class Features {
  /** Features of one character. */
  static final int COUNT = 48;

  private Features() {}

  /** Writes the features of the character at a 0-based place. */
  static void at(Sight sight, int i, long[] out) {
    int n = letters(sight, i, out, 0);
    n = words(sight, sight.word(i), sight.place(i), out, n);
    n = lexicon(sight, i, out, n);
    n = clause(sight, i, out, n);
    n = groups(sight, sight.word(i), sight.place(i), out, n);
    paths(sight, i, out, n);
  }

  private static int letters(Sight sight, int i, long[] out, int from) {
    long a = sight.letter(i - 2);
    long b = sight.letter(i - 1);
    long c = sight.letter(i);
    long d = sight.letter(i + 1);
    long e = sight.letter(i + 2);
    long shape = 0;
    for (int k = -2; k <= 2; k++) {
      shape = shape << 4 | sight.sort(i + k);
    }
    int n = from;
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
    out[n++] = mix(14, c << 48 | d << 32 | e << 16 | sight.letter(i + 3));
    out[n++] = mix(15, c << 48 | b << 32 | a << 16 | sight.letter(i - 3));
    out[n++] = mix(16, shape);
    return n;
  }

  private static int words(Sight sight, int t, long at, long[] out, int from) {
    int[] words = sight.words;
    int[] tags = sight.tags;
    int n = from;
    out[n++] = mix(17, (long) words[t] << 2 | at);
    out[n++] = mix(18, (long) words[t - 1] << 2 | at);
    out[n++] = mix(19, (long) words[t + 1] << 2 | at);
    out[n++] = mix(20, ((long) words[t - 1] * 31 + words[t]) << 2 | at);
    out[n++] = mix(21, ((long) words[t] * 31 + words[t + 1]) << 2 | at);
    out[n++] = mix(22, (long) tags[t] << 2 | at);
    out[n++] = mix(25, ((long) tags[t - 1] * 31 + tags[t]) << 2 | at);
    out[n++] = mix(26, ((long) tags[t] * 31 + tags[t + 1]) << 2 | at);
    out[n++] = mix(27, (((long) tags[t - 1] * 31 + tags[t]) * 31 + tags[t + 1]) << 2 | at);
    out[n++] = mix(28, (long) words[t - 2] << 2 | at);
    out[n++] = mix(29, (long) words[t + 2] << 2 | at);
    out[n++] = mix(30, ((long) tags[t - 2] * 31 + tags[t - 1]) << 2 | at);
    out[n++] = mix(31, ((long) tags[t + 2] * 31 + tags[t + 1]) << 2 | at);
    return n;
  }

  private static int lexicon(Sight sight, int i, long[] out, int from) {
    Cover names = sight.names;
    Cover suffixes = sight.suffixes;
    Cover parts = sight.parts;
    int n = from;
    out[n++] = mix(32, sight.quote(i));
    out[n++] = mix(33, (long) sight.quote(i) << 16 | sight.letter(i));
    out[n++] = mix(34, names.at(i));
    out[n++] = mix(35, (names.at(i - 1) * 31 + names.at(i)) * 31 + names.at(i + 1));
    out[n++] = mix(36, suffixes.at(i));
    out[n++] = mix(37, suffixes.at(i) * 31 + suffixes.at(i + 1));
    out[n++] = mix(38, parts.at(i));
    out[n++] = mix(39, (parts.at(i - 1) * 31 + parts.at(i)) * 31 + parts.at(i + 1));
    return n;
  }

  private static int clause(Sight sight, int i, long[] out, int from) {
    long ahead = sight.ahead(i);
    int n = from;
    out[n++] = mix(40, ahead);
    out[n++] = mix(41, (ahead * 31 + sight.tags[sight.word(i)]) << 2 | sight.place(i));
    out[n++] = mix(42, ahead * 16 + sight.behind(i));
    return n;
  }

  private static int groups(Sight sight, int t, long at, long[] out, int from) {
    int[] groups = sight.groups;
    int n = from;
    out[n++] = mix(43, (long) groups[t] << 2 | at);
    out[n++] = mix(49, ((long) groups[t - 1] << 16 | groups[t]) << 2 | at);
    out[n++] = mix(50, ((long) groups[t] << 16 | groups[t + 1]) << 2 | at);
    return n;
  }

  private static void paths(Sight sight, int i, long[] out, int from) {
    int t = sight.word(i);
    long at = sight.place(i);
    int[] tags = sight.tags;
    int[] ends = sight.ends;
    long suffix = sight.suffixes.at(i);
    int n = from;
    out[n++] = mix(55, (sight.backward[t] * 31 + ends[t]) << 2 | at);
    out[n++] = mix(56, sight.names.at(i) * 4096 + sight.after(i));
    out[n++] = mix(57, suffix == 0 ? 0 : (suffix * 31 + tags[t + 1]) * 4096 + ends[t + 1]);
    out[n++] = mix(58, ((long) sight.groups[t] << 12 | ends[t + 1]) << 2 | at);
    out[n++] = mix(59, ((long) ends[t] << 12 | ends[t + 1]) << 2 | at);
  }

  private static long mix(int template, long value) {
    long x = value * 0x9E3779B97F4A7C15L + template * 0xC2B2AE3D27D4EB4FL;
    x ^= x >>> 32;
    x *= 0xD6E8FEB86659FD93L;
    return x ^ x >>> 32;
  }
}
