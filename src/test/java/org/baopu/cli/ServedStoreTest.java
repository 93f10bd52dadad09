package org.baopu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.baopu.lexicon.Lexicon;
import org.baopu.pipeline.Stages;
import org.baopu.serve.Intake;
import org.baopu.serve.KnowledgeServer;
import org.baopu.serve.QueryLimits;
import org.baopu.serve.ServeFile;
import org.baopu.serve.ServerOptions;
import org.baopu.store.KnowledgeStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that meet a store which a server has. */
class ServedStoreTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int CLIENTS = 8;
  private static final String COUNT = "SELECT (COUNT(?d) AS ?n) { ?d a <https://w3id.org/baopu/ontology#Document> }";

  @TempDir private Path folder;
  private Path store = Path.of("");
  private Path pages = Path.of("");
  private KnowledgeStore held;
  private KnowledgeServer server;
  private Intake intake;

  @BeforeEach
  void serve() throws IOException {
    store = folder.resolve("store");
    pages = Files.createDirectory(folder.resolve("pages"));
    page(0);
    assertEquals(ExitCode.DONE, build().code());
    held = KnowledgeStore.open(store);
    server =
        KnowledgeServer.start(
            held.live(), held.base(), ServerOptions.local(QueryLimits.standard()));
    intake =
        Intake.open(
            held, order -> Stages.recipe(Lexicon.load(List.of()), order.base()), () -> {
              throw new AssertionError("the store broke");
            });
    intake.announce("http://127.0.0.1:" + server.port() + "/", server.port());
  }

  @AfterEach
  void stop() {
    intake.close();
    server.close();
    held.close();
  }

  @Test
  void buildAndRemoveGoThroughTheServer() throws Exception {
    page(1);
    Baopu built = build();
    assertEquals(ExitCode.DONE, built.code(), built.err());
    assertEquals("stored 1 document (1 unchanged)", built.lines().get(0));
    assertTrue(built.out().contains("  documents           2"), built.out());
    assertEquals(List.of("2"), count("?d a bp:Document"));
    assertEquals(List.of("1"), count("?a text:query (schema:articleBody '第1家')"));
    Baopu removed = Baopu.run("remove", "--store", store.toString(), "page-0.txt");
    assertEquals("removed 1 of 2 documents\n", removed.out(), removed.err());
    assertEquals(List.of("1"), count("?d a bp:Document"));
    assertEquals(List.of("0"), count("?a text:query (schema:articleBody '第0家')"));
    assertTrue(Baopu.run("index", "--store", store.toString()).out().startsWith("indexed "));
  }

  @Test
  void aChangedTextNeedsReplaceHereToo() throws Exception {
    Files.writeString(pages.resolve("page-0.txt"), "本报讯 湖南省岳阳市人民政府发布公告。\n");
    assertEquals(ExitCode.REJECTED, build().code());
    Baopu replaced = Baopu.run("build", "-q", "--replace", "--store", store.toString(), pages.toString());
    assertEquals("stored 1 document", replaced.lines().get(0), replaced.err());
    assertEquals(List.of("1"), count("?d a bp:Document"));
  }

  @Test
  void queryExplainAndExportGoThroughTheServer() throws Exception {
    String in = store.toString();
    assertEquals("yes\n", Baopu.run("query", "--store", in, "ASK { ?s ?p ?o }").out());
    assertEquals("n\r\n1\r\n", Baopu.run("query", "--store", in, "--format", "csv", COUNT).out());
    Baopu wrong = Baopu.run("query", "--store", in, "ASK {");
    assertEquals(ExitCode.USAGE, wrong.code());
    assertTrue(wrong.err().startsWith("baopu: not a SPARQL query: "), wrong.err());
    Baopu format = Baopu.run("query", "--store", in, "--format", "turtle", COUNT);
    assertEquals(ExitCode.USAGE, format.code(), format.err());
    Baopu told = Baopu.run("explain", "--store", in, "尹铁坚");
    assertTrue(told.out().startsWith("尹铁坚  人物"), told.out() + told.err());
    Baopu nobody = Baopu.run("explain", "--store", in, "铁坚");
    assertEquals("baopu: no entity is called '铁坚'; there is 尹铁坚\n", nobody.err());
    Path quads = pages.resolveSibling("all.nq");
    assertEquals(ExitCode.DONE, Baopu.run("export", "--store", in, "--format", "nquads", "-o", quads.toString()).code());
    Baopu gexf = Baopu.run("export", "--store", in, "--format", "gexf", "--type", "Place");
    Baopu folder = Baopu.run("export", "--store", in, "--format", "csv", "-o", pages.resolveSibling("csv").toString());
    assertEquals(ExitCode.USAGE, folder.code());
    assertTrue(folder.err().contains("csv.zip"), folder.err());
    intake.close();
    server.close();
    held.close();
    assertEquals(Baopu.run("explain", "--store", in, "尹铁坚").out(), told.out());
    assertEquals(Baopu.run("export", "--store", in, "--format", "nquads").out(), Files.readString(quads));
    assertEquals(Baopu.run("export", "--store", in, "--format", "gexf", "--type", "Place").out(), gexf.out());
  }

  @Test
  void otherCommandsNameTheServer() {
    Baopu asked = Baopu.run("validate", "--store", store.toString());
    assertEquals(ExitCode.FAILED, asked.code());
    assertEquals(
        "baopu: " + store + ": the store is in use by process " + ProcessHandle.current().pid()
            + ", which serves it at http://127.0.0.1:" + server.port() + "/\n",
        asked.err());
  }

  @Test
  void theBackDoorIsForTheOwnerAlone() throws Exception {
    ServeFile note = ServeFile.read(store).orElseThrow();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(store.resolve("serve.json"))));
    for (String token : new String[] {"", "Bearer ", "Bearer " + "0".repeat(64)}) {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + note.intake() + "/held"));
      HttpRequest asked = token.isEmpty() ? request.build() : request.header("Authorization", token).build();
      assertEquals(401, CLIENT.send(asked, HttpResponse.BodyHandlers.ofString()).statusCode());
    }
    assertEquals(404, get("/held").statusCode());
    assertFalse(get("/").body().contains(note.token()));
  }

  @Test
  void aNoteThatAKilledServerLeftIsPassedOver() throws Exception {
    byte[] note = Files.readAllBytes(store.resolve("serve.json"));
    intake.close();
    server.close();
    held.close();
    assertFalse(Files.exists(store.resolve("serve.json")));
    Files.write(store.resolve("serve.json"), note);
    page(1);
    assertEquals("stored 1 document (1 unchanged)", build().lines().get(0));
    try (KnowledgeStore other = KnowledgeStore.open(store)) {
      assertTrue(build().err().contains("is in use by process"), "held by what is no server: " + other.folder());
    }
  }

  /** Every document that a reader sees has all its articles, and every claim its evidence, whatever is being written. */
  @Test
  void readersNeverSeeHalfADocument() throws Exception {
    String torn =
        "SELECT (COUNT(*) AS ?n) { { ?d a bp:Document FILTER NOT EXISTS { ?a bp:document ?d ; a bp:Article } } UNION "
            + "{ ?c a bp:Claim FILTER NOT EXISTS { ?c bp:evidence/oa:exact ?text } } UNION "
            + "{ ?d a bp:Document FILTER NOT EXISTS { ?d bp:sha256 ?h } } }";
    List<String> queries =
        List.of(
            torn,
            "SELECT ?e ?l { ?e a bp:Company ; skos:prefLabel ?l }",
            "SELECT ?d (COUNT(?a) AS ?n) { ?a bp:document ?d ; a bp:Article } GROUP BY ?d",
            "SELECT ?e { ?e text:query '竹木' }",
            "CONSTRUCT { ?s bp:locatedIn ?o } { ?s bp:locatedIn ?o }",
            "ASK { ?s schema:mentions ?e }");
    AtomicBoolean building = new AtomicBoolean(true);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int first = client;
        answers.add(clients.submit((Callable<Integer>) () -> asked(queries, first, building)));
      }
      for (int i = 1; i <= 4; i++) {
        page(i);
        assertEquals("stored 1 document (" + i + " unchanged)", build().lines().get(0));
      }
      assertEquals(ExitCode.DONE, Baopu.run("remove", "--store", store.toString(), "page-2.txt").code());
      building.set(false);
      int asked = 0;
      for (Future<Integer> answer : answers) {
        asked += answer.get();
      }
      assertTrue(asked >= CLIENTS * queries.size(), asked + " answers");
    } finally {
      building.set(false);
      clients.shutdownNow();
    }
    assertEquals(List.of("4"), count("?d a bp:Document"));
  }

  private int asked(List<String> queries, int first, AtomicBoolean building) throws Exception {
    int asked = 0;
    while (building.get() || asked < queries.size()) {
      String query = queries.get((first + asked) % queries.size());
      HttpResponse<String> answer = ask(query);
      assertEquals(200, answer.statusCode(), answer.body());
      if (query.equals(queries.get(0))) {
        assertEquals(List.of("0"), answer.body().lines().skip(1).toList());
      }
      asked++;
    }
    return asked;
  }

  private void page(int number) throws IOException {
    Files.writeString(
        pages.resolve("page-" + number + ".txt"),
        "本报讯 近日，湘潭县石潭镇的湘潭盛旺竹木有限公司负责人尹铁坚介绍，公司占地70亩，这是第" + number + "家。\n");
  }

  private Baopu build() {
    return Baopu.run("build", "-q", "--store", store.toString(), pages.toString());
  }

  private List<String> count(String pattern) throws Exception {
    HttpResponse<String> answer = ask("SELECT (COUNT(*) AS ?n) { " + pattern + " }");
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body().lines().skip(1).toList();
  }

  private HttpResponse<String> ask(String sparql) throws Exception {
    String prefixes =
        "PREFIX text: <http://jena.apache.org/text#> PREFIX bp: <https://w3id.org/baopu/ontology#> "
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX schema: <https://schema.org/> "
            + "PREFIX oa: <http://www.w3.org/ns/oa#> ";
    return get("/kg/sparql?query=" + URLEncoder.encode(prefixes + sparql, StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Accept", "text/csv, text/turtle;q=0.5, */*;q=0.1")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
