package org.baopu.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
  @TempDir Path folder;

  private static final Map<String, byte[]> PAGES = pages("03/01.txt", "甲", "03/02.txt", "乙");

  @Test
  void eachKindOfArchiveGivesItsFiles() throws IOException {
    Files.write(folder.resolve("a.zip"), zip(PAGES));
    Files.write(folder.resolve("b.tar"), tar(PAGES));
    Files.write(folder.resolve("c.tar.gz"), gz(tar(PAGES)));
    Files.write(folder.resolve("d.tgz"), gz(tar(PAGES)));
    Files.write(folder.resolve("e.txt.gz"), gz("丙".getBytes(UTF_8)));
    assertEquals(
        List.of(
            "a.zip!/03/01.txt 甲", "a.zip!/03/02.txt 乙", "b.tar!/03/01.txt 甲", "b.tar!/03/02.txt 乙",
            "c.tar.gz!/03/01.txt 甲", "c.tar.gz!/03/02.txt 乙", "d.tgz!/03/01.txt 甲", "d.tgz!/03/02.txt 乙",
            "e.txt.gz!/e.txt 丙"),
        walk());
  }

  @Test
  void archivesInArchivesAreUnpackedToABound() throws IOException {
    byte[] inner = zip(pages("1.txt", "甲"));
    Files.write(folder.resolve("a.zip"), zip(Map.of("b.zip", inner, "c.txt", "乙".getBytes(UTF_8))));
    assertEquals(
        List.of("a.zip!/b.zip!/1.txt 甲", "a.zip!/c.txt 乙"), walk().stream().sorted().toList());
    byte[] deep = zip(Map.of("x.zip", zip(Map.of("y.zip", zip(Map.of("z.zip", inner))))));
    Files.write(folder.resolve("a.zip"), deep);
    assertEquals(
        List.of("a.zip!/x.zip!/y.zip!/z.zip a.zip!/x.zip!/y.zip!/z.zip: an archive in 3 archives; unpack it"), walk());
  }

  @Test
  void noNameLeavesItsPlaceAndNoneIsHidden() throws IOException {
    Map<String, byte[]> pages =
        pages(
            "../../evil.txt", "甲", "/etc/evil.txt", "乙", "C:\\evil.txt", "丙", "ok.txt", "丁",
            "__MACOSX/ok.txt", "x", ".hidden", "x", "bad\u0007name.txt", "戊");
    Files.write(folder.resolve("a.zip"), zip(pages));
    String fault = "a.zip a.zip: an entry's name leads out of the archive: ";
    assertEquals(
        List.of(
            fault + "'../../evil.txt'", fault + "'/etc/evil.txt'", fault + "'C:\\evil.txt'", "a.zip!/ok.txt 丁",
            fault + "'bad?name.txt'"),
        walk());
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void aBadEntryCostsThatEntry() throws IOException {
    Map<String, byte[]> pages = new LinkedHashMap<>(PAGES);
    pages.put("bad.txt", new byte[] {1, 0, 2});
    pages.put("last.txt", "丙".getBytes(UTF_8));
    Files.write(folder.resolve("a.zip"), zip(pages));
    byte[] half = gz(tar(pages("1.txt", "甲", "2.txt", "乙".repeat(3000))));
    Files.write(folder.resolve("b.tar.gz"), Arrays.copyOf(half, half.length - 20));
    Files.write(folder.resolve("c.zip"), new byte[] {'P', 'K', 3, 4, 0});
    List<String> walked = walk();
    assertEquals("a.zip!/03/02.txt 乙", walked.get(1));
    assertTrue(walked.get(2).startsWith("a.zip!/bad.txt a.zip!/bad.txt: a binary file"), walked.get(2));
    assertEquals("a.zip!/last.txt 丙", walked.get(3));
    assertEquals("b.tar.gz!/1.txt 甲", walked.get(4));
    assertTrue(walked.get(walked.size() - 1).startsWith("c.zip c.zip: the archive cannot be read"), walked.toString());
  }

  @Test
  void aBombIsToldOf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 80; i++) {
        out.write(zeros);
      }
    }
    Files.write(folder.resolve("a.tar.gz"), bytes.toByteArray());
    Files.write(folder.resolve("b.txt.gz"), bytes.toByteArray());
    for (String line : walk()) {
      assertTrue(line.contains("cannot be read") || line.contains("binary") || line.contains("MiB"), line);
    }
  }

  @Test
  void namesInGb18030AreRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GB18030"))) {
      zip.putNextEntry(new ZipEntry("湘潭日报/01.txt"));
      zip.write("甲".getBytes(UTF_8));
    }
    Files.write(folder.resolve("a.zip"), bytes.toByteArray());
    assertEquals(List.of("a.zip!/湘潭日报/01.txt 甲"), walk());
  }

  @Test
  void sidecarsAndListsAreReadInAnArchiveAsInAFolder() throws IOException {
    Map<String, byte[]> pages = new LinkedHashMap<>(pages("p/1.txt", "甲", "p/2.txt", "乙"));
    pages.put("p/1.txt.json", "{\"newspaper\": \"湘潭日报\"}".getBytes(UTF_8));
    pages.put("p/documents.csv", "file,date,page\n1.txt,2025-03-27,A1\n2.txt,2025/3/28,\n".getBytes(UTF_8));
    Files.write(folder.resolve("a.zip"), zip(pages));
    for (Map.Entry<String, byte[]> page : pages.entrySet()) {
      Path file = folder.resolve("b").resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, page.getValue());
    }
    Metadata first =
        new Metadata(Optional.of("湘潭日报"), Optional.of(LocalDate.of(2025, 3, 27)), Optional.of("A1"));
    Metadata second = new Metadata(Optional.empty(), Optional.of(LocalDate.of(2025, 3, 28)), Optional.empty());
    assertEquals(
        List.of(first, second, first, second), read(ReadingOptions.none()).map(page -> page.fold(Page::metadata, fault -> null)).toList());
  }

  @Test
  void linesOfJsonAndRowsOfCsvAreDocuments() throws IOException {
    String lines =
        """
        {"id": "x1", "title": "园区开工", "text": "本报讯 甲", "date": "20250327", "newspaper": "湘潭日报"}
        {"text": "乙", "id": 7}

        no json
        {"text": ""}
        {"text": "丙", "date": "27.3.2025"}
        {"text": "丁", "id": "x1"}
        {"text": "戊", "date": "来源：湘潭在线  |  2025年03月27日 07:30"}
        """;
    Files.write(folder.resolve("a.jsonl"), lines.getBytes(Charset.forName("GB18030")));
    Files.write(folder.resolve("b.csv.gz"), gz("\uFEFFid,text\r\n=1,\"甲,\r\n\"\"乙\"\"\"\r\n".getBytes(UTF_8)));
    Files.write(folder.resolve("c.csv"), "id,正文\n1,甲\n".getBytes(UTF_8));
    List<String> walked = walk();
    assertEquals("a.jsonl!/x1 园区开工\n\n本报讯 甲", walked.get(0));
    assertEquals("a.jsonl!/7 乙", walked.get(1));
    assertTrue(walked.get(2).startsWith("a.jsonl!/4 a.jsonl!/4: no JSON object"), walked.get(2));
    assertEquals("a.jsonl!/5 a.jsonl!/5: no 'text'; name the text's field with --text-field", walked.get(3));
    assertEquals("a.jsonl!/6 丙", walked.get(4));
    assertEquals("a.jsonl!/7 a.jsonl!/7: another row is called 'x1' too", walked.get(5));
    assertEquals("a.jsonl!/8 戊", walked.get(6));
    assertEquals("b.csv.gz!/b.csv!/=1 甲,\r\n\"乙\"", walked.get(7));
    assertEquals(
        "c.csv c.csv: no column 'text' but [id, 正文]; name the text's with --text-field", walked.get(8));
    List<Page> read = read(ReadingOptions.none()).flatMap(reading -> reading.fold(Stream::of, fault -> Stream.<Page>empty())).toList();
    assertEquals(
        "[a.jsonl!/6: its date is '27.3.2025' and was left out; expected a date like 2025-03-27]",
        read.get(2).problems().toString());
    assertEquals(Optional.of(LocalDate.of(2025, 3, 27)), read.get(3).metadata().date());
    ReadingOptions named =
        new ReadingOptions(
            Optional.of("韶山报"), Optional.empty(), Optional.empty(),
            new ReadingOptions.Fields("正文", "title", "id", "newspaper", "date", "page"));
    Page page = read(named).map(reading -> reading.fold(Optional::of, fault -> Optional.<Page>empty())).flatMap(Optional::stream).findFirst().orElseThrow();
    assertEquals("c.csv!/1 甲 韶山报", page.id() + " " + page.text() + " " + page.metadata().newspaper().orElse(""));
  }

  @Test
  void standardInputIsWhatItBeginsAs() throws IOException {
    byte[] lines = "\n{ \"id\": \"x1\", \"text\": \"甲\"}\n{\"id\": \"x2\", \"text\": \"乙\"}\n".getBytes(UTF_8);
    assertEquals(List.of("stdin.zip!/03/01.txt 甲", "stdin.zip!/03/02.txt 乙"), standardInput(zip(PAGES)));
    assertEquals(List.of("stdin.tar!/03/01.txt 甲", "stdin.tar!/03/02.txt 乙"), standardInput(tar(PAGES)));
    assertEquals(List.of("stdin.tar.gz!/03/01.txt 甲", "stdin.tar.gz!/03/02.txt 乙"), standardInput(gz(tar(PAGES))));
    assertEquals(List.of("stdin.jsonl!/x1 甲", "stdin.jsonl!/x2 乙"), standardInput(lines));
    assertEquals(
        List.of("stdin.jsonl.gz!/stdin.jsonl!/x1 甲", "stdin.jsonl.gz!/stdin.jsonl!/x2 乙"), standardInput(gz(lines)));
    assertEquals(List.of("stdin.csv!/1 甲"), standardInput("title,\"text\"\n,甲\n".getBytes(Charset.forName("GB18030"))));
    assertEquals(List.of("stdin.tsv!/1 甲"), standardInput("\uFEFFtitle\ttext\r\n\t甲\r\n".getBytes(UTF_8)));
    assertEquals(List.of("stdin.gz!/stdin 甲"), standardInput(gz("甲".getBytes(UTF_8))));
    assertEquals(List.of("stdin 湘潭高新区"), standardInput(new Typesetter().page().line(40, 40, 10, "湘潭高新区").pdf()));
    assertEquals(List.of("stdin {甲}"), standardInput("{甲}".getBytes(UTF_8)));
    assertEquals(List.of("stdin text，甲"), standardInput("text，甲".getBytes(UTF_8)));
    assertEquals(List.of("stdin standard input: the file is empty; expected the text of a newspaper page"), standardInput(new byte[0]));
    assertTrue(standardInput(new byte[] {0x1F, (byte) 0x8B, 8}).get(0).startsWith("stdin.gz stdin.gz: the archive cannot be read"));
  }

  private static List<String> standardInput(byte[] bytes) throws IOException {
    return new DocumentWalker(ReadingOptions.none())
        .walk(List.of("-", "-"), new ByteArrayInputStream(bytes))
        .map(document -> document.id() + " " + document.read().fold(Page::text, Object::toString).strip())
        .toList();
  }

  @Test
  void aRowThatNeverEndsEndsTheFile() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "text\n甲\n\"" + "乙".repeat(40 << 20));
    List<String> walked = walk();
    assertEquals("a.csv!/1 甲", walked.get(0));
    assertTrue(walked.get(1).startsWith("a.csv a.csv: row 2 and those after it cannot be read: "), walked.get(1));
  }

  private Stream<Reading> read(ReadingOptions options) throws IOException {
    return new DocumentWalker(options)
        .walk(List.of(folder.toString()), new ByteArrayInputStream(new byte[0]))
        .map(Document::read);
  }

  private List<String> walk() throws IOException {
    return read(ReadingOptions.none())
        .map(reading -> reading.id() + " " + reading.fold(Page::text, Object::toString))
        .toList();
  }

  private static Map<String, byte[]> pages(String... namesAndTexts) {
    Map<String, byte[]> pages = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      pages.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
    }
    return pages;
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, UTF_8.name())) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gz(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
