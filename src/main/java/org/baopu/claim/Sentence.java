package org.baopu.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baopu.article.Role;
import org.baopu.mention.Mention;
import org.baopu.mention.MentionForm;
import org.baopu.text.Span;

/**
 * A sentence of a block and the mentions in it. All places are UTF-16 code units of the block's cleaned text.
 *
 * @param block 0-based index into {@code Layout.blocks()}
 * @param role what the block is
 * @param article 0-based index into {@code Layout.articles()}; -1 if the block is loose
 * @param text the cleaned text of the whole block
 * @param span the sentence in it, its end mark and closing quotes included
 * @param mentions those that lie in the sentence, by place, the longer first where two begin together; empty if none
 */
record Sentence(int block, Role role, int article, String text, Span span, List<Placed> mentions) {
  /** What parts clauses; a sentence's end mark is one too. */
  private static final String BORDERS = "，,；;：:。！？!?";

  Sentence {
    mentions = List.copyOf(mentions);
  }

  /**
   * A mention with its number.
   *
   * @param index 0-based index into the document's list of mentions
   * @param mention the mention
   */
  record Placed(int index, Mention mention) {
    /** Where it stands in the block's cleaned text. */
    Span span() {
      return mention.span();
    }
  }

  /**
   * The container of a mention: of the mentions in the same longest one, that which ends last before it does (绥宁县 for
   * 长铺镇 in 湖南省绥宁县长铺镇, and 长铺镇 for the whole); empty if it holds none and stands alone.
   */
  Optional<Placed> container(Placed whole) {
    Span outer = whole.span();
    for (Placed other : mentions) {
      if (other.span().contains(outer)) {
        outer = other.span();
      }
    }
    Optional<Placed> last = Optional.empty();
    for (Placed inner : mentions) {
      if (inner.mention().form() == MentionForm.NAME
          && outer.contains(inner.span())
          && inner.span().end() < whole.span().end()
          && (last.isEmpty() || inner.span().end() > last.get().span().end())) {
        last = Optional.of(inner);
      }
    }
    return last;
  }

  /** The words of the sentence. */
  String words() {
    return span.of(text);
  }

  /** The clauses, without the marks that part them; no mention is cut in two. Empty if the sentence is marks only. */
  List<Span> clauses() {
    List<Span> clauses = new ArrayList<>();
    int start = span.start();
    int next = 0;
    int keep = start;
    for (int i = span.start(); i < span.end(); i++) {
      while (next < mentions.size() && mentions.get(next).span().start() <= i) {
        keep = Math.max(keep, mentions.get(next++).span().end());
      }
      if (i >= keep && BORDERS.indexOf(text.charAt(i)) >= 0) {
        if (i > start) {
          clauses.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    if (span.end() > start) {
      clauses.add(new Span(start, span.end()));
    }
    return clauses;
  }

  /** The stretch at clause borders that covers both places. */
  Span clausesAround(Span first, Span second) {
    int start = Math.min(first.start(), second.start());
    int end = Math.max(first.end(), second.end());
    for (Span clause : clauses()) {
      if (clause.start() <= start && start < clause.end()) {
        start = clause.start();
      }
      if (clause.start() < end && end <= clause.end()) {
        end = clause.end();
      }
    }
    return new Span(start, end);
  }
}
