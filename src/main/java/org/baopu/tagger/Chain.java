package org.baopu.tagger;

/**
 * The transitions of the chain of labels, and sums over all labellings of a sentence (forward and backward).
 *
 * <p>An outer state is {@link Labels#OUTSIDE} (0) or the end of a name of kind k (k + 1); from it any outer state or the
 * first character of any name follows. Inside a name only that name goes on.
 */
final class Chain {
  private static final int KINDS = Kind.COUNT;
  static final int OUTER = KINDS + 1;

  /** Weights from outer state to what follows: {@code outer[from * OUTER + to]}, {@code to} 0 for outside. */
  final float[] outer = new float[OUTER * OUTER];

  /** Weights first to inner, first to last, inner to inner, inner to last: {@code inside[kind * 4 + which]}. */
  final float[] inside = new float[KINDS * 4];

  static int outerOf(int label) {
    return label == 0 ? 0 : (label - 3) / 3 + 1;
  }
}
