package org.baopu.page;

import java.util.List;
import org.baopu.text.Problem;

/**
 * One document as read: its untouched text and what is known of it.
 *
 * @param id what it is called
 * @param text the decoded text, a byte order mark left out, line ends as in the file; of a PDF or a web page, the text that
 *     was read out of it
 * @param charset the charset it was decoded by ({@code UTF-8}); {@code PDF} for a PDF
 * @param sha256 hash of the file's bytes, 64 hexadecimal digits
 * @param metadata what is known of it besides its text
 * @param extents where its articles stand, as its look says; empty for plain text, whose articles are found by its words
 * @param print where its characters stand on the pages of a PDF; nowhere for all else
 * @param problems faults that did not keep it from being read; empty if none
 */
public record Page(
    DocumentId id,
    String text,
    String charset,
    String sha256,
    Metadata metadata,
    List<Extent> extents,
    Print print,
    List<Problem> problems) {
  public Page {
    extents = List.copyOf(extents);
    problems = List.copyOf(problems);
  }

  /** Plain text. */
  public Page(DocumentId id, String text, String charset, String sha256, Metadata metadata) {
    this(id, text, charset, sha256, metadata, List.of(), Print.NONE, List.of());
  }
}
