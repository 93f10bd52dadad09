package org.baopu.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baopu.lexicon.Division;
import org.baopu.lexicon.Divisions;

/** Where a document plays: the divisions that its names write out, by article, and the home of its newspaper. */
final class Surroundings {
  /** What a division counts for its containers. */
  private static final double CONTAINED = 0.6;

  /** What a division counts that another article of the page names. */
  private static final double ELSEWHERE = 0.2;

  private static final double HOME = 1.0;

  /** What a division counts that stands but in the name of a company, a school, a hospital. */
  private static final double BY_NAME = 0.5;

  private static final double JUST_BEFORE = 1.5;

  /** What it counts that the document writes the division out before the same body. */
  private static final double WRITTEN = 3;

  /** Within so many code points a name just before counts more, by a share of what all others count. */
  private static final int NEAR = 80;

  private static final double NEAR_SHARE = 0.5;

  private final Divisions divisions;
  private final Map<Integer, Map<String, Double>> weights = new HashMap<>();
  private final Map<String, Double> everywhere = new TreeMap<>();
  private final List<Named> named = new ArrayList<>();
  private final Optional<Division> home;

  /** A division written out at a place. */
  private record Named(Division division, Surface.Occurrence at) {}

  Surroundings(Divisions divisions, Optional<Division> home) {
    this.divisions = divisions;
    this.home = home;
  }

  /** Takes in where the surfaces are and decides what their places are: the clear ones first, then what these tell of the others. */
  void read(List<Surface> surfaces) {
    for (Surface surface : surfaces) {
      clear(surface.parsed).ifPresent(division -> settle(surface, division));
    }
    for (Surface surface : surfaces) {
      if (surface.area.isEmpty() && surface.parsed.hasArea()) {
        supported(surface.parsed, surface.first().article()).ifPresent(division -> settle(surface, division));
      }
    }
    named.sort(Comparator.comparingInt(n -> n.at().start()));
  }

  private void settle(Surface surface, Division division) {
    surface.area = Optional.of(division);
    boolean plays = surface.top.equals("Place") || surface.top.equals("Park") || surface.isType("GovernmentBody");
    double counts = plays ? 1 : BY_NAME;
    for (Surface.Occurrence occurrence : surface.occurrences) {
      if (plays) {
        named.add(new Named(division, occurrence));
      }
      weights.computeIfAbsent(occurrence.article(), a -> new TreeMap<>()).merge(division.code(), counts, Double::sum);
      everywhere.merge(division.code(), counts, Double::sum);
    }
  }

  /** The division that the name can only mean: the outermost of that name, if it is a full name or a city's or province's. */
  private Optional<Division> clear(ParsedName name) {
    List<Division> outermost = outermost(name);
    if (outermost.size() != 1) {
      return Optional.empty();
    }
    Division only = outermost.get(0);
    boolean large = only.level().compareTo(Division.Level.CITY) <= 0;
    boolean full = !name.shortArea() && only.level() != Division.Level.VILLAGE;
    boolean chained = name.areaText().length() > only.name().length();
    return large || full || chained ? Optional.of(only) : Optional.empty();
  }

  /** Of divisions that lie in each other only the outer one is meant by a short name: 湘潭 is the city, not 湘潭县; 河北 the province. */
  private List<Division> outermost(ParsedName name) {
    if (!name.shortArea()) {
      return name.areas();
    }
    List<Division> provinces = name.areas().stream().filter(d -> d.level() == Division.Level.PROVINCE).toList();
    if (!provinces.isEmpty()) {
      return provinces;
    }
    return name.areas().stream()
        .filter(in -> name.areas().stream().noneMatch(out -> !in.equals(out) && divisions.within(in, out)))
        .toList();
  }

  /** What the place of the name is at that mention. */
  Optional<Division> resolve(ParsedName name, Surface.Occurrence at) {
    return clear(name).or(() -> name.hasArea() ? supported(name, at.article()) : Optional.empty());
  }

  private Optional<Division> supported(ParsedName name, int article) {
    List<Division> candidates = outermost(name);
    double best = 0;
    List<Division> found = new ArrayList<>();
    for (Division candidate : candidates) {
      double support = support(candidate, article);
      if (support > best + 1e-9) {
        best = support;
        found.clear();
      }
      if (support > best - 1e-9 && support > 0) {
        found.add(candidate);
      }
    }
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    if (found.isEmpty()) {
      return unsupported(candidates);
    }
    Division first = found.get(0);
    boolean outranks = found.stream().skip(1).allMatch(d -> d.level().compareTo(first.level()) > 0);
    return outranks ? Optional.of(first) : Optional.empty();
  }

  /** What a name means of which nothing around tells: the only city of that name; the only county where nothing else is near. */
  private Optional<Division> unsupported(List<Division> candidates) {
    List<Division> cities =
        candidates.stream().filter(d -> d.level().compareTo(Division.Level.CITY) <= 0).toList();
    if (cities.size() == 1) {
      return Optional.of(cities.get(0));
    }
    boolean nothingKnown = everywhere.isEmpty() && home.isEmpty();
    return candidates.size() == 1 && nothingKnown && candidates.get(0).level() == Division.Level.COUNTY
        ? Optional.of(candidates.get(0))
        : Optional.empty();
  }

