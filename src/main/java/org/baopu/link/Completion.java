package org.baopu.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.baopu.lexicon.Division;

/** Finds what short names leave out because the reader knows it: which city's 市委, which park's 管委会. */
final class Completion {
  private static final String OFFICES = "处科室队";

  /** What the names of bodies end in that have offices. */
  private static final String BUREAUS = "厅局委部会";

  /** Code points within which bodies stand in one list. */
  private static final int LISTED = 40;

  private static final String COMMITTEE = "中国共产党{}委员会";

  private final NameParser parser;
  private final OfficialWords words;

  Completion(NameParser parser, OfficialWords words) {
    this.parser = parser;
    this.words = words;
  }

  /** Decides which division the words 省, 市, 县 stand for, by what is around and what the document writes out before the same body. */
  void fillLevels(List<Surface> surfaces, Surroundings surroundings) {
    for (Surface surface : surfaces) {
      if (surface.parsed.hasLevel()) {
        List<Surface> written = surfaces.stream()
            .filter(full -> full.parsed.hasArea() && full.top.equals(surface.top) && full.parsed.matching().equals(surface.parsed.matching()))
            .toList();
        surface.area = surroundings.ofLevel(surface.parsed.level(), surface.occurrences, written);
      }
    }
  }

  /** Completes the names of clusters that have but bare ones. */
  void fillFronts(Joining joining, Surroundings surroundings) {
    for (List<Surface> group : joining.groups()) {
      for (Surface surface : group) {
        boolean open = surface.article >= 0 && surface.area.isEmpty();
        if (open && group.stream().noneMatch(other -> other.parsed.hasArea())) {
          front(surface, joining.surfaces(), surroundings).ifPresent(front -> complete(surface, front, surroundings));
        }
      }
    }
    joinAlike(joining);
  }

  private void complete(Surface surface, Front front, Surroundings surroundings) {
    String level = surface.parsed.level();
    boolean twice = !level.isEmpty() && front.text().endsWith(level);
    surface.elided = front.text().substring(0, front.text().length() - (twice ? level.length() : 0));
    surface.meant = parser.parse(surface.elided + surface.text());
    surface.area = front.area().or(() -> surroundings.resolve(surface.meant, surface.first()));
  }

  /** What stands before, and the division that it is in. */
  private record Front(String text, Optional<Division> area) {}

  private Optional<Front> front(Surface surface, List<Surface> surfaces, Surroundings surroundings) {
    Optional<Front> repeated = repeatedWord(surface, surfaces);
    if (repeated.isPresent()) {
      return repeated;
    }
    return switch (surface.top) {
      case "Park" -> city(surface, surroundings);
      case "Organization" -> holder(surface, surfaces, surroundings);
      default -> Optional.empty();
    };
  }

  /** 经开区金融广场 where the document has 湘潭经开区: what stands before 经开区 there. */
  private Optional<Front> repeatedWord(Surface surface, List<Surface> surfaces) {
    String text = surface.text();
    Optional<String> word = words.listed("bareBody").stream()
        .filter(bare -> text.startsWith(bare) && text.length() > bare.length())
        .max(Comparator.comparingInt(String::length));
    return word.flatMap(park -> nearest(surface, surfaces, full -> full.top.equals("Park") && full.text().endsWith(park) && full.text().length() > park.length())
        .map(full -> new Front(full.text().substring(0, full.text().length() - park.length()), full.area)));
  }

  private Optional<Front> city(Surface surface, Surroundings surroundings) {
    return surroundings.ofLevel("市", surface.occurrences, List.of())
        .map(city -> new Front(city.name().substring(0, city.name().length() - 1), Optional.of(city)));
  }

  private Optional<Front> holder(Surface surface, List<Surface> surfaces, Surroundings surroundings) {
    String text = surface.text();
    if (surface.parsed.hasLevel()) {
      String level = surface.parsed.level();
      return nearest(surface, surfaces, full -> full.article < 0 && (full.top.equals("Park") || full.top.equals("Place")) && full.text().endsWith(level))
          .map(Completion::front);
    }
    if (words.listed("parkBody").contains(text)) {
      return nearest(surface, surfaces, full -> full.article < 0 && (full.top.equals("Park") || isOfPark(full)))
          .map(full -> full.top.equals("Park") ? front(full) : holderOf(full));
    }
    if (words.body("", "委" + text).isPresent()) {
      return nearest(surface, surfaces, full -> full.area.isPresent() && full.parsed.matching().equals(COMMITTEE))
          .map(full -> new Front(place(full) + "委", full.area));
    }
    if (OFFICES.indexOf(text.charAt(text.length() - 1)) >= 0) {
      return nearest(surface, surfaces, full -> isOver(surface, full)).map(full -> new Front(place(full) + full.parsed.body(), full.area));
    }
    Optional<Surface> listed = nearest(surface, surfaces, full -> isJustBefore(surface, full));
    if (listed.isPresent()) {
      return listed.map(this::holderOf);
    }
    Optional<Division> scope = surroundings.scope(surface.first());
    Optional<Surface> park = mostNamedPark(surface, surfaces);
    double ofPark = park.map(Completion::count).orElse(0L);
    if (park.isPresent() && ofPark * 2 >= scope.map(division -> surroundings.weight(division, surface.first().article())).orElse(0.0)) {
      return park.map(Completion::front);
    }
    return scope.map(division -> new Front(parkWord(text, 0).isPresent() ? withoutCity(division) : division.name(), Optional.of(division)));
  }

