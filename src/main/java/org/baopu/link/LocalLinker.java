package org.baopu.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.baopu.extraction.Extraction;
import org.baopu.lexicon.Division;
import org.baopu.lexicon.Divisions;
import org.baopu.lexicon.IdentityWords;
import org.baopu.mention.MentionForm;

/** Decides which mentions of one document are one entity: a pure function of the document. Safe for several threads. */
public final class LocalLinker {
  private static final Comparator<Surface> LONGEST_FIRST =
      Comparator.comparing((Surface s) -> -s.text().length()).thenComparing(Surface::toString);

  private final Divisions divisions;
  private final OfficialWords words;
  private final NameParser parser;
  private final Likeness likeness;
  private final Folding folding;
  private final BareNames bareNames;
  private final Describer describer;

  /** {@code simplified}: traditional characters as simplified, the length in code units staying. */
  public LocalLinker(IdentityWords identityWords, Divisions divisions, UnaryOperator<String> simplified) {
    this.divisions = divisions;
    this.words = new OfficialWords(identityWords);
    this.parser = new NameParser(divisions, words);
    this.likeness = new Likeness(words, parser);
    this.folding = new Folding(simplified);
    this.bareNames = new BareNames(words);
    this.describer = new Describer(divisions, words);
  }

  /** The document's entities, by their first mention. Anaphors that stand for nothing named are in none. */
  public List<LocalEntity> link(Extraction document) {
    Map<Integer, Surface> surfaceOf = new HashMap<>();
    List<Surface> surfaces = surfaces(document, surfaceOf);
    Surroundings surroundings = new Surroundings(divisions, home(document));
    surroundings.read(surfaces);
    Joining joining = new Joining(surfaces);
    fillPlaces(surfaces, surroundings);
    joinSettled(joining);
    joinDeclared(document, surfaceOf, joining);
    joinLike(joining);
    return describer.entities(document, joining, surroundings, withAnaphors(document, surfaceOf));
  }

  private List<Surface> surfaces(Extraction document, Map<Integer, Surface> surfaceOf) {
    Map<String, Surface> surfaces = new TreeMap<>();
    List<Surface> inOrder = new ArrayList<>();
    for (int i = 0; i < document.mentions().size(); i++) {
      Extraction.MentionText mention = document.mentions().get(i);
      if (mention.form() == MentionForm.NAME) {
        ParsedName parsed = parser.parse(folding.fold(mention.name()));
        int article = mention.article().orElse(-1);
        int scope = bareNames.isBare(mention.top(), mention.type(), parsed) ? article : -1;
        String id = mention.top() + "/" + parsed.text() + "@" + scope;
        Surface surface = surfaces.get(id);
        if (surface == null) {
          surface = new Surface(mention.top(), parsed, scope);
          surfaces.put(id, surface);
          inOrder.add(surface);
        }
        int start = mention.quotes().isEmpty() ? 0 : mention.quotes().get(0).start();
        surface.add(new Surface.Occurrence(i, article, start), mention.name(), mention.type());
        surfaceOf.put(i, surface);
      }
    }
    return inOrder;
  }

  private Optional<Division> home(Extraction document) {
    return document.source().metadata().newspaper().flatMap(this::home);
  }

  private Optional<Division> home(String newspaper) {
    Optional<Division> listed = words.home(newspaper).flatMap(divisions::withCode);
    return listed.isPresent()
        ? listed
        : parser.parse(folding.fold(newspaper)).areas().stream().min(Comparator.comparing(Division::level).thenComparing(Division::code));
  }

  /** 市数据局 is the one of a city that the document has, or of the city that it is about. */
  private void fillPlaces(List<Surface> surfaces, Surroundings surroundings) {
    for (Surface surface : surfaces) {
      if (surface.parsed.hasLevel()) {
        Optional<Division> about = surroundings.ofLevel(surface.parsed.level(), surface.first());
        List<Division> written = surfaces.stream()
            .filter(full -> full.top.equals(surface.top) && full.parsed.matching().equals(surface.parsed.matching()))
            .flatMap(full -> full.area.stream())
            .filter(area -> area.name().endsWith(surface.parsed.level()))
            .distinct().toList();
        surface.area = written.size() == 1 && (about.isEmpty() || !written.contains(about.get()))
            ? Optional.of(written.get(0))
            : about;
      }
    }
  }

  private static void joinSettled(Joining joining) {
    Map<String, Surface> first = new HashMap<>();
    for (Surface surface : joining.surfaces()) {
      if (surface.area.isPresent() && (surface.parsed.isDivision() || surface.parsed.body().length() + (surface.parsed.frame().isPresent() ? 1 : 0) > 1)) {
        String id = surface.top + "/" + surface.area.get().code() + "/" + surface.parsed.matching();
        Surface other = first.putIfAbsent(id, surface);
        if (other != null) {
          joining.join(other, surface, surface.parsed.isDivision() ? "same-division" : "same-place-and-body", surface.area.get().name());
        }
      }
    }
  }

