package org.baopu.tagger;

/**
 * The labels of characters: outside, and first, inner or last character of a name of a kind. A name has at least two
 * characters.
 */
final class Labels {
  /** Number of labels, one unused: rows of weights have a power of two of cells. */
  static final int COUNT = 32;

  static final int OUTSIDE = 0;

  private Labels() {}

  static int first(int kind) {
    return 1 + 3 * kind;
  }

  static int inner(int kind) {
    return 2 + 3 * kind;
  }

  static int last(int kind) {
    return 3 + 3 * kind;
  }
}
