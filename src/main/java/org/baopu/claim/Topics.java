package org.baopu.claim;

import com.google.re2j.Pattern;
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

  /** Code units of what may stand before a topic in its clause (近年来, 截至目前, 去年启动建设的). */
  private static final int LONGEST_LEAD = 20;

  private static final String BORDERS = "，。；：！？“”";
  private static final String PREPOSITIONS = "在对向与从由为给于和据按将把被让使到的、";

  private final List<TypedText> texts;
  private final Pattern lead;

  /**
   * Topics of a document's sentences, in order.
   *
   * @param lead what may stand before a topic in its clause, but for a clause that describes it and ends in 的
   */
  Topics(List<TypedText> texts, Pattern lead) {
    this.texts = List.copyOf(texts);
    this.lead = lead;
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
      if (isTopic(text, i, classes) || endsClause(text, i, classes) || isDescribed(text, i, classes)) {
        return Optional.of(nearest(text, i, classes));
      }
    }
    for (int back = 1; back <= REACH && back <= number; back++) {
      TypedText earlier = texts.get(number - back);
      if (isApart(earlier, text)) {
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

  /** Whether what the one speaks of does not carry over to the other: they are of two articles, or of two blocks of none. */
  private static boolean isApart(TypedText earlier, TypedText text) {
    int article = text.sentence().article();
    return article < 0 ? earlier.sentence().block() != text.sentence().block() : earlier.sentence().article() != article;
  }

  /** The mention of these classes that stands last before a place, in the sentence or in one of the few before it. */
  Optional<Sentence.Placed> lastNamed(int number, int before, Set<String> classes) {
    TypedText text = texts.get(number);
    Optional<Sentence.Placed> found = last(text, 0, before, classes);
    for (int back = 1; found.isEmpty() && back <= REACH && back <= number && !isApart(texts.get(number - back), text); back++) {
      TypedText earlier = texts.get(number - back);
      found = last(earlier, 0, earlier.text().length(), classes);
    }
    return found;
  }

  /** The mention of these classes that stands last before a place of the sentence, else the topic there. */
  Optional<Sentence.Placed> nearest(int number, int before, Set<String> classes) {
    return last(texts.get(number), 0, before, classes).or(() -> at(number, before, classes));
  }

  private static Optional<Sentence.Placed> last(TypedText text, int from, int before, Set<String> classes) {
    for (int i = before - 1; i >= from; i--) {
      if (text.isMention(i) && classes.contains(text.mention(i).mention().type().name())) {
        return Optional.of(text.mention(i));
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

  /** Whether a description and 的 before it and a comma after it make it what the next clauses speak of. */
  private static boolean endsClause(TypedText text, int index, Set<String> classes) {
    String typed = text.text();
    return index > 0
        && text.isMention(index)
        && classes.contains(text.mention(index).mention().type().name())
        && typed.charAt(index - 1) == '的'
        && typed.startsWith("，", index + 1);
  }

  /** Whether it is a person of whom the next clauses tell: 新任芜湖市委副书记徐志，男，. */
  private static boolean isDescribed(TypedText text, int index, Set<String> classes) {
    return text.isMention(index)
        && classes.contains("Person")
        && text.mention(index).mention().type().name().equals("Person")
        && (text.text().startsWith("，男，", index + 1) || text.text().startsWith("，女，", index + 1));
  }

  /** The mention of these classes that stands last before a place, in its clause. */
  Optional<Sentence.Placed> inClause(int number, int before, Set<String> classes) {
    TypedText text = texts.get(number);
    int start = before;
    while (start > 0 && BORDERS.indexOf(text.text().charAt(start - 1)) < 0) {
      start--;
    }
    return last(text, start, before, classes);
  }

  private static boolean without(String words, String characters) {
    return words.chars().limit(words.length() - 1).noneMatch(c -> characters.indexOf(c) >= 0);
  }

  private boolean isTopic(TypedText text, int index, Set<String> classes) {
    if (!text.isMention(index) || !(classes.isEmpty() || classes.contains(text.mention(index).mention().type().name()))) {
      return false;
    }
    int start = index;
    while (start > 0 && BORDERS.indexOf(text.text().charAt(start - 1)) < 0) {
      start--;
      if (index - start > LONGEST_LEAD || text.isMention(start)) {
        return false;
      }
    }
    String before = text.text().substring(start, index);
    return lead.matches(before) || (before.endsWith("的") && without(before, PREPOSITIONS));
  }
}
