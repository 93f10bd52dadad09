package org.baopu.link;

import java.util.Comparator;
import java.util.Optional;
import org.baopu.lexicon.Division;
import org.baopu.lexicon.Divisions;

/** Spells names out as official ones: 市数据局 of a Xiangtan paper is 湘潭市数据局. */
final class OfficialNames {
  private static final Comparator<String> FULLEST =
      Comparator.comparing((String name) -> -name.length()).thenComparing(name -> name);

  private final Divisions divisions;
  private final OfficialWords words;

  OfficialNames(Divisions divisions, OfficialWords words) {
    this.divisions = divisions;
    this.words = words;
  }

  /** The official name, where the list of divisions and the ontology's words give it. */
  Optional<String> of(Surface fullest) {
    ParsedName name = fullest.parsed;
    return switch (fullest.top) {
      case "Place" -> name.isDivision() ? fullest.area.map(this::divisionName) : prefixed(fullest);
      case "Park" -> Optional.of(prefixed(fullest).orElseGet(() -> words.official(written(fullest))));
      case "Organization" -> fullest.isType("Company") || fullest.isType("MediaOutlet") ? wholeWord(fullest) : body(fullest);
      default -> Optional.empty();
    };
  }

  /** A division's name: below the county with the county before it, as there are many of them. */
  private String divisionName(Division division) {
    if (division.level().compareTo(Division.Level.COUNTY) <= 0) {
      return division.name();
    }
    StringBuilder name = new StringBuilder(division.name());
    for (Division around : divisions.chain(division)) {
      if ((around.level() == Division.Level.TOWN && division.level() == Division.Level.VILLAGE)
          || around.level() == Division.Level.COUNTY) {
        name.insert(0, around.name());
      }
    }
    return name.toString();
  }

  private static Optional<String> prefixed(Surface surface) {
    return surface.elided.isEmpty() ? Optional.empty() : Optional.of(surface.elided + written(surface));
  }

  private static String written(Surface surface) {
    return surface.names.keySet().stream().min(FULLEST).orElse(surface.text());
  }

  /** A company's or paper's name is spelled out only where all of it is a known abbreviation. */
  private Optional<String> wholeWord(Surface surface) {
    return words.isWord(surface.text()) ? Optional.of(words.official(surface.text())) : Optional.empty();
  }

  private Optional<String> body(Surface surface) {
    ParsedName name = surface.parsed;
    if (!surface.elided.isEmpty()) {
      return Optional.of(surface.elided + written(surface));
    }
    if (surface.area.isEmpty()) {
      return name.hasLevel() ? Optional.empty() : Optional.of(withWrittenPlace(surface));
    }
    String place = placeOfBody(surface.area.get());
    if (name.frame().isPresent()) {
      return Optional.of(name.frame().get().of(place));
    }
    String body = words.official(name.body());
    boolean government = surface.isType("GovernmentBody") || name.hasLevel() || !body.equals(name.body());
    return Optional.of((government ? place : name.areaText()) + body);
  }

  private String withWrittenPlace(Surface surface) {
    ParsedName name = surface.parsed;
    return name.frame().isPresent() && name.hasArea()
        ? name.frame().get().of(name.areaText())
        : words.official(written(surface));
  }

  /** How a body's name has its place: a district with its city, a town with its county. */
  String placeOfBody(Division division) {
    boolean district = division.level() == Division.Level.COUNTY && division.name().endsWith("区");
    return district
        ? divisions.parent(division).map(Division::name).orElse("") + division.name()
        : divisionName(division);
  }
}
