package org.baopu.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Joins companies of several documents by the parts of their names. */
final class CompanyNames {
  /** A short name of so many characters is one company's wherever it is named; a shorter one only near the company's place. */
  private static final int TELLING_LENGTH = 3;

  private static final int PROVINCE_DIGITS = 2;

  private final NameParser parser;
  private final OfficialWords words;

  CompanyNames(NameParser parser, OfficialWords words) {
    this.parser = parser;
    this.words = words;
  }

  private CompanyName company(ParsedName name) {
    return CompanyName.of(name, words.listed("legalForm"), words.listed("branchTail"));
  }

  /** A full name without a place is the only one that has one and else the same name: 盛旺竹木有限公司, 湘潭盛旺竹木有限公司. */
  void joinWithoutPlace(Map<String, Group> groups, Corrections corrections) {
    Map<String, List<Group>> placed = new TreeMap<>();
    Map<String, Group> placeless = new TreeMap<>();
    for (Group group : groups.values()) {
      if (group.top().equals("Organization")) {
        ParsedName name = parser.parse(group.key.substring(group.key.indexOf('/') + 1));
        CompanyName company = company(name);
        if (company.hasLegalForm() && name.hasArea()) {
          placed.computeIfAbsent(company.core() + company.legalForm(), c -> new ArrayList<>()).add(group);
        } else if (company.hasLegalForm()) {
          placeless.put(company.core() + company.legalForm(), group);
        }
      }
    }
    placeless.forEach((name, group) -> {
      List<Group> same = placed.getOrDefault(name, List.of());
      if (same.size() == 1 && !corrections.areApart(group.key, same.get(0).key)) {
        Group full = same.get(0);
        full.members.addAll(group.members);
        full.reasons.add(new Entity.Reason(true, "company-without-place", label(group), label(full), ""));
        groups.remove(group.key);
      }
    });
  }

  private static String label(Group group) {
    return group.members.get(0).first().label();
  }

  /** The key of the only group that has a full name which the names may be short for; empty if none or several have. */
  Optional<String> onlyOneCalled(List<LocalEntity> brief, List<Group> groups) {
    Set<String> keys = new TreeSet<>();
    Map<String, ParsedName> parsed = new HashMap<>();
    for (LocalEntity local : brief) {
      for (String form : local.identity().forms()) {
        ParsedName name = parsed.computeIfAbsent(form, parser::parse);
        if (!name.isDivision() && !words.isWord(form) && !words.listed("foreignPlace").contains(form)) {
          groups.stream()
              .filter(group -> !local.identity().traits().contains(Traits.PART + label(group)))
              .filter(group -> isCalled(group, company(name), local))
              .forEach(group -> keys.add(group.key));
        }
      }
    }
    return keys.size() == 1 ? Optional.of(keys.iterator().next()) : Optional.empty();
  }

  private boolean isCalled(Group group, CompanyName brief, LocalEntity local) {
    if (!group.top().equals("Organization")) {
      return false;
    }
    ParsedName name = parser.parse(group.key.substring(group.key.indexOf('/') + 1));
    return company(name).mayBeCalled(brief) && (brief.core().length() >= TELLING_LENGTH || near(name, group, local));
  }

  /** Whether the company's place, or a document that names it in full, is in the province that the short name is used in. */
  private static boolean near(ParsedName name, Group group, LocalEntity local) {
    Set<String> around = provinces(local);
    return name.areas().stream().anyMatch(area -> around.contains(area.code().substring(0, PROVINCE_DIGITS)))
        || group.members.stream().anyMatch(full -> provinces(full.first()).stream().anyMatch(around::contains));
  }

  private static Set<String> provinces(LocalEntity local) {
    Set<String> provinces = new TreeSet<>();
    for (String trait : local.identity().traits()) {
      if (trait.startsWith(Traits.IN)) {
        provinces.add(trait.substring(Traits.IN.length(), Traits.IN.length() + PROVINCE_DIGITS));
      }
    }
    return provinces;
  }
}
