package org.baopu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's door. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name, and ends the process with its exit code. */
  public static void main(String[] args) {
    // Library messages and number formats must not depend on where the machine stands.
    Locale.setDefault(Locale.ROOT);
    System.exit(run(Console.ofProcess(), args));
  }

  /** Runs the command that the arguments name; gives its exit code. */
  static int run(Console console, String... args) {
    CommandLine line = new CommandLine(new Baopu());
    line.addSubcommand(new EvaluateCommand(console));
    line.addSubcommand(new AutoComplete.GenerateCompletion());
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((exception, command, result) -> failed(console, exception));
    int code = line.execute(args);
    console.out().flush();
    return code;
  }

  private static int failed(Console console, Exception exception) throws Exception {
    if (exception instanceof IOException || exception instanceof UncheckedIOException) {
      console.err().println("baopu: " + exception.getMessage());
      return ExitCode.FAILED;
    }
    throw exception;
  }

  @Command(
      name = "baopu",
      description = "Reads Chinese newspaper pages and makes a knowledge graph with evidence for every fact.",
      mixinStandardHelpOptions = true,
      version = "baopu",
      synopsisSubcommandLabel = "COMMAND")
  private static final class Baopu {}
}
