package org.baopu.cli;

/** What the program's exit codes mean. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** Failed: disk, store, or our mistake. */
  static final int FAILED = 1;

  /** Wrong usage: an option, an argument, a path that does not exist. */
  static final int USAGE = 2;

  /** Some input was rejected; the rest is done and stored. */
  static final int REJECTED = 3;

  /** The graph violates its shapes. */
  static final int INVALID = 4;

  private ExitCode() {}
}
