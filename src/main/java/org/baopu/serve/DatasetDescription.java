package org.baopu.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;

/** {@code /.well-known/void}. Counting reads the whole dataset, so a description serves for some time. */
final class DatasetDescription extends HttpServlet {
  @Serial private static final long serialVersionUID = 1;

  private static final Duration GOOD_FOR = Duration.ofMinutes(1);

  private final transient Description description;
  private transient @Nullable Held held;

  DatasetDescription(Description description) {
    this.description = description;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String server = request.getRequestURL().toString().replaceFirst("/\\.well-known/void$", "");
    response.setHeader("Vary", "Accept");
    Offer.choose(request).send(response, graph(server));
  }

  private synchronized Graph graph(String server) {
    Held now = held;
    if (now == null || !now.server().equals(server) || System.nanoTime() - now.since() > GOOD_FOR.toNanos()) {
      now = new Held(server, description.dataset(server), System.nanoTime());
      held = now;
    }
    return now.graph();
  }

  private record Held(String server, Graph graph, long since) {}
}
