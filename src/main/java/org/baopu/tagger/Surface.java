package org.baopu.tagger;

/** A name as written, and what the chain thinks of it all over a document. Filled while the document is read. */
final class Surface {
  /** Number in the document, from 1 on. */
  final int number;

  /** For each top class the highest probability of a proposal, its kind, and the sum of the probabilities. */
  final float[] most = new float[Proposal.TOPS];

  final int[] kind = new int[Proposal.TOPS];
  final float[] sum = new float[Proposal.TOPS];

  /** How often it is proposed, as whatever class. */
  int proposed;

  /** Highest probability of a longer name that ends with it, that begins with it, and that begins with it in its class. */
  float longerBefore;

  float longerBehind;
  float longerSame;

  /** Highest probability of a shorter name that it begins with, and that it ends with. */
  float shorterHead;

  float shorterTail;

  Surface(int number) {
    this.number = number;
  }

  void add(Proposal proposal) {
    int top = proposal.top();
    proposed++;
    if (proposal.probability() > most[top]) {
      most[top] = proposal.probability();
      kind[top] = proposal.kind();
    }
    sum[top] += proposal.probability();
  }

  /** The top class that the chain is surest of. */
  int top() {
    int top = 0;
    for (int t = 1; t < most.length; t++) {
      if (most[t] > most[top]) {
        top = t;
      }
    }
    return top;
  }

  /** How sure the chain is at best that it is a name. */
  float best() {
    return most[top()];
  }
}
