package org.baopu.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.baopu.text.AlignedText;
import org.baopu.text.Characters;
import org.baopu.text.LineCleaner;
import org.baopu.text.Span;

/** Reads the lines of a page: cleaned, with the blank lines and the indent before each. */
final class LineReader {
  /** Blanks between Han characters from which a line is filled out. */
  private static final int STRETCHED = 3;

  private LineReader() {}

  /** The lines that are not blank, in the order of the page. */
  static List<Line> read(String page) {
    List<Raw> raw = new ArrayList<>();
    int blank = 0;
    int start = 0;
    for (int i = 0; i <= page.length(); i++) {
      if (i < page.length() && !isLineEnd(page.charAt(i))) {
        continue;
      }
      AlignedText text = LineCleaner.clean(page, new Span(start, i));
      if (text.length() > 0) {
        raw.add(new Raw(text, blank, indent(page, start, i), blanks(text)));
        blank = 0;
      } else {
        blank++;
      }
      if (i + 1 < page.length() && page.charAt(i) == '\r' && page.charAt(i + 1) == '\n') {
        i++;
      }
      start = i + 1;
    }
    return relative(raw);
  }

  /** Blank lines and indents counted from what is usual on the page. */
  private static List<Line> relative(List<Raw> raw) {
    int usualGap = raw.size() < 3 ? 0 : nearlyAll(raw.subList(1, raw.size()));
    boolean all = raw.stream().filter(line -> line.blanks >= STRETCHED).count() * 2 > raw.size();
    int usualIndent = raw.isEmpty() ? 0 : usual(raw, Raw::indent);
    return raw.stream()
        .map(
            line ->
                new Line(
                    line.text,
                    Math.max(0, line.blank - usualGap),
                    line.indent > usualIndent,
                    !all && line.blanks >= STRETCHED,
                    Characters.width(line.text.cleaned())))
        .toList();
  }

  /** Blank lines that nearly all lines have before them: nine of ten. */
  private static int nearlyAll(List<Raw> lines) {
    int[] blank = lines.stream().mapToInt(Raw::blank).sorted().toArray();
    return blank[blank.length / 10];
  }

  /** What more than half of the lines have, else 0. */
  private static int usual(List<Raw> lines, ToIntFunction<Raw> count) {
    Map<Integer, Integer> times = new HashMap<>();
    for (Raw line : lines) {
      int value = count.applyAsInt(line);
      if (times.merge(value, 1, Integer::sum) * 2 > lines.size()) {
        return value;
      }
    }
    return 0;
  }

  private static int indent(String page, int start, int end) {
    int indent = 0;
    for (int i = start; i < end && (Character.isWhitespace(page.charAt(i)) || Character.isSpaceChar(page.charAt(i))); i++) {
      indent += page.charAt(i) == '\u3000' ? 2 : 1;
    }
    return indent;
  }

  /** How often blanks stood between two Han characters side by side. */
  private static int blanks(AlignedText text) {
    int blanks = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean han = Characters.isHan(text.cleaned().charAt(i - 1)) && Characters.isHan(text.cleaned().charAt(i));
      blanks += han && text.origin(i) > text.origin(i - 1) + 1 ? 1 : 0;
    }
    return blanks;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private record Raw(AlignedText text, int blank, int indent, int blanks) {}
}
