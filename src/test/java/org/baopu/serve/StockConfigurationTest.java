package org.baopu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.baopu.SampleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockConfigurationTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aStockFusekiOpensTheSameStore(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("a \"store\"");
    SampleStore.put(store, SampleStore.BAMBOO, SampleStore.PARK);
    Path configuration = folder.resolve("config.ttl");
    Files.writeString(configuration, StockConfiguration.of(store));
    FusekiServer server = FusekiServer.create().port(0).loopback(true).parseConfigFile(configuration).build().start();
    DataAccessPointRegistry datasets = server.getDataAccessPointRegistry();
    try {
      for (String endpoint : new String[] {"", "/query", "/sparql"}) {
        String answer = ask(server, endpoint, "SELECT ?name { ?x a <https://w3id.org/baopu/ontology#Park> ; <http://www.w3.org/2000/01/rdf-schema#label> ?name }");
        assertEquals("name\n湘潭高新技术产业开发区\n", answer.replace("\r", ""));
      }
      assertTrue(ask(server, "", "ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }").contains("SERVICE"), "asks other servers");
      HttpRequest update =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/kg/update"))
              .header("Content-Type", "application/sparql-update").POST(HttpRequest.BodyPublishers.ofString("CLEAR ALL")).build();
      assertTrue(client.send(update, HttpResponse.BodyHandlers.ofString()).statusCode() >= 400);
    } finally {
      server.stop();
      datasets.accessPoints().forEach(point -> TDBInternal.expel(point.getDataService().getDataset()));
    }
  }

  private String ask(FusekiServer server, String endpoint, String query) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.getPort() + "/kg" + endpoint + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    return client.send(HttpRequest.newBuilder(uri).header("Accept", "text/csv").build(), HttpResponse.BodyHandlers.ofString()).body();
  }
}
