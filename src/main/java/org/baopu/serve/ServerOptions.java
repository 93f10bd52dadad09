package org.baopu.serve;

import java.util.Optional;

/**
 * How the server is to be reached.
 *
 * @param host address to listen on; {@code 127.0.0.1} is this machine alone
 * @param port 0 for any free one
 * @param cors origins that a browser page of another site may come from ({@code https://example.org}, {@code *}); empty
 *     for none
 * @param users who may ask; empty for all
 * @param limits what one query may cost
 * @param stuck is run when a query cannot be ended: what is left is to end the process
 * @param ui whether Fuseki's own pages are at {@code /ui}
 */
public record ServerOptions(
    String host, int port, Optional<String> cors, Optional<Users> users, QueryLimits limits, Runnable stuck, boolean ui) {
  /** This machine alone, on any free port, open to all who are on it, with nothing done about a query that cannot be ended. */
  public static ServerOptions local(QueryLimits limits) {
    return new ServerOptions("127.0.0.1", 0, Optional.empty(), Optional.empty(), limits, () -> {}, false);
  }
}
