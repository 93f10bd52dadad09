package org.baopu.article;

import java.util.ArrayList;
import java.util.List;
import org.baopu.text.AlignedText;
import org.baopu.text.Characters;

/**
 * Joins hard-wrapped lines into paragraphs. A line goes on in the next when it fills its column: no more of the next
 * line would have fitted. How wide the column is, its neighbours show. A line that ends in mid-sentence goes on also
 * over blank lines (a column's end), unless a headline, a byline or a caption follows.
 */
final class LineJoiner {
  /** Lines before or after that show the width of a line's column. */
  private static final int NEIGHBOURS = 7;

  /** Half cells that a full line may be short of its column, or reach over it. */
  private static final int SLACK = 4;

  /** From this width on, in half cells, a column is too wide for a crosshead to nearly fill it. */
  private static final int WIDE = 44;

  /** Half cells that the lost indent of a paragraph's first line takes. */
  private static final int INDENT = 4;

  /** From this width on, in half cells, a line is no headline's and no narrow column's. */
  private static final int LONG = 60;

  /** Characters of a Latin word or number that count as one. */
  private static final int LONGEST_WORD = 24;

  /** Marks that do not end a line. */
  private static final String OPENING = "“‘（(《〈「『【";

  /** Marks that do not begin a line. */
  private static final String CLOSING = "”’）)》〉」』】，。、；：！？,.;:!?%";

  private final List<Line> lines;
  private final Pairs pairs;

  /** By line: whether its width counts for the column's. */
  private final boolean[] counts;

  /** By line: whether a sentence ends with it. */
  private final boolean[] stops;

  /** By line: whether it fills its column. */
  private final boolean[] full;

  private LineJoiner(List<Line> lines) {
    this.lines = lines;
    this.pairs = Pairs.of(lines.stream().map(Line::cleaned).toList());
    this.counts = new boolean[lines.size()];
    this.stops = new boolean[lines.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = !lines.get(i).stretched() && Cues.isProse(lines.get(i).cleaned());
      stops[i] = lines.get(i).endsSentence();
    }
    this.full = new boolean[lines.size()];
    for (int i = 0; i < full.length; i++) {
      full[i] = isFull(i, Math.max(0, i - NEIGHBOURS), i + 1) || isFull(i, i, Math.min(full.length, i + NEIGHBOURS + 1));
    }
  }

