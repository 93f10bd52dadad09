package org.baopu.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.baopu.lexicon.Division;

/** Whether a shorter form may be a longer one's short name, by the forms alone. */
final class Likeness {
  /** Characters that tell siblings apart: names that differ in one of these are two. */
  private static final String TELLING = "0123456789一二三四五六七八九十ⅠⅡⅢⅣⅤ东西南北中上下左右前后内外大小新老男女甲乙丙丁省市县区镇乡村";

  /** How long names must be, in characters, to be one in spite of a character that differs. */
  private static final int LONG_NAME = 8;

  private final OfficialWords words;
  private final NameParser parser;

  Likeness(OfficialWords words, NameParser parser) {
    this.words = words;
    this.parser = parser;
  }

  /**
   * The rule by which the brief form may stand for the full one.
   *
   * @param brief a form not longer than the other, of an entity of the same top class
   * @param named folded forms of the places, parks and organisations that the document names
   * @return the rule's name; empty if it may not
   */
  Optional<String> rule(Surface brief, Surface full, Set<String> named) {
    return switch (brief.top) {
      case "Person" -> Optional.empty();
      case "Place" -> place(brief, full, named);
      case "Park" -> park(brief, full, named);
      case "Project" -> project(brief, full, named);
      default -> organization(brief, full, named);
    };
  }

  private Optional<String> place(Surface brief, Surface full, Set<String> named) {
    boolean division = brief.area.isPresent() && brief.parsed.isDivision();
    if (division && brief.area.get().level().compareTo(Division.Level.COUNTY) <= 0) {
      return full.area.isEmpty() && endsIn(brief, full, named) ? Optional.of("leaves-out-the-front") : Optional.empty();
    }
    if (endsIn(brief, full, named) || bracketed(brief, full)) {
      return Optional.of("leaves-out-the-front");
    }
    return lessTail(brief.own(), full.own(), words.listed("placeTail")) || minority(brief.own(), full.own())
        ? Optional.of("leaves-out-the-kind")
        : Optional.empty();
  }

  /** 二酉乡 for 二酉苗族乡. */
  private static boolean minority(String brief, String full) {
    int last = brief.length() - 1;
    return last > 1 && full.contains("族") && full.startsWith(brief.substring(0, last)) && full.endsWith(brief.substring(last));
  }

  private Optional<String> park(Surface brief, Surface full, Set<String> named) {
    if (endsIn(brief, full, named) || bracketed(brief, full)) {
      return Optional.of("leaves-out-the-front");
    }
    if (sameWords(brief, full)) {
      return Optional.of("same-official-words");
    }
    if (lessTail(brief.text(), full.text(), words.listed("parkTail"))) {
      return Optional.of("leaves-out-the-kind");
    }
    return abbreviates(brief, full) || within(brief, full) ? Optional.of("abbreviation") : Optional.empty();
  }

  private Optional<String> organization(Surface brief, Surface full, Set<String> named) {
    if (company(brief, full)) {
      return Optional.of("company-short-name");
    }
    if (endsIn(brief, full, named)) {
      return Optional.of("leaves-out-the-front");
    }
    if (bracketed(brief, full)) {
      return Optional.of("in-brackets");
    }
    if (sameWords(brief, full)) {
      return Optional.of("same-official-words");
    }
    if (lessTail(brief.text(), full.text(), words.listed("looseTail"))) {
      return Optional.of("leaves-out-the-kind");
    }
    if (office(brief, full)) {
      return Optional.of("office-of-the-place");
    }
    if (abbreviates(brief, full)) {
      return Optional.of("abbreviation");
    }
    return oneCharacterApart(brief, full) ? Optional.of("one-character-apart") : Optional.empty();
  }

