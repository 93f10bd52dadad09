package org.baopu.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything the server does: methods, sizes, passwords, turns and the headers that keep a browser from running what
 * a page brought along.
 */
final class Gatekeeper implements Filter {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

  /** Scripts, styles and data from this server alone, and no plug-ins, frames or inline code. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** Bytes of a body too large that are read before the answer. */
  private static final long DRAINED = 16L << 20;

  /** Says that the server is there, and nothing else. */
  private static final String PING = "/$/ping";

  private static final String TOO_MANY = "too many queries at once; try again later";

  /** The request's attribute with its {@link Turn}. */
  private static final String TURN = Gatekeeper.class.getName() + ".turn";

  /** Requests that wait, run or send, for each that may run. */
  private static final int PLACES = 16;

  private final QueryLimits limits;
  private final Optional<PasswordCheck> passwords;
  private final Semaphore places;
  private final Semaphore turns;

  /** The server's own queries have turns of their own, so that the page lives while strangers keep the endpoint busy. */
  private final Semaphore ownTurns;

  /** Whole graphs are sent as they are read: they take turns among themselves. */
  private final Semaphore downloads;

  Gatekeeper(QueryLimits limits, Optional<PasswordCheck> passwords) {
    this.limits = limits;
    this.passwords = passwords;
    this.places = new Semaphore(PLACES * limits.concurrent());
    this.turns = new Semaphore(limits.concurrent(), true);
    this.ownTurns = new Semaphore(limits.concurrent(), true);
    this.downloads = new Semaphore(limits.concurrent(), true);
  }

  @Override
  public void doFilter(ServletRequest plain, ServletResponse plainResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) plain;
    HttpServletResponse response = new Answer((HttpServletResponse) plainResponse, limits);
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (!METHODS.contains(request.getMethod())) {
      refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "this endpoint is read-only");
    } else if (request.getQueryString() != null && request.getQueryString().length() > limits.queryCharacters()) {
      refuse(response, HttpServletResponse.SC_REQUEST_URI_TOO_LONG, "the URL is too long; send the query by POST");
    } else if (request.getContentLengthLong() > limits.bodyBytes()) {
      drain(request.getInputStream());
      refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, limits.bodyTooLarge());
    } else if (request.getHeader("Content-Encoding") != null) {
      refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "a compressed body is refused");
    } else if (!request.getRequestURI().equals(PING) && !lets(request.getHeader("Authorization"))) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"baopu\", charset=\"UTF-8\"");
      refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "a name and a password are needed");
    } else if (request.getRequestURI().equals("/kg/get")) {
      inTurn(downloads, request, response, chain);
    } else if (request.getRequestURI().startsWith("/kg")) {
      inTurn(turns, request, response, chain);
    } else if (asks(request.getRequestURI())) {
      inTurn(ownTurns, request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean lets(@Nullable String header) {
    return passwords.map(check -> check.lets(header)).orElse(true);
  }

  private static boolean asks(String path) {
    return path.startsWith("/api/") || path.startsWith("/id/") || path.startsWith("/.well-known/");
  }

  private void inTurn(Semaphore turns, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!places.tryAcquire()) {
      refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, TOO_MANY);
      return;
    }
    try {
      if (admitted(turns)) {
        Turn turn = new Turn(turns);
        try {
          request.setAttribute(TURN, turn);
          chain.doFilter(request, response);
        } finally {
          turn.end();
        }
      } else {
        refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, TOO_MANY);
      }
    } finally {
      places.release();
    }
  }

  private boolean admitted(Semaphore turns) {
    try {
      return turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A query has run and its result only has to be sent: a client that reads slowly does not keep others waiting. */
  static void hasRun(HttpServletRequest request) {
    if (request.getAttribute(TURN) instanceof Turn turn) {
      turn.end();
    }
  }

  /** Reads on, so that a client still sending gets to read why it was refused, but not for ever. */
  static void drain(InputStream body) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = DRAINED;
    int read = 0;
    while (left > 0 && read >= 0) {
      read = body.read(buffer);
      left -= Math.max(read, 0);
    }
  }

  private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
    if (!response.isCommitted()) {
      response.resetBuffer();
      response.setStatus(status);
      response.setContentType("text/plain;charset=utf-8");
      response.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A turn, which is given back once. */
  private static final class Turn {
    private final Semaphore turns;
    private final AtomicBoolean ended = new AtomicBoolean();

    Turn(Semaphore turns) {
      this.turns = turns;
    }

    void end() {
      if (ended.compareAndSet(false, true)) {
        turns.release();
      }
    }
  }

  /** A 503 tells when to come back; none tells which software answers. */
  private static final class Answer extends HttpServletResponseWrapper {
    private final QueryLimits limits;

    Answer(HttpServletResponse response, QueryLimits limits) {
      super(response);
      this.limits = limits;
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
      if (!name.equalsIgnoreCase("Server")) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void setStatus(int status) {
      retry(status);
      super.setStatus(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      retry(status);
      super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
      retry(status);
      super.sendError(status);
    }

    private void retry(int status) {
      if (status == SC_SERVICE_UNAVAILABLE) {
        setHeader("Retry-After", Long.toString(limits.total().toSeconds()));
      }
    }
  }
}
