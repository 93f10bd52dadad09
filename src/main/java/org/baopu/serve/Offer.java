package org.baopu.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;

/**
 * What a client is given of what it accepts: RDF in one of its formats, or something else that is offered before RDF. The
 * parameter {@code format} (turtle, jsonld, ntriples, rdfxml) wins over the header, as a link can set it.
 *
 * @param type media type
 */
record Offer(String type) {
  private static final Map<String, String> FORMATS =
      Map.of(
          "turtle", "text/turtle", "jsonld", "application/ld+json", "ntriples", "application/n-triples", "rdfxml",
          "application/rdf+xml");

  private static final List<String> RDF =
      List.of("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");

  /** Chooses from the types given first and then RDF's; the first of all if the client accepts anything, or nothing of these. */
  static Offer choose(HttpServletRequest request, String... first) {
    String format = request.getParameter("format");
    if (format != null && FORMATS.containsKey(format)) {
      return new Offer(FORMATS.get(format));
    }
    List<String> types = new ArrayList<>(List.of(first));
    types.addAll(RDF);
    AcceptList offers = AcceptList.create(types.toArray(String[]::new));
    MediaType chosen = ConNeg.chooseContentType(request, offers, offers.first());
    return new Offer(chosen == null ? types.get(0) : chosen.getContentTypeStr());
  }

  /** Sends a graph in the RDF format chosen. */
  void send(HttpServletResponse response, Graph graph) throws IOException {
    Lang lang = RDFLanguages.contentTypeToLang(type);
    response.setContentType(type + ";charset=utf-8");
    RDFWriter.source(graph).lang(lang == null ? Lang.TURTLE : lang).output(response.getOutputStream());
  }
}
