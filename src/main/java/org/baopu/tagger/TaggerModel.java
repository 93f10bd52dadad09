package org.baopu.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.baopu.text.Span;

/** A trained model: the chain of labels and the weights of the features. Immutable. */
final class TaggerModel {
  private static final int FORMAT = 1;

  private final Chain chain;
  private final Weights weights;

  private TaggerModel(Chain chain, Weights weights) {
    this.chain = chain;
    this.weights = weights;
  }

  static TaggerModel read(DataInputStream in) throws IOException {
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("not a model of format " + FORMAT + ": " + format);
    }
    Chain chain = new Chain();
    for (int i = 0; i < chain.outer.length; i++) {
      chain.outer[i] = in.readFloat();
    }
    for (int i = 0; i < chain.inside.length; i++) {
      chain.inside[i] = in.readFloat();
    }
    return new TaggerModel(chain, Weights.read(in));
  }

  /** Writes what a trainer has learnt about the features with these hashes. */
  static void write(ChainTrainer trainer, long[] hashes, DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    for (float weight : trainer.chain().outer) {
      out.writeFloat(weight);
    }
    for (float weight : trainer.chain().inside) {
      out.writeFloat(weight);
    }
    Weights.write(hashes, trainer.rowOf(), trainer.weights(), out);
  }

  /** The stretches of a passage that have at least this probability of being a name; by place in the passage. */
  List<Candidate> candidates(Passage passage, double least) {
    Features features = new Features(passage);
    Lattice lattice = new Lattice();
    lattice.transitions(chain);
    List<Candidate> candidates = new ArrayList<>();
    long[] hashes = new long[Features.COUNT];
    long[] sums = new long[Labels.COUNT / 4];
    float[] scores = new float[0];
    for (Span sentence : Sentences.of(features)) {
      if (scores.length < sentence.length() * Labels.COUNT) {
        scores = new float[sentence.length() * Labels.COUNT * 2];
      }
      for (int i = 0; i < sentence.length(); i++) {
        features.at(sentence.start() + i, hashes);
        weights.score(hashes, sums, scores, i * Labels.COUNT);
      }
      lattice.fill(scores, sentence.length(), null);
      if (lattice.sound()) {
        candidates.addAll(Candidate.of(lattice, sentence, least));
      }
    }
    return candidates;
  }
}
