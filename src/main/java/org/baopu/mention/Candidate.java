package org.baopu.mention;

import org.baopu.lexicon.EntityClass;
import org.baopu.text.Span;

/**
 * What may be a name.
 *
 * @param type its class
 * @param span UTF-16 code units of its block's text
 * @param rule what found it
 * @param score how sure that is, in (0, 1]: a model's probability, a rule's precision on labelled articles
 */
record Candidate(EntityClass type, Span span, String rule, double score) {
  /** This candidate with other bounds. */
  Candidate of(Span other) {
    return span.equals(other) ? this : new Candidate(type, other, rule, score);
  }
}
