package org.baopu.serve;

import static org.baopu.serve.PlainPage.encoded;
import static org.baopu.serve.PlainPage.escaped;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** The answer to a query as a page, for a person whose browser stands at the endpoint's address. Plain HTML, no script. */
final class AnswerPage {
  /** Rows that a page shows; files have all. */
  private static final int MOST = 1000;

  private static final AcceptList OFFERS =
      AcceptList.create(
          "application/sparql-results+json", "application/sparql-results+xml", "application/xml", "text/csv",
          "text/tab-separated-values", "text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml",
          "application/json", "text/plain", "text/html");

  private final String query;
  private final String base;

  private AnswerPage(String query, String base) {
    this.query = query;
    this.base = base;
  }

  /** Whether the client would rather have a page than any format: a browser says so, a program that accepts anything does not. */
  static boolean isWanted(HttpServletRequest request) {
    boolean chosen = request.getParameter("format") != null || request.getParameter("output") != null;
    MediaType type = chosen ? null : ConNeg.chooseContentType(request, OFFERS, OFFERS.first());
    return type != null && type.getContentTypeStr().equals("text/html");
  }

  /**
   * The page.
   *
   * @param query its text
   * @param base what all IRIs of the data begin with
   */
  static String of(QueryExecResult answer, String query, String base) {
    AnswerPage page = new AnswerPage(query, base);
    if (answer.isRowSet()) {
      return page.framed(page.table(answer.rowSet()), "csv", "json", "xml", "tsv");
    }
    return answer.isBoolean()
        ? page.framed("<p><b>" + answer.booleanResult() + "</b></p>\n", "json", "xml")
        : page.framed(turtle(answer.graph()), "turtle", "json-ld");
  }

  private static String turtle(Graph graph) {
    String text = RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString();
    return "<pre lang=\"en\" tabindex=\"0\">" + escaped(text) + "</pre>\n";
  }

  private String table(RowSet rows) {
    List<String> heads = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    rows.getResultVars().forEach(variable -> heads.add("<th scope=\"col\">" + escaped(variable.getVarName()) + "</th>"));
    long count = 0;
    for (; rows.hasNext(); count++) {
      Binding row = rows.next();
      if (count < MOST) {
        body.append("<tr>");
        for (Var variable : rows.getResultVars()) {
          body.append("<td>").append(cell(row.get(variable))).append("</td>");
        }
        body.append("</tr>\n");
      }
    }
    String counted = count + " 行 <span lang=\"en\">rows</span>";
    return "<p class=\"soft\">" + counted + (count > MOST ? "，显示前 " + MOST + " 行 <span lang=\"en\">the first " + MOST + " are shown</span>" : "")
        + "</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"结果 Results\"><table>\n<thead><tr>"
        + String.join("", heads) + "</tr></thead>\n<tbody>\n" + body + "</tbody></table></div>\n";
  }

  private String cell(@Nullable Node term) {
    if (term == null) {
      return "";
    }
    if (term.isLiteral()) {
      String language = term.getLiteralLanguage();
      String text = escaped(term.getLiteralLexicalForm());
      return language.isEmpty() ? text : "<span lang=\"" + escaped(language) + "\">" + text + "</span>";
    }
    String iri = term.toString();
    return iri.startsWith(base)
        ? "<a href=\"/#/e/" + encoded(iri) + "\">"
            + escaped(iri.substring(base.length())) + "</a>"
        : escaped(iri);
  }

  private String framed(String answer, String... formats) {
    String address = encoded(query);
    StringBuilder links = new StringBuilder();
    for (String format : formats) {
      links.append(" · <a href=\"/kg/sparql?format=" + format + "&amp;query=" + address + "\">" + format + "</a>");
    }
    return PlainPage.of(
        "查询结果",
        "报纸里的知识图谱",
        "查询结果 <small lang=\"en\">Results of a query to <a href=\"/#/sparql\">/kg/sparql</a></small>",
        "<p class=\"soft\"><a href=\"/#/sparql/" + address + "\">修改 <span lang=\"en\">Edit</span></a>" + links + "</p>\n"
            + answer
            + "<details><summary>SPARQL</summary><pre lang=\"en\">" + escaped(query) + "</pre></details>\n");
  }
}
