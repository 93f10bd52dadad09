package org.baopu.serve;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;

/**
 * {@code /api/summary}: how many things of each class there are; {@code /api/frequent?type=…&from=…}: a page of the entities of a
 * class at the top, by its local name, those first of which most statements speak.
 */
final class CensusApi extends HttpServlet {
  @Serial private static final long serialVersionUID = 1;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Entities of a page. */
  private static final int PAGE = 100;

  private final transient Asker asker;
  private final transient CensusTaker taker;

  CensusApi(Asker asker, CensusTaker taker) {
    this.asker = asker;
    this.taker = taker;
  }

  /** A page of entities, and how many there are in all. */
  private record Frequent(int total, List<Entity> entities) {}

  private record Entity(String entity, String label, int count) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Census census = taker.census();
    if (request.getServletPath().endsWith("/summary")) {
      send(response, census.classes());
      return;
    }
    List<Census.Ranked> ranked = census.ranking().get(String.valueOf(request.getParameter("type")));
    if (ranked == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, "no class of that name");
      return;
    }
    int from = Math.min(ExplorerApi.from(request), ranked.size());
    List<Census.Ranked> page = ranked.subList(from, Math.min(from + PAGE, ranked.size()));
    send(response, new Frequent(ranked.size(), asker.read(dataset -> page.stream().map(one -> entity(dataset, one)).toList())));
  }

  private static Entity entity(DatasetGraph dataset, Census.Ranked ranked) {
    Iterator<Quad> labels = dataset.find(Node.ANY, ranked.entity(), RDFS.label.asNode(), Node.ANY);
    String iri = ranked.entity().toString();
    return new Entity(iri, labels.hasNext() ? labels.next().getObject().getLiteralLexicalForm() : iri, ranked.statements());
  }

  private static void send(HttpServletResponse response, Object answer) throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(MAPPER.writeValueAsBytes(answer));
  }
}
