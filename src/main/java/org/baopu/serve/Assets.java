package org.baopu.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baopu.rdf.Hash;

/** The explorer's files: a fixed list, read once, so that no path of a request is ever looked up. */
final class Assets extends HttpServlet {
  @Serial private static final long serialVersionUID = 1;

  private static final String EXPLORER = "/org/baopu/serve/explorer/";

  /** From the WebJar {@code org.webjars.npm:cytoscape}; its version is the pom's. */
  private static final String CYTOSCAPE = "/META-INF/resources/webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs";

  private static final String SCRIPT = "text/javascript;charset=utf-8";

  private static final String[] MODULES = {
    "article", "charts", "elements", "entity", "explorer", "facts", "graph", "graph-large", "graph-small", "home", "places", "queries",
    "search", "words"
  };

  private final transient Map<String, Asset> files = new LinkedHashMap<>();

  Assets() {
    add("/", EXPLORER + "index.html", "text/html;charset=utf-8");
    add("/explorer.css", EXPLORER + "explorer.css", "text/css;charset=utf-8");
    add("/icon.svg", EXPLORER + "icon.svg", "image/svg+xml");
    add("/cytoscape.mjs", CYTOSCAPE, SCRIPT);
    add("/sigma.mjs", "/org/baopu/serve/sigma/sigma.mjs", SCRIPT);
    for (String module : MODULES) {
      add("/" + module + ".js", EXPLORER + module + ".js", SCRIPT);
    }
  }

  /** The paths it answers to. */
  Iterable<String> paths() {
    return files.keySet();
  }

  private void add(String path, String resource, String type) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      files.put(path, new Asset(type, text, "\"" + Hash.of(text) + "\""));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Asset asset = files.get(request.getRequestURI());
    if (asset == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(asset.type());
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", asset.tag());
    if (asset.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.getOutputStream().write(asset.text().getBytes(StandardCharsets.UTF_8));
  }

  /** {@code tag}: another for other content, so that a browser that has it is not sent it again. */
  private record Asset(String type, String text, String tag) {}
}
