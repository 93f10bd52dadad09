package org.baopu.query;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * Runs queries over TDB2 so that property paths end when the query is cancelled: Jena 5.6.0 walks a path to its end first,
 * whatever its time. Here a path walks a graph that says no more once the query is over.
 */
final class EndingPaths extends OpExecutorTDB2 {
  EndingPaths(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    AtomicBoolean cancelled = execCxt.getCancelSignal();
    if (cancelled == null) {
      return super.execute(path, input);
    }
    Graph graph = new EndingGraph(execCxt.getActiveGraph(), cancelled);
    return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
  }

  private static final class EndingGraph extends GraphWrapper {
    private final AtomicBoolean cancelled;

    EndingGraph(Graph graph, AtomicBoolean cancelled) {
      super(graph);
      this.cancelled = cancelled;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      return ending(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      return ending(super.find(subject, predicate, object));
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
      check();
      return super.contains(subject, predicate, object);
    }

    private ExtendedIterator<Triple> ending(ExtendedIterator<Triple> triples) {
      check();
      Iterator<Triple> checked =
          new Iterator<>() {
            @Override
            public boolean hasNext() {
              check();
              return triples.hasNext();
            }

            @Override
            public Triple next() {
              return triples.next();
            }
          };
      return WrappedIterator.create(checked);
    }

    private void check() {
      if (cancelled.get()) {
        throw new QueryCancelledException();
      }
    }
  }
}
