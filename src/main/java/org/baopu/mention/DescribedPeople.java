package org.baopu.mention;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.PersonForms;
import org.baopu.text.Regex;
import org.baopu.text.Span;

/**
 * Finds the people whom the text describes as such, {@code 宁波，男，1969年生}. The name is a person's in the whole document,
 * be it a city's name elsewhere.
 */
final class DescribedPeople {
  private static final double SCORE = 0.98;

  private static final Regex DESCRIPTION =
      Regex.compile("(?:^|[。，,；;：:！？、“（(）)\\s])(\\p{Han}{2,4})(?:[（(][^（）()]{0,20}[）)])?[，,][男女](?:[，,。]|$)");

  private final PersonForms persons;
  private final EntityClass person;

  DescribedPeople(PersonForms persons, EntityClass person) {
    this.persons = persons;
    this.person = person;
  }

  /** Puts the people into the candidates of the blocks that describe them, and takes other readings of their names out of all. */
  void settle(List<BlockText> blocks, List<List<Candidate>> candidates) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      for (Candidate described : find(blocks.get(i))) {
        candidates.get(i).add(described);
        names.add(described.span().of(blocks.get(i).text()));
      }
    }
    for (int i = 0; i < blocks.size() && !names.isEmpty(); i++) {
      String text = blocks.get(i).text();
      candidates.get(i).removeIf(candidate -> names.contains(candidate.span().of(text)) && !candidate.type().equals(person));
    }
  }

  private List<Candidate> find(BlockText block) {
    List<Candidate> found = new ArrayList<>();
    Regex.Search search = DESCRIPTION.in(block.text());
    Matcher matcher = search.match();
    while (search.find()) {
      String name = matcher.group(1);
      if (persons.surnames().endOfLongestAt(name, 0) > 0 && persons.honorifics().startOfLongestBefore(name, name.length()) == name.length()) {
        found.add(new Candidate(person, new Span(matcher.start(1), matcher.end(1)), "described", SCORE));
      }
    }
    return found;
  }
}
