package org.baopu.pipeline;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baopu.page.DocumentId;
import org.baopu.text.Problem;

/**
 * What a build did.
 *
 * @param stored documents that are new or have changed
 * @param unchanged how many documents were there already
 * @param reprints articles of those stored that have the text of another article, here or in the store
 * @param unfit facts left out since linking found their entities to be of classes that the relation does not join
 * @param problems what is wrong with documents; empty if nothing
 */
public record BuildReport(
    SortedSet<DocumentId> stored, int unchanged, int reprints, int unfit, List<Problem> problems) {
  public BuildReport {
    stored = Collections.unmodifiableSortedSet(new TreeSet<>(stored));
    problems = List.copyOf(problems);
  }

  /** Documents that were left out. */
  public List<Problem> rejected() {
    return problems.stream().filter(problem -> problem.severity() == Problem.Severity.REJECTED).toList();
  }
}
