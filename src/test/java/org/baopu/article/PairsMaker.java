package org.baopu.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Makes the resource of {@link Pairs} out of a collection: {@code PairsMaker NEWS.jsonl.gz pairs.txt.gz}. */
final class PairsMaker {
  private static final int FEWEST = 8;
  private static final double TIMES_CHANCE = Math.E;

  private PairsMaker() {}

  public static void main(String[] files) throws IOException {
    Map<Character, Long> single = new HashMap<>();
    Map<Integer, Long> pairs = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(files[0]))), StandardCharsets.UTF_8))) {
      ObjectMapper json = new ObjectMapper();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        count(json.readTree(line).get("text").asText(), single, pairs);
      }
    }
    long all = single.values().stream().mapToLong(Long::longValue).sum();
    Map<Character, StringBuilder> kept = new TreeMap<>();
    new TreeMap<>(pairs)
        .forEach(
            (pair, times) -> {
              char first = (char) (pair >>> 16);
              char second = (char) (pair & 0xFFFF);
              double chance = (double) single.get(first) * single.get(second) / all;
              if (times >= FEWEST && times >= TIMES_CHANCE * chance) {
                kept.computeIfAbsent(first, c -> new StringBuilder()).append(second);
              }
            });
    StringBuilder text = new StringBuilder();
    kept.forEach((first, seconds) -> text.append(first).append(':').append(seconds).append('\n'));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(files[1])))) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void count(String text, Map<Character, Long> single, Map<Integer, Long> pairs) {
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i) >= '一' && text.charAt(i) <= '\u9FFF' ? text.charAt(i) : 0;
      if (c != 0) {
        single.merge(c, 1L, Long::sum);
        if (last != 0) {
          pairs.merge((last << 16) | c, 1L, Long::sum);
        }
      }
      last = c;
    }
  }
}
