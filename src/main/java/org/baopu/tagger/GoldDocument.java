package org.baopu.tagger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baopu.text.Span;

/**
 * A labelled article.
 *
 * @param name file name of its text
 * @param text cleaned text
 * @param entities the names in it
 * @param ignore names that are neither right nor wrong, folded, without white space
 */
record GoldDocument(String name, String text, List<GoldEntity> entities, Set<String> ignore) {
  /** An entity with its names as {@link #key} gives them. */
  record GoldEntity(Kind kind, List<String> names) {}

  /** A stretch of the text with the kind of name that it is; empty for one that is neither right nor wrong. */
  record Label(Span span, Optional<Kind> kind) {}

  /** Bit sets of the labels of first, inner and last characters of all kinds. */
  private static final int FIRST = labels(0);

  private static final int INNER = FIRST << 1;
  private static final int LAST = FIRST << 2;

  private static int labels(int start) {
    int labels = start;
    for (int kind = 0; kind < Kind.COUNT; kind++) {
      labels |= 1 << Labels.first(kind);
    }
    return labels;
  }

  /** Reads the labelled articles of a folder, by name: {@code X.json} beside {@code docs/X.txt}. */
  static List<GoldDocument> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    ObjectMapper mapper = new ObjectMapper();
    List<GoldDocument> documents = new ArrayList<>();
    for (Path file : files) {
      JsonNode gold = mapper.readTree(file.toFile());
      Path text = folder.resolve("docs").resolve(gold.get("doc").asText());
      documents.add(of(gold, clean(Files.readString(text, StandardCharsets.UTF_8))));
    }
    return documents;
  }

  /**
   * Reads the labels of articles that are kept elsewhere, one article a line, in the order of the lines.
   *
   * @param texts cleaned texts by what {@code doc} calls them
   * @throws IllegalArgumentException if one of the texts is not there
   */
  static List<GoldDocument> read(Path labels, Map<String, String> texts) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<GoldDocument> documents = new ArrayList<>();
    for (String line : Files.readAllLines(labels, StandardCharsets.UTF_8)) {
      JsonNode gold = mapper.readTree(line);
      String name = gold.get("doc").asText();
      Optional<String> text = Optional.ofNullable(texts.get(name));
      documents.add(of(gold, text.orElseThrow(() -> new IllegalArgumentException(labels + ": the corpus has no " + name))));
    }
    return documents;
  }

  private static GoldDocument of(JsonNode gold, String text) {
    List<GoldEntity> entities = new ArrayList<>();
    for (JsonNode entity : gold.get("entities")) {
      List<String> names = new ArrayList<>(List.of(key(entity.get("name").asText())));
      entity.path("aliases").forEach(alias -> names.add(key(alias.asText())));
      Optional<String> kind = Optional.ofNullable(entity.get("kind")).map(JsonNode::asText);
      entities.add(new GoldEntity(Kind.ofGold(entity.get("type").asText(), kind), List.copyOf(names)));
    }
    Set<String> ignore = new HashSet<>();
    gold.path("ignore").forEach(entry -> ignore.add(key(entry.asText())));
    return new GoldDocument(gold.get("doc").asText(), text, List.copyOf(entities), Set.copyOf(ignore));
  }

  /** A name as names are compared: NFKC, folded, no white space. */
  static String key(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
    StringBuilder key = new StringBuilder();
    plain.chars().map(c -> Characters.fold((char) c)).filter(c -> !Character.isWhitespace(c)).forEach(c -> key.append((char) c));
    return key.toString();
  }

  /** As pages are cleaned: no white space but one blank between two Latin words. */
  static String clean(String raw) {
    StringBuilder clean = new StringBuilder();
    boolean blank = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isWhitespace(c) || c == '\u3000' || c == '\uFEFF') {
        blank = true;
        continue;
      }
      if (blank && !clean.isEmpty() && isLatin(clean.charAt(clean.length() - 1)) && isLatin(c)) {
        clean.append(' ');
      }
      blank = false;
      clean.append(c);
    }
    return clean.toString();
  }

  private static boolean isLatin(char c) {
    int sort = Characters.sort(Characters.fold(c));
    return sort == Characters.LATIN || sort == Characters.DIGIT;
  }

  /** Where the names stand: each occurrence, the longer names first; without overlap, in order. */
  List<Label> labels() {
    char[] folded = Characters.fold(text);
    StringBuilder packed = new StringBuilder();
    int[] origin = new int[folded.length];
    for (int i = 0; i < folded.length; i++) {
      if (folded[i] != ' ') {
        origin[packed.length()] = i;
        packed.append(folded[i]);
      }
    }
    Map<String, Optional<Kind>> names = new HashMap<>();
    ignore.forEach(name -> names.put(name, Optional.empty()));
    entities.forEach(entity -> entity.names().forEach(name -> names.put(name, Optional.of(entity.kind()))));
    List<Label> labels = new ArrayList<>();
    boolean[] taken = new boolean[folded.length];
    List<String> longestFirst =
        names.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name)).toList();
    for (String name : longestFirst) {
      for (int at = name.isEmpty() ? -1 : packed.indexOf(name); at >= 0; at = packed.indexOf(name, at + 1)) {
        Span span = new Span(origin[at], origin[at + name.length() - 1] + 1);
        boolean free = true;
        for (int i = span.start(); i < span.end(); i++) {
          free &= !taken[i];
        }
        if (free) {
          Arrays.fill(taken, span.start(), span.end(), true);
          labels.add(new Label(span, names.getOrDefault(name, Optional.empty())));
        }
      }
    }
    labels.sort(Comparator.comparing(Label::span));
    return labels;
  }

  /**
   * For each character the bit set of labels that may stand there. What is neither right nor wrong may be a name of any
   * kind or none, but only as a whole.
   */
  int[] allowed() {
    int[] allowed = new int[text.length()];
    Arrays.fill(allowed, 1 << Labels.OUTSIDE);
    for (Label label : labels()) {
      Span span = label.span();
      if (span.length() < 2) {
        continue;
      }
      if (label.kind().isEmpty()) {
        Arrays.fill(allowed, span.start(), span.end(), 1 | INNER);
        allowed[span.start()] = 1 | FIRST;
        allowed[span.end() - 1] = 1 | LAST;
        continue;
      }
      int kind = label.kind().orElseThrow().number();
      Arrays.fill(allowed, span.start(), span.end(), 1 << Labels.inner(kind));
      allowed[span.start()] = 1 << Labels.first(kind);
      allowed[span.end() - 1] = 1 << Labels.last(kind);
    }
    return allowed;
  }
}
