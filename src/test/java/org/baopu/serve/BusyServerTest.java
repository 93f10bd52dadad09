package org.baopu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server with one turn, and one with passwords. */
class BusyServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  @TempDir private Path folder;

  @Test
  void whoDoesNotGetATurnIsToldWhenToComeBack() throws Exception {
    QueryLimits limits =
        new QueryLimits(
            Duration.ofSeconds(4), Duration.ofSeconds(4), 1000, 1000, 100_000, 1 << 20, 1 << 16, 1, Duration.ofSeconds(1));
    try (KnowledgeServer server =
        KnowledgeServer.start(dataset(), "http://x/", ServerOptions.local(limits))) {
      CompletableFuture<HttpResponse<String>> endless =
          CLIENT.sendAsync(request(server, query(ENDLESS), "").build(), HttpResponse.BodyHandlers.ofString());
      HttpResponse<String> refused = null;
      while (!endless.isDone()) {
        HttpResponse<String> answer = get(server, query("ASK {}"), "");
        if (answer.statusCode() == 503) {
          refused = answer;
          assertEquals(200, get(server, "/api/summary", "").statusCode(), "the page has turns of its own");
          break;
        }
      }
      assertTrue(refused != null, "the endless query took no turn");
      assertEquals("4", refused.headers().firstValue("Retry-After").orElse(""));
      assertEquals("too many queries at once; try again later\n", refused.body());
      assertEquals(503, endless.get().statusCode());
      assertEquals(200, get(server, query("ASK {}"), "").statusCode());
    }
  }

  @Test
  void whoReadsSlowlyKeepsNobodyWaiting() throws Exception {
    QueryLimits limits =
        new QueryLimits(
            Duration.ofSeconds(20), Duration.ofSeconds(20), 1000, 300_000, 50_000_000, 1 << 20, 1 << 16, 1,
            Duration.ofSeconds(1));
    try (KnowledgeServer server =
            KnowledgeServer.start(dataset(), "http://x/", ServerOptions.local(limits));
        Socket slow = new Socket()) {
      slow.setReceiveBufferSize(4096);
      slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      String large = query("SELECT ?a ?b ?d ?e { ?a ?b ?c . ?d ?e ?f }");
      slow.getOutputStream().write(("GET " + large + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      assertEquals("HTTP/1.1 200", new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
      assertEquals(200, get(server, query("ASK {}"), "").statusCode());
    }
  }

  @Test
  void theWatchdogFindsWhatDoesNotEnd() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    try (Watchdog watchdog = new Watchdog(Duration.ofMillis(1), stuck::countDown);
        Watchdog.Watch watch = watchdog.begin()) {
      assertTrue(stuck.await(10, TimeUnit.SECONDS), watch.toString());
    }
  }

  @Test
  void asksForNameAndPassword() throws Exception {
    Path file = folder.resolve("users");
    Files.writeString(file, "# ours\n\n王芳:" + hash(BCrypt.Version.VERSION_2Y, "密码:1") + "\nbob:" + hash(BCrypt.Version.VERSION_2B, "b") + "\n");
    ServerOptions options =
        new ServerOptions(
            "127.0.0.1", 0, Optional.of("*"), Optional.of(Users.read(file)), QueryLimits.standard(), () -> {}, false);
    try (KnowledgeServer server = KnowledgeServer.start(dataset(), "http://x/", options)) {
      for (String path : new String[] {"/", query("ASK {}"), "/kg/get", "/api/summary", "/$/metrics", "/id/x", "/queries"}) {
        HttpResponse<String> answer = get(server, path, "");
        assertEquals(401, answer.statusCode(), path);
        assertEquals("Basic realm=\"baopu\", charset=\"UTF-8\"", answer.headers().firstValue("WWW-Authenticate").orElse(""));
      }
      assertEquals(200, get(server, "/$/ping", "").statusCode());
      for (String wrong : new String[] {"bob:c", "bob:", "bob", "nobody:b", ":", "王芳:密码", "bob:" + "b".repeat(100)}) {
        assertEquals(401, get(server, query("ASK {}"), basic(wrong)).statusCode(), wrong);
      }
      assertEquals(401, get(server, query("ASK {}"), "Basic ???").statusCode());
      assertEquals(401, get(server, query("ASK {}"), "Bearer x").statusCode());
      for (int i = 0; i < 2; i++) {
        assertEquals(200, get(server, query("ASK {}"), basic("bob:b")).statusCode());
        assertEquals(200, get(server, query("ASK {}"), basic("王芳:密码:1")).statusCode());
      }
      HttpResponse<String> preflight =
          CLIENT.send(
              request(server, "/kg/sparql", "").method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                  .header("Origin", "https://example.org").header("Access-Control-Request-Method", "POST").build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(204, preflight.statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bob", "bob:secret", "bob:$apr1$x$y", ":$2y$05$x"})
  void aFileOfUsersThatIsNoneIsNamed(String line) throws IOException {
    Path file = folder.resolve("users");
    Files.writeString(file, line);
    IOException fault = org.junit.jupiter.api.Assertions.assertThrows(IOException.class, () -> Users.read(file));
    assertTrue(String.valueOf(fault.getMessage()).startsWith(file + ":"), fault.getMessage());
  }

  private static String hash(BCrypt.Version version, String password) {
    return BCrypt.with(version).hashToString(4, password.toCharArray());
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static DatasetGraph dataset() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(
        dataset,
        () -> {
          for (int i = 0; i < 500; i++) {
            dataset.add(SSE.parseQuad("(<http://g> <http://s/" + i + "> <http://p> " + i + ")"));
          }
        });
    return dataset;
  }

  private static String query(String text) {
    return "/kg/sparql?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder request(KnowledgeServer server, String path, String authorization) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  private static HttpResponse<String> get(KnowledgeServer server, String path, String authorization) throws Exception {
    return CLIENT.send(request(server, path, authorization).build(), HttpResponse.BodyHandlers.ofString());
  }
}