  private boolean company(Surface brief, Surface full) {
    CompanyName of = full.company;
    CompanyName by = brief.company;
    if (words.isWord(brief.text()) || !of.mayBeCalled(by) || inTwoPlaces(brief, full) || words.listed("foreignPlace").contains(by.placed()) || (brief.area.isPresent() && brief.parsed.isDivision())) {
      return false;
    }
    boolean ofItsPlace = by.legalForm().contains("有限") && full.text().indexOf('(') >= 0 && brief.text().indexOf('(') < 0;
    boolean branch = of.placed().startsWith(by.placed()) && of.placed().length() > by.placed().length() + 1
        && parser.parse(of.placed().substring(by.placed().length())).isDivision();
    return !ofItsPlace && !branch;
  }

  private static boolean inTwoPlaces(Surface brief, Surface full) {
    return brief.area.isPresent() && full.area.isPresent() && brief.parsed.hasArea() && full.parsed.hasArea()
        && !brief.area.equals(full.area);
  }

  /** 石潭镇 for 湘潭县石潭镇: what is left out in front is a place or a name of its own, or much is left. */
  private boolean endsIn(Surface brief, Surface full, Set<String> named) {
    String text = brief.text();
    boolean ends = full.text().length() > text.length() && full.text().endsWith(text);
    if (!ends || (brief.parsed.hasLevel() && brief.area.isPresent() && full.area.isPresent())) {
      return false;
    }
    String before = full.text().substring(0, full.text().length() - text.length());
    if (brief.top.equals("Organization") && words.isNational(text)) {
      return false;
    }
    return text.length() >= 4 || brief.parsed.hasLevel() || named.contains(before) || isPlace(before);
  }

  private boolean isPlace(String text) {
    return parser.parse(text).isDivision()
        || words.listed("foreignPlace").contains(text)
        || words.listed("placeLevel").stream().anyMatch(text::endsWith)
        || text.endsWith("村")
        || text.endsWith("社区");
  }

  /** 荆楚网 and 湖北日报网 for 荆楚网(湖北日报网). */
  private static boolean bracketed(Surface brief, Surface full) {
    Optional<String> inside = Brackets.last(full.text());
    return inside.isPresent()
        && (brief.text().equals(inside.get()) || brief.text().equals(full.text().substring(0, full.text().length() - inside.get().length() - 2)));
  }

  /** 拉萨高新区 for 拉萨高新技术产业开发区, with or without a place before either. */
  private boolean sameWords(Surface brief, Surface full) {
    String by = brief.matching;
    String of = full.matching;
    if (by.equals(of) || brief.parsed.hasLevel() || words.isNational(brief.text()) || by.length() < 4 || !of.endsWith(by)) {
      return by.equals(of);
    }
    return brief.article < 0 || isPlace(of.substring(0, of.length() - by.length()));
  }

  /** 省厅 for 湖南省公安厅. */
  private static boolean office(Surface brief, Surface full) {
    String body = brief.parsed.body();
    return brief.parsed.hasLevel()
        && (body.equals("厅") || body.equals("局"))
        && full.text().endsWith(body)
        && brief.area.isPresent()
        && brief.area.equals(full.area);
  }

  private static boolean lessTail(String brief, String full, SortedSet<String> tails) {
    return brief.length() > 1 && full.length() > brief.length() && full.startsWith(brief) && tails.contains(full.substring(brief.length()));
  }

  /** 中华儿慈会 for 中华少年儿童慈善救助基金会: the order of characters kept, the kind of body pressed, or much left out in several places. */
  private boolean abbreviates(Surface brief, Surface full) {
    String by = brief.text();
    if (by.length() < 3 || (brief.parsed.hasLevel() && brief.parsed.body().length() < 3) || brief.parsed.frame().isPresent() || full.parsed.frame().isPresent() || words.isWord(by)
        || !Subsequence.numerals(by).equals(Subsequence.numerals(full.text())) || inTwoPlaces(brief, full)) {
      return false;
    }
    return abbreviates(by, full.text()) || abbreviates(brief.own(), full.own()) || abbreviates(by, full.own());
  }

