package org.baopu.link;

import java.util.Comparator;
import java.util.Optional;
import org.baopu.lexicon.Division;
import org.baopu.lexicon.Divisions;

/** Spells names out as official ones: 市数据局 of a Xiangtan paper is 湘潭市数据局. */
final class OfficialNames {
  private static final Comparator<String> FULLEST =
      Comparator.comparing((String name) -> -name.length()).thenComparing(name -> name);

  private static final String PARTY = "中国共产党";

  private final Divisions divisions;
  private final OfficialWords words;

  OfficialNames(Divisions divisions, OfficialWords words) {
    this.divisions = divisions;
    this.words = words;
  }

  /** The official name, where the list of divisions and the ontology's words give it. */
  Optional<String> of(Surface surface) {
    if (!surface.elided.isEmpty()) {
      return Optional.of(ofPlace(surface.meant, surface.area).orElseGet(() -> surface.elided + written(surface)));
    }
    if (surface.article >= 0 && surface.area.isEmpty()) {
      return Optional.empty();
    }
    return switch (surface.top) {
      case "Place" -> surface.parsed.isDivision() ? surface.area.map(this::divisionName) : Optional.empty();
      case "Park" -> Optional.of(words.officialTail(written(surface)));
      case "Organization" -> organization(surface);
      default -> Optional.empty();
    };
  }

  private static String written(Surface surface) {
    return surface.names.keySet().stream().min(FULLEST).orElse(surface.text());
  }

  /** A division's name: below the county with the county before it, as there are many of them. */
  private String divisionName(Division division) {
    if (division.level().compareTo(Division.Level.COUNTY) <= 0) {
      return division.name();
    }
    StringBuilder name = new StringBuilder(division.name());
    for (Division around : divisions.chain(division)) {
      boolean town = around.level() == Division.Level.TOWN && division.level() == Division.Level.VILLAGE;
      if (town || around.level() == Division.Level.COUNTY) {
        name.insert(0, around.name());
      }
    }
    return name.toString();
  }

  private Optional<String> organization(Surface surface) {
    ParsedName name = surface.parsed;
    if (words.isWord(surface.text())) {
      return Optional.of(words.official(surface.text()));
    }
    if (surface.isType("Company") || surface.isType("MediaOutlet")) {
      return name.hasLevel() ? surface.area.map(area -> area.name() + name.body()) : Optional.empty();
    }
    boolean government = surface.isType("GovernmentBody") || name.hasLevel();
    String body = government ? words.official(name.body()) : words.officialTail(name.body());
    Optional<String> ofPlace = ofPlace(name, surface.area);
    if (ofPlace.isPresent()) {
      return ofPlace;
    }
    if (surface.area.isPresent()) {
      boolean spelled = government || !body.equals(name.body());
      return Optional.of((spelled ? place(surface) : name.areaText()) + body);
    }
    return Optional.of(name.frame().isPresent() ? name.frame().get().of(name.areaText()) : name.areaText() + body);
  }

  /** The official name of a body that every place has. */
  private Optional<String> ofPlace(ParsedName name, Optional<Division> area) {
    return area.flatMap(place -> name.frame().map(frame -> frame.of(frame.official().startsWith(PARTY) ? placeOfBody(place) : place.name())));
  }

  /** The place as the name has it, with its word for the level. */
  private String place(Surface surface) {
    String body = surface.parsed.body();
    boolean spelled = words.listed("bareBody").contains(body) && !words.officialTail(body).equals(body);
    if (!spelled && words.listed("bareBody").stream().anyMatch(body::startsWith)) {
      return surface.parsed.hasArea() ? surface.parsed.areaText() : surface.area.map(Division::name).orElse("");
    }
    String written = surface.parsed.areaText();
    String name = surface.area.map(Division::name).orElse(written);
    return written.endsWith(name) ? written : name;
  }

  /** A place's name that no other place has: a district's with its city, a town's with its county. */
  String placeOfBody(Division division) {
    boolean district = division.level() == Division.Level.COUNTY && division.name().endsWith("区");
    return district
        ? divisions.parent(division).map(Division::name).orElse("") + division.name()
        : divisionName(division);
  }
}
