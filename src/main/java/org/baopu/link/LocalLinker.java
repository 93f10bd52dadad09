package org.baopu.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.baopu.extraction.Extraction;
import org.baopu.lexicon.Divisions;
import org.baopu.lexicon.IdentityWords;
import org.baopu.mention.MentionForm;

/** Decides which mentions of one document are one entity: a pure function of the document. Safe for several threads. */
public final class LocalLinker {
  private static final Comparator<Surface> LONGEST_FIRST =
      Comparator.comparing((Surface s) -> -s.text().length()).thenComparing(Surface::toString);

  private static final String PART_OF = "partOf";

  /** How many mentions an anaphor may stand for one after another. */
  private static final int LONGEST_CHAIN = 8;

  private final Divisions divisions;
  private final NameParser parser;
  private final OfficialWords words;
  private final Likeness likeness;
  private final Folding folding;
  private final BareNames bareNames;
  private final Home home;
  private final Completion completion;
  private final Describer describer;

  /** {@code simplified}: traditional characters as simplified, the length in code units staying. */
  public LocalLinker(IdentityWords identityWords, Divisions divisions, UnaryOperator<String> simplified) {
    this.divisions = divisions;
    this.words = new OfficialWords(identityWords);
    this.parser = new NameParser(divisions, words);
    this.likeness = new Likeness(words, parser);
    this.folding = new Folding(simplified);
    this.home = new Home(divisions, words, parser);
    this.bareNames = new BareNames(words);
    this.completion = new Completion(parser, words);
    this.describer = new Describer(divisions, words);
  }

  /** The document's entities, by their first mention. Anaphors that stand for nothing named are in none. */
  public List<LocalEntity> link(Extraction document) {
    Map<Integer, Surface> surfaceOf = new HashMap<>();
    List<Surface> surfaces = surfaces(document, surfaceOf);
    Surroundings surroundings = new Surroundings(divisions, home.of(document));
    surroundings.read(surfaces);
    completion.fillLevels(surfaces, surroundings);
    Joining joining = new Joining(surfaces);
    joinSettled(joining);
    joinDeclared(document, surfaceOf, joining);
    joinLike(joining, wholes(document, surfaceOf));
    completion.fillFronts(joining, surroundings);
    return describer.entities(document, joining, surroundings, withAnaphors(document, surfaceOf));
  }

  /** Whether the names are one official name as it may be spelled: 湖南省发改委, 湖南省发展和改革委员会; 中共韶山市委, 中国共产党韶山市委员会. */
  public boolean isSameName(String one, String other) {
    ParsedName a = parser.parse(folding.fold(one));
    ParsedName b = parser.parse(folding.fold(other));
    boolean samePlace = (a.hasArea() || b.hasArea()) ? a.areas().stream().anyMatch(b.areas()::contains) : a.areaText().equals(b.areaText());
    return a.text().equals(b.text()) || (samePlace && a.level().equals(b.level()) && a.matching().equals(b.matching()));
  }

  /** All words that linking goes by, as text. */
  String words() {
    return words.toString();
  }

  /** How companies' names are compared, for other documents' companies. */
  CompanyNames companies() {
    return new CompanyNames(parser, words);
  }

  private List<Surface> surfaces(Extraction document, Map<Integer, Surface> surfaceOf) {
    Map<String, Surface> surfaces = new HashMap<>();
    List<Surface> inOrder = new ArrayList<>();
    for (int i = 0; i < document.mentions().size(); i++) {
      Extraction.MentionText mention = document.mentions().get(i);
      if (mention.form() == MentionForm.NAME) {
        ParsedName parsed = parser.parse(folding.fold(mention.name()));
        int article = mention.article().orElse(0);
        int scope = bareNames.isBare(mention.top(), mention.type(), parsed) ? article : -1;
        Surface surface =
            surfaces.computeIfAbsent(
                mention.top() + "/" + parsed.text() + "@" + scope,
                id -> {
                  Surface added = new Surface(mention.top(), parsed, scope, words);
                  inOrder.add(added);
                  return added;
                });
        int start = mention.quotes().isEmpty() ? 0 : mention.quotes().get(0).start();
        surface.add(new Surface.Occurrence(i, article, start), mention.name(), mention.type());
        surfaceOf.put(i, surface);
      }
    }
    return inOrder;
  }

  private static void joinSettled(Joining joining) {
    Map<String, Surface> first = new HashMap<>();
    for (Surface surface : joining.surfaces()) {
      ParsedName name = surface.parsed;
      boolean told = name.isDivision() || name.frame().isPresent() || name.body().length() > 1;
      if (surface.area.isPresent() && told) {
        Surface other = first.putIfAbsent(surface.top + "/" + surface.area.get().code() + "/" + name.matching(), surface);
        if (other != null) {
          joining.join(other, surface, name.isDivision() ? "same-division" : "same-place-and-body", surface.area.get().name());
        }
      }
    }
  }

