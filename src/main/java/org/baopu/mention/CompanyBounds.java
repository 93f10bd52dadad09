package org.baopu.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.IdentityWords;
import org.baopu.text.Regex;
import org.baopu.text.Span;

/**
 * Where companies' names begin and end by the words of {@code bp:CompanyWords}: an owner is parted from what it owns
 * (歌尔股份有限公司全资子公司潍坊歌尔电子有限公司), what is owned is found by its full name, and a name holds its legal form and
 * the park or place that it cannot do without (湘潭经开区新发展集团有限公司).
 */
final class CompanyBounds implements CandidateRule {
  private static final double SCORE = 0.7;

  /** How sure a park or place must be to begin a company's name. */
  private static final double SURE = 0.5;

  /** Code units that a name behind a word of ownership has at least. */
  private static final int SHORTEST = 4;

  private final EntityClass company;

  /** What stands between a company and one, or a brand, that it owns. */
  private final List<String> owned;

  /** Words before these that are no part of the owner's name, the longest first. */
  private final List<String> owning;

  /** What full names end in, the longest first. */
  private final List<String> fullForms;

  /** Words that say of a company only what it does, so that its name begins before them. */
  private final List<String> generic;

  private final Regex fullName;

  CompanyBounds(IdentityWords words, EntityClass company) {
    this.company = company;
    this.owned = words.listed("ownedWord", "ownedBrand");
    this.owning = longestFirst(words.listed("owningWord"));
    this.fullForms = longestFirst(words.listed("fullForm"));
    this.generic = List.copyOf(words.listed("genericHead"));
    this.fullName =
        Regex.compile(
            oneOf(words.listed("ownedWord")) + "[“——]*((?:[\\p{Han}A-Za-z0-9·]|（\\p{Han}{2,8}）){2,24}?" + oneOf(fullForms) + ")");
  }

  private static List<String> longestFirst(SortedSet<String> words) {
    return words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  private static String oneOf(Iterable<String> words) {
    List<String> quoted = new ArrayList<>();
    words.forEach(word -> quoted.add(Pattern.quote(word)));
    return quoted.stream().collect(Collectors.joining("|", "(?:", ")"));
  }

  @Override
  public List<Candidate> find(BlockText block) {
    List<Candidate> found = new ArrayList<>();
    Regex.Search search = fullName.in(block.text());
    Matcher matcher = search.match();
    while (search.find()) {
      found.add(new Candidate(company, new Span(matcher.start(1), matcher.end(1)), "subsidiary", SCORE));
    }
    return found;
  }

  /** The candidate without the owner before it. */
  Candidate owned(BlockText block, Candidate candidate) {
    return candidate.of(new Span(ownedStart(block, candidate), candidate.span().end()));
  }

  /** The owner that the candidate begins with; empty if none does. */
  Optional<Candidate> owner(BlockText block, Candidate candidate) {
    int start = candidate.span().start();
    int owned = ownedStart(block, candidate);
    int end = before(owning, block.text(), start, before(this.owned, block.text(), start, owned));
    return end < owned && end - start > 1 ? Optional.of(candidate.of(new Span(start, end))) : Optional.empty();
  }

  /** The candidate with the legal form that stands right behind it: 上海中军投资集团 in 上海中军投资集团有限公司. */
  Candidate whole(BlockText block, Candidate candidate) {
    int end = candidate.span().end();
    return fullForms.stream()
        .filter(form -> isOrganization(candidate) && block.text().startsWith(form, end))
        .findFirst()
        .map(form -> candidate.of(new Span(candidate.span().start(), end + form.length())))
        .orElse(candidate);
  }

  /** The candidate with the park or place before it, if its own first word is one that many companies have. */
  Candidate rooted(BlockText block, Candidate candidate, List<Candidate> all) {
    int start = candidate.span().start();
    if (!candidate.type().equals(company) || generic.stream().noneMatch(word -> block.text().startsWith(word, start))) {
      return candidate;
    }
    return all.stream()
        .filter(root -> root.span().end() == start && root.score() >= SURE && (root.type().top().equals("Park") || root.type().top().equals("Place")))
        .max(Comparator.comparingDouble(Candidate::score).thenComparing(root -> root.span().length()))
        .map(root -> candidate.of(new Span(root.span().start(), candidate.span().end())))
        .orElse(candidate);
  }

  /** Where what is owned begins, behind the last word of ownership; the candidate's start if it holds none. */
  private int ownedStart(BlockText block, Candidate candidate) {
    Span span = candidate.span();
    int start = span.start();
    for (String word : isOrganization(candidate) ? owned : List.<String>of()) {
      int at = block.text().indexOf(word, span.start() + 2);
      start = at > 0 && at + word.length() + SHORTEST <= span.end() ? Math.max(start, at + word.length()) : start;
    }
    return start;
  }

  /** Where the words that stand before {@code end}, one of each at most, begin; not before {@code start}. */
  private static int before(List<String> words, String text, int start, int end) {
    int at = end;
    for (String word : words) {
      at -= at - word.length() > start && text.startsWith(word, at - word.length()) ? word.length() : 0;
    }
    return at;
  }

  private static boolean isOrganization(Candidate candidate) {
    return candidate.type().top().equals("Organization");
  }
}
