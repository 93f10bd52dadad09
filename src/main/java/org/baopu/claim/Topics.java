package org.baopu.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the sentences of a document speak of: the mention that a clause without a subject leaves out. A mention is a topic if
 * its clause begins with it.
 */
final class Topics {
  /** Sentences that a topic carries over, in its paragraph and into the next. */
  private static final int REACH = 4;

  /** Code units of time and adverbs that may stand before a topic in its clause (近年来, 截至目前). */
  private static final int LONGEST_LEAD = 10;

  /** Code units of a clause that describes a topic (去年启动建设的). */
  private static final int LONGEST_CLAUSE = 20;

  private static final String BORDERS = "，。；：！？“”";
  private static final String PREPOSITIONS = "在对向与从由为给于和据按将把被让使到的、";

  private final List<TypedText> texts;

  /** Topics of a document's sentences, in order. */
  Topics(List<TypedText> texts) {
    this.texts = List.copyOf(texts);
  }

  /**
   * The topic at a place.
   *
   * @param number 0-based number of the sentence
   * @param before place in its typed text, before which the topic stands
   * @param classes local names of the classes it may have; empty for any
   */
  Optional<Sentence.Placed> at(int number, int before, Set<String> classes) {
    TypedText text = texts.get(number);
    for (int i = before - 1; i >= 0; i--) {
      if (isTopic(text, i, classes)) {
        return Optional.of(nearest(text, i, classes));
      }
    }
    int article = text.sentence().article();
    for (int back = 1; back <= REACH && back <= number; back++) {
      TypedText earlier = texts.get(number - back);
      if (article < 0 ? earlier.sentence().block() != text.sentence().block() : earlier.sentence().article() != article) {
        break;
      }
      for (int i = 0; i < earlier.text().length(); i++) {
        if (isTopic(earlier, i, classes)) {
          return Optional.of(nearest(earlier, i, classes));
        }
      }
    }
    return Optional.empty();
  }

  /** Of mentions that stand side by side (福建荔城经济开发区西天尾工业园), the last of a class asked for. */
  private static Sentence.Placed nearest(TypedText text, int index, Set<String> classes) {
    int last = index;
    while (last + 1 < text.text().length()
        && text.isMention(last + 1)
        && (classes.isEmpty() || classes.contains(text.mention(last + 1).mention().type().name()))) {
      last++;
    }
    return text.mention(last);
  }

  private static boolean isTopic(TypedText text, int index, Set<String> classes) {
    if (!text.isMention(index) || !(classes.isEmpty() || classes.contains(text.mention(index).mention().type().name()))) {
      return false;
    }
    int end = index > 0 && text.text().charAt(index - 1) == '的' ? index - 1 : index;
    int longest = end < index ? LONGEST_CLAUSE : LONGEST_LEAD;
    for (int i = end - 1; i >= 0 && BORDERS.indexOf(text.text().charAt(i)) < 0; i--) {
      if (end - i > longest || text.isMention(i) || PREPOSITIONS.indexOf(text.text().charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
