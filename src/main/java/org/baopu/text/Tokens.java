package org.baopu.text;

import java.util.ArrayList;
import java.util.List;

/** The stretches of a line that blanks part, and which of those blanks only stretch the line. */
final class Tokens {
  /** Tokens from which a run is no name any more: 何 瑶. */
  private static final int LONG = 4;

  private final List<Span> tokens;

  /** By token, whether the blank before it is one of a letter-spaced run. */
  private final boolean[] stretched;

  private Tokens(List<Span> tokens, boolean[] stretched) {
    this.tokens = tokens;
    this.stretched = stretched;
  }

  static Tokens of(String line) {
    List<Span> tokens = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      boolean blank = i == line.length() || line.charAt(i) == ' ';
      if (blank && start >= 0) {
        tokens.add(new Span(start, i));
        start = -1;
      } else if (!blank && start < 0) {
        start = i;
      }
    }
    return new Tokens(tokens, stretched(line, tokens));
  }

  int size() {
    return tokens.size();
  }

  int start(int token) {
    return tokens.get(token).start();
  }

  int end(int token) {
    return tokens.get(token).end();
  }

  /** Whether the blank before the token is there for the line's width only. */
  boolean isLetterSpaced(int token) {
    return stretched[token];
  }

  /**
   * Two or more tokens in a row without two Han characters side by side are letter-spaced; the narrowest blank among
   * them is what stretches them, a wider one parts words. A run of four reaches over its edges ({@code “抱 团 取 暖}) and takes
   * in single digits and letters ({@code 1 月 2 0 日}).
   */
  private static boolean[] stretched(String line, List<Span> tokens) {
    boolean[] stretched = new boolean[tokens.size()];
    int from = 0;
    while (from < tokens.size()) {
      int to = from;
      int han = 0;
      while (to < tokens.size() && (isLoose(line, tokens.get(to)) || tokens.get(to).length() == 1)) {
        han += isLoose(line, tokens.get(to)) ? 1 : 0;
        to++;
      }
      if (han >= LONG) {
        mark(tokens, Math.max(from, 1), Math.min(to, tokens.size() - 1), narrowest(tokens, from, to), stretched);
      } else if (han >= 2 && han == to - from) {
        mark(tokens, from + 1, to - 1, narrowest(tokens, from, to), stretched);
      }
      from = Math.max(to, from + 1);
    }
    return stretched;
  }

  private static int narrowest(List<Span> tokens, int from, int to) {
    int narrowest = Integer.MAX_VALUE;
    for (int i = from + 1; i < to; i++) {
      narrowest = Math.min(narrowest, blank(tokens, i));
    }
    return narrowest;
  }

  private static void mark(List<Span> tokens, int first, int last, int narrowest, boolean[] stretched) {
    for (int i = first; i <= last; i++) {
      stretched[i] |= blank(tokens, i) <= narrowest;
    }
  }

  private static int blank(List<Span> tokens, int token) {
    return tokens.get(token).start() - tokens.get(token - 1).end();
  }

  /** Whether it has Han characters, no two of them side by side. */
  private static boolean isLoose(String line, Span token) {
    boolean han = false;
    boolean afterHan = false;
    for (int i = token.start(); i < token.end(); ) {
      int c = line.codePointAt(i);
      if (Characters.isHan(c)) {
        if (afterHan) {
          return false;
        }
        han = true;
      }
      afterHan = Characters.isHan(c);
      i += Character.charCount(c);
    }
    return han;
  }
}
