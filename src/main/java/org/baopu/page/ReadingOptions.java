package org.baopu.page;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the user says about the documents, stronger than what the documents say of themselves.
 *
 * @param newspaper the paper they are from ({@code --newspaper})
 * @param date their day of issue ({@code --date})
 * @param encoding the charset of their bytes ({@code --encoding}); else it is recognised
 * @param fields what the columns of CSV and the members of JSON Lines are called
 */
public record ReadingOptions(
    Optional<String> newspaper, Optional<LocalDate> date, Optional<Charset> encoding, Fields fields) {
  /**
   * Names of columns or members.
   *
   * @param text the text ({@code --text-field}); a row without it is refused
   * @param title the headline ({@code --title-field})
   * @param id what the document is called; else its number in the file ({@code --id-field})
   * @param newspaper the paper ({@code --newspaper-field})
   * @param date the day of issue ({@code --date-field})
   * @param page number or name of the page ({@code --page-field})
   */
  public record Fields(String text, String title, String id, String newspaper, String date, String page) {
    /** {@code text}, {@code title}, {@code id}, {@code newspaper}, {@code date}, {@code page}. */
    public static final Fields USUAL = new Fields("text", "title", "id", "newspaper", "date", "page");
  }

  /** The user says nothing. */
  public static ReadingOptions none() {
    return new ReadingOptions(Optional.empty(), Optional.empty(), Optional.empty(), Fields.USUAL);
  }
}
