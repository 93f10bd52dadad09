package org.baopu.store;

import java.nio.file.Path;

/** Another process has the store. */
public final class StoreInUseException extends StoreException {
  private static final long serialVersionUID = 1L;

  /** {@code holder}: its process id; empty if that is not known. */
  StoreInUseException(Path store, String holder) {
    super(store, "the store is in use by process " + (holder.isEmpty() ? "(unknown)" : holder));
  }

  /** The same, with what people can do about it: ask the server that has it. */
  public StoreInUseException(StoreInUseException fault, String server) {
    super(fault.getMessage() + ", which serves it at " + server, fault);
  }
}
