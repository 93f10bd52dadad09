package org.baopu.query;

import java.util.Iterator;
import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.MappedLoader;
import org.jspecify.annotations.Nullable;

/**
 * What queries of strangers may do: read the store, and nothing else. No SERVICE, and of functions only those of XPath, XML
 * Schema and mathematics: Jena would otherwise load any class that a query names ({@code java:}), or wait as long as it says
 * ({@code afn:wait}).
 */
public final class SafeContext {
  private static final Set<String> NAMESPACES =
      Set.of(
          "http://www.w3.org/2001/XMLSchema#",
          "http://www.w3.org/2005/xpath-functions#",
          "http://www.w3.org/2005/xpath-functions/math#");

  /** Searches the store's own index. */
  private static final String SEARCH = TextQuery.NS + "query";

  private SafeContext() {}

  /** A copy of the context with all else shut. */
  public static Context of(@Nullable Context context) {
    Context safe = context == null ? new Context() : context.copy();
    shut(safe);
    return safe;
  }

  /** Shuts all else in the context itself, for a server that runs every query in it. */
  public static void shut(Context context) {
    context.set(ARQ.httpServiceAllowed, false);
    FunctionRegistry.set(context, new Functions());
    PropertyFunctionRegistry.set(context, new PropertyFunctions());
    QC.setFactory(context, EndingPaths::new);
    RewriteFactory optimizers = Optimize.getFactory();
    RewriteFactory ending =
        inside -> {
          Rewrite optimizer = optimizers.create(inside);
          return op -> optimizer.rewrite(EndingRegex.in(op));
        };
    context.set(ARQConstants.sysOptimizerFactory, ending);
  }

  /** Whether a query may call the function. */
  public static boolean allowsFunction(String iri) {
    return NAMESPACES.contains(iri.substring(0, iri.indexOf('#') + 1))
        && FunctionRegistry.standardRegistry().isRegistered(iri);
  }

  /** Whether a query may use the predicate: whether it is no property function but {@code text:query}. */
  public static boolean allowsPredicate(String iri) {
    // The registry's own "manages" loads classes by name: it is never asked.
    return iri.equals(SEARCH)
        || (!PropertyFunctionRegistry.standardRegistry().isRegistered(iri) && MappedLoader.mapDynamicURI(iri) == null);
  }

  private static final class Functions extends FunctionRegistry {
    Functions() {
      FunctionRegistry all = FunctionRegistry.standardRegistry();
      for (Iterator<String> uris = all.keys(); uris.hasNext(); ) {
        String uri = uris.next();
        if (allowsFunction(uri)) {
          put(uri, all.get(uri));
        }
      }
    }

    @Override
    public @Nullable FunctionFactory get(String uri) {
      return isRegistered(uri) ? super.get(uri) : null;
    }
  }

  private static final class PropertyFunctions extends PropertyFunctionRegistry {
    PropertyFunctions() {
      put(SEARCH, TextQueryPF.class);
    }

    @Override
    public boolean manages(String uri) {
      return isRegistered(uri);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String uri) {
      return isRegistered(uri) ? super.get(uri) : null;
    }
  }
}
