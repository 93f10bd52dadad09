package org.baopu.cli;

/** The user asked for what cannot be: exit code 2. The message says what and what would do. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
