package org.baopu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.baopu.SampleStore;
import org.baopu.serve.ServeFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as users start it, in processes of its own. */
class ServeCommandTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private Process program;
  private String address = "";

  @BeforeEach
  void start() throws IOException {
    SampleStore.put(folder, SampleStore.BAMBOO);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx160m", "-cp", System.getProperty("java.class.path"), "org.baopu.cli.Main"));
    command.addAll(List.of("serve", "--store", folder.toString(), "--port", "0"));
    program = new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
    BufferedReader out = program.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null && address.isEmpty(); line = out.readLine()) {
      address = line.startsWith("SPARQL endpoint") ? line.substring(line.indexOf("http")) : "";
    }
    assertFalse(address.isEmpty(), () -> "not up: " + err());
  }

  @AfterEach
  void stop() throws InterruptedException {
    program.destroyForcibly().waitFor();
  }

  @Test
  void isUpAgainAfterAMemoryBombWithinTenSeconds() throws Exception {
    long first = ServeFile.read(folder).orElseThrow().pid();
    assertEquals(200, ask("ASK { ?s ?p ?o }"));
    StringBuilder bomb = new StringBuilder("SELECT (STRLEN(?x29) AS ?n) { BIND('湘潭湘潭湘潭湘潭' AS ?x0) ");
    for (int i = 1; i < 30; i++) {
      bomb.append("BIND(CONCAT(?x" + (i - 1) + ", ?x" + (i - 1) + ") AS ?x" + i + ") ");
    }
    int status = ask(bomb.append("}").toString());
    assertTrue(status != 200, "status " + status);
    long start = System.nanoTime();
    while (ask("ASK { ?s ?p ?o }") != 200) {
      assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 30, () -> "down: " + err());
    }
    assertTrue(ServeFile.read(folder).orElseThrow().pid() != first, () -> "the bomb did no harm: " + err());
    assertTrue(err().contains("the server ended (out of memory); it is started again"), err());
  }

  @Test
  void nothingIsLeftOfIt() throws Exception {
    ProcessHandle server = ProcessHandle.of(ServeFile.read(folder).orElseThrow().pid()).orElseThrow();
    program.destroy();
    assertTrue(program.waitFor(20, TimeUnit.SECONDS));
    server.onExit().get(20, TimeUnit.SECONDS);
    assertFalse(Files.exists(folder.resolve("serve.json")));
    SampleStore.put(folder, SampleStore.PARK);
  }

  @Test
  void theServerEndsWithTheProcessThatStartedIt() throws Exception {
    ProcessHandle server = ProcessHandle.of(ServeFile.read(folder).orElseThrow().pid()).orElseThrow();
    program.destroyForcibly();
    server.onExit().get(20, TimeUnit.SECONDS);
    SampleStore.put(folder, SampleStore.PARK);
  }

  private String err() {
    try {
      return Files.readString(folder.resolve("err"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The status; 0 if nobody answers. */
  private int ask(String sparql) throws InterruptedException {
    URI uri = URI.create(address + "?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8));
    try {
      return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }
}
