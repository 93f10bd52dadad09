package org.baopu.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baopu.lexicon.IdentityWords;
import org.baopu.lexicon.NameForms;
import org.baopu.lexicon.Words;
import org.baopu.text.Span;

/**
 * Finds bodies that the posts around them make names: 宣传部 in {@code 大兴区委常委、宣传部部长}, and the part of a body that a post
 * behind it shows to be one: 昔阳县水利局水政监督股 in {@code 昔阳县水利局水政监督股股长}.
 */
final class UnitRule implements CandidateRule {
  /** The name of the rule. */
  static final String NAME = "unit";

  /** What finds the bodies that have parts is counted by this. */
  private static final String WHOLE = "unit-whole";

  private static final double SCORE = 0.9;

  /** UTF-16 code units of the name of a part. */
  private static final int SHORTEST_PART = 2;

  private static final int LONGEST_PART = 9;

  private static final int SHORTEST_WHOLE = 4;

  /** What parts the posts of a list. */
  private static final String SEPARATORS = "、，和兼";

  private final NameForms forms;
  private final Words titles;
  private final Pattern deputy;

  /** What the names of a body's parts end in, and what they do not hold. */
  private final List<String> parts;

  private final List<String> noParts;

  /** What the names of bodies end in that have such parts, and those that only posts show to have them. */
  private final List<String> wholes;

  private final List<String> postedWholes;

  /** What companies' full names end in. */
  private final List<String> fullForms;

  /**
   * A rule by those forms of names and titles.
   *
   * @param deputy regular expression for a word that may stand before every title (副)
   */
  UnitRule(NameForms forms, IdentityWords words, Words titles, String deputy) {
    this.forms = forms;
    this.parts = List.copyOf(words.listed("bodyPart"));
    this.noParts = List.copyOf(words.listed("noBodyPart"));
    this.wholes = List.copyOf(words.listed("bodyWhole"));
    this.postedWholes = words.listed("bodyWhole", "postedBodyWhole");
    this.fullForms = List.copyOf(words.listed("fullForm"));
    this.titles = titles;
    this.deputy = Pattern.compile("(?:" + deputy + ")*");
  }

  @Override
  public List<Candidate> find(BlockText block) {
    List<Candidate> found = new ArrayList<>();
    String text = block.text();
    for (NameForms.Hit hit : forms.in(NameForms.Form.UNIT, text)) {
      int start = hit.span().start();
      boolean list = start > 1 && SEPARATORS.indexOf(text.charAt(start - 1)) >= 0;
      if (list && titles.startOfLongestBefore(text, start - 1) < start - 1 && titleFollows(text, hit.span().end())) {
        found.add(new Candidate(hit.types().get(0), hit.span(), NAME, SCORE));
      }
    }
    return found;
  }

  /** The government body with its part behind it that has a post of its own. */
  Candidate whole(BlockText block, Candidate candidate) {
    String text = block.text();
    int from = candidate.span().end();
    if (!candidate.type().name().equals("GovernmentBody")) {
      return candidate;
    }
    for (int end = from + SHORTEST_PART; end <= Math.min(text.length(), from + LONGEST_PART) && Character.isIdeographic(text.charAt(end - 1)); end++) {
      String part = text.substring(from, end);
      if (parts.stream().anyMatch(part::endsWith) && block.isCut(end) && titleFollows(text, end)) {
        return Character.isIdeographic(text.charAt(from)) && noParts.stream().noneMatch(part::contains)
            ? candidate.of(new Span(candidate.span().start(), end))
            : candidate;
      }
    }
    return candidate;
  }

  /**
   * The bodies that names of their parts begin with: 昔阳县水利局 in 昔阳县水利局水政监督股, 县委 in 县委办公室 only if a post follows;
   * the company in 天津二建建筑工程有限公司第二分公司.
   *
   * @param names of one block
   */
  List<Draft> wholes(BlockText block, List<Draft> names) {
    List<Draft> found = new ArrayList<>();
    for (Draft name : names) {
      Optional<Integer> end =
          switch (name.type().name()) {
            case "GovernmentBody" -> bodyEnd(name.text(), titleFollows(block.text(), name.span().end()) ? postedWholes : wholes);
            case "Company" -> companyEnd(name.text());
            default -> Optional.empty();
          };
      end.ifPresent(
          length -> found.add(name.part(name.type(), new Span(name.span().start(), name.span().start() + length), WHOLE, Optional.empty())));
    }
    return found;
  }

  /** Where the longest body that a part's name begins with ends; empty if there is none. */
  private Optional<Integer> bodyEnd(String name, List<String> wholes) {
    return parts.stream().anyMatch(name::endsWith)
        ? end(name, wholes).filter(end -> parts.stream().noneMatch(part -> name.startsWith(part, end)) && !name.startsWith("员", end))
        : Optional.empty();
  }

  /** Where the company that a branch's name begins with ends; empty if there is none. */
  private Optional<Integer> companyEnd(String name) {
    return fullForms.stream().noneMatch(name::endsWith)
        ? end(name, fullForms).filter(end -> Character.isIdeographic(name.charAt(end)))
        : Optional.empty();
  }

  /** Where the longest beginning that ends in one of these, with a part behind it, ends. */
  private static Optional<Integer> end(String name, List<String> endings) {
    for (int end = name.length() - SHORTEST_PART; end >= SHORTEST_WHOLE; end--) {
      if (endings.stream().anyMatch(name.substring(0, end)::endsWith)) {
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }

  private boolean titleFollows(String text, int end) {
    Matcher words = deputy.matcher(text);
    int at = words.find(end) && words.start() == end ? words.end() : end;
    return titles.endOfLongestAt(text, at) > at;
  }
}
