package org.baopu.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;

/**
 * The questions that the explorer asks: queries of ours under {@code queries/}, with {@code ?iri}, {@code ?type} or
 * {@code ?q} from the request, and {@code ?search} made from its {@code q}. Answers are SPARQL 1.1 results in JSON.
 */
final class ExplorerApi extends HttpServlet {
  @Serial private static final long serialVersionUID = 1;

  private static final String[] NAMES = {
    "article", "document", "entity", "evidence", "facts", "frequent", "investments", "measurements", "mentions",
    "neighbourhood", "recent", "search", "statements", "summary", "text", "within"
  };

  /** Characters of a value. */
  private static final int LONGEST = 2000;

  /** Characters of a search. */
  private static final int LONGEST_SEARCH = 200;

  /** Answers that are kept. */
  private static final int MOST_KEPT = 32;

  private final transient Asker asker;
  private final transient QueryLimits limits;
  private final transient Map<String, Query> queries = new TreeMap<>();
  private final transient Map<String, Kept> kept = new ConcurrentHashMap<>();

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
      byte[] answer = answer(query, request);
      response.setContentType("application/sparql-results+json");
      response.getOutputStream().write(answer);
    } catch (IRIException | IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, "not an IRI, or too long");
    } catch (QueryCancelledException e) {
      response.setHeader("Retry-After", Long.toString(limits.total().toSeconds()));
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /**
   * What is asked of the whole dataset is kept for ten times as long as it took: a small store's first page is always new, a
   * large one's is not counted again for each reader.
   */
  private byte[] answer(Query query, HttpServletRequest request) {
    Map<String, Node> values = values(request);
    if (values.containsKey("iri") || values.containsKey("q")) {
      return asker.select(query, values);
    }
    String key = request.getPathInfo() + " " + values.get("type");
    Kept before = kept.get(key);
    long start = System.nanoTime();
    if (before != null && before.until - start > 0) {
      return before.answer;
    }
    byte[] answer = asker.select(query, values);
    long end = System.nanoTime();
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(key, new Kept(answer, end + 10 * (end - start)));
    return answer;
  }

  private static final class Kept {
    final byte[] answer;
    final long until;

    Kept(byte[] answer, long until) {
      this.answer = answer;
      this.until = until;
    }
  }

  private static Map<String, Node> values(HttpServletRequest request) {
    Map<String, Node> values = new HashMap<>();
    for (String name : new String[] {"iri", "type"}) {
      String iri = request.getParameter(name);
      if (iri != null) {
        values.put(name, NodeFactory.createURI(IRIx.create(bounded(iri, LONGEST)).str()));
      }
    }
    String q = request.getParameter("q");
    if (q != null) {
      values.put("q", NodeFactory.createLiteralString(q.strip()));
      values.put("search", NodeFactory.createLiteralString(search(bounded(q, LONGEST_SEARCH))));
    }
    return values;
  }

  /** A search for names with all words of what a person types: Han characters as they stand, letters as a beginning. */
  private static String search(String typed) {
    StringBuilder search = new StringBuilder("\"\"");
    for (String word : typed.replaceAll("[\\\\\"\\p{Cntrl}]", " ").strip().split("\\s+", -1)) {
      boolean letters = !word.isEmpty() && word.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
      search.append(letters ? " " + word + "*" : " \"" + word + "\"");
    }
    return search.toString();
  }

  private static String bounded(String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException("longer than " + longest + " characters");
    }
    return text;
  }
}
