package org.baopu.page;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a document besides its text: from the page itself, its file name or a sidecar, never from the clock.
 *
 * @param newspaper its name ({@code 湘潭日报})
 * @param date the day of issue
 * @param page the page's number or name ({@code 01}, {@code A2})
 */
public record Metadata(Optional<String> newspaper, Optional<LocalDate> date, Optional<String> page) {
  /** Nothing known. */
  public static Metadata unknown() {
    return new Metadata(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** This, and where it says nothing, the other. */
  public Metadata or(Metadata other) {
    return new Metadata(
        newspaper.or(other::newspaper), date.or(other::date), page.or(other::page));
  }
}
