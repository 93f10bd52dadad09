package org.baopu.link;

import java.util.SortedSet;

/**
 * A company's folded name by its parts.
 *
 * @param core without brackets, legal form and leading place ({@code 盛旺竹木} of 湘潭盛旺竹木有限公司)
 * @param placed the same with its place
 * @param legalForm what it ends in ({@code 有限公司}); empty if in none
 */
record CompanyName(String core, String placed, String legalForm) {
  static CompanyName of(ParsedName name, SortedSet<String> legalForms) {
    String bare = withoutBrackets(name.text());
    String form = "";
    String rest = bare;
    for (boolean cut = true; cut; ) {
      cut = false;
      for (String ending : legalForms) {
        if (rest.length() > ending.length() + 1 && rest.endsWith(ending)) {
          rest = rest.substring(0, rest.length() - ending.length());
          form = ending + form;
          cut = true;
        }
      }
    }
    String area = name.areaText();
    String core = !area.isEmpty() && rest.startsWith(area) && rest.length() > area.length() + 1
        ? rest.substring(area.length())
        : rest;
    return new CompanyName(core, rest, form);
  }

  boolean hasLegalForm() {
    return !legalForm.isEmpty();
  }

  /** The first two characters of its own name, that short names keep. */
  String brand() {
    String own = core.startsWith("中国") && core.length() > 3 ? core.substring(2) : core;
    return own.substring(0, Math.min(2, own.length()));
  }

  /** The text without what stands in round brackets; as it is if that would leave nothing. */
  static String withoutBrackets(String text) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        out.append(c);
      }
    }
    return out.length() < 2 ? text : out.toString();
  }

  /** Whether a short name's core may stand for this full name: it begins alike and keeps the order of its characters. */
  boolean mayBeCalled(String shortCore) {
    return abbreviates(shortCore, core) || abbreviates(shortCore, placed)
        || (placed.startsWith("中国") && abbreviates(shortCore, placed.substring(2)));
  }

  private static boolean abbreviates(String brief, String full) {
    if (brief.length() < 2 || brief.length() >= full.length() || brief.charAt(0) != full.charAt(0)) {
      return brief.equals(full);
    }
    boolean sameHead = full.startsWith(brief.substring(0, 2));
    return full.startsWith(brief) || ((sameHead || brief.length() > 2) && isSubsequence(brief, full));
  }

  static boolean isSubsequence(String brief, String full) {
    int at = 0;
    for (int i = 0; i < full.length() && at < brief.length(); i++) {
      if (full.charAt(i) == brief.charAt(at)) {
        at++;
      }
    }
    return at == brief.length();
  }
}
