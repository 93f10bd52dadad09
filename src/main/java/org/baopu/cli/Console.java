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
  /** The process's own streams. */
  static Console ofProcess() {
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    FileOutputStream err = new FileOutputStream(FileDescriptor.err);
    return new Console(
        System.in,
        new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        isTerminal());
  }

  /** Whether standard error is a terminal: as Linux says, else whether Java has a console at all. */
  @SuppressWarnings("SystemConsoleNull") // Only where there is no /proc, and Java 17 is what we are made for.
  private static boolean isTerminal() {
    Path stderr = Path.of("/proc/self/fd/2");
    if (Files.isSymbolicLink(stderr)) {
      try {
        String target = Files.readSymbolicLink(stderr).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      } catch (IOException e) {
        return false;
      }
    }
    return System.console() != null;
  }
}
