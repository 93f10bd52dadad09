package org.baopu.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An article while it is put together. */
final class Draft {
  /** A text this many times as wide as the article's own column runs above it. */
  private static final double SPREAD = 1.5;

  private final Optional<Section> head;
  private final List<Section> bylines = new ArrayList<>();
  private final List<Section> above = new ArrayList<>();
  private final List<Section> texts = new ArrayList<>();
  private final List<Block> captions = new ArrayList<>();

  Draft(Optional<Section> head, Section text) {
    this.head = head;
    texts.add(text);
  }

  /** What heads it; empty if nothing does. */
  Optional<Section> head() {
    return head;
  }

  /** Bylines that stand alone; empty if none. */
  List<Section> bylines() {
    return bylines;
  }

  /** Its texts in reading order, at least one: wide ones above the columns first, the others by their place. */
  List<Section> texts() {
    return Stream.concat(above.stream(), texts.stream().sorted((a, b) -> Integer.compare(a.at(), b.at()))).toList();
  }

  /** What stands below its pictures; empty if none. */
  List<Block> captions() {
    return captions;
  }

  /** Adds a text in which it goes on elsewhere. */
  void add(Section text) {
    int own = texts.get(0).column();
    (own > 0 && text.column() > SPREAD * own ? above : texts).add(text);
  }

  /** Its text without what heads it. */
  String text() {
    return texts().stream().map(Section::text).collect(Collectors.joining("\n"));
  }

  /** Place of its first text in the flow. */
  int at() {
    return texts().stream().mapToInt(Section::at).min().orElseThrow();
  }
}
