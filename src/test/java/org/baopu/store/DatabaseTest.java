package org.baopu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What TDB2 5.6.0 gets wrong when left alone: <a href="https://github.com/apache/jena/issues/3877">GH-3877</a>. */
class DatabaseTest {
  private static final int MANY = 20_000;

  @TempDir Path folder;

  @Test
  void staysWholeAfterALargeWriteThatFails() {
    try (Database database = Database.connect(folder, new SearchIndex(folder))) {
      database.write(dataset -> add(dataset, "first", MANY));
      assertThrows(StoreException.class, () -> database.write(dataset -> fail(dataset)));
      assertEquals(MANY, scanned(database));
      database.write(dataset -> add(dataset, "later", MANY));
      assertEquals(2L * MANY, scanned(database));
    }
    try (Database database = Database.connect(folder, new SearchIndex(folder))) {
      assertEquals(2L * MANY, scanned(database));
      database.write(dataset -> add(dataset, "last", 10));
      assertEquals(2L * MANY + 10, scanned(database));
    }
  }

  @Test
  void holdsTheSameWhenCompacted() {
    try (Database database = Database.connect(folder, new SearchIndex(folder))) {
      for (int write = 0; write < 5; write++) {
        database.write(dataset -> add(dataset, "same", MANY));
        database.write(dataset -> {
          dataset.deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
          return Changes.NONE;
        });
      }
      database.write(dataset -> add(dataset, "last", 10));
      long before = database.size();
      database.compact();
      assertEquals(10, scanned(database));
      assertTrue(database.size() < before, () -> before + " bytes before, now " + database.size());
      database.write(dataset -> add(dataset, "later", 10));
    }
    try (Database database = Database.connect(folder, new SearchIndex(folder))) {
      assertEquals(20, scanned(database));
    }
  }

  @Test
  void doesNotHideAnErrorOfThisProgram() {
    try (Database database = Database.connect(folder, new SearchIndex(folder))) {
      assertThrows(
          AssertionError.class,
          () ->
              database.write(
                  dataset -> {
                    add(dataset, "lost", 10);
                    throw new AssertionError("ours");
                  }));
      assertEquals(0, scanned(database));
    }
  }

  private static Changes fail(DatasetGraph dataset) {
    add(dataset, "aborted", MANY);
    throw new IllegalStateException("the disk is full");
  }

  private static Changes add(DatasetGraph dataset, String what, int count) {
    Node graph = NodeFactory.createURI("urn:graph:" + what);
    for (int i = 0; i < count; i++) {
      Node node = NodeFactory.createURI("urn:" + what + ":" + i);
      dataset.add(graph, node, node, NodeFactory.createLiteralString(what + " 湘潭高新技术产业开发区 " + i));
    }
    return new Changes(1, count, 0);
  }

  /** Reads every quad, each of its nodes from the file. */
  private static long scanned(Database database) {
    return database.read(
        dataset -> {
          long length = 0;
          long count = 0;
          for (var quads = dataset.find(); quads.hasNext(); ) {
            length += quads.next().getObject().getLiteralLexicalForm().length();
            count++;
          }
          return length > 0 ? count : 0L;
        });
  }
}
