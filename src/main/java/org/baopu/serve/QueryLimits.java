package org.baopu.serve;

import java.time.Duration;

/**
 * What one query may cost.
 *
 * @param firstRow time to the first row before the query is ended with 503
 * @param total time to the last row before the query is ended with 503
 * @param offset largest OFFSET, in a sub-select too: Jena 5.6.0 skips rows before a timeout can act
 * @param rows rows or triples of a result; a larger one is refused with 413
 * @param characters characters of all terms of a result; a larger one is refused with 413
 * @param bodyBytes bytes of a request's body; a larger one is refused with 413
 * @param queryCharacters characters of a URL's query string; a longer one is refused with 414
 * @param concurrent queries that run at once; one more waits for {@code patience}, then gets 503
 * @param patience how long a query waits for its turn
 */
public record QueryLimits(
    Duration firstRow,
    Duration total,
    long offset,
    int rows,
    long characters,
    int bodyBytes,
    int queryCharacters,
    int concurrent,
    Duration patience) {
  /** For an endpoint that strangers reach: 20 s to the first row, 30 s in all, two queries a core at once. */
  public static QueryLimits standard() {
    return new QueryLimits(
        Duration.ofSeconds(20),
        Duration.ofSeconds(30),
        100_000,
        200_000,
        32_000_000,
        1 << 20,
        64 * 1024,
        2 * Runtime.getRuntime().availableProcessors(),
        Duration.ofSeconds(10));
  }

  /** What the client of a body beyond the bound is told. */
  String bodyTooLarge() {
    return "the body has more than " + bodyBytes + " bytes";
  }
}
