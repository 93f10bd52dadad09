package org.baopu.article;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.baopu.text.AlignedText;

/**
 * Tells the main headline from the kickers above and the subheadlines below it, and joins its lines.
 *
 * <p>Lines set tight are one headline, but one that begins with a number ({@code 10项举措助力…}) is the next sentence: a
 * subheadline. Of two parts set apart the first leads to the second, unless it is a phrase that the second completes
 * ({@code 从六个关键词} / {@code 看湘潭…}).
 */
final class Headline {
  private static final Pattern NEXT_SENTENCE = Pattern.compile("^[\\d一二三四五六七八九十百千]+(?:项|名|个|条|家|位|大|场|天|年|万|亿|余|多|件|人|所)");

  private static final Pattern PHRASE = Pattern.compile("^[从对由用以在把将让给为向当随][^，：]{2,11}$");

  private Headline() {}

  /**
   * The blocks of what heads an article: kickers, headline, subheadlines, byline.
   *
   * @param head pieces in their order
   * @param lineIsParagraph whether lines that stand tight may be parts set apart
   */
  static List<Block> blocks(Section head, boolean lineIsParagraph) {
    List<List<Piece>> parts = parts(head, lineIsParagraph);
    int main = main(parts);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Role role = parts.get(i).get(0).role();
      if (role == Role.HEADLINE || role == Role.KICKER) {
        role = i == main ? Role.HEADLINE : i < main ? Role.KICKER : Role.SUBHEADLINE;
      }
      AlignedText text = AlignedText.empty();
      for (Piece piece : parts.get(i)) {
        text = text.length() == 0 ? piece.text() : LineJoiner.join(text, piece.text());
      }
      blocks.add(new Block(role, text));
    }
    return blocks;
  }

  private static List<List<Piece>> parts(Section head, boolean lineIsParagraph) {
    List<List<Piece>> parts = new ArrayList<>();
    for (Piece piece : head.pieces()) {
      if (!parts.isEmpty() && goesOn(parts.get(parts.size() - 1), piece, lineIsParagraph)) {
        parts.get(parts.size() - 1).add(piece);
      } else {
        parts.add(new ArrayList<>(List.of(piece)));
      }
    }
    return parts;
  }

  private static boolean goesOn(List<Piece> part, Piece piece, boolean lineIsParagraph) {
    Piece last = part.get(part.size() - 1);
    boolean sub = last.role() == Role.SUBHEADLINE && piece.role() == Role.HEADLINE && piece.paragraph().gap() == 0;
    if (sub && !lineIsParagraph) {
      return true;
    }
    if (last.role() != Role.HEADLINE || piece.role() != Role.HEADLINE || NEXT_SENTENCE.matcher(piece.cleaned()).find()) {
      return false;
    }
    boolean tight = piece.paragraph().gap() == 0 && !lineIsParagraph;
    return tight || Cues.endsInComma(last.cleaned()) || PHRASE.matcher(last.cleaned()).find();
  }

  /** The last part set apart that may be the headline; the first if the others are next sentences. */
  private static int main(List<List<Piece>> parts) {
    int main = -1;
    for (int i = 0; i < parts.size(); i++) {
      Piece first = parts.get(i).get(0);
      boolean may = first.role() == Role.HEADLINE && (main < 0 || !NEXT_SENTENCE.matcher(first.cleaned()).find());
      main = may ? i : main;
    }
    for (int i = parts.size() - 1; main < 0 && i >= 0; i--) {
      main = parts.get(i).get(0).role() == Role.KICKER ? i : -1;
    }
    return main;
  }
}
