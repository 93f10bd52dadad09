package org.baopu.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;

/** Runs the server's own queries, with the request's values put in as terms, never as text. */
final class Asker {
  private final DatasetGraph dataset;
  private final QueryLimits limits;

  Asker(DatasetGraph dataset, QueryLimits limits) {
    this.dataset = dataset;
    this.limits = limits;
  }

  /** A query of the jar by its name without ending. */
  static Query read(String name) {
    return read(name, 0);
  }

  /** The same, whose page begins with that row. */
  static Query read(String name, int from) {
    String resource = "/org/baopu/serve/queries/" + name + ".rq";
    try (InputStream in = Asker.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return QueryFactory.create(text.replace("OFFSET 0", "OFFSET " + from));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /**
   * Rows in the SPARQL 1.1 JSON format.
   *
   * @throws org.apache.jena.query.QueryCancelledException if it takes longer than a query may
   */
  byte[] select(Query query, Map<String, Node> values) {
    return run(
        query,
        values,
        exec -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          ResultSetFormatter.outputAsJSON(out, ResultSet.adapt(exec.select()));
          return out.toByteArray();
        });
  }

  /** Rows as bindings. */
  List<Binding> rows(Query query, Map<String, Node> values) {
    return run(query, values, exec -> Iter.toList(exec.select()));
  }

  /** The graph that a CONSTRUCT makes for {@code ?iri}. */
  Graph construct(Query query, Node iri) {
    return run(query, Map.of("iri", iri), QueryExec::construct);
  }

  /** What is read of the dataset itself, in one transaction. */
  <R> R read(Function<DatasetGraph, R> work) {
    return Txn.calculateRead(dataset, () -> work.apply(dataset));
  }

  private <R> R run(Query query, Map<String, Node> values, Function<QueryExec, R> work) {
    QueryExecBuilder builder =
        QueryExec.dataset(dataset).query(query).timeout(limits.total().toMillis(), TimeUnit.MILLISECONDS);
    for (Map.Entry<String, Node> value : values.entrySet()) {
      builder = builder.substitution(value.getKey(), value.getValue());
    }
    QueryExecBuilder ready = builder;
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExec exec = ready.build()) {
            return work.apply(exec);
          }
        });
  }
}
