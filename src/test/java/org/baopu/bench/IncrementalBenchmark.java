package org.baopu.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.ExtractionJson;
import org.baopu.lexicon.Lexicon;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;
import org.baopu.page.Page;
import org.baopu.pipeline.Stages;
import org.baopu.rdf.Hash;
import org.baopu.rdf.Iris;
import org.baopu.store.Batch;
import org.baopu.store.KnowledgeStore;
import org.baopu.store.Recipe;

/**
 * What it costs to put one more document into a store of 1,000 documents, and into one of 10,000: linking and writing, the
 * median of many documents, without reading and extraction. The goal is a ratio of processor time near 1.
 *
 * <pre>{@code
 * mvn -q -DskipTests package
 * java -cp target/test-classes:target/baopu.jar org.baopu.bench.IncrementalBenchmark LINES FOLDER [SIZE …]
 * }</pre>
 *
 * LINES: JSON Lines, gzip or not: pages ({@code {"id": …, "text": …}}), or what {@code extract} printed of them. FOLDER: where the
 * stores are made; is not deleted. SIZE: documents in the store; 1000 and 10000 if not given.
 */
final class IncrementalBenchmark {
  private static final int ADDED = 40;
  private static final int BATCH = 1000;

  private final Stages stages = new Stages(Lexicon.load(List.of()));
  private final Recipe recipe = stages.recipe(Iris.DEFAULT_BASE);
  private final ObjectMapper json = new ObjectMapper();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private IncrementalBenchmark() {}

  public static void main(String[] args) throws IOException {
    List<Integer> sizes = args.length > 2 ? Arrays.stream(args).skip(2).map(Integer::valueOf).toList() : List.of(1000, 10_000);
    new IncrementalBenchmark().run(Path.of(args[0]), Path.of(args[1]), sizes);
  }

  private void run(Path lines, Path folder, List<Integer> sizes) throws IOException {
    double first = 0;
    for (int size : sizes) {
      Cost cost = measure(lines, folder.resolve("store-" + size), size);
      first = first == 0 ? cost.processor() : first;
      out.printf(Locale.ROOT, "%,6d documents: one more %.0f ms, of the processor %.0f ms, ratio %.2f%n", size, cost.clock(), cost.processor(),
          cost.processor() / first);
    }
  }

  /** Milliseconds of one more document. */
  private record Cost(double clock, double processor) {}

  /** The last {@value #ADDED} documents of the size are added one by one: in both stores the same kind of documents. */
  private Cost measure(Path lines, Path path, int size) throws IOException {
    try (KnowledgeStore store = KnowledgeStore.open(path);
        BufferedReader reader = reader(lines)) {
      List<Extraction> single = new ArrayList<>();
      for (int i = 0; i < ADDED; i++) {
        single.add(next(reader));
      }
      long start = System.nanoTime();
      for (int held = 0; held < size - ADDED; ) {
        try (Batch batch = store.batch()) {
          for (int i = 0; i < BATCH && held < size - ADDED; i++, held++) {
            batch.put(next(reader));
          }
          store.write(batch, recipe);
        }
      }
      out.printf(Locale.ROOT, "%,6d documents: built in %.0f s, memory %,d MB%n", size, (System.nanoTime() - start) / 1e9,
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
      double[] clock = new double[ADDED];
      double[] processor = new double[ADDED];
      for (int i = 0; i < ADDED; i++) {
        start = System.nanoTime();
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (Batch batch = store.batch()) {
          batch.put(single.get(i));
          store.write(batch, recipe);
        }
        clock[i] = (System.nanoTime() - start) / 1e6;
        processor[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e6;
      }
      Arrays.sort(clock);
      Arrays.sort(processor);
      return new Cost(clock[ADDED / 2], processor[ADDED / 2]);
    }
  }

  private static BufferedReader reader(Path lines) throws IOException {
    InputStream in = new FileInputStream(lines.toFile());
    return new BufferedReader(new InputStreamReader(
        String.valueOf(lines.getFileName()).endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
  }

  private Extraction next(BufferedReader reader) throws IOException {
    String line = reader.readLine();
    if (line == null) {
      throw new EOFException("LINES has fewer lines than SIZE asks for: give more lines, or a smaller SIZE");
    }
    JsonNode page = json.readTree(line);
    if (!page.has("text")) {
      return ExtractionJson.read(line);
    }
    String text = page.get("text").asText();
    return stages.extract(new Page(new DocumentId(page.get("id").asText() + ".txt"), text, "UTF-8", Hash.of(text), Metadata.unknown()));
  }
}
