package org.baopu.serve;

import static org.baopu.serve.PlainPage.encoded;
import static org.baopu.serve.PlainPage.escaped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * {@code /queries}: the example queries with their descriptions, as a page, as JSON, or as RDF in SHACL's vocabulary (the way
 * in which <a href="https://github.com/sib-swiss/sparql-examples">public endpoints</a> publish theirs);
 * {@code /queries/NAME.rq}: one of them.
 */
final class ExampleQueries extends HttpServlet {
  @Serial private static final long serialVersionUID = 1;

  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  private final transient Map<String, ExampleQuery> queries = new LinkedHashMap<>();

  ExampleQueries(List<ExampleQuery> queries) {
    queries.forEach(query -> this.queries.put("/" + query.name() + ".rq", query));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getPathInfo();
    if (path != null && !path.equals("/")) {
      ExampleQuery query = queries.get(path);
      if (query == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      } else {
        send(response, "application/sparql-query;charset=utf-8", query.text());
      }
      return;
    }
    Offer offer = Offer.choose(request, "text/html", "application/json");
    response.setHeader("Vary", "Accept");
    switch (offer.type()) {
      case "text/html" -> send(response, "text/html;charset=utf-8", page());
      case "application/json" -> send(response, "application/json", json());
      default -> offer.send(response, graph(request.getRequestURL().toString().replaceFirst("/queries/?$", "")));
    }
  }

  private static void send(HttpServletResponse response, String type, String text) throws IOException {
    response.setContentType(type);
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private String json() {
    ArrayNode all = new ObjectMapper().createArrayNode();
    for (ExampleQuery query : queries.values()) {
      all.addObject()
          .put("name", query.name())
          .put("columns", query.columns())
          .put("query", query.text())
          .putObject("question").put("en", query.english()).put("zh", query.chinese());
    }
    return all.toPrettyString();
  }

  private Graph graph(String server) {
    Model model = ModelFactory.createDefaultModel().setNsPrefix("sh", SHACL).setNsPrefix("schema", "https://schema.org/");
    model.setNsPrefix("rdfs", RDFS.getURI());
    for (ExampleQuery query : queries.values()) {
      model
          .createResource(server + "/queries/" + query.name() + ".rq")
          .addProperty(RDF.type, model.createResource(SHACL + "SPARQLExecutable"))
          .addProperty(RDF.type, model.createResource(SHACL + "SPARQLSelectExecutable"))
          .addProperty(RDFS.label, query.english(), "en")
          .addProperty(RDFS.label, query.chinese(), "zh")
          .addProperty(RDFS.comment, query.columns(), "en")
          .addProperty(model.createProperty(SHACL, "select"), query.text())
          .addProperty(model.createProperty("https://schema.org/target"), endpoint(model, server));
    }
    return model.getGraph();
  }

  private static Resource endpoint(Model model, String server) {
    return model.createResource(server + "/kg/sparql");
  }

  private String page() {
    StringBuilder page = new StringBuilder("<ul class=\"cards\">\n");
    for (ExampleQuery query : queries.values()) {
      page.append(
          String.format(
              """
          <li class="card" id="%1$s">
            <h2><a href="/#/queries/%1$s">%2$s</a></h2>
            <p lang="en">%3$s</p>
            <pre class="small soft" lang="en">%4$s</pre>
            <details><summary>SPARQL</summary><pre lang="en">%5$s</pre></details>
            <p><a href="/#/queries/%1$s">运行 <span lang="en">Run</span></a> · <a href="%6$s">CSV</a> · <a href="/queries/%1$s.rq">%1$s.rq</a></p>
          </li>
          """,
              query.name(), escaped(query.chinese()), escaped(query.english()), escaped(query.columns()),
              escaped(query.text()), "/kg/sparql?format=csv&amp;query=" + encoded(query.text())));
    }
    return PlainPage.of(
        "示例查询",
        "示例查询 <span lang=\"en\">Example queries</span>",
        "示例查询 <small lang=\"en\">Example queries of the endpoint <a href=\"/kg/sparql\">/kg/sparql</a></small>",
        page.append("</ul>").toString());
  }
}
