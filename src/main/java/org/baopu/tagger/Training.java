package org.baopu.tagger;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.baopu.text.Span;

/**
 * Learns from labelled articles: the chain first, then, from what chains that have not seen an article say of it, the
 * forest that judges with the whole document in view.
 */
final class Training {
  /** A labelled article with its words. */
  record Article(GoldDocument gold, Passage passage) {}

  private final List<Article> articles;
  private final Knowledge knowledge;
  private final FeatureTable table = new FeatureTable();
  private final List<Example> examples = new ArrayList<>();

  Training(List<Article> articles, Knowledge knowledge) {
    this.articles = List.copyOf(articles);
    this.knowledge = knowledge;
    for (Article article : articles) {
      examples.add(new Example(article.gold(), article.passage(), knowledge, table));
    }
  }

  /** A chain learnt from the articles of these numbers. */
  private ChainTrainer chain(IntPredicate taken) {
    List<Example> taught = new ArrayList<>();
    for (int d = 0; d < examples.size(); d++) {
      if (taken.test(d)) {
        taught.add(examples.get(d));
      }
    }
    ChainTrainer trainer = new ChainTrainer(taught, table.size(), ChainTrainer.Settings.DEFAULT);
    trainer.train();
    return trainer;
  }

  /** What is said of each article by a chain that has learnt from those of these articles that are not in its fold. */
  List<Judge> drafts(int folds, IntPredicate taken) {
    Judge[] drafts = new Judge[examples.size()];
    IntStream.range(0, folds).parallel().forEach(fold -> draft(fold, folds, taken, drafts));
    return Arrays.asList(drafts);
  }

  /** Fills in what is said of the articles of a fold. */
  private void draft(int fold, int folds, IntPredicate taken, Judge[] drafts) {
    ChainTrainer trainer = chain(d -> d % folds != fold && taken.test(d));
    Lattice lattice = new Lattice();
    lattice.transitions(trainer.chain());
    for (int d = fold; d < drafts.length; d += folds) {
      Example example = examples.get(d);
      Sight sight = new Sight(example.passage, knowledge);
      drafts[d] = new Judge(List.of(Draft.of(sight, lattice, sentence -> trainer.scores(example, sentence))));
    }
  }

  /** A forest that answers for the drafts of these articles as their labels do. */
  Forest forest(List<Judge> drafts, IntPredicate taken) {
    List<float[]> values = new ArrayList<>();
    List<Boolean> answers = new ArrayList<>();
    List<Float> shares = new ArrayList<>();
    for (int d = 0; d < drafts.size(); d++) {
      if (taken.test(d)) {
        List<float[]> all = drafts.get(d).values(0);
        float[] frequencies = drafts.get(d).frequencies(0);
        int[] right = answers(drafts.get(d).proposals(0), articles.get(d).gold());
        for (int i = 0; i < right.length; i++) {
          if (right[i] >= 0) {
            values.add(all.get(i));
            answers.add(right[i] == 1);
            shares.add(1 / frequencies[i]);
          }
        }
      }
    }
    return ForestTrainer.grow(values, answers, shares);
  }

  /** For each proposal: 1 if it is a name of that class, 0 if not, -1 if it is neither right nor wrong. */
  private static int[] answers(List<Proposal> proposals, GoldDocument gold) {
    List<GoldDocument.Label> labels = gold.labels();
    int[] answers = new int[proposals.size()];
    for (int i = 0; i < answers.length; i++) {
      Proposal proposal = proposals.get(i);
      Span span = new Span(proposal.start(), proposal.end());
      for (GoldDocument.Label label : labels) {
        if (label.span().equals(span)) {
          answers[i] =
              label.kind().map(kind -> Proposal.topOf(kind.number()) == proposal.top() ? 1 : 0).orElse(-1);
        }
      }
    }
    return answers;
  }

  /** Counts what a forest finds in one of the articles. */
  void score(int article, Judge drafts, Forest forest, Scores scores) {
    scores.add(articles.get(article).gold(), drafts.names(0, forest));
  }

  /** Learns from all articles and writes the model. */
  void write(Forest forest, DataOutputStream out) throws IOException {
    TaggerModel.write(knowledge, chain(d -> true), forest, table.hashes(), out);
  }

  int size() {
    return examples.size();
  }
}
