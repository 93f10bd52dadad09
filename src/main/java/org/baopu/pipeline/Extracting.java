package org.baopu.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
   * @return the documents that were rejected, each with its reason; empty if none
   */
  public List<Problem> run(List<Document> documents, Consumer<Extraction> taker) {
    List<Problem> problems = new ArrayList<>();
    progress.begins("reading", documents.size());
    new InOrder(threads)
        .run(
            documents.iterator(),
            this::outcome,
            outcome -> {
              outcome.extractions().forEach(taker);
              problems.addAll(outcome.problems());
              progress.done(outcome.id());
            });
    progress.ends();
    return problems;
  }

  private Outcome outcome(Document document) {
    return document
        .read()
        .fold(
            page -> extracted(document.id(), page),
            problem -> new Outcome(document.id(), List.of(), List.of(problem)));
  }

  /** A mistake of ours costs the page it happens on, not the ten thousand others; it is reported as rejected. */
  private Outcome extracted(DocumentId id, Page page) {
    try {
      return new Outcome(id, List.of(stages.extract(page)), List.of());
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      String where = trace.length == 0 ? "" : " at " + trace[0];
      Problem problem =
          new Problem(
              Problem.Severity.REJECTED,
              "program-fault",
              id.value(),
              "a fault of this program, please report it with the page: " + e + where);
      return new Outcome(id, List.of(), List.of(problem));
    }
  }

  /** What came of a document: an extraction or problems. */
  private record Outcome(DocumentId id, List<Extraction> extractions, List<Problem> problems) {}
}
