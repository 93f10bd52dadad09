package org.baopu.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baopu.language.Token;
import org.baopu.text.Span;

/**
 * Finds names by their form alone: whole names, patterns, and suffixes with what stands before them. Knows no context
 * and no document, so what it gives is a proposal. Immutable.
 */
public final class FormFinder {
  /** UTF-16 code units before a suffix that can belong to the name. */
  private static final int REACH = 30;

  /** Tags (their first letter) of words that end the way to the left: particles, pronouns, prepositions, adverbs, times … */
  private static final String STOPS = "upcrdtyeozkh";

  private static final String CLOSING = "）)”’";
  private static final String OPENING = "（(“‘";

  private final NameForms forms;
  private final Words titles;
  private final Divisions divisions;

  public FormFinder(Lexicon lexicon) {
    this.forms = lexicon.nameForms();
    this.titles = lexicon.personForms().titles();
    this.divisions = lexicon.divisions();
  }

  /** The whole names and the matches of patterns in the text; some overlap; empty if none. */
  public List<NameForms.Hit> known(String text, List<Token> tokens) {
    Cuts cuts = new Cuts(text, tokens);
    List<NameForms.Hit> found = new ArrayList<>(forms.patternMatches(text));
    for (NameForms.Hit whole : forms.in(NameForms.Form.WHOLE, text)) {
      if (cuts.at(whole.span().start()) && cuts.at(whole.span().end())) {
        found.add(whole);
      }
    }
    return found;
  }

  /**
   * The names that the text's suffixes show, in order of their ends; some overlap; empty if none.
   *
   * @param tokens the text's words, as {@link org.baopu.language.Language#tokens} gives them
   */
  public List<NameForms.Hit> find(String text, List<Token> tokens) {
    Cuts cuts = new Cuts(text, tokens);
    List<NameForms.Hit> found = new ArrayList<>();
    for (NameForms.Hit suffix : forms.suffixes(text)) {
      int start = cuts.at(suffix.span().end()) ? start(text, tokens, cuts, suffix.span()) : suffix.span().start();
      if (start < suffix.span().start() || isStemmed(text, suffix.span())) {
        Span span = new Span(start, suffix.span().end());
        if (!forms.has(NameForms.Form.GENERIC, text, span.start(), span.end())) {
          found.add(new NameForms.Hit(span, suffix.types()));
        }
      }
    }
    return found;
  }

  private boolean isStemmed(String text, Span suffix) {
    return forms.startOfLongestBefore(NameForms.Form.STEM, text, suffix.start()) < suffix.start();
  }

  /** Where the name that ends in the suffix begins; the suffix's own start if nothing before it belongs to it. */
  private int start(String text, List<Token> tokens, Cuts cuts, Span suffix) {
    int limit = Math.max(0, suffix.start() - REACH);
    int start = suffix.start();
    int place = -1;
    boolean named = false;
    while (start > limit) {
      int stem = forms.startOfLongestBefore(NameForms.Form.STEM, text, start);
      if (stem < start && (cuts.at(stem) || cuts.at(start))) {
        start = stem;
        continue;
      }
      int opening = CLOSING.indexOf(text.charAt(start - 1)) < 0 ? -1 : opening(text, start - 1, limit);
      if (opening >= 0) {
        start = opening;
        continue;
      }
      Token token = tokens.get(cuts.tokenBefore(start));
      int from = token.span().start();
      boolean level = forms.has(NameForms.Form.LEVEL, text, from, start);
      if (!level && stops(text, token, from, start)) {
        break;
      }
      boolean proper = isProper(token);
      boolean division = divisions.longestAt(text, from) >= start;
      if (place >= 0 && !division && !proper && !level) {
        break;
      }
      if (division || level) {
        place = from;
      }
      named |= proper || division;
      start = from;
    }
    return place >= 0 && !named ? place : start;
  }

  private boolean stops(String text, Token token, int start, int end) {
    String tag = token.tag();
    if (tag.startsWith("w")) {
      return "·・-—".indexOf(text.charAt(end - 1)) < 0;
    }
    if (tag.equals("nx") || tag.equals("h") || tag.equals("b")) {
      return false;
    }
    if (tag.startsWith("m") || tag.startsWith("q")) {
      return text.charAt(start) != '第';
    }
    if (tag.equals("v") || tag.equals("vi") || tag.equals("vl") || tag.equals("vshi") || tag.equals("vyou")) {
      return true;
    }
    if (titles.contains(text, start, end)
        || forms.has(NameForms.Form.ANAPHOR, text, start, end)
        || forms.has(NameForms.Form.LOOSE_ANAPHOR, text, start, end)) {
      return true;
    }
    return STOPS.indexOf(tag.toLowerCase(Locale.ROOT).charAt(0)) >= 0;
  }

  private static boolean isProper(Token token) {
    String tag = token.tag();
    return tag.startsWith("nr") || tag.startsWith("ns") || tag.startsWith("nt") || tag.equals("nz") || tag.equals("nx")
        || tag.equals("x") || tag.equals("j");
  }

  /** Where the bracket or quotation mark opens that closes at {@code closing}; -1 if it does not within reach. */
  private static int opening(String text, int closing, int limit) {
    char open = OPENING.charAt(CLOSING.indexOf(text.charAt(closing)));
    for (int i = closing - 1; i >= Math.max(limit, closing - 12); i--) {
      if (text.charAt(i) == open) {
        return i;
      }
    }
    return -1;
  }

  /** Where words begin and end. */
  private static final class Cuts {
    private final boolean[] cut;
    private final int[] tokenAt;

    Cuts(String text, List<Token> tokens) {
      cut = new boolean[text.length() + 1];
      tokenAt = new int[text.length()];
      cut[0] = true;
      for (int t = 0; t < tokens.size(); t++) {
        Span span = tokens.get(t).span();
        cut[span.end()] = true;
        Arrays.fill(tokenAt, span.start(), span.end(), t);
      }
    }

    boolean at(int place) {
      return cut[place];
    }

    /** The number of the word that the character before the place is in. */
    int tokenBefore(int place) {
      return tokenAt[place - 1];
    }
  }
}
