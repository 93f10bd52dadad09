package org.baopu.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.baopu.rdf.Iris;

/**
 * Answers for the IRIs of the data, {@code /id/…} being what stands after the base, and {@code /id/?iri=…} for a whole one: a
 * browser is sent to the explorer, a program gets the triples in the format that it asks for.
 */
final class Dereference extends HttpServlet {
  @Serial private static final long serialVersionUID = 1;

  /** Characters of an IRI. */
  private static final int LONGEST = 4000;

  private final transient Asker asker;
  private final transient Query describe;
  private final String base;

  Dereference(Asker asker, String base) {
    this.asker = asker;
    this.describe = Asker.read("describe");
    this.base = base;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String asked = request.getParameter("iri");
    String iri = asked == null ? Iris.canonical(base + request.getRequestURI().substring("/id/".length())) : asked;
    if (iri.length() > LONGEST || !isIri(iri)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, "not an IRI");
      return;
    }
    response.setHeader("Vary", "Accept");
    Offer offer = Offer.choose(request, "text/html");
    if (offer.type().equals("text/html")) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/#/e/" + URLEncoder.encode(iri, StandardCharsets.UTF_8));
      return;
    }
    Graph graph = asker.construct(describe, NodeFactory.createURI(iri));
    if (graph.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, "nothing is said of it");
      return;
    }
    offer.send(response, graph);
  }

  private static boolean isIri(String text) {
    try {
      return IRIx.create(text).isAbsolute();
    } catch (IRIException e) {
      return false;
    }
  }
}
