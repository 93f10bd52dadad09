package org.baopu.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A run of the program in this process.
 *
 * @param code its exit code
 * @param out its results
 * @param err its messages
 */
record Baopu(int code, String out, String err) {
  /** Runs the program with nothing on standard input. */
  static Baopu run(String... args) {
    return runWith("", args);
  }

  /** Runs the program with that text on standard input. */
  static Baopu runWith(String input, String... args) {
    return runWith(input.getBytes(StandardCharsets.UTF_8), args);
  }

  /** Runs the program with those bytes on standard input. */
  static Baopu runWith(byte[] input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    int code = Main.run(console, args);
    return new Baopu(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The lines of the results. */
  List<String> lines() {
    return out.lines().toList();
  }
}
