package org.baopu.evaluate;

import java.util.ArrayList;
import java.util.List;

/** The score sheet that the scorers of all documents write on. */
final class Sheet {
  static final String UNTYPED = "entities-untyped";
  static final String MEASUREMENTS = "MEASUREMENTS";
  static final String VALUES = "MEASUREMENTS-value";
  static final String HEADLINES = "HEADLINES";
  static final String ARTICLES = "ARTICLES";
  static final String AUTHORS = "AUTHORS";

  final Tallies entities = new Tallies(EntityScorer.TYPES);
  final Tallies untyped = new Tallies(List.of(UNTYPED));
  final Tallies facts = new Tallies(FactScorer.PREDICATES);
  final Tallies measurements = new Tallies(List.of(MEASUREMENTS, VALUES));
  final Tallies articles = new Tallies(List.of(HEADLINES, ARTICLES, AUTHORS));
  final Tallies rules = new Tallies(List.of());
  final List<String> misses = new ArrayList<>();

  void miss(String... columns) {
    misses.add(String.join("\t", columns));
  }
}
