package org.baopu.mention;

import java.util.ArrayList;
import java.util.List;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.PersonForms;
import org.baopu.text.Span;

/**
 * Finds the people of bylines and credits, who stand in a row after a word such as 记者: {@code 本报讯（记者 陈锦 通讯员
 * 罗昕）}, {@code 文/图 李四}, {@code （本报记者 尹义龙 摄）}.
 */
final class BylineRule implements CandidateRule {
  private static final double SCORE = 0.9;
  private static final int LONGEST_NAME = 4;
  private static final String SEPARATORS = " 　、，,;；:：/|｜\t";

  private final PersonForms persons;
  private final EntityClass person;

  BylineRule(PersonForms persons, EntityClass person) {
    this.persons = persons;
    this.person = person;
  }

  @Override
  public List<Candidate> find(BlockText block) {
    List<Candidate> found = new ArrayList<>();
    String text = block.text();
    for (Span word : persons.bylineWords().in(text)) {
      if (!block.isCut(word.start())) {
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

  /** Where the name at the place ends: two to four Han characters, a surname first, up to what cannot be in a name. */
  private int nameEnd(BlockText block, int start) {
    String text = block.text();
    int surname = persons.surnames().endOfLongestAt(text, start);
    if (surname == start || persons.bylineWords().endOfLongestAt(text, start) > start) {
      return start;
    }
    int end = surname;
    while (end < text.length() && Character.isIdeographic(text.charAt(end))
        && persons.bylineWords().endOfLongestAt(text, end) == end
        && !(end > start + 1 && block.isGap(end))) {
      end++;
      if (end - start > LONGEST_NAME) {
        return start;
      }
    }
    return end > surname && isOver(block, end) ? end : start;
  }

  /** Whether no word of a sentence goes on behind the name. */
  private boolean isOver(BlockText block, int end) {
    return !Character.isLetterOrDigit(block.at(end))
        || block.isGap(end)
        || persons.bylineWords().endOfLongestAt(block.text(), end) > end;
  }
}
