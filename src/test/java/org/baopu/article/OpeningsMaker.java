package org.baopu.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.baopu.text.AlignedText;
import org.baopu.text.LineCleaner;
import org.baopu.text.Punctuation;
import org.baopu.text.Span;

/**
 * Makes the resource of {@link Openings} out of a collection, {@code OpeningsMaker count NEWS.jsonl.gz openings.txt.gz}, and fits
 * the weights of {@link Titles} to those titles of it that a wide gap parts from their text: {@code OpeningsMaker fit NEWS.jsonl.gz}.
 */
final class OpeningsMaker {
  private static final String MARK = "原标题：";
  private static final int GAP = 4;
  private static final int LONGEST = 60;
  private static final int FEWEST = 3;
  private static final int STEPS = 800;

  private final Map<String, Integer> starts = new HashMap<>();
  private final Map<String, Integer> ends = new HashMap<>();
  private final Map<String, Integer> all = new HashMap<>();

  /** Titles with the text behind them, where the title surely ends. */
  private final List<String> texts = new ArrayList<>();

  private final List<Integer> titles = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    OpeningsMaker maker = new OpeningsMaker();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(Path.of(args[1]))), StandardCharsets.UTF_8))) {
      ObjectMapper json = new ObjectMapper();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String text = json.readTree(line).get("text").asText();
        maker.read(Punctuation.chinese(LineCleaner.clean(text, new Span(0, text.length()))));
      }
    }
    if (args[0].equals("count")) {
      maker.write(Path.of(args[2]));
    } else {
      maker.fit();
    }
  }

  private void read(AlignedText page) {
    int mark = page.cleaned().indexOf(MARK);
    AlignedText text = page;
    int body = 0;
    if (mark == 0 || mark == 1) {
      text = page.part(mark + MARK.length(), page.length());
      OptionalInt end = gap(text);
      int source = Lead.source(text.cleaned().substring(0, Math.min(text.length(), LONGEST)));
      if (end.isPresent()) {
        texts.add(text.cleaned().substring(0, end.getAsInt()) + text.cleaned().substring(end.getAsInt()).strip());
        titles.add(end.getAsInt());
        end(text.cleaned(), end.getAsInt());
      } else if (source > 8 && source < Math.min(LONGEST, text.length()) && text.cleaned().lastIndexOf('。', source) < 0) {
        end(text.cleaned(), source);
      }
      body = Math.min(LONGEST, text.length());
    }
    count(text.cleaned().substring(body, Math.min(text.length(), body + 3000)), body == 0);
  }

  private static OptionalInt gap(AlignedText text) {
    for (int i = 6; i < Math.min(text.length(), LONGEST); i++) {
      if (text.origin(i) - text.origin(i - 1) > GAP) {
        return text.cleaned().lastIndexOf('。', i) < 0 ? OptionalInt.of(i) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private void end(String text, int at) {
    ends.merge(alike(text.substring(at - 2, at)), 1, Integer::sum);
  }

  private void count(String text, boolean whole) {
    String body = alike(text);
    for (int i = 0; i + 3 <= body.length(); i++) {
      all.merge(body.substring(i, i + 2), 1, Integer::sum);
      all.merge(body.substring(i, i + 3), 1, Integer::sum);
      boolean start = i == 0 ? whole : "。！？".indexOf(body.charAt(i - 1)) >= 0;
      if (start && "”）。！？ ".indexOf(body.charAt(i)) < 0) {
        starts.merge(body.substring(i, i + 2), 1, Integer::sum);
        starts.merge(body.substring(i, i + 3), 1, Integer::sum);
      }
    }
  }

  private static String alike(String text) {
    StringBuilder alike = new StringBuilder();
    text.chars().forEach(c -> alike.append(Openings.letter((char) c)));
    return alike.toString();
  }

  private void write(Path file) throws IOException {
    Map<String, Long> scores = new TreeMap<>();
    add(scores, 's', starts, FEWEST, 2);
    add(scores, 'e', ends, FEWEST - 1, 100);
    StringBuilder lines = new StringBuilder();
    scores.forEach((key, score) -> lines.append(key).append('\t').append(score).append('\n'));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private void add(Map<String, Long> scores, char kind, Map<String, Integer> counts, int fewest, double smooth) {
    double there = counts.entrySet().stream().filter(e -> e.getKey().length() == 2).mapToInt(Map.Entry::getValue).sum();
    double everywhere = all.entrySet().stream().filter(e -> e.getKey().length() == 2).mapToInt(Map.Entry::getValue).sum();
    counts.forEach((words, times) -> {
      if (times >= fewest && words.chars().noneMatch(c -> c < ' ')) {
        double ratio = times / there * everywhere / (all.getOrDefault(words, 0) + smooth);
        scores.put(kind + words, Math.round(10 * Math.log(ratio)));
      }
    });
  }

  /** Prints the weights, fitted on all titles, and how often the place found is right when fitted on the other half. */
  private void fit() {
    int half = texts.size() / 2;
    double[] odd = weights(0, half);
    double[] even = weights(half, texts.size());
    System.out.println("right " + (right(odd, half, texts.size()) + right(even, 0, half)) + " of " + texts.size());
    System.out.println(Arrays.toString(weights(0, texts.size())));
  }

  private double[] weights(int from, int to) {
    double[] weights = new double[10];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[weights.length];
      for (int i = from; i < to; i++) {
        gradient(i, weights, gradient);
      }
      for (int j = 0; j < weights.length; j++) {
        weights[j] += 0.3 * (gradient[j] / (to - from) - 0.01 * weights[j]);
      }
    }
    return weights;
  }

  private final Map<Integer, double[][]> features = new HashMap<>();

  private double[][] features(int text) {
    return features.computeIfAbsent(text, number -> {
      String words = texts.get(number);
      int source = Titles.source(words.substring(0, Math.min(words.length(), LONGEST + 20)));
      return Titles.places(words).stream().map(place -> Titles.features(words, place, source)).toArray(double[][]::new);
    });
  }

  private static double[] likelihoods(double[][] features, double[] weights) {
    double[] scores = new double[features.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        scores[i] += weights[j] * features[i][j];
      }
      scores[i] = Math.exp(Math.min(50, scores[i]));
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  private void gradient(int text, double[] weights, double[] gradient) {
    int right = Titles.places(texts.get(text)).indexOf(titles.get(text));
    if (right >= 0) {
      double[][] seen = features(text);
      double[] likely = likelihoods(seen, weights);
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] += seen[right][j];
        for (int i = 0; i < seen.length; i++) {
          gradient[j] -= likely[i] * seen[i][j];
        }
      }
    }
  }

  private int right(double[] weights, int from, int to) {
    int right = 0;
    for (int i = from; i < to; i++) {
      double[] likely = likelihoods(features(i), weights);
      int best = 0;
      for (int j = 1; j < likely.length; j++) {
        best = likely[j] > likely[best] ? j : best;
      }
      right += likely.length > 0 && Titles.places(texts.get(i)).get(best).equals(titles.get(i)) ? 1 : 0;
    }
    return right;
  }
}
