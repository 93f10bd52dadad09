package org.baopu.mention;

import java.util.List;
import org.baopu.lexicon.IdentityWords;
import org.baopu.lexicon.PersonForms;
import org.baopu.text.Span;

/**
 * Where people's names end: 张丽 before 和浦江镇文明办副主任, 焦竞赛 before 说. A given name has two characters at most; what joins it to the
 * next name is no part of it.
 */
final class PersonBounds {
  /** How sure the next name must be. */
  private static final double SURE = 0.5;

  /** Characters of a given name behind a surname. */
  static final int GIVEN = 2;

  /** What stands right behind names and may be a character of one. */
  private static final String PARTICLES = "也所均还因将已正又则并";

  private final PersonForms persons;
  private final List<String> and;

  PersonBounds(PersonForms persons, IdentityWords words) {
    this.persons = persons;
    this.and = List.copyOf(words.listed("andName"));
  }

  /**
   * The person without the word behind the name; other candidates as they are.
   *
   * @param all the block's candidates
   */
  Candidate of(BlockText block, Candidate candidate, List<Candidate> all) {
    if (!candidate.type().top().equals("Person")) {
      return candidate;
    }
    Span span = candidate.span();
    String text = block.text();
    int given = persons.surnames().endOfLongestAt(text, span.start());
    int last = span.end() - 1;
    boolean surnamed = given > span.start() && last > given && span.of(text).codePoints().allMatch(Character::isIdeographic);
    boolean longer = surnamed && span.end() - given > GIVEN && isBehindNames(text, last);
    boolean joined = surnamed && and.contains(text.substring(last, span.end())) && all.stream().anyMatch(next -> isNext(next, span.end()));
    return longer || joined ? candidate.of(new Span(span.start(), last)) : candidate;
  }

  private boolean isBehindNames(String text, int at) {
    return PARTICLES.indexOf(text.charAt(at)) >= 0
        || persons.followingWords().contains(text, at, at + 1)
        || and.contains(text.substring(at, at + 1));
  }

  private static boolean isNext(Candidate next, int start) {
    return next.span().start() == start && next.score() >= SURE && !next.type().top().equals("Project");
  }
}
