package org.baopu.store;

/** What a transaction changed: graphs, and triples in them. */
record Changes(int graphs, long added, long deleted) {
  static final Changes NONE = new Changes(0, 0, 0);

  Changes and(Changes other) {
    return new Changes(graphs + other.graphs, added + other.added, deleted + other.deleted);
  }
}
