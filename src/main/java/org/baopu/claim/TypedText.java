package org.baopu.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.baopu.mention.MentionForm;
import org.baopu.text.Span;

/**
 * A text in which each mention is one letter of its class. Of the other characters, blanks are left out, punctuation is made
 * full-width, and quotation marks around a mention and brackets that only explain it (以下简称“中韶电气”) are left out.
 */
final class TypedText {
  /** Longest bracket, in code units, that is left out behind a mention. */
  private static final int LONGEST_ASIDE = 40;

  private static final String QUOTES = "“”‘’「」『』\"";
  private static final String NARROW = ",()!?:;";
  private static final String WIDE = "，（）！？：；";

  private final Sentence sentence;
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int[] mentions;
  private final BitSet letters = new BitSet();

  private TypedText(Sentence sentence, Builder builder) {
    this.sentence = sentence;
    this.text = builder.text.toString();
    this.starts = Arrays.copyOf(builder.starts, text.length());
    this.ends = Arrays.copyOf(builder.ends, text.length());
    this.mentions = Arrays.copyOf(builder.mentions, text.length());
    for (int i = 0; i < text.length(); i++) {
      if (isMention(i)) {
        letters.set(Alphabet.number(text.charAt(i)));
      }
    }
  }

  /** The sentence as a typed text. */
  static TypedText of(Sentence sentence, Alphabet alphabet) {
    Builder builder = new Builder(sentence, alphabet);
    builder.addAll();
    return new TypedText(sentence, builder);
  }

  /** The sentence that it is of. */
  Sentence sentence() {
    return sentence;
  }

  /** The typed text itself. */
  String text() {
    return text;
  }

  /** The letters of the mentions in it, by {@link Alphabet#number}; empty if none. Not to be changed. */
  BitSet letters() {
    return letters;
  }

  /** Whether a mention stands at that place of the typed text. */
  boolean isMention(int index) {
    return mentions[index] >= 0;
  }

  /** The mention at that place of the typed text. */
  Sentence.Placed mention(int index) {
    return sentence.mentions().get(mentions[index]);
  }

  /** The mentions in a stretch of the typed text; empty if none. */
  List<Sentence.Placed> mentions(int start, int end) {
    List<Sentence.Placed> found = new ArrayList<>();
    for (int i = start; i < end; i++) {
      if (isMention(i)) {
        found.add(mention(i));
      }
    }
    return found;
  }

  /** Where a stretch of the typed text, not empty, stands in the block. */
  Span origin(int start, int end) {
    return new Span(starts[start], ends[end - 1]);
  }

  /** The words of a stretch of the typed text as the block has them. */
  String words(int start, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = start; i < end; i++) {
      words.append(isMention(i) ? mention(i).mention().name() : text.substring(i, i + 1));
    }
    return words.toString();
  }

  private static final class Builder {
    private final Sentence sentence;
    private final Alphabet alphabet;
    private final StringBuilder text = new StringBuilder();
    private final int[] starts;
    private final int[] ends;
    private final int[] mentions;

    Builder(Sentence sentence, Alphabet alphabet) {
      this.sentence = sentence;
      this.alphabet = alphabet;
      this.starts = new int[sentence.span().length()];
      this.ends = new int[sentence.span().length()];
      this.mentions = new int[sentence.span().length()];
    }

    void addAll() {
      List<Sentence.Placed> placed = sentence.mentions();
      int at = sentence.span().start();
      for (int i = 0; i < placed.size(); i++) {
        Span span = placed.get(i).span();
        if (span.start() < at || span.length() == 0 || isLoose(placed.get(i))) {
          continue;
        }
        addWords(at, span.start(), true);
        addSeparator(at, span.start());
        add(alphabet.letter(placed.get(i).mention().type()), span.start(), span.end(), i);
        at = asideEnd(span.end());
      }
      addWords(at, sentence.span().end(), false);
    }

    /** Names that only quotation marks part (“甲”“乙”) are a list. */
    private void addSeparator(int start, int end) {
      String between = sentence.text().substring(start, end);
      if (between.equals("”“") || between.equals("’‘") || between.equals("」「") || between.equals("》《")) {
        add('、', start, end, -1);
      }
    }

    /** Whether a mention stands for something that is not known. */
    private static boolean isLoose(Sentence.Placed placed) {
      return placed.mention().form() == MentionForm.ANAPHOR && placed.mention().referent().isEmpty();
    }

    private void addWords(int start, int end, boolean beforeMention) {
      for (int i = start; i < end; i++) {
        char c = sentence.text().charAt(i);
        boolean quote = QUOTES.indexOf(c) >= 0;
        boolean touches = (beforeMention && i == end - 1) || (i == start && start > sentence.span().start());
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || (quote && touches)) {
          continue;
        }
        int narrow = NARROW.indexOf(c);
        boolean inNumber = c == ',' && i > 0 && Character.isDigit(sentence.text().charAt(i - 1));
        char wide = narrow >= 0 && !inNumber ? WIDE.charAt(narrow) : c;
        add(Alphabet.isLetter(wide) ? '\uFFFD' : wide, i, i + 1, -1);
      }
    }

    private void add(char c, int start, int end, int mention) {
      starts[text.length()] = start;
      ends[text.length()] = end;
      mentions[text.length()] = mention;
      text.append(c);
    }

    /** Where the bracket ends that explains the mention that ends here; here if there is none. */
    private int asideEnd(int mentionEnd) {
      String words = sentence.text();
      int open = mentionEnd;
      if (open < sentence.span().end() && QUOTES.indexOf(words.charAt(open)) >= 0) {
        open++;
      }
      int limit = Math.min(sentence.span().end(), open + LONGEST_ASIDE);
      if (open >= limit || "（(".indexOf(words.charAt(open)) < 0) {
        return mentionEnd;
      }
      for (int i = open + 1; i < limit; i++) {
        if ("（(".indexOf(words.charAt(i)) >= 0) {
          return mentionEnd;
        }
        if ("）)".indexOf(words.charAt(i)) >= 0) {
          return explains(words, open + 1, i) || !holdsMention(open, i) ? i + 1 : mentionEnd;
        }
      }
      return mentionEnd;
    }

    /** Whether a bracket's words give another name (以下简称, 原新都物流园区). */
    private static boolean explains(String words, int start, int end) {
      String inside = words.substring(start, end);
      return inside.contains("简称") || inside.startsWith("原") || inside.startsWith("又") || inside.startsWith("即");
    }

    private boolean holdsMention(int start, int end) {
      Span aside = new Span(start, end);
      return sentence.mentions().stream().anyMatch(placed -> placed.span().overlaps(aside));
    }
  }
}
