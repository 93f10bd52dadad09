package org.baopu.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Pinyin as people type it: {@code xiāng tán gāo xīn qū} is {@code xiangtangaoxinqu}, {@code gaoxinqu}, {@code xtgxq}. */
final class Pinyin {
  /** Syllables from which on a name is searched for. */
  private static final int STARTS = 40;

  /** Letters of a term: what nobody types. */
  private static final int LONGEST = 240;

  private Pinyin() {}

  /** What a name with that pinyin is found by: all of it from each syllable on, in full and by initials; ü is u and v. */
  static SortedSet<String> terms(String pinyin) {
    List<String> syllables = new ArrayList<>();
    for (String part : pinyin.split(" ", -1)) {
      String plain = plain(part);
      if (!plain.isEmpty()) {
        syllables.add(plain);
      }
    }
    SortedSet<String> terms = new TreeSet<>();
    for (int start = 0; start < Math.min(syllables.size(), STARTS); start++) {
      StringBuilder full = new StringBuilder();
      StringBuilder initials = new StringBuilder();
      for (String syllable : syllables.subList(start, syllables.size())) {
        full.append(syllable);
        initials.append(syllable.charAt(0));
      }
      terms.add(bounded(full).replace('ü', 'u'));
      terms.add(bounded(full).replace('ü', 'v'));
      terms.add(bounded(initials).replace('ü', 'u'));
    }
    return terms;
  }

  private static String bounded(StringBuilder term) {
    return term.substring(0, Math.min(term.length(), LONGEST));
  }

  /** Lower-case letters and digits, without tones; ü stays. */
  private static String plain(String part) {
    String apart = Normalizer.normalize(part.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(part.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c == 'u' && i + 1 < apart.length() && apart.charAt(i + 1) == '\u0308') {
        plain.append('ü');
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
