package org.baopu.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * How much the first characters of a sentence ({@code 近日}, {@code 记者从}) and the last ones of a title ({@code 举行}) look like
 * such, against the same characters anywhere else: natural logarithms of how many times as often they stand there.
 *
 * <p>The resource {@code openings.txt.gz} holds those of ten thousand news articles of summer 2023, in tenths: a line for each,
 * {@code s} for the beginning of a sentence and {@code e} for the end of a title before it. {@code OpeningsMaker} in the tests
 * makes it again out of any collection of texts.
 */
final class Openings {
  /** What two, three characters count for that begin no sentence, and two that end no title. */
  private static final double[] NEVER = {-2.5, -1, -2};

  private static final Map<String, Double> SCORES = load();

  private Openings() {}

  /** How much the two characters at a place look like the beginning of a sentence. */
  static double two(String text, int at) {
    return score('s', text, at, at + 2, NEVER[0]);
  }

  /** How much the three characters at a place do. */
  static double three(String text, int at) {
    return score('s', text, at, at + 3, NEVER[1]);
  }

  /** How much the two characters before a place look like the end of a title. */
  static double end(String text, int at) {
    return score('e', text, at - 2, at, NEVER[2]);
  }

  private static double score(char kind, String text, int from, int to, double never) {
    if (from < 0 || to > text.length()) {
      return never;
    }
    StringBuilder key = new StringBuilder(4).append(kind);
    for (int i = from; i < to; i++) {
      key.append(letter(text.charAt(i)));
    }
    return SCORES.getOrDefault(key.toString(), never);
  }

  /** The character, all digits alike. */
  static char letter(char c) {
    return c >= '0' && c <= '9' ? '0' : c;
  }

  private static Map<String, Double> load() {
    Map<String, Double> scores = new HashMap<>();
    try (InputStream resource = Objects.requireNonNull(Openings.class.getResourceAsStream("openings.txt.gz"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        scores.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)) / 10.0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("resource openings.txt.gz", e);
    }
    return scores;
  }
}
