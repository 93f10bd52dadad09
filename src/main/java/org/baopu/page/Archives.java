package org.baopu.page;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Unpacks {@code .zip}, {@code .tar}, {@code .tar.gz}, {@code .tgz} and {@code .gz}. A zip's entries are read where they are,
 * all others are unpacked into the spool in one pass. What is unpacked is bounded, in number, size, ratio and nesting; an
 * entry that is refused costs that entry, and no name of an entry is ever a place on the disk.
 */
final class Archives {
  /** Entries of one archive. */
  private static final int MOST_ENTRIES = 1_000_000;

  /** Bytes out of one archive: 64 GiB. */
  private static final long MOST_UNPACKED = 64L << 30;

  /** Bytes out for one byte in; up to 64 MiB nobody asks. */
  private static final int MOST_RATIO = 300;

  /** Archives in archives. */
  private static final int MOST_DEPTH = 3;

  private static final List<String> SUFFIXES = List.of(".tar.gz", ".tgz", ".tar", ".zip", ".gz");

  private static final long UNASKED = 64 << 20;

  private final ZipFiles zips = new ZipFiles();
  private final Spool spool;
  private final RecordReader records;
  private final Consumer<Entry> taker;

  /** Gives entries to the taker in the order of the archive. */
  Archives(Spool spool, RecordReader records, Consumer<Entry> taker) {
    this.spool = spool;
    this.records = records;
    this.taker = taker;
  }

  /** Whether the name is that of an archive. */
  static boolean isArchive(String name) {
    return !suffix(name).isEmpty();
  }

  private static String suffix(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SUFFIXES.stream().filter(lower::endsWith).findFirst().orElse("");
  }

  /** Gives what is in the archive on the disk. */
  void unpack(String name, Path file) {
    Budget budget;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      budget = new Budget(Files.size(file));
      if (suffix(name).equals(".zip")) {
        zip(name, file, budget);
      } else {
        stream(name, in, 1, budget);
      }
    } catch (IOException | IllegalArgumentException e) {
      broken(name, e);
    }
  }

  private void zip(String name, Path file, Budget budget) throws IOException {
    for (ZipEntry entry : Collections.list(zips.get(file).entries())) {
      if (!budget.hasEntry()) {
        throw new IOException("more than " + MOST_ENTRIES + " entries");
      }
      if (entry.isDirectory() || isRefused(name, entry.getName())) {
        continue;
      }
      String inside = name + "!/" + entry.getName();
      if (isArchive(inside) || RecordReader.isRecords(inside)) {
        try (InputStream in = new Bounded(zips.get(file).getInputStream(entry), budget)) {
          enter(inside, in, 2, budget);
        } catch (IOException | IllegalArgumentException e) {
          broken(inside, e);
        }
      } else {
        taker.accept(new Entry.Packed(inside, () -> new ByteArrayInputStream(document(file, entry))));
      }
    }
  }

  /** The bytes of a document; a document is small, so that little need be asked. */
  private byte[] document(Path file, ZipEntry entry) throws IOException {
    byte[] bytes = zips.read(file, entry, Decoder.MOST_BYTES + 1);
    if (bytes.length > UNASKED / 8 && bytes.length / MOST_RATIO > entry.getCompressedSize()) {
      throw new IOException("it unpacks to more than " + MOST_RATIO + " times its size");
    }
    return bytes;
  }

  private void enter(String name, InputStream in, int depth, Budget budget) throws IOException {
    if (RecordReader.isRecords(name)) {
      records.read(name, in);
    } else if (isArchive(name)) {
      stream(name, in, depth, budget);
    } else {
      taker.accept(new Entry.Packed(name, spool.keep(in, Decoder.MOST_BYTES + 1L)));
    }
  }

  private void stream(String name, InputStream in, int depth, Budget budget) throws IOException {
    if (depth > MOST_DEPTH) {
      refuse(name, "nested-archive", "an archive in " + MOST_DEPTH + " archives; unpack it");
      return;
    }
    String suffix = suffix(name);
    if (suffix.equals(".zip")) {
      ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
      InputStream bounded = new Bounded(zip, budget);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entry(name, entry.getName(), entry.isDirectory(), bounded, depth, budget);
      }
    } else if (suffix.equals(".gz")) {
      String inside = name.substring(name.lastIndexOf('/') + 1, name.length() - suffix.length());
      entry(name, inside, false, new Bounded(new GZIPInputStream(in, 1 << 16), budget), depth, budget);
    } else {
      InputStream plain = suffix.equals(".tar") ? in : new Bounded(new GZIPInputStream(in, 1 << 16), budget);
      TarArchiveInputStream tar = new TarArchiveInputStream(plain, StandardCharsets.UTF_8.name());
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        entry(name, entry.getName(), !entry.isFile(), tar, depth, budget);
      }
    }
  }

  private void entry(String archive, String entry, boolean none, InputStream in, int depth, Budget budget)
      throws IOException {
    if (!budget.hasEntry()) {
      throw new IOException("more than " + MOST_ENTRIES + " entries");
    }
    if (none || isRefused(archive, entry)) {
      return;
    }
    String inside = archive + "!/" + entry;
    if (!isArchive(inside)) {
      enter(inside, in, depth + 1, budget);
      return;
    }
    try {
      enter(inside, in, depth + 1, budget);
    } catch (IOException | IllegalArgumentException e) {
      broken(inside, e);
    }
  }

  /** Names that lead out of the archive are told of; those of files that are no documents are not. */
  private boolean isRefused(String archive, String entry) {
    List<String> parts = List.of(entry.replace('\\', '/').split("/", -1));
    if (parts.contains("..") || parts.get(0).isEmpty() || parts.get(0).endsWith(":") || hasControl(entry)) {
      refuse(archive, "unsafe-name", "an entry's name leads out of the archive: '" + printable(entry) + "'");
      return true;
    }
    return parts.get(0).equals("__MACOSX") || parts.stream().anyMatch(part -> part.startsWith(".") && !part.equals("."));
  }

  private static boolean hasControl(String name) {
    return name.isBlank() || name.length() > 1000 || name.chars().anyMatch(Character::isISOControl);
  }

  private static String printable(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints().limit(200).map(point -> Character.isISOControl(point) ? '?' : point).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private void broken(String name, Exception e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    refuse(name, "bad-archive", "the archive cannot be read, or not to its end: " + reason);
  }

  private void refuse(String name, String code, String message) {
    taker.accept(Entry.Fault.of(name, code, message));
  }

  /** What may still come out of one archive, with all in it. */
  private static final class Budget {
    private int entries = MOST_ENTRIES;
    private long bytes;

    Budget(long packed) {
      this.bytes = Math.min(MOST_UNPACKED, Math.max(UNASKED, packed * MOST_RATIO));
    }

    boolean hasEntry() {
      return entries-- > 0;
    }

    boolean has(int count) {
      bytes -= count;
      return bytes >= 0;
    }
  }

  /** A stream that ends with an exception when more comes out than is allowed. */
  private static final class Bounded extends InputStream {
    private final InputStream in;
    private final Budget budget;

    Bounded(InputStream in, Budget budget) {
      this.in = in;
      this.budget = budget;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      if (one >= 0) {
        counted(1);
      }
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      return count < 0 ? count : counted(count);
    }

    private int counted(int count) throws IOException {
      if (!budget.has(count)) {
        throw new IOException("it unpacks to more than " + MOST_RATIO + " times its size");
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
