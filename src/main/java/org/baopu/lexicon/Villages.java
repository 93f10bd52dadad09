package org.baopu.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The 620,000 villages and communities by their everyday names. */
final class Villages {
  private final NameIndex names;

  /** Each village's code as a number of 12 digits, by the number of its name. */
  private final long[] codes;

  private Villages(NameIndex names, long[] codes) {
    this.names = names;
    this.codes = codes;
  }

  /** Those of the jar; made when the first text asks for one. */
  static Villages shipped() {
    return Shipped.VILLAGES;
  }

  /** The villages of that name, by code; empty if there is none. */
  List<Division> named(String name) {
    List<Division> found = new ArrayList<>();
    for (int i = names.find(name, 0, name.length()); i >= 0; i = names.previous(i)) {
      found.add(new Division(String.format(Locale.ROOT, "%012d", codes[i]), name, Division.Level.VILLAGE));
    }
    Collections.reverse(found);
    return found;
  }

  /** Whether a village is called like the part {@code [start, end)} of the text. */
  boolean has(CharSequence text, int start, int end) {
    return names.find(text, start, end) >= 0;
  }

  private static final class Shipped {
    static final Villages VILLAGES = load();

    private static Villages load() {
      try (InputStream in = Villages.class.getResourceAsStream("villages.tsv.gz")) {
        if (in == null) {
          throw new IllegalStateException("the jar lacks villages.tsv.gz");
        }
        return read(new BufferedReader(new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8), 1 << 16));
      } catch (IOException e) {
        throw new UncheckedIOException("villages.tsv.gz", e);
      }
    }

    private static Villages read(BufferedReader lines) throws IOException {
      NameIndex names = new NameIndex();
      long[] codes = new long[1 << 20];
      StringBuilder name = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        long town = Long.parseLong(line.substring(0, 9)) * 1000;
        long code = 1;
        int at = 10;
        while (at < line.length()) {
          int end = line.indexOf('\t', at);
          end = end < 0 ? line.length() : end;
          int equals = line.indexOf('=', at);
          if (equals > at && equals < Math.min(end, at + 4)) {
            code = Long.parseLong(line, at, equals, 10);
            at = equals + 1;
          }
          name.setLength(0);
          name.append(line, at, end - 1).append(ending(line.charAt(end - 1)));
          int number = names.add(name);
          if (number == codes.length) {
            codes = Arrays.copyOf(codes, codes.length * 2);
          }
          codes[number] = town + code++;
          at = end + 1;
        }
      }
      return new Villages(names, codes);
    }

    /** The everyday ending for the letter that the resource has in place of the official one. */
    private static String ending(char letter) {
      return switch (letter) {
        case 'A', 'B', 'G', 'H', 'I' -> "社区";
        case 'C', 'D', 'E', 'F', 'J' -> "村";
        case 'Z' -> "";
        default -> throw new IllegalStateException("not a village's ending: '" + letter + "'");
      };
    }
  }
}
