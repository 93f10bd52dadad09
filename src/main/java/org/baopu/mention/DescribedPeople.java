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

  /** Puts the people described anywhere in the blocks into the candidates of each, in place of other readings of their names. */
  void settle(List<BlockText> blocks, List<List<Candidate>> candidates) {
    Set<String> names = new HashSet<>();
    blocks.forEach(block -> names.addAll(names(block.text())));
    if (names.isEmpty()) {
      return;
    }
    for (int i = 0; i < blocks.size(); i++) {
      BlockText block = blocks.get(i);
      List<Candidate> here = candidates.get(i);
      here.removeIf(candidate -> names.contains(candidate.span().of(block.text())) && !candidate.type().equals(person));
      here.addAll(people(block, names));
    }
  }

  private List<String> names(String text) {
    List<String> names = new ArrayList<>();
    Regex.Search search = DESCRIPTION.in(text);
    Matcher matcher = search.match();
    while (search.find()) {
      String name = matcher.group(1);
      if (persons.surnames().endOfLongestAt(name, 0) > 0 && persons.honorifics().startOfLongestBefore(name, name.length()) == name.length()) {
        names.add(name);
      }
    }
    return names;
  }

  private List<Candidate> people(BlockText block, Set<String> names) {
    List<Candidate> people = new ArrayList<>();
    String text = block.text();
    for (String name : names) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        Span span = new Span(at, at + name.length());
        if (block.isCut(span.start()) && block.isCut(span.end())) {
          people.add(new Candidate(person, span, "described", SCORE));
        }
      }
    }
    return people;
  }
}
