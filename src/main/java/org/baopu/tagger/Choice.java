package org.baopu.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A proposal that was taken for a name.
 *
 * @param proposal the proposal
 * @param probability that it is right, all of the document considered
 */
record Choice(Proposal proposal, double probability) {
  /** Takes, the surest first, what is sure enough and does not overlap what was taken; by place. */
  static List<Choice> of(List<Proposal> proposals, double[] probabilities, double least) {
    List<Choice> sure = new ArrayList<>();
    for (int i = 0; i < proposals.size(); i++) {
      if (probabilities[i] >= least) {
        sure.add(new Choice(proposals.get(i), probabilities[i]));
      }
    }
    sure.sort(Comparator.comparingDouble((Choice choice) -> -choice.probability())
        .thenComparingInt(choice -> choice.proposal().start())
        .thenComparingInt(choice -> choice.proposal().end()));
    java.util.TreeMap<Integer, Choice> taken = new java.util.TreeMap<>();
    for (Choice choice : sure) {
      var before = taken.lowerEntry(choice.proposal().end());
      if (before == null || before.getValue().proposal().end() <= choice.proposal().start()) {
        taken.put(choice.proposal().start(), choice);
      }
    }
    return List.copyOf(taken.values());
  }
}
