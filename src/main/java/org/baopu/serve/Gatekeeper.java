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
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stands before everything the server does: methods, sizes, turns and the headers that keep a browser from running what
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

  private final QueryLimits limits;
  private final Semaphore turns;

  Gatekeeper(QueryLimits limits) {
    this.limits = limits;
    this.turns = new Semaphore(limits.concurrent(), true);
  }

  @Override
  public void doFilter(ServletRequest plain, ServletResponse plainResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) plain;
    HttpServletResponse response = (HttpServletResponse) plainResponse;
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
    } else if (request.getRequestURI().startsWith("/kg")) {
      inTurn(request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean admitted;
    try {
      admitted = turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      admitted = false;
    }
    if (!admitted) {
      response.setHeader("Retry-After", Long.toString(limits.total().toSeconds()));
      refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "too many queries at once; try again later");
      return;
    }
    try {
      chain.doFilter(request, new RetryLater(response, limits));
    } finally {
      turns.release();
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

  /** A 503 tells when to come back. */
  private static final class RetryLater extends HttpServletResponseWrapper {
    private final QueryLimits limits;

    RetryLater(HttpServletResponse response, QueryLimits limits) {
      super(response);
      this.limits = limits;
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
