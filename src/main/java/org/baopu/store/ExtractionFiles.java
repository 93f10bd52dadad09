package org.baopu.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.ExtractionJson;
import org.baopu.rdf.Hash;

/** A folder of extractions, one compressed file each, named by the hash of the document's name. */
record ExtractionFiles(Path folder) {
  /** Where the document's extraction is, or would be. */
  Path file(String document) {
    String hash = Hash.of(document);
    return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 34) + ".json.gz");
  }

  /**
   * Writes an extraction.
   *
   * @return hash of what was written, before compression
   */
  String write(Extraction extraction) {
    byte[] json = ExtractionJson.bytes(extraction);
    Path file = file(extraction.source().id().value());
    try {
      Files.createDirectories(file.getParent());
      ByteArrayOutputStream compressed = new ByteArrayOutputStream(json.length / 4);
      try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
        gzip.write(json);
      }
      Durable.write(file, compressed.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
    return Hash.of(json);
  }

  /**
   * Reads an extraction.
   *
   * @param hash what {@link #write} returned
   * @throws UncheckedIOException if the file cannot be read, or holds something else
   */
  Extraction read(String document, String hash) {
    Path file = file(document);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      byte[] json = in.readAllBytes();
      if (!Hash.of(json).equals(hash)) {
        throw new IOException("it is damaged");
      }
      return ExtractionJson.read(new String(json, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the extraction of " + document + " in " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Reads all; the taker is given each with its hash. */
  void each(BiConsumer<Extraction, String> taker) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".json.gz")).sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          byte[] json = in.readAllBytes();
          taker.accept(ExtractionJson.read(new String(json, StandardCharsets.UTF_8)), Hash.of(json));
        }
      }
    }
  }
}
