package org.baopu.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.baopu.lexicon.EntityClass;
import org.baopu.text.Span;

/** Finds the full name of a company behind the word that says whose it is: 歌尔股份有限公司全资子公司潍坊歌尔电子有限公司. */
final class SubsidiaryRule implements CandidateRule {
  private static final double SCORE = 0.7;

  private static final Pattern OWNED =
      Pattern.compile("(?:子公司|旗下(?:公司|企业))[“——]*((?:[\\p{Han}A-Za-z0-9·]|（\\p{Han}{2,8}）){2,24}?(?:有限责任公司|股份有限公司|有限公司))");

  private final EntityClass company;

  SubsidiaryRule(EntityClass company) {
    this.company = company;
  }

  @Override
  public List<Candidate> find(BlockText block) {
    List<Candidate> found = new ArrayList<>();
    Matcher matcher = OWNED.matcher(block.text());
    while (matcher.find()) {
      found.add(new Candidate(company, new Span(matcher.start(1), matcher.end(1)), "subsidiary", SCORE));
    }
    return found;
  }
}
