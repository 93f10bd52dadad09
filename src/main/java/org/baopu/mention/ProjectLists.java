package org.baopu.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baopu.lexicon.Divisions;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.IdentityWords;
import org.baopu.lexicon.Lexicon;
import org.baopu.lexicon.NameForms;
import org.baopu.text.Span;

/**
 * Finds projects in an enumeration that says of itself that it is one of projects: {@code 万洋众创城、金杯电工三期等4个项目}. One
 * item at least must look like a project by itself, and none like a body, a park or a division: {@code 容百锂电、南都新能源等项目}
 * names companies. The words are those of {@code bp:ProjectWords}.
 */
final class ProjectLists {
  private static final double SCORE = 1;

  /** Longest item, and longest end of a list, in UTF-16 code units. */
  private static final int LONGEST = 36;

  /** Longest list, in items. */
  private static final int MOST = 40;

  /** How much is made: 197万吨 in 金烨197万吨清洁焦化. */
  private static final Pattern CAPACITY =
      Pattern.compile(
          "\\d[余多]?(?:[万亿](?:吨|套|台|只|件|辆|平方米|平米|立方米|千瓦|米|片|头|支|羽|张|条)|吨|兆瓦|GWh|MWh|GW|MW)");

  private final EntityClass project;
  private final NameForms forms;
  private final Divisions divisions;
  private final Pattern end;

  /** What the first item may stand behind. */
  private final List<String> introductions;

  /** What projects end in here, and what does where works are listed. */
  private final List<String> heads;

  private final List<String> works;

  /** What makes another word of the one that ends the list: 项目 in 项目部. */
  private final List<String> longer;

  private final List<String> legalForms;

  ProjectLists(Lexicon lexicon, EntityClass project) {
    IdentityWords words = lexicon.identityWords();
    this.project = project;
    this.forms = lexicon.nameForms();
    this.divisions = lexicon.divisions();
    this.introductions = List.copyOf(words.listed("projectIntroduction"));
    this.heads = List.copyOf(words.listed("projectHead"));
    this.works = List.copyOf(words.listed("worksTail"));
    this.longer = List.copyOf(words.listed("projectWordTail"));
    this.legalForms = List.copyOf(words.listed("legalForm"));
    String between =
        words.listed("projectWord").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.end =
        Pattern.compile(
            "等+(?:(?:\\d+|[一二三四五六七八九十百多数]+)余?[个项][^、，。；：]{0,20}?|(?:一大?批|系列)?(?:\\d+万?亿?元以上|"
                + between
                + ")*)(?:项目|(工程))");
  }

  /**
   * The items that are projects; empty if none.
   *
   * @param names of the block, in order, without overlap
   */
  List<Candidate> find(BlockText block, List<Draft> names) {
    List<Candidate> found = new ArrayList<>();
    String text = block.text();
    NavigableMap<Integer, Draft> byStart = new TreeMap<>();
    for (int at = text.indexOf('等', text.indexOf('、') + 1); at > 0; at = text.indexOf('等', at + 1)) {
      if (byStart.isEmpty()) {
        names.forEach(name -> byStart.put(name.span().start(), name));
      }
      Matcher matcher = end.matcher(text.substring(at, Math.min(text.length(), at + LONGEST)));
      if (matcher.lookingAt() && isWhole(text, at + matcher.end())) {
        add(text, items(text, at, byStart), byStart, matcher.group(1) != null, found);
      }
    }
    return found;
  }

  /** Whether no longer word goes on behind a place. */
  private boolean isWhole(String text, int end) {
    return longer.stream().noneMatch(tail -> text.startsWith(tail, end));
  }

