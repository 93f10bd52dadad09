package org.baopu.mention;

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

  /** What may stand between a body and the title held there. */
  private static final List<String> BEFORE_TITLE = List.of("常务", "第一", "副", "代理", "代");

  private final NameForms forms;
  private final Words titles;

  UnitRule(NameForms forms, Words titles) {
    this.forms = forms;
    this.titles = titles;
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
    int at = end;
    for (String word : BEFORE_TITLE) {
      at += text.startsWith(word, at) ? word.length() : 0;
    }
    return titles.endOfLongestAt(text, at) > at;
  }
}
