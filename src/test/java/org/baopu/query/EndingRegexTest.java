package org.baopu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndingRegexTest {
  private static final String PREFIXES = "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> ";
  private static final DatasetGraph DATASET = DatasetGraphFactory.create();

  static {
    DATASET.add(SSE.parseQuad("(_ <http://s> <http://p> 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { ?s ?p ?o FILTER(REGEX(?o, '^(a+)+\\\\1b')) }",
        "ASK { FILTER(REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a+)+\\\\1b')) }",
        "ASK { ?s ?p ?o BIND(CONCAT('^(a+)+', '\\\\1b') AS ?pattern) FILTER(REGEX(?o, ?pattern, 'i')) }",
        "ASK { ?s ?p ?o FILTER NOT EXISTS { FILTER(fn:matches(?o, '^(a+)+\\\\1b')) } }",
        "SELECT (REPLACE(?o, '^(a+)+\\\\1b$', 'b') AS ?x) { ?s ?p ?o }",
        "SELECT (COUNT(fn:replace(?o, '^(a+)+\\\\1b', 'b')) AS ?x) { ?s ?p ?o } GROUP BY ?s",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (REPLACE(?o, '^(a+)+\\\\1b', 'b'))",
        "SELECT ?s { ?s ?p ?o VALUES ?n { 1 2 } } ORDER BY (REPLACE(?o, '^(a+)+\\\\1b', '', 'i')) ?p",
      })
  void endsWithItsQuery(String query) {
    assertThrows(QueryCancelledException.class, () -> ask(query, 50));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "REGEX('湘潭高新区', '高新') | true",
        "REGEX('湘潭高新区', '^高新') | false",
        "REGEX('ABC'@en, 'b', 'i') | true",
        "REGEX('a.c', '.', 'q') | true",
        "REGEX('abc', '.c', 'q') | false",
        "REGEX(1, '1') |",
        "fn:matches('abc', '^a.c$') | true",
        "REPLACE('abc'@zh, '(b)', '$1$1') | 'abbc'@zh",
        "REPLACE('abc', 'z', 'x') | 'abc'",
        "REPLACE('ABC', 'b', 'x', 'i') | 'AxC'",
        "REPLACE('abc', 'b', '$9') |",
        "REPLACE(1, '1', '2') |",
        "REPLACE('', '.*', 'x') | 'x'",
        "REPLACE('abc', '.*', 'x') | 'x'",
      })
  void saysWhatJenaSays(String expression, String value) {
    String query = "SELECT ?x { BIND(" + expression + " AS ?x) }";
    String said = first(query, SafeContext.of(DATASET.getContext()));
    assertEquals(value == null ? "" : value, said.replaceAll("\\^\\^.*", "").replaceAll("^\"(true|false)\"$", "$1").replace('"', '\''));
    assertEquals(first(query, DATASET.getContext().copy()), said);
  }

  @Test
  void aRegularExpressionOfARowIsTriedForThatRow() {
    assertEquals(
        "\"2\"^^<http://www.w3.org/2001/XMLSchema#integer>",
        first(
            "SELECT (COUNT(*) AS ?n) { VALUES (?text ?pattern) { ('abc' 'b') ('abc' 'z') ('xyz' 'z') ('x' '(') (1 '1') } FILTER(REGEX(?text, ?pattern)) }",
            SafeContext.of(DATASET.getContext())));
  }

  private static void ask(String query, long milliseconds) {
    QueryExecBuilder builder =
        QueryExec.dataset(DATASET).query(PREFIXES + query).context(SafeContext.of(DATASET.getContext()));
    try (QueryExec exec = builder.timeout(milliseconds, TimeUnit.MILLISECONDS).build()) {
      if (query.startsWith("ASK")) {
        exec.ask();
      } else {
        exec.select().materialize();
      }
    }
  }

  /** The only value of the first row as N-Triples; empty if it is an error. */
  private static String first(String query, Context context) {
    try (QueryExec exec = QueryExec.dataset(DATASET).query(PREFIXES + query).context(context).build()) {
      Binding row = exec.select().next();
      return row.isEmpty() ? "" : NodeFmtLib.strNT(row.get(row.vars().next()));
    }
  }
}