  private static void joinDeclared(Extraction document, Map<Integer, Surface> surfaceOf, Joining joining) {
    for (int i = 0; i < document.mentions().size(); i++) {
      Extraction.MentionText mention = document.mentions().get(i);
      Surface surface = surfaceOf.get(i);
      if (surface != null && mention.referent().isPresent()) {
        Surface referent = surfaceOf.get(mention.referent().getAsInt());
        if (referent != null && referent.top.equals(surface.top)) {
          joining.join(referent, surface, "declared", mention.quotes().isEmpty() ? "" : mention.quotes().get(0).text());
        }
      }
    }
  }

  private void joinLike(Joining joining) {
    Set<String> named = new TreeSet<>();
    joining.surfaces().stream().filter(s -> !s.top.equals("Person")).forEach(s -> named.add(s.text()));
    List<Surface> ordered = new ArrayList<>(joining.surfaces());
    ordered.sort(LONGEST_FIRST);
    for (int i = 0; i < ordered.size(); i++) {
      Surface brief = ordered.get(i);
      Map<Integer, List<Surface>> candidates = new TreeMap<>();
      Map<Integer, String> rules = new HashMap<>();
      for (int j = 0; j < i; j++) {
        Surface full = ordered.get(j);
        likeness.rule(brief, full, named).ifPresent(rule -> {
          candidates.computeIfAbsent(joining.cluster(full), c -> new ArrayList<>()).add(full);
          rules.putIfAbsent(joining.cluster(full), rule);
        });
      }
      candidates.remove(joining.cluster(brief));
      choose(brief, candidates).ifPresent(cluster ->
          joining.join(candidates.getOrDefault(cluster, List.of(brief)).get(0), brief, rules.getOrDefault(cluster, ""), ""));
    }
  }

  /** The only cluster, else the one that was named last before the brief form, in its article. */
  private static Optional<Integer> choose(Surface brief, Map<Integer, List<Surface>> candidates) {
    if (candidates.size() < 2) {
      return candidates.keySet().stream().findFirst();
    }
    int best = -1;
    Optional<Integer> chosen = Optional.empty();
    for (Map.Entry<Integer, List<Surface>> entry : candidates.entrySet()) {
      int last = entry.getValue().stream().flatMap(full -> full.occurrences.stream())
          .filter(o -> o.article() == brief.first().article() && o.start() < brief.first().start())
          .mapToInt(Surface.Occurrence::start).max().orElse(-1);
      if (last > best) {
        best = last;
        chosen = Optional.of(entry.getKey());
      }
    }
    return chosen;
  }

  /** The surface of every mention, anaphors those of what they stand for. */
  private static Map<Integer, Surface> withAnaphors(Extraction document, Map<Integer, Surface> surfaceOf) {
    Map<Integer, Surface> all = new TreeMap<>(surfaceOf);
    for (int i = 0; i < document.mentions().size(); i++) {
      OptionalInt at = OptionalInt.of(i);
      for (int steps = 0; steps < 8 && at.isPresent() && !surfaceOf.containsKey(at.getAsInt()); steps++) {
        at = document.mentions().get(at.getAsInt()).referent();
      }
      if (at.isPresent() && surfaceOf.containsKey(at.getAsInt())) {
        all.put(i, surfaceOf.get(at.getAsInt()));
      }
    }
    return all;
  }

  /** Which surfaces are one, and why. */
  static final class Joining {
    private final List<Surface> surfaces;
    private final Map<Surface, Integer> numbers = new HashMap<>();
    private final Clusters clusters;
    private final Map<Surface, List<Entity.Reason>> reasons = new HashMap<>();

    Joining(List<Surface> surfaces) {
      this.surfaces = List.copyOf(surfaces);
      this.clusters = new Clusters(surfaces.size());
      for (int i = 0; i < surfaces.size(); i++) {
        numbers.put(surfaces.get(i), i);
      }
    }

    List<Surface> surfaces() {
      return surfaces;
    }

    int cluster(Surface surface) {
      return clusters.find(numbers.getOrDefault(surface, 0));
    }

    void join(Surface one, Surface other, String rule, String detail) {
      if (clusters.join(numbers.getOrDefault(one, 0), numbers.getOrDefault(other, 0))) {
        reasons.computeIfAbsent(one, s -> new ArrayList<>())
            .add(new Entity.Reason(true, rule, other.names.firstKey(), one.names.firstKey(), detail));
      }
    }

    /** The clusters' surfaces in the document's order. */
    Collection<List<Surface>> groups() {
      Map<Integer, List<Surface>> groups = new TreeMap<>();
      surfaces.forEach(surface -> groups.computeIfAbsent(cluster(surface), c -> new ArrayList<>()).add(surface));
      return groups.values();
    }

    List<Entity.Reason> reasons(List<Surface> group) {
      return group.stream().flatMap(surface -> reasons.getOrDefault(surface, List.of()).stream()).toList();
    }
  }
}
