package org.baopu.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tallies by what they count, in the order in which they were first named. */
final class Tallies {
  private final Map<String, Tally> byName = new LinkedHashMap<>();

  Tallies(List<String> names) {
    names.forEach(name -> byName.put(name, Tally.NONE));
  }

  void add(String name, Tally more) {
    byName.merge(name, more, Tally::plus);
  }

  void right(String name) {
    add(name, new Tally(1, 0, 0));
  }

  void wrong(String name) {
    add(name, new Tally(0, 1, 0));
  }

  void missed(String name) {
    add(name, new Tally(0, 0, 1));
  }

  boolean names(String name) {
    return byName.containsKey(name);
  }

  Map<String, Tally> byName() {
    return Collections.unmodifiableMap(byName);
  }

  Tally sum() {
    return byName.values().stream().reduce(Tally.NONE, Tally::plus);
  }
}
