package org.baopu.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A trained model: the chain of labels and the weights of the features. Immutable. */
final class TaggerModel {
  private static final int FORMAT = 4;

  private final Knowledge knowledge;
  private final Chain chain;
  private final Weights weights;
  private final Forest forest;

  private TaggerModel(Knowledge knowledge, Chain chain, Weights weights, Forest forest) {
    this.knowledge = knowledge;
    this.chain = chain;
    this.weights = weights;
    this.forest = forest;
  }

  static TaggerModel read(DataInputStream in) throws IOException {
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("not a model of format " + FORMAT + ": " + format);
    }
    Knowledge knowledge = Knowledge.read(in);
    Chain chain = new Chain();
    for (int i = 0; i < chain.outer.length; i++) {
      chain.outer[i] = in.readFloat();
    }
    for (int i = 0; i < chain.inside.length; i++) {
      chain.inside[i] = in.readFloat();
    }
    return new TaggerModel(knowledge, chain, Weights.read(in), Forest.read(in));
  }

  /** Writes what a trainer has learnt about the features with these hashes. */
  static void write(Knowledge knowledge, ChainTrainer trainer, Forest forest, long[] hashes, DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    knowledge.write(out);
    for (float weight : trainer.chain().outer) {
      out.writeFloat(weight);
    }
    for (float weight : trainer.chain().inside) {
      out.writeFloat(weight);
    }
    Weights.write(hashes, trainer.rowOf(), trainer.weights(), out);
    forest.write(out);
  }

  /** What the chain thinks of each passage. */
  private List<Draft> drafts(List<Passage> passages) {
    Lattice lattice = new Lattice();
    lattice.transitions(chain);
    long[] hashes = new long[Features.COUNT];
    int[] room = new int[Features.COUNT + 1];
    float[] scores = new float[(Sentences.LONGEST + 1) * 2 * Labels.COUNT];
    List<Draft> drafts = new ArrayList<>();
    for (Passage passage : passages) {
      Sight sight = new Sight(passage, knowledge);
      Draft.Scorer scorer =
          sentence -> {
            for (int i = 0; i < sentence.length(); i++) {
              Features.at(sight, sentence.start() + i, hashes);
              weights.score(hashes, room, scores, i * Labels.COUNT);
            }
            return scores;
          };
      drafts.add(Draft.of(sight, lattice, scorer));
    }
    return drafts;
  }

  /** The names in the passages of one document, for each passage by place. */
  List<List<Choice>> names(List<Passage> passages) {
    Judge judge = new Judge(drafts(passages));
    List<List<Choice>> names = new ArrayList<>();
    for (int d = 0; d < passages.size(); d++) {
      names.add(judge.names(d, forest));
    }
    return names;
  }
}
