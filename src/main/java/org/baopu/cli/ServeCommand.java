package org.baopu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baopu.lexicon.Lexicon;
import org.baopu.pipeline.Stages;
import org.baopu.serve.Intake;
import org.baopu.serve.KnowledgeServer;
import org.baopu.serve.Order;
import org.baopu.serve.QueryLimits;
import org.baopu.serve.ServerOptions;
import org.baopu.serve.StockConfiguration;
import org.baopu.serve.Users;
import org.baopu.store.KnowledgeStore;
import org.baopu.store.Recipe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code baopu serve}. */
@Command(name = "serve", header = "Serves the graph: SPARQL endpoint /kg, explorer page /. Read-only.")
final class ServeCommand implements Callable<Integer> {
  /** The exit code of a server that ended itself since a query could not be ended. */
  static final int STUCK = 70;

  private final Console console;

  @Mixin private StoreMixin store = new StoreMixin();

  @Option(names = "--port", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}; 0 takes any that is free.")
  private int port = 3030;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on; default: ${DEFAULT-VALUE}, this machine alone.")
  private String host = "127.0.0.1";

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      description = "Let pages of this origin ask (https://example.org, or * for any). Default: none.")
  private @Nullable String cors;

  @Option(names = "--ui", description = "Fuseki's own pages at /ui, beside the explorer.")
  private boolean ui;

  @Option(
      names = "--print-config",
      description = "Print a configuration with which a stock Fuseki opens the store (config.ttl), and end.")
  private boolean printConfiguration;

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "Ask for name and password: a file as 'htpasswd -B' makes it. Default: nobody is asked.")
  private @Nullable Path users;

  /** The port to listen on in place of {@link #port}, or 0, if a {@link Supervisor} started this process. */
  @Option(names = "--supervised", hidden = true)
  private @Nullable Integer supervised;

  @Spec private @Nullable CommandSpec spec;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (printConfiguration) {
      console.out().print(StockConfiguration.of(store.existing()));
      return ExitCode.DONE;
    }
    if (supervised == null) {
      warn();
      List<String> arguments = Objects.requireNonNull(spec).commandLine().getParent().getParseResult().originalArgs();
      return new Supervisor(console, store.folder(), arguments).run();
    }
    endWithSupervisor();
    ServerOptions options =
        new ServerOptions(
            host,
            supervised == 0 ? port : supervised,
            Optional.ofNullable(cors),
            users == null ? Optional.empty() : Optional.of(Users.read(users)),
            QueryLimits.standard(),
            () -> Runtime.getRuntime().halt(STUCK),
            ui);
    try (KnowledgeStore graphs = refreshed(store.open());
        KnowledgeServer server = KnowledgeServer.start(graphs.live(), graphs.base(), options);
        Intake intake = Intake.open(graphs, ServeCommand::recipe, ServeCommand::end)) {
      Runtime.getRuntime().addShutdownHook(new Thread(intake::close));
      String address = address(server);
      intake.announce(address + "/", server.port());
      console.out().println("explorer         " + address + "/");
      console.out().println("SPARQL endpoint  " + address + "/kg/sparql");
      if (ui) {
        console.out().println("Fuseki's pages   " + address + "/ui/");
      }
      console.out().println("stop with Ctrl-C");
      console.out().flush();
      server.prepare();
      server.join();
      return ExitCode.DONE;
    }
  }

  private void warn() throws IOException {
    if (!InetAddress.getByName(host).isLoopbackAddress()) {
      console.err().println(
          "baopu: WARNING: " + host + " lets other machines in, "
              + (users == null
                  ? "and nobody is asked for a password; --users FILE asks"
                  : "and passwords go over the network as they are; put a server that speaks TLS in front"));
    }
  }

  /** Standard input is a pipe from the supervisor: it breaks when that is gone. */
  private void endWithSupervisor() {
    Thread thread =
        new Thread(
            () -> {
              try {
                console.in().transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                // Gone, one way or the other.
              }
              System.exit(ExitCode.DONE);
            },
            "baopu-supervised");
    thread.setDaemon(true);
    thread.start();
  }

  private String address(KnowledgeServer server) {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port();
  }

  private static Recipe recipe(Order order) {
    return Stages.recipe(Lexicon.load(order.ontology().stream().map(Path::of).toList()), order.base());
  }

  /** After a write that failed the readers' graphs are gone: a new process opens them again. */
  private static void end() {
    Runtime.getRuntime().halt(ExitCode.FAILED);
  }

  private static KnowledgeStore refreshed(KnowledgeStore graphs) {
    graphs.refreshIndex();
    return graphs;
  }
}