  private static void joinDeclared(Extraction document, Map<Integer, Surface> surfaceOf, Joining joining) {
    for (int i = 0; i < document.mentions().size(); i++) {
      Extraction.MentionText mention = document.mentions().get(i);
      Surface surface = surfaceOf.get(i);
      Surface referent = mention.referent().isPresent() ? surfaceOf.get(mention.referent().getAsInt()) : null;
      if (surface != null && referent != null && referent.top.equals(surface.top)) {
        joining.join(referent, surface, "declared", mention.quotes().isEmpty() ? "" : mention.quotes().get(0).text());
      }
    }
  }

  /** The names of what each name is said to be a part of: 蒂森克虏伯 is no short form of its subsidiary's name. */
  private static Map<Surface, Set<Surface>> wholes(Extraction document, Map<Integer, Surface> surfaceOf) {
    Map<Surface, Set<Surface>> wholes = new HashMap<>();
    for (Extraction.Fact fact : document.facts()) {
      Surface part = surfaceOf.get(fact.subject());
      Surface whole = fact.object().isPresent() ? surfaceOf.get(fact.object().getAsInt()) : null;
      if (fact.predicate().equals(PART_OF) && part != null && whole != null) {
        wholes.computeIfAbsent(part, p -> new HashSet<>()).add(whole);
      }
    }
    return wholes;
  }

  /** Each form, the longest first, with what it may be short for. */
  private void joinLike(Joining joining, Map<Surface, Set<Surface>> wholes) {
    Set<String> named = new TreeSet<>();
    joining.surfaces().stream().filter(s -> !s.top.equals("Person")).forEach(s -> named.add(s.text()));
    Map<String, Candidates> longer = new HashMap<>();
    List<Surface> ordered = new ArrayList<>(joining.surfaces());
    ordered.sort(LONGEST_FIRST);
    for (Surface brief : ordered) {
      Candidates before = longer.computeIfAbsent(brief.top, top -> new Candidates());
      List<String> fronts = brief.top.equals("Project") ? likeness.fronts(brief, named) : List.of();
      Set<Surface> owners = wholes.getOrDefault(brief, Set.of());
      List<Surface> longerOnes = new ArrayList<>();
      for (Surface full : before.of(brief, fronts)) {
        if (!owners.contains(full) && !wholes.getOrDefault(full, Set.of()).contains(brief)) {
          longerOnes.add(full);
        }
      }
      joinLike(joining, brief, longerOnes, named);
      before.add(brief, fronts);
    }
  }

  private void joinLike(Joining joining, Surface brief, Iterable<Surface> longer, Set<String> named) {
    Map<Integer, List<Surface>> candidates = new TreeMap<>();
    Map<Surface, String> rules = new HashMap<>();
    for (Surface full : longer) {
      likeness.rule(brief, full, named).ifPresent(rule -> {
        candidates.computeIfAbsent(joining.cluster(full), c -> new ArrayList<>()).add(full);
        rules.put(full, rule);
      });
    }
    candidates.remove(joining.cluster(brief));
    choose(brief, candidates.values())
        .ifPresent(full -> joining.join(full, brief, rules.getOrDefault(full, ""), ""));
  }

  /** Of the only cluster, else of the one that was named last before the brief form, in its article. */
  private static Optional<Surface> choose(Surface brief, Iterable<List<Surface>> candidates) {
    int best = Integer.MIN_VALUE;
    Optional<Surface> chosen = Optional.empty();
    for (List<Surface> cluster : candidates) {
      int last = cluster.stream().flatMap(full -> full.occurrences.stream())
          .filter(o -> o.article() == brief.first().article() && o.start() < brief.first().start())
          .mapToInt(Surface.Occurrence::start).max().orElse(-1);
      if (last > best) {
        best = last;
        chosen = Optional.of(cluster.get(0));
      }
    }
    return chosen;
  }

  /** The surface of every mention, anaphors those of what they stand for. */
  private static Map<Integer, Surface> withAnaphors(Extraction document, Map<Integer, Surface> surfaceOf) {
    Map<Integer, Surface> all = new TreeMap<>(surfaceOf);
    for (int i = 0; i < document.mentions().size(); i++) {
      OptionalInt at = OptionalInt.of(i);
      for (int steps = 0; steps < LONGEST_CHAIN && at.isPresent() && !surfaceOf.containsKey(at.getAsInt()); steps++) {
        at = document.mentions().get(at.getAsInt()).referent();
      }
      Surface surface = at.isPresent() ? surfaceOf.get(at.getAsInt()) : null;
      if (surface != null) {
        all.put(i, surface);
      }
    }
    return all;
  }
}
