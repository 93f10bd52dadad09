package org.baopu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
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
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a stock endpoint suffers from, against a running server. */
class HostileRequestsTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final AtomicInteger CANARY_HITS = new AtomicInteger();
  private static KnowledgeServer server;
  private static HttpServer canary;

  @BeforeAll
  static void start() throws IOException {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(
        dataset,
        () -> {
          for (int i = 0; i < 2000; i++) {
            dataset.add(SSE.parseQuad("(<http://g/" + i % 7 + "> <http://s/" + i + "> <http://p> " + i + ")"));
          }
          for (int i = 0; i < 3600; i++) {
            dataset.add(SSE.parseQuad("(<http://h> <http://l/" + i / 60 + "> <http://e> <http://r/" + i % 60 + ">)"));
          }
        });
    QueryLimits limits =
        new QueryLimits(
            Duration.ofSeconds(2), Duration.ofSeconds(3), 100_000, 50_000, 4_000_000, 1 << 20, 64 * 1024, 4,
            Duration.ofSeconds(10));
    server = KnowledgeServer.start(dataset, "https://w3id.org/baopu/id/", ServerOptions.local(limits));
    canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    canary.createContext("/", exchange -> {
      CANARY_HITS.incrementAndGet();
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    });
    canary.start();
  }

  @AfterAll
  static void stop() {
    server.close();
    canary.stop(0);
  }

  @Test
  void answersAPlainQuery() throws Exception {
    HttpResponse<String> answer = query("SELECT (COUNT(*) AS ?n) { ?s <http://p> ?o }");
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("2000"), answer.body());
  }

  @Test
  void describesItselfWhereStockFusekiAnswers404() throws Exception {
    HttpResponse<String> answer = get("/kg/sparql");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("sparql-service-description#"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <CANARY> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <CANARY> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <CANARY> { ?s ?p ?o } } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { { SELECT * { SERVICE SILENT <CANARY> { ?s ?p ?o } } } } }",
        "SELECT * { ?s ?p ?o OPTIONAL { SERVICE <CANARY> { ?s ?p ?x } } }",
        "ASK { { SELECT ?s { SERVICE ?s { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <CANARY> { ?s ?p ?o } })",
        "SELECT (EXISTS { SERVICE <CANARY> { ?s ?p ?o } } AS ?x) { ?s ?p ?o }",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <CANARY> { ?s ?p ?o } })",
      })
  void asksNoOtherServer(String text) throws Exception {
    int before = CANARY_HITS.get();
    HttpResponse<String> answer = query(text.replace("CANARY", canaryAddress()));
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals(before, CANARY_HITS.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT * FROM <CANARY> { ?s ?p ?o }", "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }"})
  void fetchesNoGraph(String text) throws Exception {
    int before = CANARY_HITS.get();
    HttpResponse<String> answer = query(text.replace("CANARY", canaryAddress()));
    assertFalse(answer.body().contains("root:"), answer.body());
    assertEquals(before, CANARY_HITS.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PREFIX afn: <http://jena.apache.org/ARQ/function#> ASK { FILTER(afn:wait(20000)) }",
        "PREFIX afn: <http://jena.hpl.hp.com/ARQ/function#> ASK { FILTER(afn:wait(20000)) }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { FILTER(<http://jena.apache.org/ARQ/function#wait>(20000)) } }",
        "SELECT * { { SELECT (<http://jena.apache.org/ARQ/function#wait>(20000) AS ?x) {} } }",
        "SELECT * { ?s ?p ?o } ORDER BY <http://jena.apache.org/ARQ/function#wait>(20000)",
        "SELECT * { BIND(<java:org.baopu.serve.HostileRequestsTest$Trap>(1) AS ?x) }",
        "SELECT * { ?s <java:org.baopu.serve.HostileRequestsTest$Trap> ?o }",
        "SELECT * { ?s <http://jena.apache.org/ARQ/property#strSplit> ('a,b' ',') }",
        "SELECT * { ?s (<http://p>|!<http://p>)* ?o }",
        "ASK { FILTER EXISTS { ?s (<http://q>/(^<http://p>|!(<http://p>|^<http://q>))+)? ?o } }",
        "SELECT * { BIND(<http://jena.apache.org/ARQ/jsFunction#x>(1) AS ?x) }",
        "SELECT * { BIND(CALL(<http://jena.apache.org/ARQ/function#wait>, 20000) AS ?x) }",
      })
  void refusesFunctionsOffTheListAndPathsToAnywhere(String text) throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> answer = query(text);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 15);
    assertFalse(Boolean.getBoolean("baopu.test.trapped"));
  }

  @Test
  void casesOfXPathFunctionsStillWork() throws Exception {
    HttpResponse<String> answer =
        query("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX math: <http://www.w3.org/2005/xpath-functions/math#> "
            + "SELECT (xsd:integer('7') AS ?a) (math:sqrt(81) AS ?b) {}");
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("9"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o } OFFSET 150000000",
        "SELECT * { { SELECT * { ?a ?b ?c . ?d ?e ?f } OFFSET 150000000 } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { { SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f } OFFSET 100001 LIMIT 1 } } }",
      })
  void refusesALargeOffset(String text) throws Exception {
    assertEquals(400, query(text).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT DISTINCT ?c ?f { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i",
        "SELECT (GROUP_CONCAT(?f) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a",
        "SELECT (COUNT(*) AS ?n) { <http://l/0> (<http://e>/^<http://e>/<http://e>/^<http://e>/<http://e>/^<http://e>)* ?x }",
        "ASK { <http://l/0> (<http://e>/^<http://e>/<http://e>/^<http://e>/<http://e>/^<http://e>)+ <http://none> }",
        "SELECT * { GRAPH <http://h> { <http://l/0> (<http://e>/^<http://e>/<http://e>/^<http://e>/<http://e>/^<http://e>)* ?x } }",
        "ASK { ?s <http://p> ?o FILTER EXISTS { <http://l/0> (<http://e>/^<http://e>/<http://e>/^<http://e>/<http://e>/^<http://e>)+ ?s } }",
        "ASK { FILTER(REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^(a+)+\\\\1b')) }",
        "SELECT (REPLACE(CONCAT(?long, STR(?o)), '^(a+)+\\\\1b', '') AS ?x)"
            + " { BIND('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' AS ?long) ?s ?p ?o }",
      })
  void endsAnEndlessQueryWith503(String text) throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> answer = query(text);
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 9, "took too long");
    assertEquals(503, answer.statusCode(), answer.body());
    assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    answersAPlainQuery();
  }

  @Test
  void refusesAResultThatIsTooLarge() throws Exception {
    assertEquals(413, query("SELECT * { ?a ?b ?c . ?d ?e ?f }").statusCode());
    assertEquals(413, query("CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }").statusCode());
  }

  @Test
  void refusesUpdatesByEveryRoute() throws Exception {
    String update = "INSERT DATA { <http://x> <http://y> <http://z> }";
    for (String path : new String[] {"/kg", "/kg/query", "/kg/sparql", "/kg/update", "/kg/get", "/kg/data", "/kg/upload"}) {
      for (String type : new String[] {"application/sparql-update", "application/x-www-form-urlencoded", "text/turtle"}) {
        String body = type.endsWith("urlencoded") ? "update=" + encode(update) : update;
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
          HttpResponse<String> answer =
              send(HttpRequest.newBuilder(uri(path)).header("Content-Type", type)
                  .method(method, HttpRequest.BodyPublishers.ofString(body)));
          assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, method + " " + path + " " + type + ": " + answer.statusCode());
        }
      }
    }
    answersAPlainQuery();
  }

  @Test
  void refusesALargeBodyAndALongUrl() throws Exception {
    String large = "SELECT * { VALUES ?x { " + "1 ".repeat(1 << 20) + "} }";
    assertEquals(413, post("application/sparql-query", large).statusCode());
    HttpResponse<String> chunked =
        send(HttpRequest.newBuilder(uri("/kg/query")).header("Content-Type", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(large))));
    assertEquals(413, chunked.statusCode(), chunked.body());
    HttpResponse<String> longUrl = get("/kg/query?query=" + encode("ASK {} #" + "x".repeat(70_000)));
    assertTrue(longUrl.statusCode() == 414 || longUrl.statusCode() == 431, "" + longUrl.statusCode());
  }

  @Test
  void refusesALargeHeader() throws Exception {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(uri("/kg/query?query=ASK%7B%7D")).header("X-Large", "x".repeat(100_000)));
    assertEquals(431, answer.statusCode());
  }

  @Test
  void survivesDeepNesting() throws Exception {
    assertEquals(400, post("application/sparql-query", "SELECT * " + "{".repeat(20_000) + "}".repeat(20_000)).statusCode());
    assertEquals(400, post("application/sparql-query", "SELECT (" + "1+".repeat(20_000) + "1 AS ?x) {}").statusCode());
    answersAPlainQuery();
  }

  @Test
  void refusesBodiesThatAreNoQuery() throws Exception {
    assertEquals(415, post("application/octet-stream", "\u0000\u0001").statusCode());
    HttpResponse<String> packed =
        send(HttpRequest.newBuilder(uri("/kg/query")).header("Content-Type", "application/sparql-query")
            .header("Content-Encoding", "gzip").POST(HttpRequest.BodyPublishers.ofString("ASK {}")));
    assertEquals(415, packed.statusCode());
    assertEquals(400, post("application/sparql-query", "nonsense").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/kg/;/../../etc/passwd", "/x%00y"})
  void leavesItsPlaceByNoPath(String path) throws Exception {
    int status = rawGet(path);
    assertTrue(status == 400 || status == 404, path + ": " + status);
  }

  @Test
  void sendsTheHeadersThatKeepScriptsOut() throws Exception {
    HttpResponse<String> answer = get("/$/ping");
    assertEquals(200, answer.statusCode());
    assertEquals(Gatekeeper.CONTENT_SECURITY_POLICY, answer.headers().firstValue("Content-Security-Policy").orElse(""));
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertTrue(answer.headers().firstValue("Server").isEmpty());
    assertTrue(query("ASK {}").headers().firstValue("Server").isEmpty());
    assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/$/server", "/$/datasets", "/$/compact/kg", "/$/backup/kg", "/$/tasks", "/$/stats"})
  void hasNoAdministration(String path) throws Exception {
    assertEquals(404, get(path).statusCode());
  }

  @Test
  void metricsAreThere() throws Exception {
    assertEquals(200, get("/$/metrics").statusCode());
  }

  /** A class whose loading leaves a trace. */
  static final class Trap {
    static {
      System.setProperty("baopu.test.trapped", "true");
    }
  }

  private static String canaryAddress() {
    return "http://127.0.0.1:" + canary.getAddress().getPort() + "/x";
  }

  private static HttpResponse<String> query(String text) throws Exception {
    return get("/kg/query?query=" + encode(text));
  }

  private static HttpResponse<String> post(String type, String body) throws Exception {
    return send(HttpRequest.newBuilder(uri("/kg/query")).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).header("Accept", "application/sparql-results+json, text/turtle;q=0.9, */*;q=0.1"));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static int rawGet(String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(
          ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return Integer.parseInt(answer.substring(9, 12));
    }
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
