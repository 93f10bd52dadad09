package org.baopu.serve;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Has a {@link Census} at hand, which is counted again after ten times as long as it took: a small store's is always new, a large
 * one is not counted for each reader.
 */
final class CensusTaker {
  private final Asker asker;
  private final Lock counting = new ReentrantLock();
  private volatile @Nullable Taken last;

  CensusTaker(Asker asker) {
    this.asker = asker;
  }

  private record Taken(Census census, long until) {
    boolean isFresh() {
      return until - System.nanoTime() > 0;
    }
  }

  /** The census of now, or of a while ago; who comes while it is counted again gets the last one. */
  Census census() {
    Taken known = last;
    if (known == null) {
      counting.lock();
    } else if (known.isFresh() || !counting.tryLock()) {
      return known.census;
    }
    try {
      Taken other = last;
      return other != null && other.isFresh() ? other.census : count();
    } finally {
      counting.unlock();
    }
  }

  private Census count() {
    long start = System.nanoTime();
    Census census = asker.read(Census::of);
    long end = System.nanoTime();
    last = new Taken(census, end + 10 * (end - start));
    return census;
  }
}
