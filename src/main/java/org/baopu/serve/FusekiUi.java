package org.baopu.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.fuseki.Fuseki;

/**
 * {@code /ui}: Fuseki's own pages out of {@code jena-fuseki-ui}, and the little of Fuseki's administration protocol that they
 * cannot do without, for reading alone. They look for everything below their own address; what belongs to the dataset is
 * redirected to it.
 */
final class FusekiUi extends HttpServlet {
  @Serial private static final long serialVersionUID = 1;

  /** As the explorer's, but these pages write their styles themselves. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
          + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of("html", "text/html;charset=utf-8", "js", "text/javascript;charset=utf-8", "css", "text/css", "ico", "image/x-icon");

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    String path = request.getPathInfo();
    if (path == null) {
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", "/ui/");
      return;
    }
    switch (path) {
      case "/$/ping" -> json(response, "\"ok\"");
      case "/$/server" -> json(response, server());
      case "/$/stats/kg" -> json(response, "{\"datasets\":{\"/kg\":{\"Requests\":0,\"RequestsGood\":0,\"RequestsBad\":0,\"endpoints\":{}}}}");
      case "/$/tasks" -> json(response, "[]");
      case "/" -> file(response, "/index.html");
      default -> {
        if (!toDataset(request, response, path)) {
          file(response, path);
        }
      }
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getPathInfo();
    if (path == null || !toDataset(request, response, path)) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  private static boolean toDataset(HttpServletRequest request, HttpServletResponse response, String path) {
    if (!path.equals("/kg") && !path.matches("/kg/[a-z]*")) {
      return false;
    }
    String query = request.getQueryString();
    response.setStatus(308);
    response.setHeader("Location", path + (query == null ? "" : "?" + query.replaceAll("[\\r\\n]", "")));
    return true;
  }

  private static void file(HttpServletResponse response, String path) throws IOException {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !path.matches("(/static)?/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (InputStream in = FusekiUi.class.getResourceAsStream("/webapp" + path)) {
      if (in == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setContentType(type);
      in.transferTo(response.getOutputStream());
    }
  }

  /** The one dataset with what it can be asked. */
  private static String server() {
    ObjectNode server = JSON.createObjectNode().put("version", Fuseki.VERSION);
    ObjectNode dataset = server.putArray("datasets").addObject().put("ds.name", "/kg").put("ds.state", true);
    ArrayNode services = dataset.putArray("ds.services");
    services.addObject().put("srv.type", "query").put("srv.description", "SPARQL Query").putArray("srv.endpoints").add("sparql").add("query");
    services.addObject().put("srv.type", "gsp-r").put("srv.description", "Graph Store Protocol (Read)").putArray("srv.endpoints").add("get");
    return server.toString();
  }

  private static void json(HttpServletResponse response, String text) throws IOException {
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-cache");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
