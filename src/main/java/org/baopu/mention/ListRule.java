package org.baopu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.PersonForms;
import org.baopu.text.Span;

/**
 * Finds names among the items of an enumeration, most of whose items are names of one class: {@code
 * 清浪、七甲坪、马底驿、沅陵镇、凉水井}. The first and the last item, which other words may stand beside, only bear witness.
 */
final class ListRule {
  private static final double SCORE = 0.6;

  /** In a long list of people an item is a person, whatever it looks like alone. */
  private static final double PERSON = 1;

  private static final int LONG_LIST = 6;
  private static final int LONGEST_ITEM = 12;

  private final PersonForms persons;

  ListRule(PersonForms persons) {
    this.persons = persons;
  }

  /**
   * The items that are names by the company they keep; empty if none.
   *
   * @param names of the block, in order, without overlap
   */
  List<Candidate> find(BlockText block, List<Draft> names) {
    NavigableMap<Integer, Draft> byStart = new TreeMap<>();
    names.forEach(name -> byStart.put(name.span().start(), name));
    List<Candidate> found = new ArrayList<>();
    String text = block.text();
    for (int comma = text.indexOf('、'); comma >= 0; ) {
      List<Span> items = items(text, comma);
      if (items.size() > 1) {
        addItems(block, items, byStart, found);
      }
      int end = items.isEmpty() ? comma : items.get(items.size() - 1).end();
      comma = text.indexOf('、', Math.max(comma, end) + 1);
    }
    return found;
  }

  /** What stands between the commas, from what stands before the first one on; each short and without punctuation. */
  private static List<Span> items(String text, int comma) {
    List<Span> items = new ArrayList<>();
    int start = comma;
    while (start > 0 && comma - start <= LONGEST_ITEM && isInside(text.charAt(start - 1))) {
      start--;
    }
    int end = comma;
    while (end >= 0 && start < end && end - start <= LONGEST_ITEM) {
      items.add(new Span(start, end));
      start = end + 1;
      end = nextComma(text, start);
    }
    return items;
  }

  /** The next 、 with nothing but one item before it; -1 if the list ends. */
  private static int nextComma(String text, int from) {
    for (int i = from; i < text.length() && i - from <= LONGEST_ITEM; i++) {
      if (text.charAt(i) == '、') {
        return i;
      }
      if (!isInside(text.charAt(i))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c) || c == '·';
  }

  private void addItems(BlockText block, List<Span> items, NavigableMap<Integer, Draft> names, List<Candidate> found) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, EntityClass> classes = new TreeMap<>();
    for (Span item : items) {
      for (Draft name : names.subMap(item.start(), item.end()).values()) {
        boolean whole = name.span().equals(item) || name.type().top().equals("Person");
        if (whole) {
          counts.merge(name.type().name(), 1, Integer::sum);
          classes.put(name.type().name(), name.type());
        }
      }
    }
    Optional<String> type = counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    int agreeing = type.map(t -> counts.getOrDefault(t, 0)).orElse(0);
    if (agreeing < 2 || agreeing * 2 < items.size()) {
      return;
    }
    EntityClass common = classes.get(type.orElseThrow());
    boolean people = common != null && common.top().equals("Person") && items.size() >= LONG_LIST;
    for (Span item : items.subList(1, items.size())) {
      if (common != null && people) {
        addPeople(block, item, common, found);
      } else if (common != null && counts.size() == 1 && item.length() > 1 && isFree(names, item)) {
        found.add(new Candidate(common, item, "list", SCORE));
      }
    }
  }

  private static boolean isFree(NavigableMap<Integer, Draft> names, Span item) {
    Map.Entry<Integer, Draft> before = names.lowerEntry(item.end());
    return before == null || before.getValue().span().end() <= item.start();
  }

  /** The person, or the two that 和 joins. */
  private void addPeople(BlockText block, Span item, EntityClass person, List<Candidate> found) {
    int and = block.text().indexOf('和', item.start() + 2);
    boolean two = and > 0 && and < item.end() - 1 && item.length() > 4;
    List<Span> spans = two ? List.of(new Span(item.start(), and), new Span(and + 1, item.end())) : List.of(item);
    for (Span span : spans) {
      String name = span.of(block.text());
      boolean usual = name.length() <= 3 || (name.length() == 4 && persons.surnames().endOfLongestAt(name, 0) > 0);
      if (name.length() > 1 && (usual || name.indexOf('·') > 0)) {
        found.add(new Candidate(person, span, "list", PERSON));
      }
    }
  }
}
