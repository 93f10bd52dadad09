package org.baopu.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;

/**
 * Answers for the IRIs of the data, {@code /id/…} being what stands after the base: a browser is sent to the explorer, a
 * program gets the triples in the format that it asks for.
 */
final class Dereference extends HttpServlet {
  @Serial private static final long serialVersionUID = 1;

  private static final AcceptList OFFER =
      AcceptList.create(
          "text/html", "text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");

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
    String rest = request.getRequestURI().substring("/id/".length());
    String iri;
    try {
      iri = IRIx.create(base + rest).str();
    } catch (IRIException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, "not an IRI");
      return;
    }
    response.setHeader("Vary", "Accept");
    MediaType type = ConNeg.chooseContentType(request, OFFER, OFFER.first());
    if (type == null || type.getContentTypeStr().equals("text/html")) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/#/e/" + URLEncoder.encode(iri, StandardCharsets.UTF_8));
      return;
    }
    Graph graph = asker.construct(describe, NodeFactory.createURI(iri));
    if (graph.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, "nothing is said of it");
      return;
    }
    Lang lang = RDFLanguages.contentTypeToLang(type.getContentTypeStr());
    response.setContentType(type.getContentTypeStr() + ";charset=utf-8");
    RDFWriter.source(graph).lang(lang == null ? Lang.TURTLE : lang).output(response.getOutputStream());
  }
}
