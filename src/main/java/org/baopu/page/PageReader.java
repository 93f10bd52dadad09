package org.baopu.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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
    return read(id, file, Metadata.unknown());
  }

  /** As above; where the sidecar says nothing, what a list says. */
  Reading read(DocumentId id, Path file, Metadata listed) {
    Path beside = file.resolveSibling(file.getFileName() + ".json");
    Optional<Content> sidecar =
        Files.isRegularFile(beside) ? Optional.of(() -> Files.newInputStream(beside)) : Optional.empty();
    return read(id, () -> Files.newInputStream(file), file.toString(), sidecar, listed);
  }

  /**
   * Reads a document.
   *
   * @param place how a person finds it: a path, or archive and entry
   * @param sidecar what stands beside it, in JSON
   * @param listed what a list says of it
   */
  Reading read(DocumentId id, Content content, String place, Optional<Content> sidecar, Metadata listed) {
    byte[] bytes;
    try {
      bytes = content.read();
    } catch (IOException e) {
      return rejected(id, "unreadable-file", place, reason(e));
    }
    Metadata beside = listed;
    if (sidecar.isPresent()) {
      try {
        beside = Sidecar.parse(sidecar.get().read()).or(listed);
      } catch (IOException e) {
        return rejected(id, "bad-sidecar", place + ".json", "its sidecar cannot be used: " + reason(e));
      }
    }
    return read(id, bytes, place, beside);
  }

  /** Reads the bytes of a document, with what is known of it from beside it. */
  Reading read(DocumentId id, byte[] bytes, String place, Metadata beside) {
    if (bytes.length > Decoder.MOST_BYTES) {
      return rejected(
          id, "huge-file", place, "more than " + (Decoder.MOST_BYTES >> 20) + " MiB; expected one newspaper page");
    }
    if (PdfText.is(bytes)) {
      return PdfText.read(bytes, place)
          .fold(
              pdf -> page(new Page(id, pdf.text(), "PDF", sha256(bytes), beside, pdf.extents(), pdf.print(), List.of())),
              problem -> new Reading.Rejected(id, problem));
    }
    Decoder.Decoded decoded = Decoder.decode(bytes, place, options.encoding());
    if (decoded instanceof Decoder.Fault fault) {
      return new Reading.Rejected(id, fault.problem());
    }
    Decoder.Text text = (Decoder.Text) decoded;
    String charset = text.charset().name();
    if (!HtmlText.is(id.value(), text.text())) {
      return page(new Page(id, text.text(), charset, sha256(bytes), beside));
    }
    if (HtmlText.isHuge(text.text())) {
      String message = String.format(Locale.ROOT, "a web page of more than %,d tags; expected one article", HtmlText.MOST_TAGS);
      return rejected(id, "huge-page", place, message);
    }
    HtmlText html = HtmlText.of(text.text());
    if (html.text().isBlank()) {
      return rejected(id, "empty-file", place, "a web page without text; expected an article");
    }
    return page(
        new Page(id, html.text(), charset, sha256(bytes), beside.or(html.metadata()), html.extents(), Print.NONE, List.of()));
  }

  /** Reads a row of a file. */
  Reading read(Entry.Row row) {
    DocumentId id = new DocumentId(row.name());
    try {
      byte[] bytes = row.text().read();
      String text = new String(bytes, StandardCharsets.UTF_8);
      return page(new Page(id, text, row.charset(), sha256(bytes), row.metadata(), List.of(), Print.NONE, row.problems()));
    } catch (IOException e) {
      return rejected(id, "unreadable-file", row.name(), reason(e));
    }
  }

  /** The page with what the user says of it, and what its name and its text say. */
  private Reading page(Page page) {
    Metadata metadata =
        said().or(page.metadata()).or(MetadataFinder.fromName(page.id())).or(MetadataFinder.fromText(page.text()));
    return new Reading.Read(
        new Page(page.id(), page.text(), page.charset(), page.sha256(), metadata, page.extents(), page.print(), page.problems()));
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
