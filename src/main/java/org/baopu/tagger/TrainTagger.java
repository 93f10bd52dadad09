package org.baopu.tagger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import org.baopu.language.HanLpLanguage;
import org.baopu.language.Language;
import org.baopu.lexicon.Lexicon;

/**
 * Makes the tagger's model from labelled articles, or cross-validates. A program of its own, for developers:
 *
 * <pre>{@code
 * TrainTagger --gold DIR [--gold DIR] --corpus FILE.jsonl.gz [--labels FILE.jsonl] [-o FILE] [--table yes] [--share 0.5]
 *     [--misses FILE]
 * }</pre>
 *
 * {@code --gold}: {@code X.json} with the names of {@code docs/X.txt}; {@code --corpus}: articles, a JSON object with
 * {@code id} and {@code text} a line; {@code --labels}: names of articles of the corpus, a JSON object a line; {@code -o}:
 * where to write the model; {@code --table yes} prints how names are found in articles that nothing was learnt from, in five
 * folds; {@code --share}: how much of each fold's labelled articles to learn from; {@code --misses}: where to write what was
 * missed and what was found wrongly.
 */
public final class TrainTagger {
  private static final int FOLDS = 5;

  private final Language language = new HanLpLanguage();
  private final Map<String, String> options = new HashMap<>();
  private final List<Path> gold = new ArrayList<>();
  private final Map<String, String> corpus = new LinkedHashMap<>();

  private TrainTagger(String[] args) {
    for (int i = 0; i + 1 < args.length; i += 2) {
      if (args[i].equals("--gold")) {
        gold.add(Path.of(args[i + 1]));
      } else {
        options.put(args[i], args[i + 1]);
      }
    }
    if (gold.isEmpty() || args.length % 2 != 0 || !options.containsKey("--corpus")) {
      throw new IllegalArgumentException(
          "usage: --gold DIR [--gold DIR] --corpus FILE [--labels FILE] [-o FILE] [--table yes] [--share S] [--misses FILE]");
    }
  }

  /** Runs the program. */
  public static void main(String[] args) throws IOException {
    new TrainTagger(args).run();
  }

  private void run() throws IOException {
    readCorpus();
    List<Training.Article> articles = articles();
    WordClusters clusters = WordClusters.learn(List.copyOf(corpus.values()), language);
    Knowledge knowledge = new Knowledge(Knowledge.dictionary(Lexicon.load(List.of())), clusters);
    Training training = new Training(articles, knowledge);
    double share = Double.parseDouble(options.getOrDefault("--share", "1"));
    IntPredicate taken = d -> d / FOLDS % 100 < share * 100;
    List<Judge> drafts = training.drafts(FOLDS, taken);
    if (options.containsKey("--table")) {
      validate(training, drafts, taken);
    }
    if (options.containsKey("-o")) {
      write(training, training.forest(drafts, taken), Path.of(options.getOrDefault("-o", "")));
    }
  }

  /** The labelled articles in an order that chance has made once and for all. */
  private List<Training.Article> articles() throws IOException {
    List<GoldDocument> documents = new ArrayList<>();
    for (Path folder : gold) {
      documents.addAll(GoldDocument.read(folder));
    }
    if (options.containsKey("--labels")) {
      documents.addAll(GoldDocument.read(Path.of(options.getOrDefault("--labels", "")), corpus));
    }
    List<Training.Article> articles = new ArrayList<>();
    for (GoldDocument document : documents) {
      articles.add(new Training.Article(document, Passage.of(document.text(), language)));
    }
    Collections.shuffle(articles, new Random(20231101));
    return articles;
  }

  private void readCorpus() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(options.getOrDefault("--corpus", "")))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = mapper.readTree(line);
        corpus.put(article.path("id").asText(), GoldDocument.clean(article.get("text").asText()));
      }
    }
  }

  private static void write(Training training, Forest forest, Path file) throws IOException {
    try (OutputStream raw = Files.newOutputStream(file);
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(
                    new DeflaterOutputStream(raw, new Deflater(Deflater.BEST_COMPRESSION)), 1 << 16))) {
      training.write(forest, out);
    }
  }

  /** Prints the table of names found in articles that neither chain nor forest have learnt from. */
  private void validate(Training training, List<Judge> drafts, IntPredicate taken) throws IOException {
    Scores scores = new Scores();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Forest forest = training.forest(drafts, d -> d % FOLDS != held && taken.test(d));
      for (int d = fold; d < training.size(); d += FOLDS) {
        training.score(d, drafts.get(d), forest, scores);
      }
    }
    System.out.print(scores.table());
    if (options.containsKey("--misses")) {
      Files.write(Path.of(options.getOrDefault("--misses", "")), scores.misses());
    }
  }
}
