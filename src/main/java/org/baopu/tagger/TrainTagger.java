package org.baopu.tagger;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.baopu.language.HanLpLanguage;
import org.baopu.language.Language;
import org.baopu.text.Span;

/**
 * Makes the tagger's model from labelled articles, or cross-validates. A program of its own, for developers:
 *
 * <pre>{@code
 * TrainTagger --gold DIR … -o FILE
 * TrainTagger --gold DIR … --folds 5 [--run 2] [--misses FILE]
 * }</pre>
 */
public final class TrainTagger {
  private final FeatureTable table = new FeatureTable();
  private final List<Example> examples = new ArrayList<>();

  private TrainTagger() {}

  /** Runs the program. */
  public static void main(String[] args) throws IOException {
    List<Path> gold = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      if (args[i].equals("--gold")) {
        gold.add(Path.of(args[i + 1]));
      } else {
        options.put(args[i], args[i + 1]);
      }
    }
    if (gold.isEmpty() || args.length % 2 != 0) {
      throw new IllegalArgumentException("usage: --gold DIR [--gold DIR] (-o FILE | --folds N [--run N] [--misses FILE])");
    }
    TrainTagger training = new TrainTagger();
    training.read(gold);
    if (options.containsKey("--folds")) {
      training.validate(options);
    } else {
      training.write(Path.of(options.getOrDefault("-o", "names.model")));
    }
  }

  private void read(List<Path> folders) throws IOException {
    Language language = new HanLpLanguage();
    for (Path folder : folders) {
      for (GoldDocument gold : GoldDocument.read(folder)) {
        examples.add(new Example(gold, new Passage(gold.text(), language.tokens(gold.text())), table));
      }
    }
  }

  private void write(Path file) throws IOException {
    ChainTrainer trainer = new ChainTrainer(examples, table.size(), ChainTrainer.Settings.DEFAULT);
    trainer.train();
    try (OutputStream raw = Files.newOutputStream(file);
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(raw, new Deflater(Deflater.BEST_COMPRESSION)), 1 << 16))) {
      TaggerModel.write(trainer, table.hashes(), out);
    }
  }

  private void validate(Map<String, String> options) throws IOException {
    int folds = Integer.parseInt(options.get("--folds"));
    int run = Integer.parseInt(options.getOrDefault("--run", Integer.toString(folds)));
    Collections.shuffle(examples, new Random(20231101));
    Scores scores = new Scores();
    for (int fold = 0; fold < run; fold++) {
      List<Example> train = new ArrayList<>();
      List<Example> test = new ArrayList<>();
      for (int d = 0; d < examples.size(); d++) {
        (d % folds == fold ? test : train).add(examples.get(d));
      }
      ChainTrainer trainer = new ChainTrainer(train, table.size(), ChainTrainer.Settings.DEFAULT);
      trainer.train();
      Lattice lattice = new Lattice();
      lattice.transitions(trainer.chain());
      for (Example example : test) {
        scores.add(example.gold, found(trainer, lattice, example, 0.45));
      }
    }
    System.out.print(scores.table());
    Optional<String> misses = Optional.ofNullable(options.get("--misses"));
    if (misses.isPresent()) {
      Files.write(Path.of(misses.orElseThrow()), scores.misses());
    }
  }

  private static Map<String, Kind> found(ChainTrainer trainer, Lattice lattice, Example example, double least) {
    Map<String, Map<Kind, Double>> votes = new TreeMap<>();
    for (Span sentence : example.sentences) {
      lattice.fill(trainer.scores(example, sentence), sentence.length(), null);
      for (Candidate candidate : Candidate.of(lattice, sentence, least)) {
        votes
            .computeIfAbsent(
                GoldDocument.key(candidate.span().of(example.passage.text())), n -> new EnumMap<>(Kind.class))
            .merge(Kind.of(candidate.kind()), candidate.probability(), Double::sum);
      }
    }
    Map<String, Kind> found = new HashMap<>();
    votes.forEach(
        (name, kinds) -> found.put(name, Collections.max(kinds.entrySet(), Map.Entry.comparingByValue()).getKey()));
    return found;
  }
}
