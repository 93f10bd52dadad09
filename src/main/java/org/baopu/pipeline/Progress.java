package org.baopu.pipeline;

import org.baopu.page.DocumentId;

/** Hears how far a run has come. Called on one thread, in the order of the events. */
public interface Progress {
  /** Hears nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void begins(String step, int things) {}

        @Override
        public void done(DocumentId document) {}

        @Override
        public void ends() {}
      };

  /**
   * A step begins.
   *
   * @param step what is done, for people ({@code reading})
   * @param things how many documents it goes over; 0 if it is one piece
   */
  void begins(String step, int things);

  /** The step is done with a document, read or rejected. */
  void done(DocumentId document);

  /** The step is over. */
  void ends();
}
