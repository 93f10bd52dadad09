package org.baopu.page;

import java.util.List;
import org.baopu.text.Problem;

/** Something in an archive or a file of rows, or why there is nothing. */
sealed interface Entry {
  /** File and entry: {@code year.zip!/03/01.txt}, {@code corpus.jsonl!/12}. */
  String name();

  /** A file in an archive. */
  record Packed(String name, Content content) implements Entry {}

  /**
   * A row.
   *
   * @param text its text in UTF-8
   * @param charset name of the charset of its file
   * @param metadata what its other fields say
   * @param problems other fields that say nothing of use; empty if none
   */
  record Row(String name, Content text, String charset, Metadata metadata, List<Problem> problems) implements Entry {}

  /** What was left out. */
  record Fault(String name, Problem problem) implements Entry {
    /** Rejected: its place is its name. */
    static Fault of(String name, String code, String message) {
      return new Fault(name, new Problem(Problem.Severity.REJECTED, code, name, message));
    }
  }
}