  private void add(String text, List<Span> items, NavigableMap<Integer, Draft> names, boolean works, List<Candidate> found) {
    boolean shown = items.stream().anyMatch(item -> isProject(item.of(text), top(item, names), works));
    if (shown && items.stream().noneMatch(item -> isOther(item.of(text), top(item, names)))) {
      items.stream()
          .filter(item -> isOne(item.of(text)) && (CAPACITY.matcher(item.of(text)).find() || isNamed(item, names)))
          .forEach(item -> found.add(new Candidate(project, item, "project-list", SCORE)));
    }
  }

  /** What stands between the commas before a place, in order; the first one only where it is clear where it begins. */
  private List<Span> items(String text, int end, NavigableMap<Integer, Draft> names) {
    List<Span> items = new ArrayList<>();
    int last = end;
    int start = end;
    for (; start > 0 && last - start <= LONGEST && items.size() < MOST && isInside(text.charAt(start - 1)); start--) {
      if (text.charAt(start - 1) == '、') {
        items.add(new Span(start, last));
        last = start - 1;
      }
    }
    if (!items.isEmpty() && last - start <= LONGEST) {
      items.add(new Span(firstStart(text, new Span(start, last), names), last));
    }
    items.removeIf(item -> item.length() < 2);
    Collections.reverse(items);
    return items;
  }

  /** Where the name begins that the first item ends with: behind a word of introduction, or as it was found; else its end. */
  private int firstStart(String text, Span first, NavigableMap<Integer, Draft> names) {
    int introduced =
        introductions.stream().filter(word -> text.startsWith(word, first.start())).mapToInt(String::length).max().orElse(0);
    if (introduced > 0) {
      return Math.min(first.end(), first.start() + introduced);
    }
    if (names.containsKey(first.start()) && CAPACITY.matcher(first.of(text)).find()) {
      return first.start();
    }
    Map.Entry<Integer, Draft> before = names.lowerEntry(first.end());
    boolean found = before != null && before.getKey() >= first.start() && before.getValue().span().end() == first.end();
    return before != null && found ? before.getKey() : first.end();
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c) || "、·（）()“”-—－–/%.+&".indexOf(c) >= 0;
  }

  /** Whether it does not look like two: 大清河白洋淀和黄壁庄水库. */
  private static boolean isOne(String text) {
    return text.indexOf('和') < 0 || text.endsWith("项目") || text.endsWith("工程");
  }

  private static boolean isNamed(Span item, NavigableMap<Integer, Draft> names) {
    Map.Entry<Integer, Draft> before = names.lowerEntry(item.end());
    return before != null && before.getValue().span().end() > item.start();
  }

  /** The class at the top of that of the name that the item is; empty if it is none as a whole. */
  private static String top(Span item, NavigableMap<Integer, Draft> names) {
    Draft name = names.get(item.start());
    return name == null || !name.span().equals(item) ? "" : name.type().top();
  }

  /** Whether an item is a project whatever stands beside it; where works are listed, what is built is one. */
  private boolean isProject(String text, String top, boolean works) {
    return top.equals(project.top())
        || heads.stream().anyMatch(text::endsWith)
        || (works && this.works.stream().anyMatch(text::endsWith))
        || suffixTypes(text).stream().anyMatch(type -> type.top().equals(project.top()))
        || CAPACITY.matcher(text).find();
  }

  /** Whether an item is a person, a park, a division, or a body by its form. */
  private boolean isOther(String text, String top) {
    List<EntityClass> types = suffixTypes(text);
    boolean body =
        legalForms.stream().anyMatch(text::endsWith)
            || (!types.isEmpty()
                && types.stream().allMatch(type -> type.top().equals("Organization") && !type.name().equals("Company")));
    return body || top.equals("Person") || top.equals("Park") || divisions.longestAt(text, 0) == text.length();
  }

  /** The classes whose names end as the text does; empty if none. */
  private List<EntityClass> suffixTypes(String text) {
    int suffix = forms.startOfLongestBefore(NameForms.Form.SUFFIX, text, text.length());
    return suffix < 2 || suffix == text.length() ? List.of() : forms.types(NameForms.Form.SUFFIX, text.substring(suffix));
  }
}
