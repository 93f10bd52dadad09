package org.baopu.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.baopu.serve.ServeFile;

/**
 * Runs the server in a process of its own and starts it again when that ends by accident: when the memory is used up, or a
 * query could not be ended. The server ends with this process, however it ends.
 */
final class Supervisor {
  /** A server that lived less is started again after a pause. */
  private static final Duration SHORT_LIFE = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration TO_END = Duration.ofSeconds(10);

  /** What Java ends with by {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  private final Console console;
  private final Path store;
  private final List<String> arguments;
  private int port;
  private volatile boolean ending;
  private volatile Optional<Process> server = Optional.empty();

  /** {@code arguments}: what {@code baopu} was called with. */
  Supervisor(Console console, Path store, List<String> arguments) {
    this.console = console;
    this.store = store;
    this.arguments = List.copyOf(arguments);
  }

  /** Runs the server until it ends on purpose or cannot be started; gives its exit code. */
  int run() throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    while (true) {
      long start = System.nanoTime();
      Process process = start();
      server = Optional.of(process);
      boolean up = relay(process.getInputStream());
      int code = await(process);
      if (ending || code == ExitCode.DONE || port == 0) {
        return code;
      }
      if (up) {
        console.err().println("baopu: the server ended (" + reason(code) + "); it is started again");
      }
      if (System.nanoTime() - start < SHORT_LIFE.toNanos()) {
        pause();
      }
    }
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-agentlib:") && !argument.startsWith("-javaagent:"))
        .forEach(command::add);
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments);
    command.add("--supervised=" + port);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Passes on what the server prints, the first time; whether it printed anything, which it does when it is up. */
  private boolean relay(InputStream out) throws IOException {
    boolean shown = port == 0;
    BufferedReader lines = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8));
    boolean up = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      up = true;
      port = port == 0 ? ServeFile.read(store).map(ServeFile::port).orElse(0) : port;
      if (shown) {
        console.out().println(line);
        console.out().flush();
      }
    }
    return up;
  }

  private static int await(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String reason(int code) {
    return code == OUT_OF_MEMORY
        ? "out of memory"
        : code == ServeCommand.STUCK ? "a query did not end" : "exit code " + code;
  }

  private void end() {
    ending = true;
    server.ifPresent(
        process -> {
          process.destroy();
          try {
            if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
              process.destroyForcibly();
            }
          } catch (InterruptedException e) {
            process.destroyForcibly();
          }
        });
  }
}
