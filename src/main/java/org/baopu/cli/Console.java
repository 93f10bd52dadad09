package org.baopu.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a command reads from and writes to. Text is UTF-8 whatever the machine's default.
 *
 * @param in standard input
 * @param out results; buffered, flushed at the end
 * @param err messages and progress
 * @param watched whether a person watches {@code err}: progress may redraw its line
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean watched) {
  private static final int BUFFER = 1 << 16;

  /** The process's own streams. */
  static Console ofProcess() {
    ResultStream out = new ResultStream(new FileOutputStream(FileDescriptor.out), isPipe(1));
    return new Console(
        System.in,
        new PrintStream(new BufferedOutputStream(out, BUFFER), false, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        isTerminal());
  }

  private static boolean isPipe(int descriptor) {
    return target(descriptor).startsWith("pipe:") || target(descriptor).startsWith("socket:");
  }

  /** Whether standard error is a terminal: as Linux says, else whether Java has a console at all. */
  @SuppressWarnings("SystemConsoleNull") // Only where there is no /proc, and Java 17 is what we are made for.
  private static boolean isTerminal() {
    String target = target(2);
    return target.isEmpty()
        ? System.console() != null
        : target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
  }

  /** What a file descriptor of this process is open on; empty where the machine does not say. */
  private static String target(int descriptor) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
