package org.baopu.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.Quote;
import org.baopu.extraction.Source;
import org.baopu.language.HanLpLanguage;
import org.baopu.lexicon.Divisions;
import org.baopu.lexicon.Lexicon;
import org.baopu.mention.MentionForm;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;
import org.baopu.text.Span;

/**
 * Measures joining alone: the names of a folder of gold annotations are found in their documents as they are, and the
 * linker groups them. Prints B-cubed over surface forms, canonical names found, and with {@code --misses} the pairs
 * that differ. A program, no test: {@code GoldIdentity GOLD_DIR [--misses]}.
 */
final class GoldIdentity {
  private double precision;
  private double recall;
  private int forms;
  private int canonical;
  private int canonicalAlike;
  private int canonicalOfGold;
  private final boolean misses;
  private final PrintStream out;

  private GoldIdentity(boolean misses, PrintStream out) {
    this.misses = misses;
    this.out = out;
  }

  public static void main(String... args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    GoldIdentity measure = new GoldIdentity(args.length > 1, out);
    LocalLinker linker =
        new LocalLinker(Lexicon.load(List.of()).identityWords(), Divisions.shipped(), new HanLpLanguage()::simplified);
    List<Path> files;
    try (Stream<Path> listed = Files.list(Path.of(args[0]))) {
      files = listed.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    long start = System.nanoTime();
    for (Path file : files) {
      measure.add(new ObjectMapper().readTree(file.toFile()), file, linker);
    }
    double p = measure.precision / measure.forms;
    double r = measure.recall / measure.forms;
    out.printf("B-cubed P %.4f R %.4f F1 %.4f forms %d; canonical as label %d, alike %d, of %d; %d ms%n", p, r,
        2 * p * r / (p + r), measure.forms, measure.canonical, measure.canonicalAlike, measure.canonicalOfGold,
        (System.nanoTime() - start) / 1_000_000);
  }

  /** An extraction that has exactly the gold names, wherever they stand in the text. */
  static Extraction extraction(JsonNode gold, String text, String name) {
    List<Named> named = new ArrayList<>();
    for (JsonNode entity : gold.get("entities")) {
      surfaces(entity).forEach(surface -> find(text, surface).forEach(at -> named.add(new Named(entity, surface, at))));
    }
    named.sort(Comparator.comparingInt((Named n) -> n.at().start()).thenComparing(n -> -n.surface().length()));
    List<Extraction.MentionText> mentions = new ArrayList<>();
    int end = 0;
    Set<String> seen = new TreeSet<>();
    List<Named> kept = new ArrayList<>();
    for (Named n : named) {
      if (n.at().start() >= end) {
        kept.add(n);
        seen.add(n.surface());
        end = n.at().end();
      }
    }
    named.stream().filter(n -> seen.add(n.surface())).forEach(kept::add);
    kept.sort(Comparator.comparingInt((Named n) -> n.at().start()));
    List<Integer> starts = starts(gold, text);
    for (Named n : kept) {
      int article = (int) starts.stream().filter(start -> start <= n.at().start()).count() - 1;
      mentions.add(mention(n, text, Math.max(0, article)));
    }
    List<Extraction.ArticleText> articles = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      String body = text.substring(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length());
      articles.add(new Extraction.ArticleText(i, "", List.of(), Optional.empty(), body, List.of()));
    }
    return new Extraction(
        new Source(new DocumentId(name), "UTF-8", "0".repeat(64), text.length(), Metadata.unknown()),
        articles, mentions, List.of(), List.of(), List.of());
  }

  /** Where the articles begin: the first at the document's beginning. */
  private static List<Integer> starts(JsonNode gold, String text) {
    Set<Integer> starts = new TreeSet<>(Set.of(0));
    for (JsonNode article : gold.path("articles")) {
      String begin = article.path("starts").asText("");
      if (!begin.isEmpty()) {
        starts.add(find(text, begin).get(0).start());
      }
    }
    return List.copyOf(starts);
  }

  private record Named(JsonNode entity, String surface, Span at) {}

  private static Extraction.MentionText mention(Named n, String text, int article) {
    String top = n.entity().get("type").asText();
    String kind = n.entity().path("kind").asText("");
    String type = switch (kind) {
      case "Government" -> "GovernmentBody";
      case "Company" -> "Company";
      case "Education" -> "EducationalInstitution";
      case "Hospital" -> "Hospital";
      case "Media" -> "MediaOutlet";
      default -> top;
    };
    Quote quote = new Quote(text.substring(n.at().start(), n.at().end()), n.at().start(),
        n.at().start() + text.codePointCount(n.at().start(), n.at().end()));
    return new Extraction.MentionText(
        MentionForm.NAME, type, top, n.surface(), OptionalInt.of(article), List.of(quote), OptionalInt.empty(), "gold");
  }

