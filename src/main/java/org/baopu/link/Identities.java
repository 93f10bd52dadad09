package org.baopu.link;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baopu.lexicon.Division;
import org.baopu.page.DocumentId;

/** Decides by one document alone which entity a group of surfaces is in all documents, or by what another may tell. */
final class Identities {
  /** Digits of a division's code that name the province, and the city. */
  private static final int PROVINCE_DIGITS = 2;

  private static final int CITY_DIGITS = 4;

  /** What lies in several counties ends in these; one name is one thing in a province. */
  private static final List<String> FAR_TAILS = List.of("河", "江", "海", "洋", "湖", "山", "铁路", "高铁", "公路", "高速", "库区");

  private static final String LOCAL_TAILS = "路街村组桥园站场厦楼院馆";

  private final OfficialWords words;
  private final OfficialNames officialNames;

  Identities(OfficialWords words, OfficialNames officialNames) {
    this.words = words;
    this.officialNames = officialNames;
  }

  LocalEntity.Identity of(
      DocumentId document, List<Surface> group, Surface fullest, String label, Surroundings surroundings, Traits traits) {
    SortedSet<String> forms = new TreeSet<>();
    SortedSet<String> blocks = new TreeSet<>();
    SortedSet<String> known = new TreeSet<>();
    for (Surface surface : group) {
      if (surface.article < 0) {
        forms.add(surface.text());
        blocks.add(surface.top + "/" + surface.text());
        companyBlocks(surface, blocks);
      }
      surface.occurrences.forEach(occurrence -> known.addAll(traits.of(occurrence)));
    }
    Optional<Division> scope = surroundings.scope(fullest.first());
    scope.flatMap(division -> around(fullest.top, division.code())).ifPresent(trait -> known.add(trait));
    Optional<String> key = key(document, fullest, label, scope);
    key.ifPresent(k -> blocks.add(k));
    return new LocalEntity.Identity(key, forms, known, blocks);
  }

  /** The place around as far as it tells: persons by their city, companies by their province. */
  private static Optional<String> around(String top, String code) {
    return switch (top) {
      case "Person" -> Optional.of(Traits.IN + code.substring(0, Math.min(code.length(), CITY_DIGITS)));
      case "Organization" -> Optional.of(Traits.IN + code.substring(0, PROVINCE_DIGITS));
      default -> Optional.empty();
    };
  }

  /** Companies meet by how their own names begin, as short names leave out the rest. */
  private void companyBlocks(Surface surface, SortedSet<String> blocks) {
    if (surface.top.equals("Organization")) {
      CompanyName company = surface.company;
      if (company.hasLegalForm() || surface.isType("Company")) {
        blocks.add("Company/" + company.brand());
      }
    }
  }

  private CompanyName company(ParsedName name) {
    return CompanyName.of(name, words.listed("legalForm"), words.listed("branchTail"));
  }

  private Optional<String> key(DocumentId document, Surface fullest, String label, Optional<Division> scope) {
    String name = fullest.top + "/" + label;
    ParsedName parsed = fullest.meant;
    return switch (fullest.top) {
      case "Person" -> Optional.empty();
      case "Project" -> parsed.text().length() >= 10 ? Optional.of(name) : scope.map(division -> name + "/" + division.code());
      case "Place" -> fullest.area.isPresent()
          ? Optional.of(name + "/" + fullest.area.get().code())
          : place(document, name, parsed, scope);
      default -> body(document, name, fullest);
    };
  }

  private Optional<String> place(DocumentId document, String name, ParsedName parsed, Optional<Division> scope) {
    if (FAR_TAILS.stream().anyMatch(parsed.text()::endsWith)) {
      return Optional.of(name + scope.filter(division -> parsed.hasArea()).map(division -> "/" + division.code().substring(0, PROVINCE_DIGITS)).orElse(""));
    }
    boolean local = parsed.hasArea()
        || (parsed.text().length() <= 6 && LOCAL_TAILS.indexOf(parsed.text().charAt(parsed.text().length() - 1)) >= 0);
    return Optional.of(local ? name + "/" + scope.map(Division::code).orElse(document.value()) : name);
  }

  private Optional<String> body(DocumentId document, String name, Surface fullest) {
    ParsedName parsed = fullest.meant;
    boolean company = company(parsed).hasLegalForm();
    if (fullest.area.isPresent() && !company && isOfPlace(fullest)) {
      String place = officialNames.placeOfBody(fullest.area.get());
      String body = parsed.frame().map(frame -> frame.of(place)).orElseGet(() -> place + parsed.matching());
      return Optional.of(fullest.top + "/" + body);
    }
    if (fullest.article >= 0 && fullest.elided.isEmpty()) {
      return Optional.of(name + "/" + document.value());
    }
    return company || !fullest.isType("Company") ? Optional.of(name) : Optional.empty();
  }

  /** Whether the place before its body says whose it is, as of an office or a park, and is no part of a name as 湖南 of 湖南大学. */
  private boolean isOfPlace(Surface surface) {
    ParsedName name = surface.meant;
    return name.frame().isPresent()
        || name.hasLevel()
        || surface.top.equals("Park")
        || surface.isType("GovernmentBody")
        || words.listed("bareBody").contains(name.body())
        || !words.officialTail(name.body()).equals(name.body());
  }
}
