package org.baopu.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentWalkerTest {
  @TempDir Path folder;

  @Test
  void walksAFolderByNameWithoutHiddenFilesAndSidecars() throws IOException {
    write("b.txt", "乙");
    write("b.txt.json", "{}");
    write("2025/03/01.txt", "甲");
    write(".DS_Store", "x");
    write(".git/config", "x");
    assertEquals(List.of("2025/03/01.txt 甲", "b.txt 乙"), walk(folder.toString()));
  }

  @Test
  void readsAFileGivenTwiceOnce() throws IOException {
    write("a.txt", "甲");
    assertEquals(List.of("a.txt 甲"), walk(folder.toString(), folder.resolve("a.txt").toString()));
  }

  @Test
  void refusesTheSecondOfTwoFilesOfOneName() throws IOException {
    write("x/a.txt", "甲");
    write("y/a.txt", "乙");
    Path x = folder.resolve("x");
    Path y = folder.resolve("y");
    assertEquals(
        List.of(
            "a.txt 甲",
            "a.txt " + y.resolve("a.txt") + ": the same name as " + x.resolve("a.txt")
                + "; give the folder that holds both"),
        walk(x.toString(), y.toString()));
  }

  @Test
  void readsStandardInput() throws IOException {
    assertEquals(List.of("stdin 本报讯"), walk("-"));
  }

  @Test
  void throwsForAPathThatIsNotThere() {
    assertThrows(NoSuchFileException.class, () -> walk(folder.resolve("gone").toString()));
  }

  private List<String> walk(String... paths) throws IOException {
    InputStream in = new ByteArrayInputStream("本报讯".getBytes(UTF_8));
    try (Stream<Document> documents = new DocumentWalker(ReadingOptions.none()).walk(List.of(paths), in)) {
      return documents.map(document -> document.id() + " " + document.read().fold(Page::text, Object::toString)).toList();
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }
}
