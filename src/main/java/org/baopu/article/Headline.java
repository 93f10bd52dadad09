package org.baopu.article;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.baopu.text.AlignedText;

/**
 * Tells the main headline from the kickers above and the subheadlines below it, and joins its lines.
 *
 * <p>Lines set tight are one headline, but one that begins with a number ({@code 10项举措助力…}) is the next sentence: a
 * subheadline. A phrase ({@code 从六个关键词}) is one with what completes it ({@code 看湘潭…}).
 */
final class Headline {
  private static final Pattern NEXT_SENTENCE = Pattern.compile("^[\\d一二三四五六七八九十百千]+(?:项|名|个|条|家|位|大|场|天|年|万|亿|余|多|件|人|所)");

  private static final Pattern PHRASE = Pattern.compile("^[从对由用以在把将让给为向当随][^，：]{2,11}$");

  private static final Pattern INTRODUCES = Pattern.compile("(?:强调|指出|要求|提出|寄语|时说)$");

  /** Letters of the text that are compared. */
  private static final int BODY = 2000;

  /** By how much more of its words the text has. */
  private static final double CLEARLY = 0.25;

  private static final GramWeights ALIKE = new GramWeights(List.of());

  private Headline() {}

  /**
   * The blocks of what heads an article: kickers, headline, subheadlines, byline.
   *
   * @param head pieces in their order
   * @param lineIsParagraph whether lines that stand tight may be parts set apart
   * @param body the text that it heads
   */
  static List<Block> blocks(Section head, boolean lineIsParagraph, String body) {
    List<List<Piece>> parts = parts(head, lineIsParagraph);
    int main = main(parts, lineIsParagraph, body);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Role role = parts.get(i).get(0).role();
      if (role == Role.HEADLINE || role == Role.KICKER) {
        role = i == main ? Role.HEADLINE : i < main ? Role.KICKER : Role.SUBHEADLINE;
      }
      AlignedText text = LineJoiner.concatenate(parts.get(i).stream().map(Piece::text).toList());
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

  /**
   * The part that is the headline. Where blank lines set parts apart, the last, as kickers stand above; where every line
   * stands apart, the first, as a second sentence below explains it. In both cases the other if the text has clearly
   * more of its words, or if the first only introduces a speaker (在郴州调研时强调).
   */
  private static int main(List<List<Piece>> parts, boolean lineIsParagraph, String body) {
    List<Integer> may = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Piece first = parts.get(i).get(0);
      boolean next = !may.isEmpty() && NEXT_SENTENCE.matcher(first.cleaned()).find();
      if (first.role() == Role.HEADLINE && !next) {
        may.add(i);
      }
    }
    if (may.isEmpty()) {
      return lastKicker(parts);
    }
    Grams text = Grams.of(body.substring(0, Math.min(body.length(), BODY)));
    int main = lineIsParagraph && !isExplained(parts) ? may.get(0) : may.get(may.size() - 1);
    for (int i : may) {
      boolean introduced = main == i - 1 && INTRODUCES.matcher(text(parts.get(main))).find();
      boolean slogan = isSlogan(parts.get(main)) && !isSlogan(parts.get(i));
      double more = share(parts.get(i), text) - share(parts.get(main), text);
      main = introduced || more > (slogan ? 0 : CLEARLY) ? i : main;
    }
    return main;
  }

  /** Whether a subheadline stands right below the last part. */
  private static boolean isExplained(List<List<Piece>> parts) {
    return parts.stream().anyMatch(part -> part.get(0).role() == Role.SUBHEADLINE);
  }

  /** Whether it is two phrases side by side: 新春送祝福 关怀暖人心. */
  private static boolean isSlogan(List<Piece> part) {
    return text(part).indexOf(' ') > 0;
  }

  private static int lastKicker(List<List<Piece>> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i).get(0).role() == Role.KICKER) {
        return i;
      }
    }
    return -1;
  }

  private static double share(List<Piece> part, Grams text) {
    return Grams.of(text(part)).coveredBy(text, ALIKE);
  }

  private static String text(List<Piece> part) {
    return part.stream().map(Piece::cleaned).collect(Collectors.joining());
  }
}
