package org.baopu.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A body whose status is sent only when there is some of it: what fails before that can still say so. */
final class LateHead extends OutputStream {
  /** Bytes that wait for the status. */
  private static final int WAITING = 1 << 16;

  private final HttpExchange exchange;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private boolean sent;

  LateHead(HttpExchange exchange) {
    this.exchange = exchange;
  }

  /** Whether the status is out, so that a fault can only be told by breaking off. */
  boolean isSent() {
    return sent;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (sent) {
      exchange.getResponseBody().write(bytes, offset, length);
    } else {
      waiting.write(bytes, offset, length);
      if (waiting.size() > WAITING) {
        send();
      }
    }
  }

  private void send() throws IOException {
    sent = true;
    exchange.sendResponseHeaders(200, 0);
    waiting.writeTo(exchange.getResponseBody());
  }

  /** The body is whole. */
  @Override
  public void close() throws IOException {
    if (!sent) {
      send();
    }
    exchange.getResponseBody().close();
  }
}
