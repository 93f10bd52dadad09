package org.baopu.tagger;

import java.util.Arrays;
import java.util.List;
import org.baopu.language.Token;

/**
 * A passage as the tagger sees it: folded characters and their sorts, words with their groups, what the lexicon has in it.
 * Places are 0-based UTF-16 code units of the passage. Made for one passage.
 */
final class Sight {
  /** Characters, and words, that may be asked for beyond the ends of the passage. */
  static final int PAD = 4;

  /** How many words {@link #backward} reaches. */
  private static final int REACH = 6;

  final int length;

  /** For each word, from {@link #PAD} on: its hash, its tag's, its group. */
  final int[] words;

  final int[] tags;
  final int[] groups;

  /** Whole names, suffixes of names, and other words of the lexicon. */
  final Cover names;

  final Cover suffixes;
  final Cover parts;

  /** For each word the kinds of the suffix that ends with it; 0 if none does. */
  final int[] ends;

  /** For each word the sorts of the words from the last whole name of the lexicon to it; 0 if that is too far. */
  final long[] backward;

  private final char[] text;
  private final int[] sorts;

  /** For each character the number of its word, and where in it: 0 alone, 1 first, 2 inside, 3 last. */
  private final int[] wordAt;

  private final int[] place;

  /** For each word the first letter of its tag; of names (nr, ns, nt, nz) the second. */
  private final char[] letters;

  private final int[] quotes;
  private final long[] ahead;
  private final int[] behind;
  private final long[] after;

  Sight(Passage passage, Knowledge knowledge) {
    char[] folded = Characters.fold(passage.text());
    length = folded.length;
    text = new char[length + 2 * PAD];
    System.arraycopy(folded, 0, text, PAD, length);
    sorts = new int[text.length];
    for (int i = 0; i < text.length; i++) {
      sorts[i] = Characters.sort(text[i]);
    }
    int count = passage.tokens().size() + 2 * PAD;
    words = new int[count];
    tags = new int[count];
    letters = new char[count];
    groups = new int[count];
    wordAt = new int[length];
    place = new int[length];
    read(passage.tokens(), folded, knowledge.clusters());
    names = new Cover(knowledge.dictionary(), Knowledge.NAMES, text, PAD);
    suffixes = new Cover(knowledge.dictionary(), Knowledge.SUFFIXES, text, PAD);
    parts = new Cover(knowledge.dictionary(), Knowledge.PARTS, text, PAD);
    quotes = quotes();
    ahead = ahead();
    behind = behind();
    after = after();
    ends = new int[count];
    backward = new long[count];
    paths();
  }

  private void read(List<Token> tokens, char[] folded, WordClusters clusters) {
    for (int t = 0; t < tokens.size(); t++) {
      Token token = tokens.get(t);
      int start = token.span().start();
      int end = token.span().end();
      int word = t + PAD;
      words[word] = hash(folded, start, end);
      tags[word] = token.tag().hashCode();
      letters[word] = letter(token.tag());
      groups[word] = clusters.of(words[word]);
      Arrays.fill(wordAt, start, end, word);
      mark(place, start, end);
    }
  }

  private static void mark(int[] place, int start, int end) {
    if (end - start > 1) {
      Arrays.fill(place, start, end, 2);
      place[start] = 1;
      place[end - 1] = 3;
    }
  }

  /** Hash of a word, not 0; digits are alike. */
  static int hash(char[] folded, int start, int end) {
    int hash = 17;
    for (int i = start; i < end; i++) {
      char unit = folded[i];
      hash = hash * 0x01000193 ^ (unit >= '0' && unit <= '9' ? '0' : unit);
    }
    hash ^= hash >>> 15;
    return hash == 0 ? 1 : hash;
  }

  private static char letter(String tag) {
    if (tag.length() > 1 && tag.charAt(0) == 'n' && "rstz".indexOf(tag.charAt(1)) >= 0) {
      return Character.toUpperCase(tag.charAt(1));
    }
    return tag.isEmpty() ? 0 : tag.charAt(0);
  }

  private void paths() {
    int[] opens = new int[words.length];
    boolean[] breaks = new boolean[words.length];
    for (int i = 0; i < length; i++) {
      if (beginsWord(i)) {
        opens[wordAt[i]] = names.properties(i);
        breaks[wordAt[i]] = breaksClause(i);
      }
      if (endsWord(i + 1)) {
        ends[wordAt[i]] = suffixes.upTo(i + 1);
      }
    }
    int[] steps = new int[words.length];
    for (int t = PAD; t < words.length - PAD; t++) {
      if (opens[t] != 0) {
        backward[t] = 7L + opens[t];
        steps[t] = 1;
      } else if (backward[t - 1] != 0 && steps[t - 1] < REACH && !breaks[t]) {
        backward[t] = backward[t - 1] * 1_000_003 + tags[t] + ends[t] * 31L;
        steps[t] = steps[t - 1] + 1;
      }
    }
  }

