package org.baopu.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads entries of zip files on the disk, of which a few are open at a time. Safe for use by several threads. */
final class ZipFiles {
  private static final int MOST_OPEN = 8;

  private final Map<Path, ZipFile> open = new LinkedHashMap<>(16, 0.75f, true);

  /** The zip file, open until others have been asked for. */
  synchronized ZipFile get(Path file) throws IOException {
    ZipFile zip = open.get(file);
    if (zip == null) {
      if (open.size() == MOST_OPEN) {
        open.remove(open.keySet().iterator().next()).close();
      }
      zip = opened(file);
      open.put(file, zip);
    }
    return zip;
  }

  /** The first bytes of an entry, so many at most. */
  synchronized byte[] read(Path file, ZipEntry entry, int most) throws IOException {
    try (InputStream in = get(file).getInputStream(entry)) {
      if (in == null) {
        throw new IOException("the archive has changed");
      }
      return in.readNBytes(most);
    }
  }

  /** Names that are no UTF-8 are GB18030: Windows in China writes such. */
  private static ZipFile opened(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return new ZipFile(file.toFile(), Charset.forName("GB18030"));
    }
  }
}
