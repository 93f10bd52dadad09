package org.baopu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seeds say the same however they are written: their entities, facts and figures, with the same offsets. */
class EncodedSeedsTest {
  @TempDir private static Path folder;
  private static final SortedMap<String, String> TEXTS = new TreeMap<>();
  private static String expected = "";

  @BeforeAll
  static void build() throws IOException {
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      for (Path seed : seeds.toList()) {
        TEXTS.put(seed.getFileName().toString(), Files.readString(seed));
      }
    }
    expected = said("seeds", "seeds");
    assertTrue(expected.lines().count() > 500, "only " + expected.lines().count() + " lines");
  }

  @Test
  void inGb18030() throws IOException {
    assertEquals(expected, said("gb18030", written("gb18030", "", Charset.forName("GB18030")).toString()));
  }

  @Test
  void withAByteOrderMark() throws IOException {
    assertEquals(expected, said("marked", written("marked", "\uFEFF", StandardCharsets.UTF_8).toString()));
  }

  @Test
  void zipped() throws IOException {
    Path file = folder.resolve("seeds.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
      for (String name : TEXTS.keySet()) {
        zip.putNextEntry(new ZipEntry("2025/" + name));
        zip.write(TEXTS.get(name).getBytes(StandardCharsets.UTF_8));
      }
    }
    assertEquals(expected, said("zip", file.toString()));
  }

  @Test
  void inATarOfGb18030OnStandardInput() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(packed, StandardCharsets.UTF_8.name())) {
      for (String name : TEXTS.keySet()) {
        byte[] page = TEXTS.get(name).getBytes(Charset.forName("GB18030"));
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(page.length);
        tar.putArchiveEntry(entry);
        tar.write(page);
        tar.closeArchiveEntry();
      }
    }
    assertEquals(expected, said("stdin", "-", bytes.toByteArray()));
  }

  private static Path written(String name, String mark, Charset charset) throws IOException {
    Path pages = Files.createDirectory(folder.resolve(name + "-pages"));
    for (String page : TEXTS.keySet()) {
      Files.write(pages.resolve(page), (mark + TEXTS.get(page)).getBytes(charset));
    }
    return pages;
  }

  private static String said(String name, String path) {
    return said(name, path, new byte[0]);
  }

  /** The answers of the queries with fixed columns, but for the articles' IRIs, which have the archive's name in them. */
  private static String said(String name, String path, byte[] input) {
    String store = folder.resolve(name).toString();
    Baopu built = Baopu.runWith(input, "build", "-q", "--store", store, path);
    assertEquals(ExitCode.DONE, built.code(), built.err());
    StringBuilder said = new StringBuilder();
    for (String query : new String[] {"entities", "facts", "measurements", "articles"}) {
      said.append(Baopu.run("query", "--store", store, "--format", "tsv", "contract/" + query + ".rq").out());
    }
    return said.toString().replaceAll("<[^>]*/document/[^>]*>", "");
  }
}