  /** How much of what is named around lies in the division's containers or in it; containers of a province's size count little. */
  private double support(Division candidate, int article) {
    double support = 0;
    for (Division around : divisions.chain(candidate)) {
      double near = around.level() == Division.Level.PROVINCE ? 0.3 : 1;
      support += near * weight(around, article);
    }
    for (Map.Entry<String, Double> entry : everywhere.entrySet()) {
      String code = entry.getKey();
      boolean sibling = code.length() > 4 && code.length() <= 6 && candidate.code().startsWith(code.substring(0, 4));
      boolean inside = code.startsWith(candidate.code()) && !code.equals(candidate.code());
      boolean cousin = code.length() == 4 && candidate.code().startsWith(code.substring(0, 2));
      support += (sibling ? 0.5 : inside ? 1 : cousin ? 0.2 : 0) * entry.getValue();
    }
    if (home.isPresent() && (divisions.within(candidate, home.get()) || divisions.within(home.get(), candidate))) {
      support += HOME;
    }
    return support;
  }

  double weight(Division division, int article) {
    double here = weights.getOrDefault(article, Map.of()).getOrDefault(division.code(), 0.0);
    double all = everywhere.getOrDefault(division.code(), 0.0);
    return here + ELSEWHERE * (all - here);
  }

  /**
   * The division that 省, 市, 县 stands for at most of the places; empty if none of that level is known.
   *
   * @param written forms of the document that have a division before the same body
   */
  Optional<Division> ofLevel(String level, List<Surface.Occurrence> places, List<Surface> written) {
    Map<String, Double> scores = new TreeMap<>();
    for (Surface.Occurrence place : places) {
      ofLevel(level, place, written).ifPresent(division -> scores.merge(division.code(), 1.0, Double::sum));
    }
    return best(scores);
  }

  private Optional<Division> ofLevel(String level, Surface.Occurrence at, List<Surface> written) {
    Map<String, Double> scores = new TreeMap<>();
    for (String code : everywhere.keySet()) {
      divisionOf(code).ifPresent(division -> {
        double weight = weight(division, at.article());
        for (Division around : divisions.chain(division)) {
          if (matches(level, around)) {
            scores.merge(around.code(), weight * (around.equals(division) ? 1 : CONTAINED), Double::sum);
          }
        }
      });
    }
    home.ifPresent(division -> divisions.chain(division).stream()
        .filter(around -> matches(level, around))
        .forEach(around -> scores.merge(around.code(), HOME, Double::sum)));
    for (Surface full : written) {
      full.area.filter(area -> matches(level, area)).ifPresent(area -> scores.merge(area.code(), WRITTEN, Double::sum));
    }
    double all = scores.values().stream().mapToDouble(Double::doubleValue).sum();
    justBefore(level, at).ifPresent(before -> {
      double near = at.start() - before.at().start() <= NEAR ? NEAR_SHARE * all : 0;
      scores.merge(before.division().code(), JUST_BEFORE + near, Double::sum);
    });
    return best(scores);
  }

  private Optional<Division> best(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .max(Comparator.comparingDouble((Map.Entry<String, Double> e) -> e.getValue())
            .thenComparing(e -> e.getKey(), Comparator.reverseOrder()))
        .flatMap(entry -> divisionOf(entry.getKey()));
  }

  /** The last division of that level that is named before the place in its article. */
  private Optional<Named> justBefore(String level, Surface.Occurrence at) {
    Optional<Named> found = Optional.empty();
    for (Named name : named) {
      if (name.at().start() >= at.start()) {
        break;
      }
      if (name.at().article() == at.article()) {
        for (Division around : divisions.chain(name.division())) {
          if (matches(level, around)) {
            found = Optional.of(new Named(around, name.at()));
            break;
          }
        }
      }
    }
    return found;
  }

  /** The city or county that the article is about most, for what has no place of its own; empty if none is known. */
  Optional<Division> scope(Surface.Occurrence at) {
    Optional<Division> county = Optional.empty();
    double best = 0;
    for (String code : everywhere.keySet()) {
      Optional<Division> division = divisionOf(code);
      if (division.isPresent() && division.get().level() != Division.Level.PROVINCE) {
        double weight = weight(division.get(), at.article());
        if (weight > best) {
          best = weight;
          county = division;
        }
      }
    }
    return county.isPresent() ? county : home;
  }

  private Optional<Division> divisionOf(String code) {
    return divisions.withCode(code.length() > 9 ? code.substring(0, 9) : code);
  }

  static boolean matches(String level, Division division) {
    return switch (level) {
      case "省" -> division.level() == Division.Level.PROVINCE && division.name().endsWith("省");
      case "自治区" -> division.level() == Division.Level.PROVINCE && division.name().endsWith("自治区");
      case "区" -> division.level() == Division.Level.COUNTY && division.name().endsWith("区");
      default -> division.name().endsWith(level) && division.level() != Division.Level.VILLAGE;
    };
  }
}
