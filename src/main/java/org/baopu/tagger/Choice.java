package org.baopu.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A proposal that was taken for a name.
 *
 * @param proposal the proposal
 * @param probability that it is right, all of the document considered
 */
record Choice(Proposal proposal, double probability) {
  /**
   * How sure a name must be, by its top class: about half of the F1 to be hoped for, which for true probabilities is best
   * (Lipton et al. 2014, arXiv 1402.1892), and less: F1 is level there, and what is built on the names, facts
   * above all, gains from each that is found.
   */
  private static final double[] LEAST = {0.38, 0.30, 0.22, 0.20, 0.30};

  /** The probability on a scale on which 0.5 is just sure enough for a name of its class. */
  double confidence() {
    double least = LEAST[proposal.top()];
    return Math.min(1, 0.5 + 0.5 * (probability - least) / (1 - least));
  }

  /** Takes, the surest first, what is sure enough and does not overlap what was taken; by place. */
  static List<Choice> of(List<Proposal> proposals, double[] probabilities) {
    List<Choice> sure = new ArrayList<>();
    for (int i = 0; i < proposals.size(); i++) {
      if (probabilities[i] >= LEAST[proposals.get(i).top()]) {
        sure.add(new Choice(proposals.get(i), probabilities[i]));
      }
    }
    sure.sort(Comparator.comparingDouble((Choice choice) -> -choice.probability())
        .thenComparingInt(choice -> choice.proposal().start())
        .thenComparingInt(choice -> choice.proposal().end()));
    TreeMap<Integer, Choice> taken = new TreeMap<>();
    for (Choice choice : sure) {
      Map.Entry<Integer, Choice> before = taken.lowerEntry(choice.proposal().end());
      if (before == null || before.getValue().proposal().end() <= choice.proposal().start()) {
        taken.put(choice.proposal().start(), choice);
      }
    }
    return List.copyOf(taken.values());
  }
}
