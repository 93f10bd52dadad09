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
 * {@code ?q} from the request, {@code ?search} made from its {@code q}, and the first row of a page from its {@code from}.
 * Answers are SPARQL 1.1 results in JSON.
 */
final class ExplorerApi extends HttpServlet {
  @Serial private static final long serialVersionUID = 1;

  private static final String[] NAMES = {
    "amounts", "article", "document", "entity", "evidence", "facts", "investments", "measurements", "mentions", "recent",
    "search", "statements", "text", "within"
  };

  /** Characters of a value. */
  private static final int LONGEST = 2000;

  /** Characters of a search. */
  private static final int LONGEST_SEARCH = 200;

  /** Rows that can be paged over. */
  private static final int FURTHEST = 100_000;

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
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Query query = queries.get(path);
    if (query == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      int from = from(request);
      byte[] answer = from == 0 ? answer(query, request) : asker.select(Asker.read(path.substring(1), from), values(request));
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
    String key = request.getPathInfo();
    Kept before = kept.get(key);
    long start = System.nanoTime();
    if (before != null && before.until - start > 0) {
      return before.answer;
    }
    byte[] answer = asker.select(query, values);
    long end = System.nanoTime();
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
    String iri = request.getParameter("iri");
    if (iri != null) {
      values.put("iri", iri(iri));
    }
    String q = request.getParameter("q");
    if (q != null) {
      values.put("q", NodeFactory.createLiteralString(q.strip()));
      values.put("search", NodeFactory.createLiteralString(search(bounded(q, LONGEST_SEARCH))));
    }
    return values;
  }

  /** Which row a page begins with; 0 if nothing is said of it. */
  static int from(HttpServletRequest request) {
    String from = request.getParameter("from");
    try {
      return from == null ? 0 : Math.min(Math.max(Integer.parseInt(from), 0), FURTHEST);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** An IRI of a request; it throws if it is none, or too long. */
  static Node iri(String text) {
    return NodeFactory.createURI(IRIx.create(bounded(text, LONGEST)).str());
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