  private boolean abbreviates(String by, String of) {
    if (by.length() < 3 || by.length() * 4 > of.length() * 3 || by.charAt(0) != of.charAt(0)) {
      return false;
    }
    Optional<String> tail = words.listed("bodyTail").stream().filter(of::endsWith).max(Comparator.comparingInt(String::length));
    if (tail.isEmpty()) {
      return false;
    }
    char last = by.charAt(by.length() - 1);
    boolean full = words.listed("bodyTail").stream().anyMatch(by::endsWith);
    boolean head = last == tail.get().charAt(0) && words.listed("headKept").contains(tail.get());
    boolean pressed = !full && (head || last == of.charAt(of.length() - 1));
    int gaps = Subsequence.gaps(by, of);
    return gaps >= 0 && (pressed || (by.endsWith(tail.get()) && gaps >= 2));
  }

  /** 中山健康产业基地 for 中山国家健康产业基地. */
  private static boolean within(Surface brief, Surface full) {
    String by = brief.text();
    String of = full.text();
    return by.length() >= 5 && of.startsWith(by.substring(0, 2)) && of.endsWith(by.substring(by.length() - 1))
        && Subsequence.numerals(by).equals(Subsequence.numerals(of))
        && Subsequence.is(by, of);
  }

  /** What a reader or a scanner took for another: 乳业 and 乳液 in names that are long and else the same. */
  private boolean oneCharacterApart(Surface one, Surface other) {
    String a = one.text();
    String b = other.text();
    if (a.length() != b.length() || a.length() < LONG_NAME || !one.area.equals(other.area)) {
      return false;
    }
    int differing = -1;
    for (int i = 0; i < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i)) {
        if (differing >= 0) {
          return false;
        }
        differing = i;
      }
    }
    return differing >= 0 && isVague(a, differing) && isVague(b, differing);
  }

  private boolean isVague(String text, int index) {
    char c = text.charAt(index);
    return Character.isIdeographic(c) && TELLING.indexOf(c) < 0 && !parser.inDivision(text, index);
  }

  private Optional<String> project(Surface brief, Surface full, Set<String> named) {
    String by = withoutTail(brief.text());
    String of = withoutTail(full.text());
    if (by.equals(of)) {
      return Optional.of("project-tail");
    }
    if (of.endsWith(by) && (by.length() >= 3 || brief.text().length() >= 4)) {
      return Optional.of("leaves-out-the-front");
    }
    if (bracketed(brief, full) || (by.length() >= 4 && withoutTail(Brackets.without(full.text())).endsWith(by))) {
      return Optional.of("in-brackets");
    }
    if (by.length() < 2 || !Subsequence.numerals(by).equals(Subsequence.numerals(of))) {
      return oneCharacterApart(brief, full) ? Optional.of("one-character-apart") : Optional.empty();
    }
    for (String whole : fronts(full, named)) {
      for (String part : fronts(brief, named)) {
        if (whole.length() > part.length() && whole.startsWith(part.substring(0, Math.min(2, part.length()))) && Subsequence.is(part, whole)) {
          return Optional.of("abbreviation");
        }
      }
    }
    return Optional.empty();
  }

  /** A project's name without its tail; without its place; without the longest name that the document has for itself in front of it. */
  List<String> fronts(Surface surface, Set<String> named) {
    String text = withoutTail(surface.text());
    List<String> fronts = new ArrayList<>(List.of(text));
    String area = surface.parsed.areaText();
    if (!area.isEmpty() && text.length() > area.length() + 2) {
      fronts.add(text.substring(area.length()));
    }
    for (int end = text.length() - 3; end > 1; end--) {
      if (named.contains(text.substring(0, end))) {
        fronts.add(text.substring(end));
        break;
      }
    }
    return fronts;
  }

  private String withoutTail(String text) {
    String rest = text;
    for (boolean cut = true; cut; ) {
      cut = false;
      for (String tail : words.listed("projectTail")) {
        if (rest.length() > tail.length() + 1 && rest.endsWith(tail)) {
          rest = rest.substring(0, rest.length() - tail.length());
          cut = true;
        }
      }
    }
    return rest;
  }
}
