package org.baopu.text;

/**
 * A fault of the data: collected, counted and shown, never thrown.
 *
 * @param severity how bad it is
 * @param code what kind of fault, in kebab-case ({@code not-utf-8})
 * @param place where: file, or {@code FILE:LINE:COLUMN} (1-based)
 * @param message what is wrong and what would mend it, for a person
 */
public record Problem(Severity severity, String code, String place, String message) {
  /** How bad a problem is. */
  public enum Severity {
    /** Worth knowing; nothing was lost. */
    WARNING,
    /** The input it concerns was left out. */
    REJECTED
  }

  /** {@code PLACE: MESSAGE}, as shown to people. */
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
