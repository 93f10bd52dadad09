package org.baopu.pipeline;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many things at once and hands the results on in the order of the things, on the caller's thread, so that the
 * number of threads never shows in a result. A few results are in memory at a time, however many things there are.
 */
final class InOrder {
  /** Things in work or waiting to be taken, for each thread. */
  private static final int AHEAD = 4;

  private final int threads;

  /**
   * Asks for a number of threads.
   *
   * @param threads at least 1
   */
  InOrder(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.threads = threads;
  }

  /** Applies the work to each thing and gives the results to the taker, in order. What the work throws is thrown here. */
  <I, O> void run(Iterator<I> things, Function<I, O> work, Consumer<O> taker) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, InOrder::thread);
    try {
      Queue<Future<O>> ahead = new ArrayDeque<>();
      while (things.hasNext() || !ahead.isEmpty()) {
        while (things.hasNext() && ahead.size() < threads * AHEAD) {
          I thing = things.next();
          ahead.add(pool.submit(() -> work.apply(thing)));
        }
        taker.accept(result(ahead.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "baopu-worker");
    thread.setDaemon(true);
    return thread;
  }

  private static <O> O result(Future<O> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException mistake) {
        throw mistake;
      }
      if (e.getCause() instanceof Error mistake) {
        throw mistake;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
