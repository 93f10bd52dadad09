package org.baopu.serve;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.query.QueryCancelledException;

/**
 * {@code /api/neighbourhood?iri=…&depth=1|2}: {@link Neighbourhood.Ties} in JSON. Relations are those of the store's claims, a
 * user's own among them.
 */
final class NeighbourhoodApi extends HttpServlet {
  @Serial private static final long serialVersionUID = 1;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final transient Asker asker;
  private final transient QueryLimits limits;
  private final transient CensusTaker taker;

  NeighbourhoodApi(Asker asker, CensusTaker taker, QueryLimits limits) {
    this.asker = asker;
    this.taker = taker;
    this.limits = limits;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String iri = request.getParameter("iri");
    int depth = "2".equals(request.getParameter("depth")) ? 2 : 1;
    try {
      Node centre = ExplorerApi.iri(iri == null ? "" : iri);
      long deadline = System.nanoTime() + limits.total().toNanos();
      List<Node> relations = taker.census().relations().keySet().stream().map(NodeFactory::createURI).toList();
      Neighbourhood.Ties ties =
          asker.read(
              dataset -> Neighbourhood.of(dataset, centre, depth, relations, Neighbourhood.Bounds.standard(), deadline));
      response.setContentType("application/json");
      response.getOutputStream().write(MAPPER.writeValueAsBytes(ties));
    } catch (IRIException | IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, "not an IRI, or too long");
    } catch (QueryCancelledException e) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }
}
