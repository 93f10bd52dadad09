package org.baopu.tagger;

/**
 * A stretch that may be a name of one of the top classes.
 *
 * @param start 0-based UTF-16 code unit of the passage
 * @param end after its last one
 * @param top number of the top class: {@link #topOf}
 * @param kind number of its most probable {@link Kind} of that class
 * @param probability by the chain, all kinds of the class together
 */
record Proposal(int start, int end, int top, int kind, float probability) {
  static final int TOPS = 5;

  /** Person, place, park and project are classes of their own; all else is an organisation. */
  static int topOf(int kind) {
    return Math.min(kind, TOPS - 1);
  }
}