  /** The place of a body as official names have it. */
  private static String place(Surface body) {
    return body.parsed.hasArea() ? body.parsed.areaText() : body.area.map(Division::name).orElse("");
  }

  /** Whether the full form is a bureau or committee that may have the office, named before it. */
  private static boolean isOver(Surface office, Surface full) {
    return full.isType("GovernmentBody")
        && full.area.isPresent()
        && BUREAUS.indexOf(full.text().charAt(full.text().length() - 1)) >= 0
        && full.parsed.body().length() > 1
        && before(office, full).isPresent();
  }

  /** Whether the full form is a body of a park, the park's name in it: 常德经开区党工委. */
  private boolean isOfPark(Surface full) {
    return full.top.equals("Organization") && full.parsed.hasArea() && parkWord(full.text(), full.parsed.areaText().length()).isPresent();
  }

  /** Whether the full form is a body of a place in the same list or career. */
  private static boolean isJustBefore(Surface bare, Surface full) {
    return full.top.equals("Organization") && !full.isType("Company") && full.area.isPresent() && full.parsed.hasArea()
        && before(bare, full).filter(distance -> distance <= LISTED).isPresent();
  }

  /** Code points between the first mentions' beginnings of the bare form and the last of the full one before it, in its article. */
  private static Optional<Integer> before(Surface bare, Surface full) {
    return full.occurrences.stream()
        .filter(at -> at.article() == bare.first().article() && at.start() < bare.first().start())
        .map(at -> bare.first().start() - at.start())
        .min(Comparator.naturalOrder());
  }

  /** Whose body it is: the park's that its name has after the place, else the place's. */
  private Front holderOf(Surface body) {
    String text = body.text();
    return parkWord(text, body.parsed.areaText().length())
        .map(end -> new Front(text.substring(0, end), body.area))
        .orElseGet(() -> new Front(body.area.map(Division::name).orElse(""), body.area));
  }

  /** Where the park's word ends that stands at the index. */
  private Optional<Integer> parkWord(String text, int at) {
    return words.listed("bareBody").stream()
        .filter(word -> text.startsWith(word, at) && words.listed("parkTail").stream().anyMatch(word::endsWith))
        .map(word -> at + word.length())
        .max(Comparator.naturalOrder());
  }

  private static String withoutCity(Division division) {
    return division.name().endsWith("市") ? division.name().substring(0, division.name().length() - 1) : division.name();
  }

  private static Optional<Surface> mostNamedPark(Surface surface, List<Surface> surfaces) {
    return surfaces.stream()
        .filter(park -> park.top.equals("Park") && park.article < 0 && park.first().article() == surface.first().article())
        .max(Comparator.comparingLong(Completion::count).thenComparing(Surface::text));
  }

  private static long count(Surface surface) {
    return surface.occurrences.size();
  }

  private static Front front(Surface holder) {
    return new Front(holder.text(), holder.area);
  }

  /** The surface that was mentioned last before the bare one's first mention, in its article; else the first after it. */
  private static Optional<Surface> nearest(Surface bare, List<Surface> surfaces, Predicate<Surface> wanted) {
    Surface.Occurrence at = bare.first();
    Optional<Surface> found = Optional.empty();
    long best = Long.MAX_VALUE;
    for (Surface surface : surfaces) {
      if (surface != bare && wanted.test(surface)) {
        for (Surface.Occurrence occurrence : surface.occurrences) {
          int before = at.start() - occurrence.start();
          long distance = before >= 0 ? before : (1L << 32) - before;
          if (occurrence.article() == at.article() && distance < best) {
            best = distance;
            found = Optional.of(surface);
          }
        }
      }
    }
    return found;
  }

  /** Bare names of two articles that nothing tells apart, or that were completed alike, are one. */
  private static void joinAlike(Joining joining) {
    Map<String, Surface> first = new HashMap<>();
    for (Surface surface : joining.surfaces()) {
      if (surface.article >= 0) {
        String id = surface.top + "/" + surface.text() + "/" + surface.elided + "/" + surface.area.map(Division::code).orElse("");
        Surface other = first.putIfAbsent(id, surface);
        if (other != null) {
          joining.join(other, surface, "same-name", "");
        }
      }
    }
  }
}
