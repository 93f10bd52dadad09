package org.baopu.link;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A company's folded name by its parts.
 *
 * @param core without brackets, legal form and leading place ({@code 盛旺竹木} of 湘潭盛旺竹木有限公司)
 * @param placed the same with its place
 * @param legalForm what it ends in ({@code 有限公司}); empty if in none
 * @param parent what stands before 集团 or 公司 inside the name ({@code 中战} of 中战集团玛丽莱资产管理有限公司); empty if neither does
 * @param group whether it says of itself that it is a group
 */
record CompanyName(String core, String placed, String legalForm, String parent, boolean group) {
  private static final String GROUP = "集团";
  private static final String COMPANY = "公司";

  static CompanyName of(ParsedName name, SortedSet<String> legalForms, SortedSet<String> branchTails) {
    String bare = Brackets.without(name.text());
    String form = "";
    String rest = bare;
    boolean branch = branchTails.stream().anyMatch(bare::endsWith);
    for (Optional<String> ending = branch ? Optional.empty() : ending(rest, legalForms); ending.isPresent(); ) {
      rest = rest.substring(0, rest.length() - ending.get().length());
      form = ending.get() + form;
      ending = ending(rest, legalForms);
    }
    int inner = Math.max(rest.lastIndexOf(GROUP), rest.lastIndexOf(COMPANY));
    String area = name.areaText();
    String core =
        !area.isEmpty() && rest.startsWith(area) && rest.length() > area.length() + 1 ? rest.substring(area.length()) : rest;
    return new CompanyName(core, rest, form, inner > 0 ? rest.substring(0, inner) : "", name.text().contains(GROUP));
  }

  private static Optional<String> ending(String text, SortedSet<String> endings) {
    return endings.stream()
        .filter(ending -> text.length() > ending.length() + 1 && text.endsWith(ending))
        .max(Comparator.comparingInt(String::length));
  }

  boolean hasLegalForm() {
    return !legalForm.isEmpty();
  }

  /** The first two characters of its own name, that short names keep. */
  String brand() {
    String own = core.startsWith("中国") && core.length() > 3 ? core.substring(2) : core;
    return own.substring(0, Math.min(2, own.length()));
  }

  /** Whether the other name may be a short one for this full name. */
  boolean mayBeCalled(CompanyName other) {
    return hasLegalForm() && (group || !other.group) && (mayBeCalled(other.core) || mayBeCalled(other.placed));
  }

  /** Whether a core begins as this one and keeps the order of its characters, and tells it from its parent. */
  private boolean mayBeCalled(String brief) {
    boolean likeParent = !parent.isEmpty() && Subsequence.is(brief, parent);
    return !likeParent
        && (abbreviates(brief, core)
            || abbreviates(brief, placed)
            || (placed.startsWith("中国") && abbreviates(brief, placed.substring(2))));
  }

  private static boolean abbreviates(String brief, String full) {
    if (brief.length() < 2 || brief.length() >= full.length() || brief.charAt(0) != full.charAt(0)) {
      return brief.equals(full);
    }
    boolean sameHead = full.startsWith(brief.substring(0, 2));
    return full.startsWith(brief) || ((sameHead || brief.length() > 2) && Subsequence.is(brief, full));
  }
}
