package org.baopu.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baopu.lexicon.Lexicon;
import org.baopu.pipeline.Stages;
import org.baopu.serve.Intake;
import org.baopu.serve.KnowledgeServer;
import org.baopu.serve.Order;
import org.baopu.serve.QueryLimits;
import org.baopu.serve.ServerOptions;
import org.baopu.store.KnowledgeStore;
import org.baopu.store.Recipe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baopu serve}. */
@Command(name = "serve", header = "Serves the graph: SPARQL endpoint /kg, explorer page /. Read-only.")
final class ServeCommand implements Callable<Integer> {
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

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!InetAddress.getByName(host).isLoopbackAddress()) {
      console.err().println("baopu: WARNING: " + host + " lets other machines in, and nobody is asked for a password");
    }
    ServerOptions options = new ServerOptions(host, port, Optional.ofNullable(cors), QueryLimits.standard());
    try (KnowledgeStore graphs = refreshed(store.open());
        KnowledgeServer server = KnowledgeServer.start(graphs.live(), graphs.base(), options);
        Intake intake = Intake.open(graphs, ServeCommand::recipe, ServeCommand::end)) {
      String address = address(server);
      console.out().println("explorer         " + address + "/");
      console.out().println("SPARQL endpoint  " + address + "/kg/sparql");
      console.out().println("stop with Ctrl-C");
      console.out().flush();
      intake.announce(address + "/", server.port());
      server.join();
      return ExitCode.DONE;
    }
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
