package org.baopu.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baopu.extraction.Extraction;

/**
 * Finds articles that have another's text. A function of the set of documents. As with {@link SetLinker}, only fingerprints
 * that share one of their {@linkplain Fingerprint#bands() bands}, directly or over others, are ever compared, so that a
 * store looks again only at those that a change touches.
 */
public final class ReprintFinder {
  private ReprintFinder() {}

  /** From which likeness on texts are one: an agency's text cut by a third still is. */
  private static final double ALIKE = 0.5;

  private static final Comparator<Fingerprint> EARLIEST =
      Comparator.comparing((Fingerprint f) -> f.date().orElse(LocalDate.MAX)).thenComparing(Fingerprint::article);

  /** The fingerprints of a document's articles; of very short ones there is none. */
  public static List<Fingerprint> fingerprints(Extraction document) {
    return IntStream.range(0, document.articles().size())
        .mapToObj(article -> Fingerprint.of(document, article))
        .flatMap(fingerprint -> fingerprint.stream())
        .toList();
  }

  /** The reprints among the articles, by article; empty if none. */
  public static List<Reprint> find(Collection<Fingerprint> fingerprints) {
    List<Fingerprint> ordered = new ArrayList<>(fingerprints);
    ordered.sort(EARLIEST);
    Clusters clusters = new Clusters(ordered.size());
    Map<String, List<Integer>> byBand = new HashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      joinAlike(ordered, i, byBand, clusters);
    }
    return reprints(ordered, clusters);
  }

  /** With those before it that it is like; of identical ones the first stands for all. */
  private static void joinAlike(List<Fingerprint> ordered, int number, Map<String, List<Integer>> byBand, Clusters clusters) {
    Fingerprint fingerprint = ordered.get(number);
    boolean identical = false;
    for (String band : fingerprint.bands()) {
      for (int other : byBand.getOrDefault(band, List.of())) {
        identical |= ordered.get(other).isSame(fingerprint);
        if (clusters.find(other) != clusters.find(number) && ordered.get(other).likeness(fingerprint) >= ALIKE) {
          clusters.join(other, number);
        }
      }
      if (identical) {
        return;
      }
    }
    fingerprint.bands().forEach(band -> byBand.computeIfAbsent(band, b -> new ArrayList<>()).add(number));
  }

  private static List<Reprint> reprints(List<Fingerprint> ordered, Clusters clusters) {
    List<Reprint> reprints = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Fingerprint original = ordered.get(clusters.find(i));
      Fingerprint copy = ordered.get(i);
      if (copy != original) {
        reprints.add(new Reprint(copy.article(), original.article(), copy.isSame(original), (int) Math.round(100 * copy.likeness(original))));
      }
    }
    reprints.sort(Comparator.comparing(Reprint::article));
    return List.copyOf(reprints);
  }
}
