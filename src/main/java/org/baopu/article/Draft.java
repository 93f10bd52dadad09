package org.baopu.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An article while it is put together. */
final class Draft {
  /** A text this much wider than the article's own column runs above it. */
  private static final double SPREAD = 1.5;

  Optional<Section> head = Optional.empty();
  final List<Section> bylines = new ArrayList<>();
  final List<Section> texts = new ArrayList<>();
  final List<Piece> captions = new ArrayList<>();

  Draft(Section text) {
    texts.add(text);
  }

  /** Adds a text that goes on elsewhere: a wide one above the columns first, another by its place. */
  void add(Section text) {
    int own = texts.get(0).column();
    boolean above = own > 0 && text.column() > SPREAD * own;
    texts.add(above ? 0 : texts.size(), text);
    if (!above) {
      texts.sort((a, b) -> Integer.compare(a.at(), b.at()));
    }
  }

  /** All its text. */
  String text() {
    StringBuilder all = new StringBuilder();
    head.ifPresent(section -> all.append(section.text()).append('\n'));
    texts.forEach(section -> all.append(section.text()).append('\n'));
    return all.toString();
  }

  /** Place of its first text in the flow. */
  int at() {
    return texts.stream().mapToInt(Section::at).min().orElseThrow();
  }
}
