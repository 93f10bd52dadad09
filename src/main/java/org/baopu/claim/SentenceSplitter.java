package org.baopu.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baopu.article.Block;
import org.baopu.article.Layout;
import org.baopu.mention.Mention;
import org.baopu.text.Span;

/**
 * Cuts the blocks of a document into sentences: at 。！？ and ……, closing quotes and brackets kept with what they close.
 * A mention is never cut in two. What runs on for more than {@value #LONGEST} code units without a mark is cut there.
 */
final class SentenceSplitter {
  /** Code units of the longest sentence; real ones stay far below, the names of a hundred people in a row included. */
  private static final int LONGEST = 4000;

  private static final String ENDS = "。！？!?…";
  private static final String CLOSING = "”’」』》）)\"";

  /** All sentences of the document, block by block. */
  List<Sentence> split(Layout layout, List<Mention> mentions) {
    List<Block> blocks = layout.blocks();
    List<List<Sentence.Placed>> byBlock = new ArrayList<>();
    blocks.forEach(block -> byBlock.add(new ArrayList<>()));
    for (int i = 0; i < mentions.size(); i++) {
      byBlock.get(mentions.get(i).block()).add(new Sentence.Placed(i, mentions.get(i)));
    }
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      List<Sentence.Placed> placed = byBlock.get(i);
      placed.sort(Comparator.comparing(Sentence.Placed::span));
      split(i, blocks.get(i), layout.articleOf(i), placed, sentences);
    }
    return sentences;
  }

  private static void split(
      int number, Block block, int article, List<Sentence.Placed> mentions, List<Sentence> sentences) {
    String text = block.text().cleaned();
    int start = 0;
    int first = 0;
    int next = 0;
    int keep = 0;
    for (int i = 0; i < text.length(); i++) {
      while (next < mentions.size() && mentions.get(next).span().start() <= i) {
        keep = Math.max(keep, mentions.get(next++).span().end());
      }
      boolean last = i + 1 == text.length();
      if (last || (i + 1 >= keep && (endsAt(text, i) || i + 1 - start >= LONGEST))) {
        Span span = new Span(start, i + 1);
        sentences.add(new Sentence(number, block.role(), article, text, span, mentions.subList(first, next)));
        start = i + 1;
        first = next;
      }
    }
  }

  /** Whether the sentence ends with this code unit: an end mark, or what closes after one, with no more of either behind. */
  private static boolean endsAt(String text, int i) {
    char here = text.charAt(i);
    char behind = text.charAt(i + 1);
    if (here == '\n') {
      return true;
    }
    if (ENDS.indexOf(behind) >= 0 || CLOSING.indexOf(behind) >= 0) {
      return false;
    }
    int mark = i;
    while (mark > 0 && mark > i - 4 && CLOSING.indexOf(text.charAt(mark)) >= 0) {
      mark--;
    }
    return ENDS.indexOf(text.charAt(mark)) >= 0;
  }
}
