package org.baopu.mention;

import java.util.ArrayList;
import java.util.List;
import org.baopu.language.Token;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.PersonForms;
import org.baopu.text.Span;

/** Finds people: what the segmenter takes for a person's name, if a title, a verb of speech or a list confirms it. */
final class PersonRule implements CandidateRule {
  private static final double CONFIRMED = 0.4;
  private static final double BARE = 0.2;

  private final PersonForms persons;
  private final EntityClass person;

  PersonRule(PersonForms persons, EntityClass person) {
    this.persons = persons;
    this.person = person;
  }

  @Override
  public List<Candidate> find(BlockText block) {
    List<Candidate> found = new ArrayList<>();
    for (Token token : block.tokens()) {
      Span span = token.span();
      if (!token.tag().equals("nr") || span.length() < 2 || span.length() > 4 || isHalf(block, span)) {
        continue;
      }
      boolean surname = persons.surnames().endOfLongestAt(block.text(), span.start()) > span.start();
      if (surname) {
        found.add(new Candidate(person, span, "person", isConfirmed(block, span) ? CONFIRMED : BARE));
      }
    }
    return found;
  }

  private boolean isHalf(BlockText block, Span span) {
    return block.at(span.start() - 1) == '·' || block.at(span.end()) == '·'
        || block.at(span.end()) == '某'
        || (span.length() == 2 && persons.honorifics().endOfLongestAt(block.text(), span.start() + 1) > span.start() + 1);
  }

  private boolean isConfirmed(BlockText block, Span span) {
    String text = block.text();
    return persons.titles().startOfLongestBefore(text, span.start()) < span.start()
        || persons.followingWords().endOfLongestAt(text, span.end()) > span.end()
        || block.at(span.start() - 1) == '、'
        || block.at(span.end()) == '、';
  }
}
