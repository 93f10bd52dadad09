package org.baopu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("tables");
  }

  @Test
  void whatWasNotCommittedIsForgotten() {
    try (Tables tables = Tables.open(file)) {
      Tables.Table names = tables.table("names");
      names.put("岳塘区", "430304");
      tables.commit();
      names.put("雨湖区", "430302");
      names.remove("岳塘区");
      tables.rollback();
      assertEquals(List.of("岳塘区"), keys(names, ""));
      names.put("湘潭县", "430321");
    }
    try (Tables tables = Tables.open(file)) {
      assertEquals(List.of("岳塘区"), keys(tables.table("names"), ""));
    }
  }

  @Test
  void keysOfPartsAreFoundByTheirFirstParts() {
    try (Tables tables = Tables.open(file)) {
      Tables.Table table = tables.table("blocks");
      for (String name : List.of("a", "b", "\u0000", "\u0001a")) {
        table.put(Tables.key("湘潭", name), "");
        table.put(Tables.key("湘潭县", name), "");
      }
      List<String> names = new ArrayList<>();
      keys(table, Tables.key("湘潭", "")).forEach(key -> names.add(Tables.part(key, 1)));
      assertEquals(List.of("\u0000", "\u0001a", "a", "b"), names);
    }
  }

  /** Ten times as much is written as a file may have that holds this little. */
  @Test
  void theFileIsBoundedByWhatItHolds() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    TreeMap<String, String> expected = new TreeMap<>();
    long most = 0;
    try (Tables tables = Tables.open(file)) {
      Tables.Table table = tables.table("values");
      for (int commit = 0; commit < 200; commit++) {
        for (int i = 0; i < 20; i++) {
          String key = "key " + random.nextInt(40);
          byte[] noise = new byte[20_000];
          new java.util.Random(random.nextLong()).nextBytes(noise);
          String value = new String(noise, java.nio.charset.StandardCharsets.ISO_8859_1);
          table.put(key, value);
          expected.put(key, value);
        }
        tables.commit();
        most = Math.max(most, Files.size(file));
      }
      assertEquals(new ArrayList<>(expected.keySet()), keys(table, ""));
    }
    assertTrue(most < 12 << 20, most + " bytes");
    try (Tables tables = Tables.open(file)) {
      Tables.Table table = tables.table("values");
      expected.forEach((key, value) -> assertEquals(Optional.of(value), table.get(key)));
    }
  }

  @Test
  void aFileThatCannotBeReadIsMadeAnew() throws IOException {
    Files.writeString(file, "no tables");
    try (Tables tables = Tables.open(file)) {
      assertEquals(0, tables.table("names").size());
    }
  }

  private static List<String> keys(Tables.Table table, String beginning) {
    List<String> keys = new ArrayList<>();
    table.keys(beginning).forEachRemaining(keys::add);
    return keys;
  }
}
