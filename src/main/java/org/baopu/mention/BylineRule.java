package org.baopu.mention;

import java.util.ArrayList;
import java.util.List;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.NameForms;
import org.baopu.lexicon.PersonForms;
import org.baopu.text.Span;

/**
 * Finds the people of bylines and credits, who stand in a row after a word such as 记者: {@code 本报讯（记者 陈锦 通讯员
 * 罗昕）}, {@code 文/图 李四}, {@code （本报记者 尹义龙 摄）}.
 */
final class BylineRule implements CandidateRule {
  private static final double SCORE = 0.9;
  private static final String SEPARATORS = " 　、，,;；:：/|｜\t";

  private final PersonForms persons;
  private final NameForms forms;
  private final EntityClass person;

  BylineRule(PersonForms persons, NameForms forms, EntityClass person) {
    this.persons = persons;
    this.forms = forms;
    this.person = person;
  }

  @Override
  public List<Candidate> find(BlockText block) {
    List<Candidate> found = new ArrayList<>();
    String text = block.text();
    for (Span word : persons.bylineWords().in(text)) {
      boolean ends = word.length() > 1 && block.isCut(word.end());
      if (!block.isCut(word.start()) && !ends) {
        continue;
      }
      int at = afterSeparators(text, word.end());
      for (int end = nameEnd(block, at); end > at; end = nameEnd(block, at)) {
        found.add(new Candidate(person, new Span(at, end), "byline", SCORE));
        int next = afterSeparators(text, end);
        if (next == end && !block.isGap(end)) {
          break;
        }
        at = next;
      }
    }
    return found;
  }

  private static int afterSeparators(String text, int at) {
    int next = at;
    while (next < text.length() && SEPARATORS.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next;
  }

  /** Where the name at the place ends: a surname and one or two Han characters, up to what cannot be in a name. */
  private int nameEnd(BlockText block, int start) {
    String text = block.text();
    int surname = persons.surnames().endOfLongestAt(text, start);
    if (surname == start || isGeneric(text, start) || persons.bylineWords().endOfLongestAt(text, start) > start) {
      return start;
    }
    int end = surname;
    while (end < text.length() && Character.isIdeographic(text.charAt(end))
        && persons.bylineWords().endOfLongestAt(text, end) == end
        && !isGeneric(text, end)
        && !(end > start + 1 && block.isGap(end))) {
      end++;
      if (end - surname > PersonBounds.GIVEN) {
        return start;
      }
    }
    return end > surname && isOver(block, end) ? end : start;
  }

  /** Whether a word of two characters stands there that is never part of a name: 来源. */
  private boolean isGeneric(String text, int start) {
    return start + 2 <= text.length() && forms.types(NameForms.Form.GENERIC, text.substring(start, start + 2)).contains(person);
  }

  /** Whether no word of a sentence goes on behind the name. */
  private boolean isOver(BlockText block, int end) {
    return !Character.isIdeographic(block.at(end))
        || block.isGap(end)
        || persons.bylineWords().endOfLongestAt(block.text(), end) > end
        || isGeneric(block.text(), end);
  }
}
