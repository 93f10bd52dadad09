package org.baopu.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baopu.text.AlignedText;

/**
 * Finds what is printed twice on a page: whole sentences of a second copy, and lines lifted out of a text to stand
 * beside it. They become {@link Role#FURNITURE}; the first copy of a sentence stays, and of a lifted line the text's.
 */
final class Repeats {
  /** Letters that must agree for two places to be copies. */
  private static final int WINDOW = 12;

  /** Fewest letters of sentences in a row that are a second copy. */
  private static final int FEWEST = 30;

  /** Most letters of a line lifted out of a text. */
  private static final int LIFTED = 80;

  private final List<Piece> pieces;

  /** The letters and digits of the pieces one after another. */
  private final StringBuilder letters = new StringBuilder();

  /** By letter: its piece. */
  private final int[] pieceOf;

  /** By piece: its first letter; one more than there are pieces. */
  private final int[] firstLetter;

  /** By letter: whether a window over it stands earlier too. */
  private final boolean[] again;

  /** By letter: whether a window over it stands in a longer piece of the body too. */
  private final boolean[] inBody;

  private Repeats(List<Piece> pieces) {
    this.pieces = pieces;
    this.firstLetter = new int[pieces.size() + 1];
    for (int i = 0; i < pieces.size(); i++) {
      firstLetter[i] = letters.length();
      String text = pieces.get(i).isFlow() ? pieces.get(i).cleaned() : "";
      text.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    }
    firstLetter[pieces.size()] = letters.length();
    this.pieceOf = new int[letters.length()];
    for (int i = 0; i < pieces.size(); i++) {
      Arrays.fill(pieceOf, firstLetter[i], firstLetter[i + 1], i);
    }
    this.again = new boolean[letters.length()];
    this.inBody = new boolean[letters.length()];
    compare();
  }

  /** The pieces with what is a copy set apart. */
  static List<Piece> setApart(List<Piece> pieces) {
    Repeats repeats = new Repeats(pieces);
    boolean[] lifted = repeats.lifted();
    List<Piece> parted = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (lifted[i]) {
        parted.add(pieces.get(i).as(Role.FURNITURE));
      } else if (pieces.get(i).role() == Role.BODY) {
        repeats.part(i, parted);
      } else {
        parted.add(pieces.get(i));
      }
    }
    return parted;
  }

  private void compare() {
    int windows = letters.length() - WINDOW + 1;
    if (windows < 2) {
      return;
    }
    long[] hash = hashes(windows);
    Integer[] order = new Integer[windows];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> hash[a] != hash[b] ? Long.compare(hash[a], hash[b]) : Integer.compare(a, b));
    for (int i = 0; i < windows; ) {
      int end = i;
      int longest = 0;
      while (end < windows && hash[order[end]] == hash[order[i]]) {
        longest = Math.max(longest, bodyLength(order[end]));
        end++;
      }
      for (int j = i; end - i > 1 && j < end; j++) {
        int at = order[j];
        if (order[i] + WINDOW <= at) {
          Arrays.fill(again, at, at + WINDOW, true);
        }
        if (longest > 2 * length(pieceOf[at])) {
          Arrays.fill(inBody, at, at + WINDOW, true);
        }
      }
      i = end;
    }
  }

  private long[] hashes(int windows) {
    long[] hash = new long[windows];
    long power = 1;
    for (int i = 1; i < WINDOW; i++) {
      power *= 1_000_003;
    }
    long rolling = 0;
    for (int i = 0; i < letters.length(); i++) {
      rolling -= i >= WINDOW ? letters.charAt(i - WINDOW) * power : 0;
      rolling = rolling * 1_000_003 + letters.charAt(i);
      if (i >= WINDOW - 1) {
        hash[i - WINDOW + 1] = rolling;
      }
    }
    return hash;
  }

  /** Letters of the piece of the body that the window stands in as a whole; 0 if in none. */
  private int bodyLength(int window) {
    int piece = pieceOf[window];
    boolean whole = piece == pieceOf[window + WINDOW - 1];
    return whole && pieces.get(piece).role() == Role.BODY ? length(piece) : 0;
  }

  private int length(int piece) {
    return firstLetter[piece + 1] - firstLetter[piece];
  }

  /** By piece, whether it is lifted out of a text: in a row of two or more, or an enumeration. */
  private boolean[] lifted() {
    boolean[] lifted = new boolean[pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      int end = i;
      boolean list = false;
      while (end < pieces.size() && isCopied(end)) {
        list |= pieces.get(end).cleaned().indexOf('、') >= 0;
        end++;
      }
      boolean enough = end > i && firstLetter[end] - firstLetter[i] >= 20 && (end - i > 1 || list);
      if (enough && (end == pieces.size() || !opensArticle(pieces.get(end)))) {
        Arrays.fill(lifted, i, end, true);
      }
      i = Math.max(i, end);
    }
    return lifted;
  }

  private static boolean opensArticle(Piece piece) {
    return piece.isLead() || piece.role() == Role.BYLINE || piece.role() == Role.SUBHEADLINE;
  }

  private boolean isCopied(int piece) {
    int count = length(piece);
    return count > 0 && count <= LIFTED && share(inBody, firstLetter[piece], firstLetter[piece + 1]) >= 0.9;
  }

  /** Adds the piece, its sentences that stand earlier too set apart if there are enough of them in a row. */
  private void part(int piece, List<Piece> parted) {
    AlignedText text = pieces.get(piece).text();
    String cleaned = text.cleaned();
    int letter = firstLetter[piece];
    int start = 0;
    int from = 0;
    int copied = 0;
    for (int end : sentenceEnds(cleaned)) {
      int count = (int) cleaned.substring(from, end).chars().filter(Character::isLetterOrDigit).count();
      boolean copy = count > 0 && share(again, letter, letter + count) >= 0.85;
      if (copy != copied > 0 && from > start) {
        add(piece, start, from, copied, parted);
        start = from;
        copied = 0;
      }
      copied = copy ? copied + count : 0;
      letter += count;
      from = end;
    }
    add(piece, start, cleaned.length(), copied, parted);
  }

  private void add(int piece, int start, int end, int copied, List<Piece> parted) {
    Piece whole = pieces.get(piece);
    Role role = copied >= FEWEST ? Role.FURNITURE : whole.role();
    Piece part = new Piece(role, whole.paragraph().with(whole.text().part(start, end)));
    int last = parted.size() - 1;
    boolean more = start > 0 && last >= 0 && parted.get(last).role() == role;
    if (more) {
      Paragraph before = parted.get(last).paragraph();
      parted.set(last, new Piece(role, before.with(before.text().then(part.text()))));
    } else if (part.text().length() > 0) {
      parted.add(part);
    }
  }

  private static List<Integer> sentenceEnds(String text) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      boolean stop = "。！？".indexOf(text.charAt(i)) >= 0;
      if (stop && (i + 1 == text.length() || "”’」』）".indexOf(text.charAt(i + 1)) < 0)) {
        ends.add(i + 1);
      } else if (i > 0 && "”’」』）".indexOf(text.charAt(i)) >= 0 && "。！？".indexOf(text.charAt(i - 1)) >= 0) {
        ends.add(i + 1);
      }
    }
    if (ends.isEmpty() || ends.get(ends.size() - 1) < text.length()) {
      ends.add(text.length());
    }
    return ends;
  }

  private static double share(boolean[] marks, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += marks[i] ? 1 : 0;
    }
    return (double) count / (to - from);
  }
}
