package org.baopu.query;

/** A query that cannot be run. The message is for people, with line and column (1-based) where it is not SPARQL. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public QueryException(String message) {
    super(message);
  }

  public QueryException(String message, Throwable cause) {
    super(message, cause);
  }
}
