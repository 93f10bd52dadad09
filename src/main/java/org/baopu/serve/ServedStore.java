package org.baopu.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baopu.export.ExportFormat;
import org.baopu.export.Selection;
import org.baopu.page.DocumentId;
import org.baopu.query.QueryException;
import org.baopu.query.ResultFormat;
import org.baopu.query.Told;
import org.baopu.store.StoreException;

/** A store that a server on this machine has: what it holds and tells, and a way to hand batches in. */
public final class ServedStore {
  private static final Duration HELLO = Duration.ofSeconds(5);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(HELLO).build();
  private final Path folder;
  private final ServeFile server;

  private ServedStore(Path folder, ServeFile server) {
    this.folder = folder;
    this.server = server;
  }

  /** The store in the folder, if a server has it and answers. */
  public static Optional<ServedStore> in(Path folder) {
    Optional<ServedStore> store = ServeFile.read(folder).map(server -> new ServedStore(folder, server));
    try {
      store.ifPresent(ServedStore::held);
      return store;
    } catch (StoreException e) {
      return Optional.empty();
    }
  }

  /** Where people reach the server. */
  public String address() {
    return server.address();
  }

  /** What the IRIs of its graphs begin with. */
  public String base() {
    return held().base();
  }

  /** The documents, by name; each with the hash of its file's bytes. */
  public SortedMap<DocumentId, String> documents() {
    SortedMap<DocumentId, String> documents = new TreeMap<>();
    held().documents().forEach((name, hash) -> documents.put(new DocumentId(name), hash));
    return documents;
  }

  private Held held() {
    return ask(request("/held").timeout(HELLO).GET(), Held.class);
  }

  /** Makes the search index anew; gives how many names and texts are in it. */
  public long rebuildIndex() {
    return ask(request("/index").POST(BodyPublishers.noBody()), Long.class);
  }

  /**
   * Hands a batch in.
   *
   * @param extractions JSON Lines
   * @throws StoreException if the server did not store it
   */
  public Receipt hand(Order order, Path extractions) {
    try {
      byte[] first = (IntakeJson.MAPPER.writeValueAsString(order) + "\n").getBytes(StandardCharsets.UTF_8);
      BodyPublisher body = BodyPublishers.concat(BodyPublishers.ofByteArray(first), BodyPublishers.ofFile(extractions));
      return ask(request("/batch").POST(body), Receipt.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a query in the server's process, as {@link org.baopu.query.QueryRunner} does.
   *
   * @throws QueryException if it is no query, if the format cannot write its answer, or if it fails
   */
  public void query(String sparql, Optional<ResultFormat> format, OutputStream out) {
    stream("/query", new Reader.Query(sparql, format.map(ResultFormat::label)), out);
  }

  /** Tells of a name; {@code like}: how many others are given if there is none of that name. */
  public Told explain(String name, int like, List<Path> ontology) {
    return ask(request("/explain").POST(json(new Reader.Name(name, like, absolute(ontology)))), Told.class);
  }

  /** Writes an export; a format that is a folder, as a zip archive. */
  public void export(ExportFormat format, Selection part, List<Path> ontology, OutputStream out) {
    stream("/export", Reader.Export.of(format, part, absolute(ontology)), out);
  }

  private static List<String> absolute(List<Path> files) {
    return files.stream().map(file -> file.toAbsolutePath().toString()).toList();
  }

  private static BodyPublisher json(Object order) {
    try {
      return BodyPublishers.ofByteArray(IntakeJson.MAPPER.writeValueAsBytes(order));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stream(String path, Object order, OutputStream out) {
    try {
      HttpResponse<InputStream> answer = client.send(request(path).POST(json(order)).build(), BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() == 200) {
          copy(body, out);
          return;
        }
        String message = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        throw answer.statusCode() == 400 ? new QueryException(message) : fault(message);
      }
    } catch (IOException e) {
      throw new StoreException(folder, "the server, process " + server.pid() + ", broke off: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** What {@code out} does not take is no fault of the server's. */
  private static void copy(InputStream body, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      try {
        out.write(buffer, 0, read);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    out.flush();
  }

  private StoreException fault(String message) {
    return new StoreException(folder, "the server, process " + server.pid() + ", says: " + message);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.intake() + path))
        .header("Authorization", "Bearer " + server.token());
  }

  private <T> T ask(HttpRequest.Builder request, Class<T> type) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw fault(answer.body());
      }
      return IntakeJson.MAPPER.readValue(answer.body(), type);
    } catch (IOException e) {
      throw new StoreException(
          folder, "the server, process " + server.pid() + ", does not answer; run the command again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
