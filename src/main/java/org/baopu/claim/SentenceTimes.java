package org.baopu.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baopu.text.Span;

/** When the things are that a sentence states: its time expressions, looked for when the first is asked for. */
final class SentenceTimes {
  private static final TimeExpressionFinder FINDER = new TimeExpressionFinder();

  private final Sentence sentence;
  private final Optional<LocalDate> reference;
  private Optional<List<TimeExpression>> expressions = Optional.empty();

  /** The times of a sentence; the reference is the day of writing or of issue. */
  SentenceTimes(Sentence sentence, Optional<LocalDate> reference) {
    this.sentence = sentence;
    this.reference = reference;
  }

  /**
   * The time that was named last when something is said, not looking back over a semicolon.
   *
   * @param place where it is said, in the block's cleaned text
   * @return ISO 8601; empty if no time that is known stands there
   */
  Optional<String> at(Span place) {
    if (expressions.isEmpty()) {
      expressions = Optional.of(FINDER.find(sentence.text(), sentence.span(), reference));
    }
    Optional<String> last = Optional.empty();
    for (TimeExpression expression : expressions.get()) {
      Span span = expression.span();
      if (span.end() <= place.end() && !isBirth(span.end()) && !parted(span.end(), place.start())) {
        last = expression.value();
      }
    }
    return last;
  }

  /** Whether the time is that of a birth (1970年3月生). */
  private boolean isBirth(int end) {
    return sentence.text().startsWith("生", end) || sentence.text().startsWith("出生", end);
  }

  private boolean parted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.text().charAt(i) == '；' || sentence.text().charAt(i) == ';') {
        return true;
      }
    }
    return false;
  }
}
