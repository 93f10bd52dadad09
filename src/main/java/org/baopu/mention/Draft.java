package org.baopu.mention;

import java.util.Optional;
import org.baopu.lexicon.EntityClass;
import org.baopu.text.Span;

/**
 * A mention before the document's mentions are numbered.
 *
 * @param span UTF-16 code units of its block's text
 * @param score as {@link Candidate#score()}
 * @param referent the mention that it stands for, or of which it is another form
 */
record Draft(
    MentionForm form, EntityClass type, BlockText block, Span span, String rule, double score, Optional<Draft> referent) {
  static Draft name(BlockText block, Candidate candidate) {
    return new Draft(
        MentionForm.NAME, candidate.type(), block, candidate.span(), candidate.rule(), candidate.score(), Optional.empty());
  }

  /** A part of this name, or one that it is a part of; with a referent, another form of that. */
  Draft part(EntityClass as, Span part, String by, Optional<Draft> of) {
    return new Draft(form, as, block, part, by, score, of);
  }

  /** The characters of the page. */
  String text() {
    return span.of(block.text());
  }
}
