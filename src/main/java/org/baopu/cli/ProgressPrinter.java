package org.baopu.cli;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.baopu.page.DocumentId;
import org.baopu.pipeline.Progress;
import org.jspecify.annotations.Nullable;

/** Shows progress: a bar that redraws itself where a person watches, else a line every few seconds. */
final class ProgressPrinter implements Progress {
  private static final long SILENCE = Duration.ofSeconds(5).toNanos();

  /** Columns of the bar: no terminal is asked for its width. */
  private static final int WIDTH = 78;

  private final PrintStream err;
  private final boolean watched;
  private @Nullable ProgressBar bar;
  private String step = "";
  private int things;
  private int done;
  private long lastLine;

  ProgressPrinter(PrintStream err, boolean watched) {
    this.err = err;
    this.watched = watched;
  }

  @Override
  public void begins(String step, int things) {
    this.step = step;
    this.things = things;
    this.done = 0;
    this.lastLine = System.nanoTime();
    if (watched) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(step)
              .setInitialMax(things)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
              .build();
    } else if (things == 0) {
      err.println(step);
    }
  }

  @Override
  public void done(DocumentId document) {
    done++;
    if (bar != null) {
      bar.step();
    } else if (System.nanoTime() - lastLine > SILENCE) {
      lastLine = System.nanoTime();
      err.println(step + ": " + done + " of " + things);
    }
  }

  @Override
  public void ends() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
