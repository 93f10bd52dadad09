package org.baopu.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baopu.lexicon.Division;
import org.baopu.lexicon.Divisions;
import org.baopu.lexicon.EntityClass;
import org.baopu.text.Span;

/**
 * Takes places apart that are written as a chain: 湖南省湘潭县石潭镇 names 湖南省, 湘潭县 (also as 湖南省湘潭县) and 石潭镇
 * (also as 湖南省湘潭县石潭镇). Places that stand side by side become a chain if each lies in the one before.
 */
final class PlaceChains {
  /** What the names of places end in, those that are in no list too; the longest first. */
  private static final List<String> ENDINGS =
      List.of("自治区", "自治州", "自治县", "自治旗", "街道", "社区", "苏木", "嘎查", "镇", "乡", "村", "县", "区", "市", "州", "省");

  /** What the names of places end in that may stand right behind a short name, whatever they are: 长沙黄花镇. */
  private static final List<String> LOCAL = List.of("街道", "社区", "苏木", "嘎查", "镇", "乡", "村");

  /** Words that begin like an ending: 浦江市民中心 names no 浦江市. */
  private static final List<String> NO_ENDINGS = List.of("市民", "市场", "市政", "村民", "镇区", "县域", "区域", "省道", "县道", "乡道");

  /** Length of the shortest name of a place with its ending. */
  private static final int SHORTEST = 3;

  private final Divisions divisions;
  private final EntityClass place;
  private final SpecificClass specific;

  /** @param place the class of what contains other places */
  PlaceChains(Divisions divisions, EntityClass place, SpecificClass specific) {
    this.divisions = divisions;
    this.place = place;
    this.specific = specific;
  }

  /**
   * The names with chains joined and taken apart.
   *
   * @param names of one block, in order, without overlap
   */
  List<Draft> unfold(List<Draft> names) {
    List<Draft> unfolded = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Draft name = names.get(i);
      if (!name.type().top().equals("Place")) {
        unfolded.add(name);
        continue;
      }
      while (i + 1 < names.size() && continues(name, names.get(i + 1))) {
        Draft next = names.get(++i);
        name = name.part(name.type(), new Span(name.span().start(), next.span().end()), name.rule(), Optional.empty());
      }
      addParts(name, unfolded);
    }
    return unfolded;
  }

  /** Whether the second stands right behind the first and begins with a division in it. */
  private boolean continues(Draft first, Draft second) {
    if (!second.type().equals(first.type()) || first.span().end() != second.span().start()) {
      return false;
    }
    List<String> before = parts(first.text());
    List<String> after = parts(second.text());
    return isWithin(after.get(0), before.get(before.size() - 1));
  }

  private void addParts(Draft whole, List<Draft> into) {
    List<String> parts = parts(whole.text());
    int start = whole.span().start();
    int chainStart = start;
    String container = "";
    for (int p = 0; p < parts.size(); p++) {
      int end = start + parts.get(p).length();
      if (p > 0 && !isWithin(parts.get(p), container)) {
        chainStart = start;
      }
      EntityClass type = p == parts.size() - 1 ? whole.type() : specific.of(place, parts.get(p));
      Draft chain = whole.part(type, new Span(chainStart, end), whole.rule(), Optional.empty());
      into.add(chain);
      if (chainStart < start) {
        into.add(whole.part(type, new Span(start, end), "chain", Optional.of(chain)));
      }
      container = parts.get(p);
      start = end;
    }
  }

  /**
   * Whether a division of that name may lie in one of the other name. A name of no division may lie in any; so may a
   * town or village in what is above it, since those change faster than the data.
   */
  private boolean isWithin(String name, String container) {
    List<Division> inner = divisions.named(name);
    List<Division> outer = divisions.named(container);
    if (inner.isEmpty() || outer.isEmpty()) {
      return true;
    }
    return inner.stream()
        .anyMatch(i -> outer.stream().anyMatch(o -> i.level().compareTo(o.level()) > 0 && mayLieIn(i, o)));
  }

  private boolean liesIn(String name, String container) {
    List<Division> outer = divisions.named(container);
    return divisions.named(name).stream()
        .anyMatch(i -> outer.stream().anyMatch(o -> i.level().compareTo(o.level()) > 0 && divisions.within(i, o)));
  }

  private boolean mayLieIn(Division inner, Division outer) {
    return inner.level().compareTo(Division.Level.COUNTY) > 0 || divisions.within(inner, outer);
  }

  /** The links of the chain, from the widest place to the nearest; the name itself if it is none. */
  List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (start < name.length()) {
      int end = linkEnd(name, start);
      if (name.length() - end < 2) {
        end = name.length();
      }
      parts.add(name.substring(start, end));
      start = end;
    }
    return parts;
  }

  private int linkEnd(String name, int start) {
    int end = divisions.longestAt(name, start);
    if (end > start && endsLink(name, start, end)) {
      return end;
    }
    for (int i = start + 2; i < name.length(); i++) {
      int at = i;
      if (NO_ENDINGS.stream().anyMatch(word -> name.startsWith(word, at))) {
        continue;
      }
      for (String ending : ENDINGS) {
        if (name.startsWith(ending, i) && !isEnding(name, i + ending.length())) {
          return i + ending.length();
        }
      }
    }
    return name.length();
  }

  /**
   * Whether a division's name is a link: an official one is, unless 区 follows (长沙市区); a short one only if the name is
   * over or a link follows, since other names begin with it too (湖南 in 湖南路桥, 大通 in 大通湖区).
   */
  private boolean endsLink(String name, int start, int end) {
    return isOfficial(name, start, end)
        ? !name.startsWith("区", end)
        : end == name.length() || (!isEnding(name, end) && beginsLink(name, start, end));
  }

  private static boolean isOfficial(String name, int start, int end) {
    return end - start >= SHORTEST && ENDINGS.stream().anyMatch(ending -> name.startsWith(ending, end - ending.length()));
  }

  /**
   * Whether at a place, behind a short name, a division's name stands that is a link, or a place with a local ending. A
   * short name must be that of a division in the one before.
   */
  private boolean beginsLink(String name, int start, int at) {
    int end = divisions.longestAt(name, at);
    boolean known = end > at + 1 && (isOfficial(name, at, end) || liesIn(name.substring(at, end), name.substring(start, at)));
    if (known && endsLink(name, at, end)) {
      return true;
    }
    for (int i = at + SHORTEST - 1; i < name.length(); i++) {
      for (String ending : LOCAL) {
        if (name.startsWith(ending, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an ending begins at the place, so that what stands before it is no whole name (湘潭 in 湘潭县). */
  private static boolean isEnding(String name, int at) {
    return ENDINGS.stream().anyMatch(ending -> name.startsWith(ending, at));
  }
}
