package org.baopu.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.baopu.text.Characters;

/**
 * Pairs of Han characters that stand side by side far more often than chance would have it (力度, 劳动, 耕地), and those that
 * do so on the page. Where a line breaks between the two of a pair, it most likely breaks in mid-sentence.
 *
 * <p>The resource {@code pairs.txt.gz} holds the pairs that ten thousand news articles of summer 2023 have at least 8
 * times and at least e times as often as the two characters' frequencies would give: a line for each first character,
 * a colon, its second characters. {@code PairsMaker} in the tests makes it again out of any collection of texts.
 */
final class Pairs {
  private static final int[] NEWS = load();

  /** The pairs of the news alone. */
  static final Pairs NEWS_ONLY = new Pairs(new int[0]);

  /** Ascending: the first character in the upper half. */
  private final int[] page;

  private Pairs(int[] page) {
    this.page = page;
  }

  /** The pairs of the news and those that stand within the lines of a page. */
  static Pairs of(List<String> lines) {
    return new Pairs(lines.stream().flatMapToInt(Pairs::within).sorted().toArray());
  }

  private static IntStream within(String line) {
    return IntStream.range(1, line.length())
        .filter(i -> Characters.isHan(line.charAt(i - 1)) && Characters.isHan(line.charAt(i)))
        .map(i -> (line.charAt(i - 1) << 16) | line.charAt(i));
  }

  /** Whether a sentence is likely to run on from the one text to the other. */
  boolean knit(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    int pair = (before.charAt(before.length() - 1) << 16) | after.charAt(0);
    return Arrays.binarySearch(NEWS, pair) >= 0 || Arrays.binarySearch(page, pair) >= 0;
  }

  private static int[] load() {
    try (InputStream resource = Objects.requireNonNull(Pairs.class.getResourceAsStream("pairs.txt.gz"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .flatMapToInt(line -> line.substring(2).chars().map(second -> (line.charAt(0) << 16) | second))
          .sorted()
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException("resource pairs.txt.gz", e);
    }
  }
}
