package org.baopu.page;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the user says about the documents, stronger than what the documents say of themselves.
 *
 * @param newspaper the paper they are from ({@code --newspaper})
 * @param date their day of issue ({@code --date})
 */
public record ReadingOptions(Optional<String> newspaper, Optional<LocalDate> date) {
  /** The user says nothing. */
  public static ReadingOptions none() {
    return new ReadingOptions(Optional.empty(), Optional.empty());
  }
}
