package org.baopu.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.baopu.lexicon.NameForms;
import org.baopu.lexicon.Words;

/** Finds bodies that the posts around them make names: 宣传部 in {@code 大兴区委常委、宣传部部长}. */
final class UnitRule implements CandidateRule {
  /** The name of the rule. */
  static final String NAME = "unit";

  private static final double SCORE = 0.9;

  /** What parts the posts of a list. */
  private static final String SEPARATORS = "、，和兼";

  private final NameForms forms;
  private final Words titles;
  private final Pattern deputy;

  /**
   * A rule by those forms of names and titles.
   *
   * @param deputy regular expression for a word that may stand before every title (副)
   */
  UnitRule(NameForms forms, Words titles, String deputy) {
    this.forms = forms;
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

  private boolean titleFollows(String text, int end) {
    Matcher words = deputy.matcher(text);
    int at = words.find(end) && words.start() == end ? words.end() : end;
    return titles.endOfLongestAt(text, at) > at;
  }
}
