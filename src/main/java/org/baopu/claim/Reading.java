package org.baopu.claim;

import java.util.List;
import org.baopu.claim.Candidates.Candidate;
import org.baopu.text.Span;

/**
 * A sentence with all that measurements are made of.
 *
 * @param sentence the sentence
 * @param clauses its clauses
 * @param times the times named in it
 * @param quantities the numbers with units in it
 * @param candidates the names in it that can bear a number
 */
record Reading(
    Sentence sentence, List<Span> clauses, List<TimeExpression> times, List<Quantity> quantities, List<Candidate> candidates) {
  /** The same with other candidates. */
  Reading with(List<Candidate> others) {
    return new Reading(sentence, clauses, times, quantities, others);
  }

  /** The number of the clause that the place is in. */
  int clauseOf(Span place) {
    int clause = 0;
    while (clause + 1 < clauses.size() && clauses.get(clause).end() <= place.start()) {
      clause++;
    }
    return clause;
  }

  /** What stands between the beginning of a clause and a place in it, without times. */
  String before(int clause, int place) {
    Span span = clauses.get(clause);
    int end = Math.max(span.start(), Math.min(span.end(), place));
    StringBuilder words = new StringBuilder();
    int at = span.start();
    for (TimeExpression time : times) {
      if (time.span().start() >= at && time.span().end() <= end) {
        words.append(sentence.text(), at, time.span().start());
        at = time.span().end();
      }
    }
    return words.append(sentence.text(), at, end).toString();
  }
}
