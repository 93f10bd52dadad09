package org.baopu.serve;

import java.util.Optional;

/**
 * How the server is to be reached.
 *
 * @param host address to listen on; {@code 127.0.0.1} is this machine alone
 * @param port 0 for any free one
 * @param cors origins that a browser page of another site may come from ({@code https://example.org}, {@code *}); empty
 *     for none
 * @param limits what one query may cost
 */
public record ServerOptions(String host, int port, Optional<String> cors, QueryLimits limits) {}