  private long[] ahead() {
    long[] ahead = new long[length];
    long next = 0;
    int distance = 0;
    for (int i = length - 1; i >= 0; i--) {
      if (breaksClause(i)) {
        next = 0;
      }
      if (suffixes.ends(i + 1)) {
        next = suffixes.properties(i);
        distance = 0;
      }
      ahead[i] = next == 0 ? 0 : next << 4 | bucket(distance);
      distance++;
    }
    return ahead;
  }

  private int[] behind() {
    int[] behind = new int[length];
    int distance = 100;
    for (int i = 0; i < length; i++) {
      distance = breaksClause(i) ? 100 : distance;
      behind[i] = distance >= 100 ? 0 : bucket(distance) + 1;
      distance = names.at(i) != 0 ? 0 : distance + 1;
    }
    return behind;
  }

  private long[] after() {
    long[] after = new long[length];
    long next = 0;
    for (int i = length - 1; i >= 0; i--) {
      if (names.ends(i + 1)) {
        next = suffixes.from(i + 1);
      }
      after[i] = names.at(i) == 0 ? 0 : next + 1;
    }
    return after;
  }

  private int[] quotes() {
    int[] state = new int[length];
    int open = 0;
    int since = 0;
    for (int i = 0; i < length; i++) {
      int sort = sort(i);
      boolean closes = sort == Characters.CLOSE || sort == Characters.QUOTE_CLOSE;
      if (closes || (sort == Characters.STOP && since > 40)) {
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

  private static int bucket(int distance) {
    return distance < 4 ? distance : distance < 6 ? 4 : distance < 9 ? 5 : distance < 14 ? 6 : distance < 20 ? 7 : 8;
  }

  private boolean breaksClause(int i) {
    int sort = sort(i);
    return sort == Characters.STOP || sort == Characters.PAUSE || sort == Characters.LIST;
  }

  /** The folded character at a place; 0 just outside. */
  char letter(int i) {
    return text[i + PAD];
  }

  /** Sort of the character at a place. */
  int sort(int i) {
    return sorts[i + PAD];
  }

  /** Number of the word at a place, for {@link #words} and the like. */
  int word(int i) {
    return wordAt[i];
  }

  /** Where in its word a character is: 0 alone, 1 first, 2 inside, 3 last. */
  int place(int i) {
    return place[i];
  }

  boolean beginsWord(int i) {
    return place[i] <= 1;
  }

  boolean endsWord(int end) {
    return place[end - 1] == 0 || place[end - 1] == 3;
  }

  /** The first letter of the tag of the word at a place, for names (nr, ns, nt, nz) the second; 0 outside of the text. */
  int tagLetter(int i) {
    return i < 0 || i >= length ? 0 : letters[wordAt[i]];
  }

  /** The kinds of the next suffix in the clause and, in the lower four bits, how far its end is; 0 if there is none. */
  long ahead(int i) {
    return i < length ? ahead[i] : 0;
  }

  /** How far back in the clause the last whole name of the lexicon ended, from 1 on; 0 if there is none. */
  int behind(int i) {
    return behind[i];
  }

  /** Inside a whole name of the lexicon, one more than the kinds of the suffix that begins behind it; else 0. */
  long after(int i) {
    return after[i];
  }

  /** How far inside quotation marks or brackets, at most 3, and which; 0 outside. */
  int quote(int i) {
    return quotes[i];
  }

  /** A part of the folded text, without blanks. */
  String text(int start, int end) {
    StringBuilder name = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      if (letter(i) != ' ') {
        name.append(letter(i));
      }
    }
    return name.toString();
  }

  /** Counts where the words of a dictionary stand, by the numbers that are their properties. */
  void count(Dictionary numbered, int[] counts) {
    for (int i = 0; i < length; i++) {
      numbered.count(text, i + PAD, length + PAD, counts);
    }
  }

  /** As {@link Dictionary#longestAt}, of all words. */
  long longestAt(Dictionary dictionary, int i) {
    return dictionary.longestAt(text, i + PAD, length + PAD, -1);
  }
}
