package org.baopu.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.web.HttpSC;
import org.jspecify.annotations.Nullable;

/** Fuseki's query operation behind the {@link QueryPolicy}, with bounded results and a service description. */
final class GuardedQuery extends SPARQL_QueryDataset {
  private final QueryLimits limits;
  private final QueryPolicy policy;
  private final Description description;
  private final Watchdog watchdog;

  /** What all IRIs of the data begin with. */
  private final String base;

  GuardedQuery(QueryLimits limits, Description description, Watchdog watchdog, String base) {
    this.base = base;
    this.watchdog = watchdog;
    this.limits = limits;
    this.policy = new QueryPolicy(limits);
    this.description = description;
  }

  /** A GET without a query asks what the endpoint is (SPARQL 1.1 Service Description, section 2). */
  @Override
  public void execGet(HttpAction action) {
    if (action.getRequestQueryString() == null) {
      if (AnswerPage.isWanted(action.getRequest())) {
        action.getResponse().setStatus(HttpServletResponse.SC_SEE_OTHER);
        action.getResponse().setHeader("Location", "/#/sparql");
        return;
      }
      Graph about = description.service(action.getRequest().getRequestURL().toString());
      Responses.doResponseGraph(action, about);
      return;
    }
    super.execGet(action);
  }

  /** Reads the query no further than its bound, whatever length the client announced. */
  @Override
  protected void executeBody(HttpAction action) {
    try (InputStream body = action.getRequestInputStream()) {
      byte[] query = body.readNBytes(limits.bodyBytes() + 1);
      if (query.length > limits.bodyBytes()) {
        Gatekeeper.drain(body);
        ServletOps.error(HttpSC.PAYLOAD_TOO_LARGE_413, limits.bodyTooLarge());
      }
      execute(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(query)).toString(), action);
    } catch (CharacterCodingException e) {
      ServletOps.errorBadRequest("the query is not UTF-8");
    } catch (IOException e) {
      ServletOps.errorOccurred(e);
    }
  }

  @Override
  protected void execute(String queryString, HttpAction action) {
    try {
      super.execute(queryString, action);
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("the query is nested too deeply");
    } catch (TextIndexParseException e) {
      ServletOps.errorBadRequest("text:query: " + e.getMessage());
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    try {
      policy.check(query);
    } catch (Refusal refusal) {
      ServletOps.errorBadRequest(refusal.getMessage());
    }
  }

  /** Reads the whole result first, within its bounds: what is sent with status 200 is complete. */
  @Override
  @SuppressWarnings("try") // The watch is looked at by the watchdog alone.
  protected QueryExecResult executeQuery(HttpAction action, QueryExec exec, Query query, String log) {
    try (Watchdog.Watch watch = watchdog.begin()) {
      return answer(action, exec, query, log);
    } finally {
      Gatekeeper.hasRun(action.getRequest());
    }
  }

  private QueryExecResult answer(HttpAction action, QueryExec exec, Query query, String log) {
    Budget budget = new Budget(limits, Context.getCancelSignal(exec.getContext()));
    if (query.isSelectType()) {
      return new QueryExecResult(bounded(exec.select(), budget));
    }
    if (query.isConstructType() && !query.isConstructQuad()) {
      return new QueryExecResult(bounded(exec.constructTriples(), budget));
    }
    if (query.isConstructType() || query.isJsonType()) {
      ServletOps.errorBadRequest("CONSTRUCT of quads and JSON queries are refused; use CONSTRUCT of triples or SELECT");
    }
    QueryExecResult answer = super.executeQuery(action, exec, query, log);
    budget.inTime();
    return answer;
  }

  @Override
  protected void sendResults(HttpAction action, QueryExecResult result, Prologue query) {
    HttpServletResponse response = action.getResponse();
    response.setHeader("Vary", "Accept");
    if (!AnswerPage.isWanted(action.getRequest())) {
      super.sendResults(action, result, query);
      return;
    }
    try {
      response.setContentType("text/html;charset=utf-8");
      response.getOutputStream().write(AnswerPage.of(result, query.toString(), base).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      ServletOps.errorOccurred(e);
    }
  }

  private static RowSet bounded(RowSet rows, Budget budget) {
    List<Binding> read = new ArrayList<>();
    List<Var> variables = rows.getResultVars();
    while (rows.hasNext()) {
      Binding row = rows.next();
      budget.row();
      row.forEach((variable, term) -> budget.term(term));
      read.add(row);
    }
    budget.inTime();
    return RowSetStream.create(variables, read.iterator());
  }

  private static Graph bounded(Iterator<Triple> triples, Budget budget) {
    Graph graph = GraphFactory.createDefaultGraph();
    while (triples.hasNext()) {
      Triple triple = triples.next();
      budget.row();
      budget.term(triple.getSubject());
      budget.term(triple.getObject());
      graph.add(triple);
    }
    budget.inTime();
    return graph;
  }

  /** Counts down what a result may hold. */
  private static final class Budget {
    private final QueryLimits limits;
    private final @Nullable AtomicBoolean cancelled;
    private final long start = System.nanoTime();
    private long rows;
    private long characters;

    Budget(QueryLimits limits, @Nullable AtomicBoolean cancelled) {
      this.limits = limits;
      this.cancelled = cancelled;
    }

    void row() {
      rows++;
      inTime();
      if (rows > limits.rows()) {
        refuse(limits.rows() + " rows");
      }
    }

    /** Some of Jena's iterators end by themselves when cancelled, as if there were no more. */
    void inTime() {
      if ((cancelled != null && cancelled.get()) || System.nanoTime() - start > limits.total().toNanos()) {
        throw new QueryCancelledException();
      }
    }

    void term(Node term) {
      characters += term.isLiteral() ? term.getLiteralLexicalForm().length() : term.toString().length();
      if (characters > limits.characters()) {
        refuse(limits.characters() + " characters");
      }
    }

    private static void refuse(String bound) {
      ServletOps.error(
          HttpSC.PAYLOAD_TOO_LARGE_413,
          String.format(Locale.ROOT, "the result has more than %s; ask for less with LIMIT or a FILTER", bound));
    }
  }
}
