package org.baopu.link;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baopu.extraction.Extraction;

/**
 * What an article's text is told by among many: hashes of which two texts share as large a part as they share of their
 * stretches of five characters (MinHash, Broder 1997). A pure function of the article; to be kept beside the extraction.
 */
public final class Fingerprint {
  /** Han characters, letters and digits that a text needs to have a fingerprint: shorter ones are the same by chance. */
  static final int SHORTEST = 20;

  /** As many as it needs to be like another; shorter ones are so by chance, and only the same. */
  private static final int LONG_ENOUGH = 80;

  private static final int STRETCH = 5;
  private static final int HASHES = 128;

  /** Hashes that agree together: two texts that share half of their stretches meet in one of the 32 bands with 0.87. */
  private static final int BAND = 4;

  private final ArticleRef article;
  private final Optional<LocalDate> date;
  private final long whole;
  private final int[] sketch;

  private Fingerprint(ArticleRef article, Optional<LocalDate> date, long whole, int[] sketch) {
    this.article = article;
    this.date = date;
    this.whole = whole;
    this.sketch = sketch;
  }

  /** The fingerprint of an article; empty if its body is too short for one. */
  static Optional<Fingerprint> of(Extraction document, int article) {
    String text = letters(document.articles().get(article).body());
    if (text.length() < SHORTEST) {
      return Optional.empty();
    }
    int[] sketch = text.length() < LONG_ENOUGH ? new int[0] : new int[HASHES];
    Arrays.fill(sketch, Integer.MAX_VALUE);
    long whole = 0;
    for (int i = 0; i < text.length(); i++) {
      whole = mixed(whole * 31 + text.charAt(i));
      if (i >= STRETCH - 1) {
        add(text, i - STRETCH + 1, sketch);
      }
    }
    ArticleRef ref = new ArticleRef(document.source().id(), article);
    Optional<LocalDate> date = document.articles().get(article).date().or(() -> document.source().date());
    return Optional.of(new Fingerprint(ref, date, whole, sketch));
  }

  private static void add(String text, int start, int[] sketch) {
    long stretch = 0;
    for (int i = start; i < start + STRETCH; i++) {
      stretch = stretch * 65_599 + text.charAt(i);
    }
    long first = mixed(stretch);
    long second = mixed(first ^ 0x9E3779B97F4A7C15L) | 1;
    for (int i = 0; i < sketch.length; i++) {
      int hash = (int) ((first + i * second) >>> 33);
      if (hash < sketch[i]) {
        sketch[i] = hash;
      }
    }
  }

  /** The finaliser of SplitMix64: https://doi.org/10.1145/2714064.2660195. */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static String letters(String body) {
    StringBuilder letters = new StringBuilder(body.length());
    body.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** The article. */
  public ArticleRef article() {
    return article;
  }

  /** The day of writing, else of issue, if known. */
  public Optional<LocalDate> date() {
    return date;
  }

  /** Keys of which it very likely shares one with each fingerprint of a text that is alike. */
  public SortedSet<String> bands() {
    SortedSet<String> bands = new TreeSet<>(List.of("=" + Long.toHexString(whole)));
    for (int band = 0; band < sketch.length / BAND; band++) {
      long hash = band;
      for (int i = band * BAND; i < (band + 1) * BAND; i++) {
        hash = mixed(hash * 31 + sketch[i]);
      }
      bands.add(band + ":" + Long.toHexString(hash));
    }
    return bands;
  }

  /** Which part of the stretches of both texts they share, from 0 to 1; estimated to within about 0.05. */
  double likeness(Fingerprint other) {
    if (isSame(other)) {
      return 1;
    }
    int same = 0;
    for (int i = 0; i < Math.min(sketch.length, other.sketch.length); i++) {
      same += sketch[i] == other.sketch[i] ? 1 : 0;
    }
    return (double) same / HASHES;
  }

  /** Whether the texts have the same letters and digits. */
  boolean isSame(Fingerprint other) {
    return whole == other.whole && Arrays.equals(sketch, other.sketch);
  }

  /** All of it but the article, as {@link #read} reads it. */
  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + sketch.length * Integer.BYTES).putLong(whole);
    for (int hash : sketch) {
      bytes.putInt(hash);
    }
    return date.map(LocalDate::toString).orElse("") + " " + Base64.getEncoder().encodeToString(bytes.array());
  }

  /** The fingerprint of the article that has been written as text. */
  public static Fingerprint read(ArticleRef article, String text) {
    int space = text.indexOf(' ');
    Optional<LocalDate> date = space == 0 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, space)));
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text.substring(space + 1)));
    long whole = bytes.getLong();
    int[] sketch = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(sketch);
    return new Fingerprint(article, date, whole, sketch);
  }
}
