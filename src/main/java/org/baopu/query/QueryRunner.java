package org.baopu.query;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.Lang;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.baopu.store.KnowledgeStore;

/** Runs SPARQL 1.1 queries against a store. Reads only: updates are not SPARQL queries, and {@link SafeContext} shuts the rest. */
public final class QueryRunner {
  private final KnowledgeStore store;

  public QueryRunner(KnowledgeStore store) {
    this.store = store;
  }

  /**
   * Runs a query and writes the answer.
   *
   * @param sparql SELECT, ASK, CONSTRUCT or DESCRIBE
   * @param format empty for a table of rows, Turtle for graphs
   * @param out is flushed, not closed
   * @return rows or triples written; 1 for ASK
   * @throws QueryException if it is no query, if the format cannot write its answer, or if it fails
   */
  public long run(String sparql, Optional<ResultFormat> format, OutputStream out) {
    Query query = parse(sparql);
    boolean graph = query.isConstructType() || query.isDescribeType();
    ResultFormat chosen = format.orElse(graph ? ResultFormat.TURTLE : ResultFormat.TABLE);
    if (graph ? !chosen.forGraphs() : !chosen.forRows()) {
      throw new QueryException(
          (graph ? "a query for a graph is answered in " : "a query for rows is answered in ")
              + String.join(", ", ResultFormat.labels(graph)) + ", not in " + chosen.label());
    }
    if (sparql.contains(TextQuery.NS)) {
      store.refreshIndex();
    }
    Names names = new Names(query.getPrefixMapping(), store.base());
    return store.read(dataset -> run(query, chosen, dataset, names, out));
  }

  private static Query parse(String sparql) {
    try {
      return QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new QueryException("not a SPARQL query: " + e.getMessage(), e);
    } catch (JenaException | StackOverflowError e) {
      throw new QueryException("not a query that can be run: " + e.getMessage(), e);
    }
  }

  private static long run(Query query, ResultFormat format, DatasetGraph dataset, Names names, OutputStream out) {
    try (QueryExec exec =
        QueryExec.dataset(dataset).query(query).context(SafeContext.of(dataset.getContext())).build()) {
      if (query.isSelectType()) {
        return rows(query, exec.select(), format, names, out);
      }
      if (query.isAskType()) {
        ask(exec.ask(), format, out);
        return 1;
      }
      Graph graph = query.isConstructType() ? exec.construct() : exec.describe();
      RDFWriter.source(graph)
          .format(format == ResultFormat.JSONLD ? RDFFormat.JSONLD_PRETTY : RDFFormat.TURTLE_PRETTY)
          .output(out);
      return graph.size();
    } catch (JenaException | StackOverflowError e) {
      throw new QueryException("the query failed: " + e.getMessage(), e);
    }
  }

  private static long rows(Query query, RowSet rows, ResultFormat format, Names names, OutputStream out) {
    if (format == ResultFormat.TABLE) {
      return table(query, rows, names, out);
    }
    ResultsWriter.create().lang(lang(format)).build().write(target(format, out), rows);
    return rows.getRowNumber();
  }

  private static void ask(boolean answer, ResultFormat format, OutputStream out) {
    if (format == ResultFormat.TABLE) {
      PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
      writer.print(answer ? "yes\n" : "no\n");
      writer.flush();
    } else {
      ResultsWriter.create().lang(lang(format)).build().write(target(format, out), answer);
    }
  }

  private static OutputStream target(ResultFormat format, OutputStream out) {
    return format == ResultFormat.XML ? new XmlOutput(out) : out;
  }

  private static Lang lang(ResultFormat format) {
    return switch (format) {
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case TABLE, TURTLE, JSONLD -> throw new IllegalArgumentException("not for rows of other programs: " + format);
    };
  }

  private static long table(Query query, RowSet rows, Names names, OutputStream out) {
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    List<String> heads = query.getResultVars();
    Iterator<List<String>> cells =
        Iter.map(rows, row -> heads.stream().map(head -> names.shown(row.get(head))).toList());
    long count = new TextTable(heads).print(cells, line -> writer.print(line + "\n"));
    writer.flush();
    return count;
  }
}
