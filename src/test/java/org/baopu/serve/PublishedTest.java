package org.baopu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.baopu.SampleStore;
import org.baopu.store.KnowledgeStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server publishes of itself and of each thing, beside the SPARQL endpoint. */
class PublishedTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String PARK = "https://w3id.org/baopu/id/entity/Park/湘潭高新技术产业开发区";

  @TempDir private static Path folder;
  private static KnowledgeStore store;
  private static KnowledgeServer server;

  @BeforeAll
  static void start() {
    SampleStore.put(folder, SampleStore.BAMBOO, SampleStore.PARK);
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

  @Test
  void eachExampleQueryIsDescribedInTwoLanguagesAndRuns() throws Exception {
    JsonNode queries = new ObjectMapper().readTree(get("/queries", "application/json").body());
    try (Stream<Path> files = Files.list(Path.of("queries"))) {
      assertEquals(files.filter(file -> file.toString().endsWith(".rq")).count(), queries.size());
    }
    String page = get("/queries", "text/html").body();
    for (JsonNode query : queries) {
      String name = query.get("name").asText();
      assertTrue(page.contains(query.get("question").get("zh").asText()), name);
      assertTrue(query.get("question").get("en").asText().endsWith("?"), name);
      assertTrue(page.contains("href=\"/#/queries/" + name + "\""), name);
      assertEquals(query.get("query").asText(), get("/queries/" + name + ".rq", "*/*").body());
      HttpResponse<String> answer =
          get("/kg/sparql?query=" + encode(query.get("query").asText()), "application/sparql-results+json");
      assertEquals(200, answer.statusCode(), name + ": " + answer.body());
      for (JsonNode column : new ObjectMapper().readTree(answer.body()).get("head").get("vars")) {
        assertTrue(query.get("columns").asText().contains(column.asText()), name + " does not describe " + column);
      }
    }
    assertEquals(404, get("/queries/none.rq", "*/*").statusCode());
    Model rdf = read(get("/queries", "text/turtle"), Lang.TURTLE);
    assertEquals(queries.size(), rdf.listSubjects().toList().size());
  }

  @Test
  void describesItsDataInVoidAndDcat() throws Exception {
    HttpResponse<String> answer = get("/.well-known/void", "*/*");
    assertEquals("text/turtle;charset=utf-8", answer.headers().firstValue("Content-Type").orElse(""));
    Model model = read(answer, Lang.TURTLE);
    assertTrue(
        ask(
            model,
            """
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX bp: <https://w3id.org/baopu/ontology#>
            ASK {
              ?dataset a void:Dataset , dcat:Dataset ; void:sparqlEndpoint ?endpoint ; void:documents 2 ; void:triples ?triples ;
                void:uriSpace "https://w3id.org/baopu/id/" ; dcat:distribution/dcat:accessService/dcat:endpointURL ?endpoint ;
                void:classPartition [ void:class bp:Park ; void:entities 1 ] ;
                void:propertyPartition [ void:property bp:locatedIn ; void:triples 1 ] .
              FILTER (?triples > 50 && STRENDS(STR(?endpoint), "/kg/sparql"))
            }
            """),
        answer.body());
    assertFalse(read(get("/.well-known/void", "application/ld+json"), Lang.JSONLD).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, Turtle",
    "application/ld+json, JSON-LD",
    "application/n-triples, N-Triples",
    "application/rdf+xml, RDF/XML",
  })
  void givesTheTriplesOfAThing(String type, String lang) throws Exception {
    HttpResponse<String> answer = get("/id/entity/Park/" + encode("湘潭高新技术产业开发区"), type);
    assertEquals(200, answer.statusCode(), answer.body());
    Model model = read(answer, RDFLanguages.nameToLang(lang));
    assertTrue(model.contains(model.createResource(PARK), null), answer.body());
  }

  @Test
  void sendsABrowserToTheExplorer() throws Exception {
    HttpResponse<String> answer = get("/id/entity/Park/" + encode("湘潭高新技术产业开发区"), "text/html,*/*;q=0.8");
    assertEquals(303, answer.statusCode());
    assertEquals(Optional.of("/#/e/" + encode(PARK)), answer.headers().firstValue("Location"));
  }

  @Test
  void aLinkMayNameAThingAndAFormat() throws Exception {
    HttpResponse<String> answer = get("/id/?format=ntriples&iri=" + encode(PARK), "text/html");
    assertTrue(read(answer, Lang.NTRIPLES).contains(ModelFactory.createDefaultModel().createResource(PARK), null));
    assertEquals(404, get("/id/?format=turtle&iri=" + encode(PARK + "x"), "*/*").statusCode());
    assertEquals(400, get("/id/?format=turtle&iri=" + encode("no IRI <"), "*/*").statusCode());
  }

  @Test
  void thePageAndItsFilesAreThere() throws Exception {
    HttpResponse<String> page = get("/", "text/html");
    assertEquals(200, page.statusCode());
    for (String file : new String[] {"/explorer.css", "/explorer.js", "/icon.svg", "/cytoscape.mjs"}) {
      assertEquals(200, get(file, "*/*").statusCode(), file);
    }
    assertEquals(404, get("/index.html", "*/*").statusCode());
  }

  private static boolean ask(Model model, String query) {
    try (var execution = QueryExecutionFactory.create(query, model)) {
      return execution.execAsk();
    }
  }

  private static Model read(HttpResponse<String> answer, Lang lang) {
    assertEquals(200, answer.statusCode(), answer.body());
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(answer.body(), lang).base("http://localhost/").parse(model);
    return model;
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return CLIENT.send(
        HttpRequest.newBuilder(uri).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