  private static Set<String> surfaces(JsonNode entity) {
    Set<String> surfaces = new TreeSet<>();
    surfaces.add(entity.get("name").asText());
    entity.path("aliases").forEach(alias -> surfaces.add(alias.asText()));
    return surfaces;
  }

  /** Where the name stands, white space between its characters or not; at the text's beginning if nowhere. */
  private static List<Span> find(String text, String name) {
    List<Span> found = new ArrayList<>();
    for (int start = 0; start < text.length(); start++) {
      int at = 0;
      int i = start;
      while (i < text.length() && at < name.length()) {
        if (text.charAt(i) == name.charAt(at)) {
          at++;
        } else if (at == 0 || !Character.isWhitespace(text.charAt(i))) {
          break;
        }
        i++;
      }
      if (at == name.length()) {
        found.add(new Span(start, i));
      }
    }
    return found.isEmpty() && !text.isEmpty() ? List.of(new Span(0, 1)) : found;
  }

  private void add(JsonNode gold, Path file, LocalLinker linker) throws IOException {
    String name = gold.get("doc").asText();
    String text = Files.readString(file.resolveSibling("docs").resolve(name));
    List<LocalEntity> entities = linker.link(extraction(gold, text, name));
    Map<String, String> goldOf = new TreeMap<>();
    Map<String, LocalEntity> predictedOf = new HashMap<>();
    for (JsonNode entity : gold.get("entities")) {
      surfaces(entity).forEach(surface -> goldOf.putIfAbsent(item(entity, surface), entity.get("id").asText()));
    }
    for (LocalEntity entity : entities) {
      entity.names().forEach(surface -> predictedOf.putIfAbsent(entity.top() + "/" + surface, entity));
    }
    score(name, goldOf, predictedOf);
    for (JsonNode entity : gold.get("entities")) {
      String wanted = entity.path("canonical").asText("");
      if (!wanted.isEmpty() && !wanted.equals("null")) {
        scoreCanonical(name, wanted, predictedOf.get(item(entity, entity.get("name").asText())));
      }
    }
  }

  private static String item(JsonNode entity, String surface) {
    return entity.get("type").asText() + "/" + surface;
  }

  private void scoreCanonical(String doc, String wanted, @org.jspecify.annotations.Nullable LocalEntity got) {
    canonicalOfGold++;
    String label = Optional.ofNullable(got).map(LocalEntity::label).orElse("");
    canonical += label.equals(wanted) ? 1 : 0;
    canonicalAlike += plain(label).equals(plain(wanted)) ? 1 : 0;
    if (misses && !label.equals(wanted)) {
      out.println("CANONICAL\t" + doc + "\t" + (plain(label).equals(plain(wanted)) ? "~" : "") + "\t" + wanted + "\t" + label + "\t" + Optional.ofNullable(got).map(LocalEntity::names));
    }
  }

  private static String plain(String name) {
    return name.replace("中国共产党", "中共").replace("委员会", "委").replace("人民政府", "政府").replace("中共", "");
  }

  private void score(String doc, Map<String, String> goldOf, Map<String, LocalEntity> predictedOf) {
    forms += goldOf.size();
    for (String one : goldOf.keySet()) {
      int same = 0;
      int wanted = 0;
      int got = 0;
      for (String other : goldOf.keySet()) {
        boolean inGold = goldOf.get(one).equals(goldOf.get(other));
        Optional<LocalEntity> entity = Optional.ofNullable(predictedOf.get(one));
        boolean predicted = one.equals(other) || (entity.isPresent() && entity.equals(Optional.ofNullable(predictedOf.get(other))));
        same += inGold && predicted ? 1 : 0;
        wanted += inGold ? 1 : 0;
        got += predicted ? 1 : 0;
        if (misses && inGold != predicted && one.compareTo(other) < 0) {
          String why = entity.isPresent() && predicted ? entity.get().reasons().stream().map(Entity.Reason::rule).distinct().toList().toString() : "";
          out.println((inGold ? "APART\t" : "JOINED\t") + doc + "\t" + one + "\t" + other + "\t" + why);
        }
      }
      precision += (double) same / got;
      recall += (double) same / wanted;
    }
  }
}
