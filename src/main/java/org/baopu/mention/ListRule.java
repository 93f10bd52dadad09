package org.baopu.mention;

import java.util.ArrayList;
import java.util.List;
import org.baopu.lexicon.EntityClass;
import org.baopu.text.Span;

/**
 * Finds names among the items of an enumeration, most of whose items are known to be names of one class: {@code
 * 清浪、七甲坪、马底驿、沅陵镇、凉水井}. The first and the last item, which other words may stand beside, only bear witness.
 */
final class ListRule {
  private static final double SCORE = 0.6;
  private static final int LONGEST_ITEM = 12;

  private ListRule() {}

  /**
   * The items that are not named yet.
   *
   * @param names of the block, in order, without overlap
   */
  static List<Candidate> find(BlockText block, List<Draft> names) {
    List<Candidate> found = new ArrayList<>();
    String text = block.text();
    for (int at = text.indexOf('、'); at >= 0; ) {
      int listEnd = at;
      List<Span> items = new ArrayList<>();
      int start = itemStart(text, at);
      while (listEnd >= 0 && start < listEnd && listEnd - start <= LONGEST_ITEM) {
        items.add(new Span(start, listEnd));
        start = listEnd + 1;
        listEnd = nextComma(text, start);
      }
      addItems(items, names, found);
      at = text.indexOf('、', Math.max(at + 1, start));
    }
    return found;
  }

  private static int itemStart(String text, int comma) {
    int start = comma;
    while (start > 0 && comma - start <= LONGEST_ITEM && isInside(text.charAt(start - 1))) {
      start--;
    }
    return start;
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

  private static void addItems(List<Span> items, List<Draft> names, List<Candidate> found) {
    List<Span> open = new ArrayList<>();
    List<EntityClass> types = new ArrayList<>();
    for (Span item : items) {
      boolean leads = item.equals(items.get(0));
      List<Draft> inside = names.stream().filter(name -> name.span().overlaps(item)).toList();
      if (inside.isEmpty() && !leads) {
        open.add(item);
      } else {
        inside.stream().filter(name -> name.span().equals(item)).forEach(name -> types.add(name.type()));
      }
    }
    boolean alike = types.stream().distinct().count() == 1;
    if (alike && types.size() >= 2 && types.size() * 2 >= items.size()) {
      open.stream()
          .filter(item -> item.length() > 1)
          .forEach(item -> found.add(new Candidate(types.get(0), item, "list", SCORE)));
    }
  }
}
