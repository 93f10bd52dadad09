package org.baopu.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.jena.shared.JenaException;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.ExtractionJson;
import org.baopu.page.DocumentId;
import org.baopu.query.Overview;
import org.baopu.query.QueryException;
import org.baopu.store.Batch;
import org.baopu.store.Commit;
import org.baopu.store.KnowledgeStore;
import org.baopu.store.Recipe;
import org.baopu.store.StoreException;

/**
 * The back door of a server: {@code build} and {@code remove} hand in their batches here, as the server's process is the only
 * one that may have the store, and {@code query}, {@code explain} and {@code export} ask here. It has a port of its own, on this machine alone, and opens to those who can read the store's
 * {@link ServeFile}. One batch at a time; readers see all of it or nothing.
 */
public final class Intake implements AutoCloseable {
  private static final int TOKEN_BYTES = 32;

  private final KnowledgeStore store;
  private final Reader reader;
  private final Function<Order, Recipe> recipes;
  private final Runnable broken;
  private final byte[] expected;
  private final String token;
  private final HttpServer listener;
  private final ExecutorService workers;

  private Intake(KnowledgeStore store, Function<Order, Recipe> recipes, Runnable broken) throws IOException {
    this.store = store;
    this.recipes = recipes;
    this.broken = broken;
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    this.token = HexFormat.of().formatHex(random);
    this.expected = ("Bearer " + token).getBytes(StandardCharsets.US_ASCII);
    this.reader = new Reader(store);
    this.workers = Executors.newCachedThreadPool(Intake::thread);
    this.listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    this.listener.setExecutor(workers);
    this.listener.createContext("/held", exchange -> answer(exchange, "GET", this::held));
    this.listener.createContext("/batch", exchange -> answer(exchange, "POST", this::batch));
    this.listener.createContext("/index", exchange -> answer(exchange, "POST", this::index));
    this.listener.createContext("/explain", exchange -> answer(exchange, "POST", this::explain));
    this.listener.createContext("/query", exchange -> stream(exchange, this::query));
    this.listener.createContext("/export", exchange -> stream(exchange, this::export));
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "baopu-intake");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Opens.
   *
   * @param recipes makes graphs as an order asks for; what it throws as {@link IllegalArgumentException} is the sender's fault
   * @param broken is run after a write that failed: the graphs that readers have are no longer those of the store
   */
  public static Intake open(KnowledgeStore store, Function<Order, Recipe> recipes, Runnable broken) throws IOException {
    Intake intake = new Intake(store, recipes, broken);
    intake.listener.start();
    return intake;
  }

  /** Leaves the note of it in the store: from now on the server is found, which people reach at that address and port. */
  public void announce(String address, int port) throws IOException {
    new ServeFile(ProcessHandle.current().pid(), address, port, listener.getAddress().getPort(), token)
        .write(store.folder());
  }

  /** What a request is answered with. */
  private interface Work {
    Object answer(HttpExchange exchange) throws IOException;
  }

  private void answer(HttpExchange exchange, String method, Work work) throws IOException {
    try (exchange) {
      if (lets(exchange, method)) {
        answer(exchange, work);
      }
    }
  }

  private boolean lets(HttpExchange exchange, String method) throws IOException {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    if (given == null || !MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
      send(exchange, 401, "the token of serve.json is missing");
      return false;
    }
    if (!exchange.getRequestMethod().equals(method)) {
      send(exchange, 405, "expected " + method);
      return false;
    }
    return true;
  }

  /** What a request is answered with, as it is read out of the store. */
  private interface Flow {
    void answer(HttpExchange exchange, OutputStream out) throws IOException;
  }

  /** A fault after the first bytes breaks the connection off: the server's own listener does so with one that throws. */
  private void stream(HttpExchange exchange, Flow flow) throws IOException {
    if (!lets(exchange, "POST")) {
      exchange.close();
      return;
    }
    LateHead out = new LateHead(exchange);
    try {
      flow.answer(exchange, out);
      out.close();
    } catch (QueryException | IllegalArgumentException | StoreException | JenaException e) {
      if (out.isSent()) {
        throw new IOException(e);
      }
      send(exchange, e instanceof QueryException ? 400 : 500, String.valueOf(e.getMessage()));
      exchange.close();
    }
  }

  private void query(HttpExchange exchange, OutputStream out) throws IOException {
    reader.query(IntakeJson.MAPPER.readValue(exchange.getRequestBody(), Reader.Query.class), out);
  }

  private void export(HttpExchange exchange, OutputStream out) throws IOException {
    reader.export(IntakeJson.MAPPER.readValue(exchange.getRequestBody(), Reader.Export.class), out);
  }

  private Object explain(HttpExchange exchange) throws IOException {
    return reader.explain(IntakeJson.MAPPER.readValue(exchange.getRequestBody(), Reader.Name.class));
  }

  private void answer(HttpExchange exchange, Work work) throws IOException {
    Object graphs = store.live();
    try {
      Object result = work.answer(exchange);
      send(exchange, 200, IntakeJson.MAPPER.writeValueAsString(result));
    } catch (IllegalArgumentException | Conflict e) {
      send(exchange, e instanceof Conflict ? 409 : 400, String.valueOf(e.getMessage()));
    } catch (StoreException | UncheckedIOException e) {
      send(exchange, 500, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      send(exchange, 500, "a fault of this program, please report it: " + e);
    } finally {
      if (store.live() != graphs) {
        broken.run();
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private Object held(HttpExchange exchange) {
    return new Held(store.base(), hashes());
  }

  private SortedMap<String, String> hashes() {
    SortedMap<String, String> hashes = new TreeMap<>();
    store.documents().forEach((id, hash) -> hashes.put(id.value(), hash));
    return hashes;
  }

  private synchronized Object index(HttpExchange exchange) {
    return store.rebuildIndex();
  }

  private synchronized Object batch(HttpExchange exchange) throws IOException {
    try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(exchange.getRequestBody(), StandardCharsets.UTF_8));
        Batch batch = store.batch()) {
      Order order = IntakeJson.MAPPER.readValue(lines.readLine(), Order.class);
      Recipe recipe = recipes.apply(order);
      List<String> touched = new ArrayList<>(order.removed());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Extraction extraction = ExtractionJson.read(line);
        touched.add(extraction.source().id().value());
        batch.put(extraction);
      }
      order.corrections().ifPresent(corrections -> batch.correct(corrections.file(), corrections.turtle()));
      order.removed().forEach(name -> batch.remove(new DocumentId(name)));
      unchangedSince(order, touched);
      Commit commit = store.write(batch, recipe);
      return new Receipt(commit, Overview.after(store, commit.put().size() + commit.removed().size()));
    }
  }

  private void unchangedSince(Order order, List<String> touched) {
    for (String name : touched) {
      if (!store.sha256(new DocumentId(name)).orElse("").equals(order.held().getOrDefault(name, ""))) {
        throw new Conflict("another process has changed " + name + " meanwhile; run the command again");
      }
    }
  }

  @Override
  public void close() {
    listener.stop(0);
    workers.shutdown();
    try {
      ServeFile.delete(store.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The store is not as the sender saw it. */
  private static final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1;

    Conflict(String message) {
      super(message);
    }
  }
}
