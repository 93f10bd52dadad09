package org.baopu.claim;

import java.util.List;
import org.baopu.lexicon.Division;
import org.baopu.lexicon.Divisions;
import org.baopu.mention.Mention;

/** What the list of administrative divisions says against a claim that one place lies in another. */
final class Geography {
  private final Divisions divisions;

  Geography(Divisions divisions) {
    this.divisions = divisions;
  }

  /** Whether both are divisions and the inner one is in none of that name (泸州市 behind 兴文县 in a list). */
  boolean denies(Mention inner, Mention outer) {
    if (!inner.type().top().equals("Place") || !outer.type().top().equals("Place")) {
      return false;
    }
    List<Division> inners = divisions.named(inner.name());
    List<Division> outers = divisions.named(outer.name());
    return !inners.isEmpty() && !outers.isEmpty() && !holds(inner, outer);
  }

  /** Whether both are divisions and the inner one is in one of the outer one's name. */
  boolean holds(Mention inner, Mention outer) {
    List<Division> outers = divisions.named(outer.name());
    for (Division one : divisions.named(inner.name())) {
      for (Division other : outers) {
        if (divisions.within(one, other) && !one.equals(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a name is only the short one of a county or of something below: at the beginning of another name it is too often
   * a part of a word (大通 in 大通湖区, 黄陵 in 黄陵矶大道).
   */
  boolean isDoubtful(Mention place) {
    if (!place.type().top().equals("Place")) {
      return false;
    }
    List<Division> named = divisions.named(place.name());
    for (Division division : named) {
      boolean high = division.level() == Division.Level.PROVINCE || division.level() == Division.Level.CITY;
      if (high || division.name().equals(place.name())) {
        return false;
      }
    }
    return !named.isEmpty();
  }
}
