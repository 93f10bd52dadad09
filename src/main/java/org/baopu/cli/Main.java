package org.baopu.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program's door. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name, and ends the process with its exit code. */
  public static void main(String[] args) {
    // Number formats and library messages must not depend on where the machine stands.
    Locale.setDefault(Locale.ROOT);
    System.exit(run(Console.ofProcess(), args));
  }

  /** Runs the command that the arguments name; gives its exit code. */
  static int run(Console console, String... args) {
    Faults faults = new Faults(console.err());
    CommandLine line =
        new CommandLine(new Baopu())
            .addSubcommand(new BuildCommand(console))
            .addSubcommand(new RemoveCommand(console))
            .addSubcommand(new ExtractCommand(console))
            .addSubcommand(new QueryCommand(console))
            .addSubcommand(new ServeCommand(console))
            .addSubcommand(new ExplainCommand(console))
            .addSubcommand(new ExportCommand(console))
            .addSubcommand(new ValidateCommand(console))
            .addSubcommand(new IndexCommand(console))
            .addSubcommand(new EvaluateCommand(console))
            .addSubcommand(new AutoComplete.GenerateCompletion())
            .setOut(new PrintWriter(console.out(), false, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setUsageHelpLongOptionsMaxWidth(28)
            .setExecutionExceptionHandler((fault, command, result) -> faults.report(fault))
            .setParameterExceptionHandler((fault, given) -> wrongUsage(fault));
    try {
      int code = line.execute(args);
      line.getOut().flush();
      console.out().flush();
      return code;
    } catch (RuntimeException | Error fault) {
      return faults.report(fault);
    }
  }

  private static int wrongUsage(ParameterException fault) {
    CommandLine command = fault.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("baopu: " + fault.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(fault, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  @Command(
      name = "baopu",
      header = "Reads Chinese newspaper pages and makes a knowledge graph with evidence for every fact.",
      synopsisSubcommandLabel = "COMMAND",
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        "0:done",
        "1:failed: disk, store, memory",
        "2:wrong usage: an option, or a path that does not exist",
        "3:some input was rejected, the rest is done and stored",
        "4:the graph violates its shapes"
      },
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      scope = ScopeType.INHERIT)
  private static final class Baopu implements Runnable {
    @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
      if (spec != null) {
        throw new ParameterException(spec.commandLine(), "a COMMAND is missing");
      }
    }
  }

  private static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "baopu " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version() + ", Apache-2.0"
      };
    }
  }
}
