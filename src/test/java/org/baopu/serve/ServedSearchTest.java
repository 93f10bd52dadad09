package org.baopu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.baopu.SampleStore;
import org.baopu.store.KnowledgeStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServedSearchTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;

  private static KnowledgeStore store;
  private static KnowledgeServer server;

  @BeforeAll
  static void start() {
    SampleStore.put(folder, SampleStore.BAMBOO);
    store = KnowledgeStore.open(folder);
    server =
        KnowledgeServer.start(
            store.live(), store.base(), ServerOptions.local(QueryLimits.standard()));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"湘潭盛旺竹", "旺", "盛旺 有限", "盛旺竹木（有限", "盛旺竹木\"\\"})
  void theExplorerFindsAsOneTypes(String typed) throws Exception {
    HttpResponse<String> answer = get("/api/search?q=" + encode(typed));
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(typed.contains("（"), !answer.body().contains("\"湘潭盛旺竹木有限公司\""), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"", "*", "AND", "-", "。", "/x/", "a:b"})
  void nothingThatIsTypedFails(String typed) throws Exception {
    HttpResponse<String> answer = get("/api/search?q=" + encode(typed));
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("\"bindings\": ["), answer.body());
  }

  @Test
  void theEndpointKnowsTextQuery() throws Exception {
    String search = "PREFIX text: <http://jena.apache.org/text#> SELECT ?e { ?e text:query '%s' }";
    assertTrue(get("/kg/sparql?query=" + encode(search.replace("%s", "竹木"))).body().contains("/id/"));
    HttpResponse<String> wrong = get("/kg/sparql?query=" + encode(search.replace("%s", "/x/")));
    assertEquals(400, wrong.statusCode());
    assertTrue(wrong.body().contains("regular expressions are refused"), wrong.body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
