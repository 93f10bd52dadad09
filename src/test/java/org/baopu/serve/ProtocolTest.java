package org.baopu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cases of the <a href="https://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/">SPARQL 1.1 protocol suite</a> that
 * concern queries, under their names; those of updates become refusals.
 */
class ProtocolTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static KnowledgeServer server;

  @BeforeAll
  static void start() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.add(SSE.parseQuad("(_ <http://s> <http://x/p> 0)"));
          dataset.add(SSE.parseQuad("(<http://g/1> <http://s> <http://x/p> 1)"));
          dataset.add(SSE.parseQuad("(<http://g/2> <http://s> <http://x/p> 2)"));
        });
    server =
        KnowledgeServer.start(
            dataset, "https://w3id.org/baopu/id/", ServerOptions.local(QueryLimits.standard()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void queryGetAndPostFormAndPostDirect() throws Exception {
    assertTrue(get("query=" + encode("ASK {}"), "application/sparql-results+json").body().contains("true"));
    assertTrue(post("", FORM, "query=" + encode("ASK {}"), "application/sparql-results+xml").body().contains("true"));
    assertTrue(post("", QUERY, "ASK {}", "application/sparql-results+json").body().contains("true"));
  }

  @ParameterizedTest
  @CsvSource({
    "default-graph-uri=http://g/1, 1",
    "default-graph-uri=http://g/1&default-graph-uri=http://g/2, 1 2",
    "named-graph-uri=http://g/1, ''",
  })
  void queryDatasetDefaultGraphs(String parameters, String values) throws Exception {
    String query = "SELECT ?o { ?s ?p ?o } ORDER BY ?o";
    HttpResponse<String> byGet = get("query=" + encode(query) + "&" + parameters, "text/csv");
    HttpResponse<String> byPost = post("?" + parameters, QUERY, query, "text/csv");
    HttpResponse<String> byForm = post("", FORM, "query=" + encode(query) + "&" + parameters, "text/csv");
    for (HttpResponse<String> answer : List.of(byGet, byPost, byForm)) {
      assertEquals(200, answer.statusCode(), answer.body());
      assertEquals(values, answer.body().replace("\r", "").replaceFirst("^o\n", "").strip().replace("\n", " "));
    }
  }

  @Test
  void queryDatasetNamedGraphs() throws Exception {
    HttpResponse<String> answer =
        get("named-graph-uri=http://g/2&query=" + encode("SELECT ?g ?o { GRAPH ?g { ?s ?p ?o } }"), "text/csv");
    assertEquals("g,o\nhttp://g/2,2\n", answer.body().replace("\r", ""));
  }

  @Test
  void queryMultipleDataset() throws Exception {
    String query = "SELECT ?o FROM <http://g/1> { ?s ?p ?o }";
    HttpResponse<String> answer = get("default-graph-uri=http://g/2&query=" + encode(query), "text/csv");
    assertEquals("o\n2\n", answer.body().replace("\r", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT * { ?s ?p ?o }, application/sparql-results+json",
    "SELECT * { ?s ?p ?o }, application/sparql-results+xml",
    "SELECT * { ?s ?p ?o }, text/csv",
    "SELECT * { ?s ?p ?o }, text/tab-separated-values",
    "ASK {}, application/sparql-results+json",
    "ASK {}, application/sparql-results+xml",
    "DESCRIBE <http://s>, text/turtle",
    "DESCRIBE <http://s>, application/ld+json",
    "CONSTRUCT WHERE { ?s ?p ?o }, application/rdf+xml",
    "CONSTRUCT WHERE { ?s ?p ?o }, application/n-triples",
  })
  void queryContentTypes(String query, String type) throws Exception {
    HttpResponse<String> answer = get("query=" + encode(query), type);
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type), answer.headers().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void badQueryMethod(String method) throws Exception {
    assertEquals(405, send("?query=" + encode("ASK {}"), method, BodyPublishers.noBody(), FORM, "*/*").statusCode());
  }

  @Test
  void badMultipleQueries() throws Exception {
    assertEquals(400, get("query=" + encode("ASK {}") + "&query=" + encode("SELECT * {}"), "*/*").statusCode());
  }

  @Test
  void badQueryWrongMediaType() throws Exception {
    assertEquals(415, post("", "text/plain", "ASK {}", "*/*").statusCode());
  }

  @Test
  void badQueryMissingFormType() throws Exception {
    assertEquals(415, post("", "application/octet-stream", "query=" + encode("ASK {}"), "*/*").statusCode());
  }

  @Test
  void badQueryMissingDirectType() throws Exception {
    assertEquals(415, post("", "application/octet-stream", "ASK {}", "*/*").statusCode());
  }

  @Test
  void badQueryNonUtf8() throws Exception {
    byte[] utf16 = "ASK {}".getBytes(StandardCharsets.UTF_16);
    assertEquals(400, send("", "POST", BodyPublishers.ofByteArray(utf16), QUERY, "*/*").statusCode());
  }

  @Test
  void badQuerySyntax() throws Exception {
    HttpResponse<String> answer = get("query=" + encode("ASK {"), "*/*");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("line 1"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"INSERT DATA { <http://s> <http://x/p> 9 }", "CLEAR ALL", "LOAD <http://127.0.0.1/x>", "DROP ALL"})
  void updatesOfAnyForm(String update) throws Exception {
    for (HttpResponse<String> answer :
        List.of(
            post("", "application/sparql-update", update, "*/*"),
            post("", FORM, "update=" + encode(update), "*/*"),
            post("", QUERY, update, "*/*"),
            get("update=" + encode(update), "*/*"))) {
      assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.statusCode() + " " + answer.body());
    }
    assertTrue(get("query=" + encode("ASK { <http://s> <http://x/p> 0 }"), "text/csv").body().contains("true"));
  }

  @Test
  void aBrowserGetsATable() throws Exception {
    String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    String query = "SELECT ?s ?o { { ?s ?p ?o } UNION { VALUES ?o { '<script>alert(1)</script>'@zh } } } ORDER BY ?o";
    HttpResponse<String> page = get("query=" + encode(query), browser);
    assertEquals("text/html;charset=utf-8", page.headers().firstValue("Content-Type").orElse(""));
    assertEquals("Accept", page.headers().firstValue("Vary").orElse(""));
    assertTrue(page.body().contains("<td></td><td><span lang=\"zh\">&lt;script&gt;alert(1)&lt;/script&gt;</span></td>"), page.body());
    assertTrue(page.body().contains("<td>http://s</td><td>0</td>"), page.body());
    assertTrue(page.body().contains("href=\"/#/sparql/SELECT%20"), page.body());
    assertTrue(get("query=" + encode("ASK {}"), "text/html").body().contains("<b>true</b>"));
    assertTrue(get("query=" + encode("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"), browser).body().contains("&lt;http://s&gt;"));
    assertTrue(post("", FORM, "query=" + encode("ASK {}"), browser).body().contains("<b>true</b>"));
    assertEquals(400, get("query=" + encode("ASK {"), browser).statusCode());
  }

  @Test
  void aProgramGetsAFormat() throws Exception {
    for (String accept : List.of("*/*", "application/sparql-results+json", "application/json, text/html;q=0.5")) {
      HttpResponse<String> answer = get("query=" + encode("ASK {}"), accept);
      assertTrue(answer.headers().firstValue("Content-Type").orElse("").contains("json"), answer.headers().toString());
    }
    assertTrue(get("format=csv&query=" + encode("SELECT ?o { ?s ?p ?o }"), "text/html").body().startsWith("o\r\n"));
  }

  @Test
  void aBrowserThatAsksNothingIsLedToWhereOneCanAsk() throws Exception {
    HttpResponse<String> answer = send("", "GET", BodyPublishers.noBody(), "", "text/html,*/*;q=0.8");
    assertEquals(303, answer.statusCode());
    assertEquals("/#/sparql", answer.headers().firstValue("Location").orElse(""));
  }

  private static HttpResponse<String> get(String parameters, String accept) throws IOException, InterruptedException {
    return send("?" + parameters, "GET", BodyPublishers.noBody(), "", accept);
  }

  private static HttpResponse<String> post(String parameters, String type, String body, String accept)
      throws IOException, InterruptedException {
    return send(parameters, "POST", BodyPublishers.ofString(body), type, accept);
  }

  private static HttpResponse<String> send(String parameters, String method, BodyPublisher body, String type, String accept)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/kg/sparql" + parameters))
            .method(method, body)
            .header("Accept", accept);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
