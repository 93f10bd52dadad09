package org.baopu.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The articles of a page by its look. What is set larger than the body heads an article, {@link PdfOwners} says which columns are
 * its own. Articles come from the top, columns from the left.
 */
final class PdfArticles {
  /** Sizes of the body from which a line heads something. */
  private static final double HEAD = 1.25;

  /** Blocks of a page that has articles; what is in more pieces, as a hostile file or a drawing is, is read from the top. */
  private static final int MOST_BLOCKS = 3_000;

  /** An article: what heads it from the top, empty if nothing does, and its columns in reading order. */
  record Laid(List<PdfBlock> head, List<PdfBlock> columns) {}

  private PdfArticles() {}

  /** The articles in reading order; what stands above all headlines comes first, without a head. */
  static List<Laid> of(List<PdfGlyphs.Glyph> glyphs) {
    double body = bodySize(glyphs);
    List<PdfBlock> blocks = PdfBlock.of(PdfLine.of(glyphs, body));
    if (blocks.size() > MOST_BLOCKS) {
      return List.of(new Laid(List.of(), blocks));
    }
    List<List<PdfBlock>> heads = heads(blocks.stream().filter(block -> block.size() > HEAD * body).toList());
    Map<Integer, List<PdfBlock>> columns = new TreeMap<>();
    List<PdfBlock> rest = new ArrayList<>(blocks.stream().filter(block -> block.size() <= HEAD * body).toList());
    rest.sort(Comparator.comparingDouble(PdfBlock::left).thenComparingDouble(PdfBlock::top));
    PdfOwners owners = new PdfOwners(heads, rest);
    rest.forEach(block -> columns.computeIfAbsent(owners.of(block), none -> new ArrayList<>()).add(block));
    List<Laid> articles = new ArrayList<>();
    if (columns.containsKey(-1)) {
      articles.add(new Laid(List.of(), inOrder(columns.get(-1))));
    }
    for (int i = 0; i < heads.size(); i++) {
      articles.add(new Laid(heads.get(i), inOrder(columns.getOrDefault(i, List.of()))));
    }
    return articles;
  }

  /** The size that most characters have, to half a point. */
  static double bodySize(List<PdfGlyphs.Glyph> glyphs) {
    Map<Double, Integer> counts = new LinkedHashMap<>();
    glyphs.forEach(glyph -> counts.merge(Math.rint(glyph.size() * 2) / 2, glyph.isBlank() ? 0 : 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(10.0);
  }

  /** Kicker, headline and subheadline stand close; heads come from the top, and from the left where they stand level. */
  private static List<List<PdfBlock>> heads(List<PdfBlock> large) {
    List<List<PdfBlock>> heads = new ArrayList<>();
    for (PdfBlock block : large) {
      List<PdfBlock> own = null;
      for (List<PdfBlock> head : heads) {
        PdfBlock last = head.get(head.size() - 1);
        double down = block.top() - last.bottom();
        double near = 1.6 * Math.max(block.size(), last.size());
        boolean across = Math.max(block.sharedWith(last), last.sharedWith(block)) > 0.5;
        own = down < near && down > -near && across ? head : own;
      }
      if (own == null) {
        own = new ArrayList<>();
        heads.add(own);
      }
      own.add(block);
    }
    heads.sort(Comparator.comparingDouble(head -> head.get(0).top()));
    List<List<PdfBlock>> ordered = new ArrayList<>();
    for (int from = 0; from < heads.size(); ) {
      int to = from + 1;
      PdfBlock first = heads.get(from).get(0);
      while (to < heads.size() && heads.get(to).get(0).top() - first.top() < 1.5 * first.size()) {
        to++;
      }
      heads.subList(from, to).stream().sorted(Comparator.comparingDouble(head -> head.get(0).left())).forEach(ordered::add);
      from = to;
    }
    return ordered;
  }

  /** Columns from the left; what runs across several of them parts those above from those below. */
  private static List<PdfBlock> inOrder(List<PdfBlock> blocks) {
    if (blocks.size() < 2) {
      return blocks;
    }
    List<List<PdfBlock>> parts = cut(blocks, Comparator.comparingDouble(PdfBlock::left), true);
    if (parts.size() == 1) {
      parts = cut(blocks, Comparator.comparingDouble(PdfBlock::top), false);
    }
    if (parts.size() == 1) {
      return blocks.stream().sorted(Comparator.comparingDouble(PdfBlock::top).thenComparingDouble(PdfBlock::left)).toList();
    }
    List<PdfBlock> ordered = new ArrayList<>();
    parts.forEach(part -> ordered.addAll(inOrder(part)));
    return ordered;
  }

  /** Parts between which a straight line goes, down or across the page. */
  private static List<List<PdfBlock>> cut(List<PdfBlock> blocks, Comparator<PdfBlock> order, boolean down) {
    List<List<PdfBlock>> parts = new ArrayList<>();
    double end = -Double.MAX_VALUE;
    for (PdfBlock block : blocks.stream().sorted(order).toList()) {
      double start = down ? block.left() : block.top();
      if (parts.isEmpty() || start >= end - 0.3 * block.size()) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(block);
      end = Math.max(end, down ? block.right() : block.bottom());
    }
    return parts;
  }
}
