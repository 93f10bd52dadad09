package org.baopu.pipeline;

import java.util.Optional;
import org.baopu.text.Problem;

/**
 * Whether a page that was read goes on to be extracted.
 *
 * @param admitted whether it goes on
 * @param problem what people should know of it; a page that is not admitted without a problem is there already
 */
record Admission(boolean admitted, Optional<Problem> problem) {
  static final Admission YES = new Admission(true, Optional.empty());
  static final Admission UNCHANGED = new Admission(false, Optional.empty());

  static Admission rejected(String code, String place, String message) {
    return new Admission(false, Optional.of(new Problem(Problem.Severity.REJECTED, code, place, message)));
  }

  static Admission withWarning(Problem warning) {
    return new Admission(true, Optional.of(warning));
  }
}
