package org.baopu.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;

/**
 * The questions that the explorer asks: queries of ours under {@code queries/}, with {@code ?iri} or {@code ?q} from the
 * request. Answers are SPARQL 1.1 results in JSON.
 */
final class ExplorerApi extends HttpServlet {
  @Serial private static final long serialVersionUID = 1;

  private static final String[] NAMES = {
    "article", "entity", "evidence", "facts", "frequent", "measurements", "neighbourhood", "search", "summary"
  };

  /** Characters of a value. */
  private static final int LONGEST = 2000;

  private final transient Asker asker;
  private final transient QueryLimits limits;
  private final transient Map<String, Query> queries = new TreeMap<>();

  ExplorerApi(Asker asker, QueryLimits limits) {
    this.asker = asker;
    this.limits = limits;
    for (String name : NAMES) {
      queries.put("/" + name, Asker.read(name));
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Query query = request.getPathInfo() == null ? null : queries.get(request.getPathInfo());
    if (query == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      byte[] answer = asker.select(query, values(request));
      response.setContentType("application/sparql-results+json");
      response.getOutputStream().write(answer);
    } catch (IRIException | IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, "not an IRI, or longer than " + LONGEST + " characters");
    } catch (QueryCancelledException e) {
      response.setHeader("Retry-After", Long.toString(limits.total().toSeconds()));
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private static Map<String, Node> values(HttpServletRequest request) {
    Map<String, Node> values = new HashMap<>();
    String iri = request.getParameter("iri");
    if (iri != null) {
      values.put("iri", NodeFactory.createURI(IRIx.create(bounded(iri)).str()));
    }
    String q = request.getParameter("q");
    if (q != null) {
      values.put("q", NodeFactory.createLiteralString(bounded(q)));
    }
    return values;
  }

  private static String bounded(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("longer than " + LONGEST + " characters");
    }
    return text;
  }
}
