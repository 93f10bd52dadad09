package org.baopu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/**
 * The W3C's query cases (<a href="https://www.w3.org/2009/sparql/docs/tests/">SPARQL 1.1</a> and those of 1.0) asked of a running
 * endpoint. The list {@code w3c-passes.txt} says which pass; it may grow ({@code target/w3c-passes.txt} is the new one), never shrink. Left out are cases of what a read-only
 * endpoint of one server does not do: updates, SERVICE, entailment.
 */
class W3cSparqlTest {
  private static final String BASE = "http://w3c.test/";
  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  private static final List<String> FOLDERS = new ArrayList<>();

  static {
    for (String name :
        List.of(
            "aggregates", "bind", "bindings", "construct", "csv-tsv-res", "exists", "functions", "grouping", "json-res", "negation",
            "project-expression", "property-path", "subquery", "syntax-query")) {
      FOLDERS.add("testcases-sparql-1.1-w3c/" + name + "/");
    }
    for (String name :
        List.of(
            "algebra", "ask", "basic", "bnode-coreference", "boolean-effective-value", "bound", "cast", "construct", "dataset",
            "distinct", "expr-builtin", "expr-equals", "expr-ops", "graph", "open-world", "optional", "optional-filter", "reduced",
            "regex", "solution-seq", "sort", "triple-match", "type-promotion")) {
      FOLDERS.add("testcases-sparql-1.0-w3c/data-r2/" + name + "/");
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();

  /**
   * @param id folder and name
   * @param kind class of the case in the manifest
   * @param query address of the query
   * @param data addresses of the default graph's files
   * @param graphs addresses of the named graphs
   * @param result address of what is expected
   */
  private record Case(String id, String kind, String query, List<String> data, List<String> graphs, Optional<String> result) {}

  @Test
  void whatPassedOncePassesStill() throws Exception {
    TreeSet<String> passed = new TreeSet<>();
    List<String> failed = new ArrayList<>();
    QueryLimits limits = QueryLimits.standard();
    try (KnowledgeServer server =
        KnowledgeServer.start(dataset, "https://w3id.org/baopu/id/", ServerOptions.local(limits))) {
      URI endpoint = URI.create("http://127.0.0.1:" + server.port() + "/kg/sparql");
      for (String folder : FOLDERS) {
        for (Case one : cases(folder)) {
          String why = run(one, endpoint);
          if (why.isEmpty()) {
            passed.add(one.id());
          } else {
            failed.add(one.id() + ": " + why.lines().findFirst().orElse(""));
          }
        }
      }
    }
    Files.writeString(Path.of("target", "w3c-passes.txt"), String.join("\n", passed) + "\n");
    String known = new String(resource("org/baopu/serve/w3c-passes.txt"), StandardCharsets.UTF_8);
    assertEquals(
        known, String.join("\n", passed) + "\n", () -> "the list of cases that pass has changed; those that fail:\n" + String.join("\n", failed));
  }

  private static List<Case> cases(String folder) throws IOException {
    Model manifest = ModelFactory.createDefaultModel();
    RDFParser.source(new ByteArrayInputStream(resource(folder + "manifest.ttl")))
        .lang(Lang.TURTLE).base(BASE + folder + "manifest.ttl").parse(manifest);
    Property entries = manifest.createProperty(MF, "entries");
    List<Case> cases = new ArrayList<>();
    for (RDFNode list : manifest.listObjectsOfProperty(entries).toList()) {
      for (RDFNode entry : list.as(RDFList.class).asJavaList()) {
        Resource test = entry.asResource();
        Resource type = test.getPropertyResourceValue(RDF.type);
        Resource action = test.getPropertyResourceValue(manifest.createProperty(MF, "action"));
        if (type == null || action == null) {
          continue;
        }
        Resource query = action.getPropertyResourceValue(manifest.createProperty(QT, "query"));
        cases.add(
            new Case(
                folder.replaceFirst("testcases-sparql-(1\\.[01])-w3c/(data-r2/)?", "$1/") + test.getLocalName(),
                type.getLocalName(),
                query == null ? action.getURI() : query.getURI(),
                addresses(action, "data"),
                addresses(action, "graphData"),
                Optional.ofNullable(test.getPropertyResourceValue(manifest.createProperty(MF, "result"))).map(Resource::getURI)));
      }
    }
    return cases;
  }

  private static List<String> addresses(Resource action, String property) {
    return action.getModel().listObjectsOfProperty(action, action.getModel().createProperty(QT, property)).toList().stream()
        .filter(RDFNode::isURIResource).map(node -> node.asResource().getURI()).sorted().toList();
  }

  /** Why a case fails; empty if it passes. */
  private String run(Case one, URI endpoint) {
    try {
      Txn.executeWrite(dataset, () -> load(one));
      String query = text(one);
      Lang expected = one.result().map(W3cSparqlTest::lang).orElse(Lang.TURTLE);
      HttpResponse<byte[]> answer = ask(endpoint, query, expected);
      if (one.kind().startsWith("NegativeSyntaxTest")) {
        return answer.statusCode() == 400 ? "" : "status " + answer.statusCode();
      }
      if (answer.statusCode() != 200) {
        return "status " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
      }
      return one.result().isEmpty() || same(one.result().get(), expected, answer) ? "" : "another result";
    } catch (IOException | RuntimeException e) {
      return e.toString();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void load(Case one) {
    dataset.clear();
    one.data().forEach(address -> graph(address).find().forEachRemaining(dataset.getDefaultGraph()::add));
    Stream.concat(one.graphs().stream(), from(one).stream())
        .forEach(address -> dataset.addGraph(NodeFactory.createURI(address), graph(address)));
  }

  /** The graphs that a query names itself. */
  private static List<String> from(Case one) {
    try {
      Query query = QueryFactory.create(text(one));
      return Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
          .filter(address -> address.startsWith(BASE) && W3cSparqlTest.class.getClassLoader().getResource(path(address)) != null)
          .toList();
    } catch (QueryException e) {
      return List.of();
    } catch (IOException e) {
      throw new IllegalStateException(one.query(), e);
    }
  }

  private static String text(Case one) throws IOException {
    return "BASE <" + one.query() + ">\n" + new String(resource(path(one.query())), StandardCharsets.UTF_8);
  }

  private static Graph graph(String address) {
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.source(new ByteArrayInputStream(resource(path(address)))).lang(lang(address)).base(address).parse(graph);
    } catch (IOException e) {
      throw new IllegalStateException(address, e);
    }
    return graph;
  }

  private HttpResponse<byte[]> ask(URI endpoint, String query, Lang lang) throws IOException, InterruptedException {
    String accept = isTable(lang) ? lang.getHeaderString() : "application/sparql-results+xml, text/turtle;q=0.9";
    return client.send(
        HttpRequest.newBuilder(endpoint).timeout(Duration.ofSeconds(60)).header("Content-Type", "application/sparql-query")
            .header("Accept", accept).POST(HttpRequest.BodyPublishers.ofString(query)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static boolean same(String expected, Lang lang, HttpResponse<byte[]> answer) throws IOException {
    Lang given = RDFLanguages.contentTypeToLang(answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
    if (given != null && !isTable(given)) {
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.source(new ByteArrayInputStream(answer.body())).lang(given).parse(graph);
      return graph.isIsomorphicWith(graph(expected));
    }
    QueryExecResult got = RowSetReader.createReader(given == null ? ResultSetLang.RS_XML : given).readAny(new ByteArrayInputStream(answer.body()), ARQ.getContext());
    if (!isTable(lang)) {
      Model model = ModelFactory.createModelForGraph(graph(expected));
      return got.isBoolean()
          ? model.contains(null, model.createProperty("http://www.w3.org/2001/sw/DataAccess/tests/result-set#boolean"), model.createTypedLiteral(got.booleanResult()))
          : equal(RowSet.adapt(RDFInput.fromRDF(model)), got.rowSet());
    }
    QueryExecResult right = RowSetReader.createReader(lang).readAny(new ByteArrayInputStream(resource(path(expected))), ARQ.getContext());
    return right.isBoolean() ? got.isBoolean() && right.booleanResult().equals(got.booleanResult()) : equal(right.rowSet(), got.rowSet());
  }

  private static boolean equal(RowSet right, RowSet got) {
    return new TreeSet<>(names(right)).equals(new TreeSet<>(names(got))) && ResultsCompare.equalsByValue(right.rewindable(), got.rewindable());
  }

  private static List<String> names(RowSet rows) {
    return rows.getResultVars().stream().map(variable -> variable.getVarName()).toList();
  }

  private static boolean isTable(Lang lang) {
    return ResultSetLang.isRegistered(lang) || List.of("srx", "srj", "csv", "tsv").contains(lang.getFileExtensions().isEmpty() ? "" : lang.getFileExtensions().get(0));
  }

  private static Lang lang(String address) {
    return switch (address.substring(address.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "srx" -> ResultSetLang.RS_XML;
      case "srj" -> ResultSetLang.RS_JSON;
      case "csv" -> ResultSetLang.RS_CSV;
      case "tsv" -> ResultSetLang.RS_TSV;
      case "rdf" -> Lang.RDFXML;
      default -> Lang.TURTLE;
    };
  }

  private static String path(String address) {
    return address.substring(BASE.length());
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream in = W3cSparqlTest.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("no resource " + path);
      }
      return in.readAllBytes();
    }
  }
}
