package org.baopu.store;

import java.nio.file.Path;

/** The store cannot be opened, read or written. The message is for people and names the folder and the cause. */
public sealed class StoreException extends RuntimeException permits StoreInUseException {
  private static final long serialVersionUID = 1L;

  public StoreException(Path store, String message) {
    super(store + ": " + message);
  }

  public StoreException(Path store, String message, Throwable cause) {
    super(store + ": " + message, cause);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
