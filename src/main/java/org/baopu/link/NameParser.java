package org.baopu.link;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.baopu.lexicon.Division;
import org.baopu.lexicon.Divisions;

/** Cuts folded names into the place they begin with and the body of it. */
final class NameParser {
  /** May stand before a division: 中国香港. */
  private static final String COUNTRY = "中国";

  private static final Pattern SESSION = Pattern.compile("^第?[一二三四五六七八九十]+届");

  /** What makes a division's short name before it part of another name: 南京路 is in no Nanjing. */
  private static final String STREET = "路街道巷弄桥村站";

  private final Divisions divisions;
  private final OfficialWords words;

  NameParser(Divisions divisions, OfficialWords words) {
    this.divisions = divisions;
    this.words = words;
  }

  ParsedName parse(String text) {
    for (String leading : words.leading()) {
      Area area = text.startsWith(leading) ? areaAt(text, leading.length()) : Area.NONE;
      if (area.levelEnd() > leading.length()) {
        String body = bodyAfter(text, area);
        Optional<OfficialWords.Body> frame = words.body(leading, withoutSession(body));
        if (frame.isPresent()) {
          return parsed(text, area, body, frame);
        }
      }
    }
    Area area = areaAt(text, text.startsWith(COUNTRY) ? COUNTRY.length() : 0);
    if (area.start() > 0 && area.end() < text.length()) {
      area = areaAt(text, 0);
    }
    return parsed(text, area, bodyAfter(text, area), Optional.empty());
  }

  /** What follows the place; where its word for the level is said again (浦东新区 区委), what follows that. */
  private String bodyAfter(String text, Area area) {
    String body = text.substring(area.levelEnd());
    if (area.end() > area.start() && area.end() == area.levelEnd() && !body.isEmpty()) {
      String level = text.substring(area.end() - 1, area.end());
      if (body.startsWith(level) && words.body("", body.substring(1)).isPresent()) {
        return body.substring(1);
      }
    }
    return body;
  }

  /** 省十四届人大常委会 is 省人大常委会. */
  private static String withoutSession(String body) {
    return body.indexOf('届') < 0 ? body : SESSION.matcher(body).replaceFirst("");
  }

  private ParsedName parsed(String text, Area area, String body, Optional<OfficialWords.Body> frame) {
    return new ParsedName(
        text,
        area.divisions(),
        text.substring(area.start(), area.end()),
        area.shortened(),
        text.substring(area.end(), area.levelEnd()),
        withoutSession(body),
        frame.map(OfficialWords.Body::official).orElseGet(() -> words.matching(withoutSession(body))),
        frame);
  }

  /** {@code [start, end)}: the chain of divisions; {@code [end, levelEnd)}: the word for a level after it, if none is named. */
  private record Area(int start, int end, int levelEnd, List<Division> divisions, boolean shortened) {
    static final Area NONE = new Area(0, 0, 0, List.of(), false);
  }

  private Area areaAt(String text, int start) {
    int at = start;
    List<Division> innermost = List.of();
    boolean shortened = false;
    while (at < text.length()) {
      int end = divisionEnd(text, at);
      List<Division> named = end > at && !isWord(text.substring(at, end)) ? divisions.named(text.substring(at, end)) : List.of();
      List<Division> inside = innermost.isEmpty() ? named : within(named, innermost);
      if (inside.isEmpty()) {
        break;
      }
      String written = text.substring(at, end);
      shortened = inside.stream().noneMatch(division -> division.name().equals(written));
      innermost = shortened ? inside : inside.stream().filter(division -> division.name().equals(written)).toList();
      at = end;
    }
    int level = innermost.isEmpty() ? levelEnd(text, at) : at;
    return new Area(start, at, level, innermost, shortened);
  }

  /** Some divisions of the statistics office are called only 高新区 or 街道: these words name none. */
  private boolean isWord(String text) {
    return words.listed("bareBody").contains(text) || words.listed("placeLevel").contains(text);
  }

  private int divisionEnd(String text, int at) {
    int end = divisions.longestAt(text, at);
    boolean street = end > at && end < text.length() && STREET.indexOf(text.charAt(end)) >= 0
        && !text.startsWith("街道", end) && divisions.longestAt(text, end) == end && !divisions.named(text.substring(at, end)).isEmpty()
        && divisions.named(text.substring(at, end)).stream().noneMatch(d -> d.name().equals(text.substring(at, end)));
    return street ? at : villageEnd(text, at, end);
  }

  /** A village's name is found only where it is all that is left: 600,000 names would be found in anything. */
  private int villageEnd(String text, int at, int end) {
    return end == at && divisions.isVillage(text, at, text.length()) ? text.length() : end;
  }

  /** Whether the character at the index belongs to a division's name. */
  boolean inDivision(String text, int index) {
    for (int start = Math.max(0, index - 5); start <= index; start++) {
      if (divisions.longestAt(text, start) > index) {
        return true;
      }
    }
    return false;
  }

  private List<Division> within(List<Division> inner, List<Division> outer) {
    return inner.stream()
        .filter(in -> outer.stream().anyMatch(out -> !in.equals(out) && divisions.within(in, out)))
        .toList();
  }

  private int levelEnd(String text, int at) {
    boolean word = words.listed("notPlaceLevel").stream().anyMatch(other -> text.startsWith(other, at));
    int end = at;
    for (String level : words.listed("placeLevel")) {
      int after = at + level.length();
      boolean longer = text.startsWith(level, at) && after < text.length() && after > end;
      if (longer && (!word || words.body("", text.substring(after)).isPresent())) {
        end = after;
      }
    }
    return end;
  }
}
