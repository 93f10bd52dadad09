package org.baopu.link;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Whether a shorter form may be a longer one's short name, by the forms alone. */
final class Likeness {
  private static final String NUMERALS = "0123456789一二三四五六七八九十百第ⅠⅡⅢⅣIV东西南北中上下左右前后新老甲乙丙丁";

  private final OfficialWords words;
  private final NameParser parser;
  private final SortedSet<String> legalForms;

  Likeness(OfficialWords words, NameParser parser) {
    this.words = words;
    this.parser = parser;
    this.legalForms = words.listed("legalForm");
  }

  /**
   * The rule by which the brief form may stand for the full one.
   *
   * @param named folded forms of the places, parks and organisations that the document names
   * @return the rule's name; empty if it may not
   */
  Optional<String> rule(Surface brief, Surface full, Set<String> named) {
    if (!brief.top.equals(full.top) || brief.text().length() > full.text().length()) {
      return Optional.empty();
    }
    return switch (brief.top) {
      case "Person" -> Optional.empty();
      case "Place" -> place(brief, full, named);
      case "Park" -> park(brief, full, named);
      case "Project" -> project(brief, full);
      default -> organization(brief, full, named);
    };
  }

  private Optional<String> place(Surface brief, Surface full, Set<String> named) {
    if (brief.area.isPresent() && brief.parsed.isDivision()) {
      return Optional.empty();
    }
    return suffix(brief, full, named);
  }

  private Optional<String> park(Surface brief, Surface full, Set<String> named) {
    Optional<String> suffix = suffix(brief, full, named);
    return suffix.isPresent() ? suffix : sameWords(brief, full);
  }

  private Optional<String> organization(Surface brief, Surface full, Set<String> named) {
    Optional<String> company = company(brief, full);
    if (company.isPresent()) {
      return company;
    }
    Optional<String> suffix = suffix(brief, full, named);
    return suffix.isPresent() ? suffix : sameWords(brief, full);
  }

  private Optional<String> company(Surface brief, Surface full) {
    CompanyName of = CompanyName.of(full.parsed, legalForms);
    if (!of.hasLegalForm()) {
      return Optional.empty();
    }
    CompanyName by = CompanyName.of(brief.parsed, legalForms);
    boolean alike = of.mayBeCalled(by.core()) || of.mayBeCalled(by.placed());
    return alike ? Optional.of("company-short-name") : Optional.empty();
  }

  /** 石潭镇 for 湘潭县石潭镇: what is left out in front is a place or a name of its own. */
  private Optional<String> suffix(Surface brief, Surface full, Set<String> named) {
    String text = brief.text();
    if (text.length() >= full.text().length() || !full.text().endsWith(text) || brief.parsed.hasLevel()) {
      return Optional.empty();
    }
    String before = full.text().substring(0, full.text().length() - text.length());
    return text.length() >= 4 || named.contains(before) || isPlace(before)
        ? Optional.of("leaves-out-the-front")
        : Optional.empty();
  }

  private boolean isPlace(String text) {
    ParsedName name = parser.parse(text);
    return name.isDivision() || "省市县区州旗镇乡村".indexOf(text.charAt(text.length() - 1)) >= 0 || text.endsWith("街道") || text.endsWith("社区");
  }

  /** 拉萨高新区 for 拉萨高新技术产业开发区, with or without a place before either. */
  private Optional<String> sameWords(Surface brief, Surface full) {
    String by = words.matching(brief.text());
    String of = words.matching(full.text());
    if (by.equals(of)) {
      return Optional.of("same-official-words");
    }
    if (brief.parsed.hasLevel() || by.length() < 4 || !of.endsWith(by)) {
      return Optional.empty();
    }
    return Optional.of("same-official-words");
  }

  private Optional<String> project(Surface brief, Surface full) {
    String by = withoutTail(brief.text());
    String of = withoutTail(full.text());
    if (by.equals(of)) {
      return Optional.of("project-tail");
    }
    return by.length() >= 3 && of.endsWith(by) ? Optional.of("leaves-out-the-front") : Optional.empty();
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

  static boolean isNumeral(char c) {
    return NUMERALS.indexOf(c) >= 0;
  }
}
