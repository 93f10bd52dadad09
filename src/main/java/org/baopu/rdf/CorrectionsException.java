package org.baopu.rdf;

import java.util.List;
import java.util.stream.Collectors;
import org.baopu.text.Problem;

/** A file of corrections that cannot be taken: the message has a line for each fault, with its place. */
public final class CorrectionsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public CorrectionsException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The faults, in the file's order. */
  public List<Problem> problems() {
    return problems;
  }
}
