package org.baopu.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.baopu.text.Problem;

/** Reads one document. Bad data and files that cannot be opened are rejected with the reason, never thrown. */
public final class PageReader {
  private final ReadingOptions options;

  public PageReader(ReadingOptions options) {
    this.options = options;
  }

  /** Reads a file under its own name. */
  public Reading read(Path file) {
    return read(new DocumentId(file.getFileName().toString()), file);
  }

  /** Reads a file under the name given, with what its sidecar ({@code page.txt.json}) says of it. */
  public Reading read(DocumentId id, Path file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(Decoder.MOST_BYTES + 1);
    } catch (IOException e) {
      return rejected(id, "unreadable-file", file.toString(), reason(e));
    }
    Metadata sidecar = Metadata.unknown();
    Path beside = file.resolveSibling(file.getFileName() + ".json");
    if (Files.isRegularFile(beside)) {
      try {
        sidecar = Sidecar.parse(Files.readAllBytes(beside));
      } catch (IOException e) {
        return rejected(id, "bad-sidecar", beside.toString(), "its sidecar cannot be used: " + reason(e));
      }
    }
    return read(id, bytes, file.toString(), sidecar);
  }

  /**
   * Reads the bytes of a document.
   *
   * @param place how a person finds it: a path, or archive and entry
   * @param sidecar what is known of it from beside it
   */
  Reading read(DocumentId id, byte[] bytes, String place, Metadata sidecar) {
    if (bytes.length > Decoder.MOST_BYTES) {
      return rejected(
          id, "huge-file", place, "more than " + (Decoder.MOST_BYTES >> 20) + " MiB; expected one newspaper page");
    }
    Decoder.Decoded decoded = Decoder.decode(bytes, place);
    if (decoded instanceof Decoder.Fault fault) {
      return new Reading.Rejected(id, fault.problem());
    }
    Decoder.Text text = (Decoder.Text) decoded;
    Metadata metadata =
        said().or(sidecar).or(MetadataFinder.fromName(id)).or(MetadataFinder.fromText(text.text()));
    return new Reading.Read(new Page(id, text.text(), text.charset().name(), sha256(bytes), metadata));
  }

  private Metadata said() {
    return new Metadata(options.newspaper(), options.date(), Optional.empty());
  }

  private static Reading rejected(DocumentId id, String code, String place, String message) {
    return new Reading.Rejected(id, new Problem(Problem.Severity.REJECTED, code, place, message));
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission to read it; allow reading it (chmod a+r) or leave it out";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
