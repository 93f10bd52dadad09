package org.baopu.serve;

import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.baopu.query.SafeContext;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/** The running server: Fuseki's dataset {@code /kg}, read-only, and the explorer. */
public final class KnowledgeServer implements AutoCloseable {
  private static final int HEADER_BYTES = 80 * 1024;
  private static final long IDLE_MILLISECONDS = 20_000;

  /** Bytes a second of a body or a result, on average, below which the connection is cut. */
  private static final long SLOWEST_SENDER = 1024;

  private static final long SLOWEST_READER = 16 * 1024;

  /** What a query gets to end by itself, beyond its time. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final FusekiServer server;
  private final Watchdog watchdog;
  private final CensusTaker taker;

  private KnowledgeServer(FusekiServer server, Watchdog watchdog, CensusTaker taker) {
    this.taker = taker;
    this.server = server;
    this.watchdog = watchdog;
  }

  /**
   * Starts to serve a dataset.
   *
   * @param dataset what queries see; its default graph is the union of its named graphs
   * @param base what all IRIs of the data begin with
   * @param options address, limits, users
   */
  public static KnowledgeServer start(DatasetGraph dataset, String base, ServerOptions options) {
    QueryLimits limits = options.limits();
    Context context = dataset.getContext();
    context.set(ARQ.queryTimeout, limits.firstRow().toMillis() + "," + limits.total().toMillis());
    SafeContext.shut(context);
    Asker asker = new Asker(dataset, limits);
    CensusTaker taker = new CensusTaker(asker);
    Description description = new Description(asker, taker, base);
    Operation query = Operation.alloc("https://w3id.org/baopu/ontology#GuardedQuery", "guarded-query", "SPARQL query");
    DataService kg =
        DataService.newBuilder(dataset)
            .addEndpoint(query, "query")
            .addEndpoint(query, "sparql")
            .addEndpoint(query)
            .addEndpoint(Operation.GSP_R, "get")
            .build();
    Watchdog watchdog = new Watchdog(limits.total().plus(GRACE), options.stuck());
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(options.port())
            .loopback(true)
            .enablePing(true)
            .enableMetrics(true)
            .registerOperation(query, new GuardedQuery(limits, description, watchdog, base))
            .addServlet("/api/*", new ExplorerApi(asker, limits))
            .addServlet("/api/neighbourhood", new NeighbourhoodApi(asker, taker, limits))
            .addServlet("/api/summary", new CensusApi(asker, taker))
            .addServlet("/api/frequent", new CensusApi(asker, taker))
            .addServlet("/id/*", new Dereference(asker, base))
            .addServlet("/queries/*", new ExampleQueries(ExampleQuery.all()))
            .addServlet("/.well-known/void", new DatasetDescription(description))
            .add("/kg", kg);
    Assets assets = new Assets();
    assets.paths().forEach(path -> builder.addServlet(path.equals("/") ? "" : path, assets));
    if (options.ui()) {
      builder.addServlet("/ui/*", new FusekiUi());
    }
    options.cors().ifPresent(origin -> builder.addFilter("/*", new CrossOrigin(origin)));
    builder.addFilter("/*", new Gatekeeper(limits, options.users().map(PasswordCheck::new)));
    FusekiServer server = builder.build();
    listenOn(server, options.host());
    server.start();
    return new KnowledgeServer(server, watchdog, taker);
  }

  private static void listenOn(FusekiServer server, String host) {
    for (Connector connector : server.getJettyServer().getConnectors()) {
      if (connector instanceof ServerConnector tcp) {
        tcp.setHost(host);
        tcp.setIdleTimeout(IDLE_MILLISECONDS);
        HttpConfiguration http = tcp.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setMinRequestDataRate(SLOWEST_SENDER);
        http.setMinResponseDataRate(SLOWEST_READER);
      }
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.getPort();
  }

  /** Counts what the first page tells, so that its first reader does not wait. */
  public void prepare() {
    taker.census();
  }

  /** Waits until the server stops. */
  public void join() {
    server.join();
  }

  @Override
  public void close() {
    watchdog.close();
    server.stop();
  }
}
