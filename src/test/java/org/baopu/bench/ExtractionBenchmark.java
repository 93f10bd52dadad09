package org.baopu.bench;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.baopu.lexicon.Lexicon;
import org.baopu.page.Document;
import org.baopu.page.DocumentWalker;
import org.baopu.page.Page;
import org.baopu.page.ReadingOptions;
import org.baopu.pipeline.Stages;

/**
 * How fast extraction is beside HanLP's segmentation with all its recognisers, on the same text, in the same JVM, on one
 * thread: processor time, the median of several rounds in turn after warming up. The goal is a ratio of at least 0.25.
 *
 * <pre>{@code
 * mvn -q -DskipTests package
 * java -cp target/test-classes:target/baopu.jar org.baopu.bench.ExtractionBenchmark
 * }</pre>
 *
 * Arguments: pages or folders of pages; without any, {@code seeds/}.
 */
final class ExtractionBenchmark {
  /** Characters that a round goes over at least: small inputs are read several times. */
  private static final int ROUND = 200_000;

  private static final int WARM_UP = 3;
  private static final int ROUNDS = 7;

  private ExtractionBenchmark() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Page> pages = pages(args.length == 0 ? List.of("seeds") : List.of(args));
    long characters = pages.stream().mapToLong(page -> page.text().length()).sum();
    Stages stages = new Stages(Lexicon.load(List.of()));
    Segment segment = HanLP.newSegment().enableAllNamedEntityRecognize(true);
    double[] ours = new double[ROUNDS];
    double[] theirs = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double our = speed(pages, characters, page -> stages.extract(page).mentions().size());
      double their = speed(pages, characters, page -> segment.seg(page.text()).size());
      if (round >= 0) {
        ours[round] = our;
        theirs[round] = their;
        ratios[round] = our / their;
      }
    }
    out.printf(Locale.ROOT, "pages %d, characters %d%n", pages.size(), characters);
    out.printf(Locale.ROOT, "extraction, whole     %,12.0f characters a second%n", median(ours));
    out.printf(Locale.ROOT, "HanLP, all recognisers%,12.0f characters a second%n", median(theirs));
    out.printf(Locale.ROOT, "ratio %.2f%n", median(ratios));
  }

  private static List<Page> pages(List<String> paths) throws IOException {
    List<Page> pages = new ArrayList<>();
    for (Document document : new DocumentWalker(ReadingOptions.none()).walk(paths, System.in).toList()) {
      document.read().fold(pages::add, problem -> false);
    }
    return pages;
  }

  /** Characters a second of processor time. */
  private static double speed(List<Page> pages, long characters, ToIntFunction<Page> work) {
    int times = (int) Math.max(1, ROUND / characters);
    int kept = 0;
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      for (Page page : pages) {
        kept += work.applyAsInt(page);
      }
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    if (kept == 0) {
      throw new IllegalStateException("nothing was found");
    }
    return times * characters * 1e9 / nanos;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
