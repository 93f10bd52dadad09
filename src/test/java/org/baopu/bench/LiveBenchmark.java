package org.baopu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How a server answers while documents are put into its store: 8 clients ask 12 queries in turn, and one that finds documents
 * seen by half, beside a {@code build} in a process of its own.
 *
 * <pre>{@code
 * mvn -q -DskipTests package
 * java -cp target/test-classes:target/baopu.jar org.baopu.bench.LiveBenchmark 60 FIRST-PAGES LATER-PAGES
 * }</pre>
 *
 * Arguments: seconds; pages that are there before; pages that are put in meanwhile, again and again if it takes less time.
 */
final class LiveBenchmark {
  private static final int CLIENTS = 8;

  private static final List<String> QUERIES =
      List.of(
          "belongs-to", "cooperation", "denied", "largest-investments", "names", "overview", "park-companies", "park-figures",
          "park-projects", "positions", "products", "single-source-facts");

  /** Documents without articles, claims without evidence: none, at any time. */
  private static final String TORN =
      "PREFIX bp: <https://w3id.org/baopu/ontology#> SELECT (COUNT(*) AS ?n) { "
          + "{ ?d a bp:Document FILTER NOT EXISTS { ?a bp:document ?d ; a bp:Article } } UNION "
          + "{ ?c a bp:Claim FILTER NOT EXISTS { ?c bp:evidence ?e } } }";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private LiveBenchmark() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path store = Files.createTempDirectory("baopu-live");
    baopu("build", "-q", "--store", store.toString(), args[1]).waitFor();
    Process server = baopu("serve", "--store", store.toString(), "--port", "0");
    String address = address(server);
    List<String> queries = new ArrayList<>();
    for (String name : QUERIES) {
      queries.add(resource("/queries/" + name + ".rq"));
    }
    queries.add(TORN);
    long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[0])).toNanos();
    AtomicInteger errors = new AtomicInteger();
    AtomicInteger torn = new AtomicInteger();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<List<Long>>> answers = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      int first = client * queries.size() / CLIENTS;
      answers.add(
          clients.submit(
              () -> {
                List<Long> nanos = new ArrayList<>();
                for (int i = first; System.nanoTime() < end; i++) {
                  String query = queries.get(i % queries.size());
                  long start = System.nanoTime();
                  HttpResponse<String> answer = ask(address, query);
                  nanos.add(System.nanoTime() - start);
                  if (answer.statusCode() != 200) {
                    out.println(answer.statusCode() + " " + answer.body().strip());
                    errors.incrementAndGet();
                  } else if (query.equals(TORN) && !answer.body().lines().toList().get(1).equals("0")) {
                    torn.incrementAndGet();
                  }
                }
                return nanos;
              }));
    }
    int builds = 0;
    while (System.nanoTime() < end) {
      Process build = baopu("build", "-q", "--replace", "--store", store.toString(), args[2]);
      String summary = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      out.println("build: exit code " + build.waitFor() + ", " + summary.lines().findFirst().orElse(""));
      builds++;
    }
    List<Long> nanos = new ArrayList<>();
    for (Future<List<Long>> answer : answers) {
      nanos.addAll(answer.get());
    }
    clients.shutdown();
    server.destroy();
    server.waitFor();
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    out.printf(
        Locale.ROOT, "answers %d, errors %d, torn %d, builds %d, p50 %d ms, p99 %d ms, longest %d ms%n", sorted.length,
        errors.get(), torn.get(), builds, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
  }

  private static long at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1_000_000;
  }

  private static Process baopu(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx2g", "-cp", System.getProperty("java.class.path"), "org.baopu.cli.Main"));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String address(Process server) throws IOException {
    BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("SPARQL endpoint")) {
        return line.substring(line.indexOf("http"));
      }
    }
    throw new IOException("the server is not up");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = LiveBenchmark.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpResponse<String> ask(String address, String sparql) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv, text/turtle;q=0.5")
            .POST(HttpRequest.BodyPublishers.ofString(sparql))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
