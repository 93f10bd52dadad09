package org.baopu.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReaderTest {
  @TempDir Path folder;

  @Test
  void leavesOutTheByteOrderMarkAndKeepsLineEnds() throws IOException {
    assertEquals("本报讯\r\n近日\n", page(write("a.txt", "\uFEFF本报讯\r\n近日\n".getBytes(UTF_8))).text());
  }

  @Test
  void namesTheByteThatIsNotUtf8() throws IOException {
    byte[] bytes = "本报讯\n近日，湘钢".getBytes(UTF_8);
    bytes[10] = (byte) 0xFF;
    Path file = write("a.txt", bytes);
    assertEquals(
        file + ":2: not valid UTF-8: byte 0xFF at byte offset 10; save the file as UTF-8", problem(file));
  }

  @Test
  void rejectsATruncatedLastCharacter() throws IOException {
    Path file = write("a.txt", new byte[] {'a', (byte) 0xE6, (byte) 0x9C});
    assertEquals(file + ":1: not valid UTF-8: byte 0xE6 at byte offset 1; save the file as UTF-8", problem(file));
  }

  @Test
  void rejectsAnEmptyFile() throws IOException {
    Path file = write("a.txt", new byte[0]);
    assertEquals(file + ": the file is empty; expected the text of a newspaper page", problem(file));
  }

  @Test
  void rejectsAFileOfBlanks() throws IOException {
    Path file = write("a.txt", " \r\n\u3000\n".getBytes(UTF_8));
    assertEquals(file + ": nothing but white space; expected the text of a newspaper page", problem(file));
  }

  @Test
  void rejectsABinaryFile() throws IOException {
    Path file = write("a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    assertTrue(problem(file).startsWith(file + ": a binary file: byte 0x00 at byte offset 4;"), problem(file));
  }

  @Test
  void rejectsAFileThatIsNotThere() {
    Path file = folder.resolve("gone.txt");
    assertEquals(file + ": no such file", problem(file));
  }

  @Test
  void readsTheSidecar() throws IOException {
    Path file = write("a.txt", "本报讯".getBytes(UTF_8));
    write("a.txt.json", "{\"newspaper\": \"湘潭日报\", \"date\": \"2025-03-27\", \"page\": \"A2\"}".getBytes(UTF_8));
    assertEquals(
        new Metadata(Optional.of("湘潭日报"), Optional.of(LocalDate.of(2025, 3, 27)), Optional.of("A2")),
        page(file).metadata());
  }

  @Test
  void rejectsASidecarWithABadDate() throws IOException {
    Path file = write("a.txt", "本报讯".getBytes(UTF_8));
    write("a.txt.json", "{\"date\": \"27.3.2025\"}".getBytes(UTF_8));
    assertEquals(
        file
            + ".json: its sidecar cannot be used: its date is '27.3.2025'; expected a date like 2025-03-27",
        problem(file));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static Page page(Path file) {
    return new PageReader(ReadingOptions.none()).read(file).fold(page -> page, problem -> {
      throw new AssertionError(problem.toString());
    });
  }

  private static String problem(Path file) {
    return new PageReader(ReadingOptions.none()).read(file).fold(Page::text, problem -> problem.toString());
  }
}
