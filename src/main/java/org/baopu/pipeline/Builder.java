package org.baopu.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.baopu.extraction.Source;
import org.baopu.page.Document;
import org.baopu.link.Reprint;
import org.baopu.page.DocumentId;
import org.baopu.store.Commit;
import org.baopu.store.Violation;
import org.baopu.text.Problem;

/** Puts documents into a store: read, extracted, linked with what is there, checked, and written in one transaction. */
public final class Builder {
  private final Target store;
  private final Stages stages;
  private final int threads;
  private final Progress progress;

  /** Works with that many threads, at least 1. */
  public Builder(Target store, Stages stages, int threads, Progress progress) {
    this.store = store;
    this.stages = stages;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Builds.
   *
   * @param base what the IRIs of all graphs begin with
   * @param replace whether what the store has under a document's name gives way to the document; else the same text is
   *     left as it is, and another text is rejected
   */
  public BuildReport build(List<Document> documents, String base, boolean replace) {
    return build(documents, base, replace, delivery -> {});
  }

  /** As {@link #build(List, String, boolean)}, with something more in the batch. */
  public BuildReport build(List<Document> documents, String base, boolean replace, Consumer<Target.Delivery> more) {
    Door door = new Door(store, replace);
    Map<String, DocumentId> byHash = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    try (Target.Delivery batch = store.delivery()) {
      more.accept(batch);
      problems.addAll(
          new Extracting(stages, threads, progress)
              .run(
                  documents,
                  door,
                  extraction -> {
                    Source source = extraction.source();
                    DocumentId twin = byHash.putIfAbsent(source.sha256(), source.id());
                    if (twin != null) {
                      problems.add(reprint(source.id(), twin));
                    }
                    batch.put(extraction);
                  }));
      progress.begins("linking and storing", 0);
      Commit commit = batch.write(base);
      progress.ends();
      commit.violations().forEach(violation -> problems.add(problem(violation)));
      Set<String> told = problems.stream().filter(problem -> problem.code().equals("reprint")).map(Problem::place).collect(Collectors.toSet());
      commit.reprints().stream()
          .filter(reprint -> !told.contains(reprint.article().document().value()))
          .forEach(reprint -> problems.add(reprint(reprint)));
      return new BuildReport(commit.put(), door.unchanged(), commit.reprints().size(), commit.unfit(), problems);
    }
  }

  /** Takes documents out of a store, and with them what only they supported. */
  public static Commit remove(Target store, Set<DocumentId> documents) {
    try (Target.Delivery batch = store.delivery()) {
      documents.forEach(batch::remove);
      return batch.write(store.base());
    }
  }

  /** Tells that a document is printed twice. */
  static Problem reprint(DocumentId document, DocumentId twin) {
    return new Problem(Problem.Severity.WARNING, "reprint", document.value(), "the same text as " + twin);
  }

  private static Problem reprint(Reprint reprint) {
    return new Problem(
        Problem.Severity.WARNING,
        "reprint",
        reprint.article().document().value(),
        "article " + (reprint.article().article() + 1) + (reprint.identical() ? " has the text" : " has " + reprint.percent() + " % of the text")
            + " of article " + (reprint.original().article() + 1) + " of " + reprint.original().document());
  }

  private static Problem problem(Violation violation) {
    return new Problem(
        Problem.Severity.REJECTED,
        "shape-violation",
        violation.graph(),
        "its graph violates the shapes, please report it: " + violation.message() + " (" + violation.focus() + " "
            + violation.path() + " " + violation.value() + ")");
  }
}
