package org.baopu.serve;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A query asks for what this endpoint does not give. The message says what, for its author. */
final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  Refusal(String message) {
    this(message, null);
  }

  Refusal(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
