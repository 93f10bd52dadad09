package org.baopu.extraction;

import java.time.LocalDate;
import java.util.Optional;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;

/**
 * The document that an extraction was made from.
 *
 * @param id what it is called
 * @param charset the charset it was decoded by
 * @param sha256 hash of the file's bytes, 64 hexadecimal digits
 * @param length code points of the untouched decoded text
 * @param metadata newspaper, date and page, as far as known
 */
public record Source(DocumentId id, String charset, String sha256, int length, Metadata metadata) {
  /** The day of issue, if known. */
  public Optional<LocalDate> date() {
    return metadata.date();
  }
}
