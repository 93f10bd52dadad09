package org.baopu.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks after queries that their time limit does not end: a regular expression that tries all ways, a sort of what fills the
 * memory. No thread can be stopped from outside in Java; the process can.
 */
final class Watchdog implements AutoCloseable {
  private static final long TICK_MILLISECONDS = 500;

  private final long limitNanos;
  private final Runnable stuck;
  private final Map<Long, Long> running = new ConcurrentHashMap<>();
  private final AtomicLong next = new AtomicLong();
  private final Thread thread = new Thread(this::watch, "baopu-watchdog");

  /**
   * Begins to watch.
   *
   * @param limit how long a query may go on, more than it is given to end by itself
   * @param stuck is run once when a query goes on longer
   */
  Watchdog(Duration limit, Runnable stuck) {
    this.limitNanos = limit.toNanos();
    this.stuck = stuck;
    thread.setDaemon(true);
    thread.start();
  }

  /** A query begins; it ends by closing what is given. */
  Watch begin() {
    long number = next.getAndIncrement();
    running.put(number, System.nanoTime());
    return () -> running.remove(number);
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(TICK_MILLISECONDS);
        long now = System.nanoTime();
        if (running.values().stream().anyMatch(start -> now - start > limitNanos)) {
          stuck.run();
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  /** A query that runs. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
