package org.baopu.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.baopu.extraction.Extraction;
import org.baopu.page.Document;
import org.baopu.page.DocumentId;
import org.baopu.page.Page;
import org.baopu.text.Problem;

/** Reads documents and takes out what each says, on several threads. */
public final class Extracting {
  private final Stages stages;
  private final int threads;
  private final Progress progress;

  /** Works with that many threads, at least 1. */
  public Extracting(Stages stages, int threads, Progress progress) {
    this.stages = stages;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Gives what each document says to the taker, in the order of the documents and on this thread.
   *
   * @return what is wrong with documents, in their order; empty if nothing
   */
  public List<Problem> run(List<Document> documents, Consumer<Extraction> taker) {
    return run(documents, page -> Admission.YES, taker);
  }

  /** As {@link #run(List, Consumer)}, for the pages that the door admits; it is asked on any thread. */
  List<Problem> run(List<Document> documents, Function<Page, Admission> door, Consumer<Extraction> taker) {
    List<Problem> problems = new ArrayList<>();
    progress.begins("reading", documents.size());
    new InOrder(threads)
        .run(
            documents.iterator(),
            document -> outcome(document, door),
            outcome -> {
              outcome.extraction().ifPresent(taker);
              problems.addAll(outcome.problems());
              progress.done(outcome.id());
            });
    progress.ends();
    return problems;
  }

  private Outcome outcome(Document document, Function<Page, Admission> door) {
    return document
        .read()
        .fold(
            page -> admitted(page, door.apply(page)),
            problem -> new Outcome(document.id(), Optional.empty(), List.of(problem)));
  }

  private Outcome admitted(Page page, Admission admission) {
    List<Problem> problems = new ArrayList<>(admission.problem().stream().toList());
    Optional<Extraction> extraction = admission.admitted() ? extracted(page, problems) : Optional.empty();
    extraction.ifPresent(document -> problems.addAll(document.problems()));
    return new Outcome(page.id(), extraction, problems);
  }

  /** A mistake of ours costs the page it happens on, not the ten thousand others; it is reported as rejected. */
  private Optional<Extraction> extracted(Page page, List<Problem> problems) {
    try {
      return Optional.of(stages.extract(page));
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      String where = trace.length == 0 ? "" : " at " + trace[0];
      problems.add(
          new Problem(
              Problem.Severity.REJECTED,
              "program-fault",
              page.id().value(),
              "a fault of this program, please report it with the page: " + e + where));
      return Optional.empty();
    }
  }

  /** What came of a document: what it says, unless it was left out, and what is wrong with it. */
  private record Outcome(DocumentId id, Optional<Extraction> extraction, List<Problem> problems) {}
}