  /** The paragraphs, in the order of the lines. */
  static List<Paragraph> join(List<Line> lines) {
    LineJoiner joiner = new LineJoiner(lines);
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i + 1 == lines.size() || !joiner.goesOn(start, i)) {
        paragraphs.add(joiner.paragraph(start, i + 1));
        start = i + 1;
      }
    }
    return paragraphs;
  }

  /** The texts one after another, with a space where two Latin words meet. */
  static AlignedText concatenate(List<AlignedText> texts) {
    AlignedText.Builder all = new AlignedText.Builder();
    AlignedText before = AlignedText.empty();
    for (AlignedText text : texts) {
      all.add(seam(before, text)).add(text);
      before = text;
    }
    return all.build();
  }

  /** What stands between: a space between Latin words and between the names of a byline, else nothing. */
  private static AlignedText seam(AlignedText first, AlignedText second) {
    if (first.length() == 0 || second.length() == 0) {
      return AlignedText.empty();
    }
    boolean latin =
        isLatin(first.cleaned().charAt(first.length() - 1)) && isLatin(second.cleaned().charAt(0));
    return latin || Byline.isBetweenNames(first.cleaned(), second.cleaned())
        ? AlignedText.of(" ", first.origin(first.length() - 1) + 1)
        : AlignedText.empty();
  }

  private Paragraph paragraph(int start, int end) {
    List<Line> part = lines.subList(start, end);
    int column = part.stream().mapToInt(Line::width).max().orElseThrow();
    Line first = part.get(0);
    AlignedText text = concatenate(part.stream().map(Line::text).toList());
    return new Paragraph(text, first.gap(), first.indented(), part.size(), column);
  }

  /** Whether the paragraph that began with line {@code start} goes on after line {@code i}. */
  private boolean goesOn(int start, int i) {
    Line line = lines.get(i);
    Line next = lines.get(i + 1);
    if (next.indented() || Cues.startsAnew(next.cleaned()) || Cues.standsAlone(line.cleaned())) {
      return false;
    }
    if (line.endsSentence()) {
      boolean same = next.endsSentence() || next.width() > line.width() - SLACK - INDENT;
      return full[i] && same && next.gap() == 0 && !looksLikeHeading(i + 1) && line.width() < LONG * 2;
    }
    boolean knit = pairs.knit(line.cleaned(), next.cleaned());
    if (next.gap() == 0) {
      boolean wide = line.width() >= LONG && !looksLikeHeading(i + 1);
      boolean runs = start < i ? full[i] || knit : isFirstLine(i, knit);
      return runs || ((wide || (start == i && Cues.isLead(line.cleaned()))) && !isCaption(i + 1));
    }
    boolean inText = i > start || Cues.isProse(line.cleaned());
    return inText && (full[i] || knit || line.width() >= LONG) && !looksLikeHeading(i + 1) && !isCaption(i + 1);
  }

  /**
   * Whether line {@code i} opens a paragraph and is no heading: the next word would not have fitted, or hardly, or not
   * after an indent that is lost.
   */
  private boolean isFirstLine(int i, boolean knit) {
    Line line = lines.get(i);
    Line next = lines.get(i + 1);
    int column = column(i + 1, Math.min(full.length, i + NEIGHBOURS + 2));
    boolean quoted = line.cleaned().endsWith("”");
    boolean likely = knit || line.stretched() || column > WIDE || (!quoted && line.cleaned().indexOf('，') >= 0);
    int needed = line.width() + firstWord(i + 1);
    if (full[i] && (likely || needed > column)) {
      return true;
    }
    return line.width() <= column
        && needed + INDENT > column + (likely ? -SLACK : quoted ? SLACK / 2 : 0)
        && (next.endsSentence() || (full[i + 1] && next.width() > line.width()));
  }

  /** A short line that ends in no mark and does not fill a column. */
  private boolean looksLikeHeading(int i) {
    Line line = lines.get(i);
    return !line.endsSentence()
        && !full[i]
        && line.width() < LONG
        && !Cues.endsInComma(line.cleaned())
        && !Cues.isBroken(line.cleaned());
  }

  private boolean isCaption(int i) {
    return (Cues.endsCaption(lines.get(i).cleaned()) && lines.get(i).width() > LONG / 2)
        || (i + 1 < lines.size() && Cues.isCaptionTail(lines.get(i + 1).cleaned()));
  }

  /** Whether line {@code i} fills the column that the lines {@code [from, to)} are set in. */
  private boolean isFull(int i, int from, int to) {
    int column = column(from, to);
    int width = lines.get(i).width();
    boolean fills = column > 0 && width <= column + SLACK && width + firstWord(i + 1) > column - SLACK;
    return fills || lines.get(i).stretched();
  }

  /**
   * Width of the column that the lines {@code [from, to)} are set in: the middle one of those alike, if these are at
   * least three lines of prose and most of them end in mid-sentence; else 0.
   */
  private int column(int from, int to) {
    List<Integer> column = List.of();
    for (int j = from; j < to; j++) {
      int widest = lines.get(j).width();
      List<Integer> alike = new ArrayList<>();
      int broken = 0;
      for (int k = from; k < to; k++) {
        int width = lines.get(k).width();
        if (width <= widest && width >= widest - SLACK && counts[k]) {
          alike.add(width);
          broken += stops[k] ? 0 : 1;
        }
      }
      if (broken * 2 > alike.size() && alike.size() >= Math.max(3, column.size())) {
        alike.sort(null);
        boolean wider = alike.size() > column.size() || alike.get(0) > column.get(0);
        column = wider ? alike : column;
      }
    }
    return column.isEmpty() ? 0 : column.get(column.size() / 2);
  }

  /** Width of what could not have been parted from the start of the line, in half cells. */
  private int firstWord(int i) {
    if (i >= lines.size()) {
      return 0;
    }
    String text = lines.get(i).cleaned();
    int end = 0;
    while (end < text.length() && OPENING.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    int start = end;
    while (end < Math.min(text.length(), LONGEST_WORD) && text.charAt(end) < 128 && text.charAt(end) != ' ') {
      end++;
    }
    end += end == start && end < text.length() ? 1 : 0;
    while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return Characters.width(text.substring(0, end));
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
