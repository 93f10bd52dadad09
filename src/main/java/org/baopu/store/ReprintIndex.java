package org.baopu.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baopu.link.ArticleRef;
import org.baopu.link.Fingerprint;
import org.baopu.link.Reprint;
import org.baopu.link.ReprintFinder;
import org.baopu.page.DocumentId;

/** Fingerprints of articles by band, and which articles are reprints. Used by one thread. */
final class ReprintIndex {
  private final Tables.Table prints;
  private final Tables.Table bands;
  private final Tables.Table reprints;
  private final Set<String> touched = new TreeSet<>();
  private final Set<ArticleRef> changed = new TreeSet<>();

  ReprintIndex(Tables tables) {
    this.prints = tables.table("prints");
    this.bands = tables.table("bands");
    this.reprints = tables.table("reprints");
  }

  /** Forgets all documents. */
  void clear() {
    prints.clear();
    bands.clear();
    reprints.clear();
  }

  /** A document has these articles. */
  void add(List<Fingerprint> fingerprints) {
    for (Fingerprint print : fingerprints) {
      prints.put(key(print.article()), print.toString());
      print.bands().forEach(band -> bands.put(Tables.key(band, key(print.article())), ""));
      touched.addAll(print.bands());
      changed.add(print.article());
    }
  }

  /** A document no longer has articles. */
  void remove(DocumentId document) {
    List<String> keys = new ArrayList<>();
    prints.keys(Tables.key(document.value(), "")).forEachRemaining(keys::add);
    for (String key : keys) {
      Fingerprint print = print(key);
      prints.remove(key);
      print.bands().forEach(band -> bands.remove(Tables.key(band, key)));
      touched.addAll(print.bands());
      changed.add(print.article());
    }
  }

  /** Compares again what has changed. Returns the documents of which an article's original is now another. */
  Set<DocumentId> compare() {
    Map<ArticleRef, Fingerprint> reached = reached();
    Map<ArticleRef, String> now = new TreeMap<>();
    ReprintFinder.find(reached.values()).forEach(reprint -> now.put(reprint.article(), value(reprint)));
    Set<ArticleRef> all = new TreeSet<>(reached.keySet());
    all.addAll(changed);
    Set<DocumentId> concerned = new HashSet<>();
    for (ArticleRef article : all) {
      String key = key(article);
      String value = now.getOrDefault(article, "");
      if (!reprints.get(key).orElse("").equals(value)) {
        concerned.add(article.document());
        if (value.isEmpty()) {
          reprints.remove(key);
        } else {
          reprints.put(key, value);
        }
      }
    }
    touched.clear();
    changed.clear();
    return concerned;
  }

  private Map<ArticleRef, Fingerprint> reached() {
    Map<ArticleRef, Fingerprint> found = new TreeMap<>();
    Set<String> seen = new HashSet<>(touched);
    Deque<String> open = new ArrayDeque<>(touched);
    while (!open.isEmpty()) {
      bands.keys(Tables.key(open.pop(), "")).forEachRemaining(key -> {
        Fingerprint print = print(Tables.part(key, 1));
        if (found.putIfAbsent(print.article(), print) == null) {
          print.bands().stream().filter(seen::add).forEach(open::push);
        }
      });
    }
    return found;
  }

  /** The document's articles that are reprints, by number; empty if none. */
  SortedMap<Integer, Reprint> of(DocumentId document) {
    SortedMap<Integer, Reprint> found = new TreeMap<>();
    reprints.keys(Tables.key(document.value(), "")).forEachRemaining(key -> {
      ArticleRef article = article(key);
      String value = reprints.get(key).orElse("");
      String original = Tables.part(value, 2);
      boolean identical = Tables.part(value, 0).equals("same");
      found.put(article.article(), new Reprint(article, article(original), identical, Integer.parseInt(Tables.part(value, 1))));
    });
    return found;
  }

  private Fingerprint print(String key) {
    return Fingerprint.read(article(key), prints.get(key).orElseThrow(() -> new IllegalStateException("no fingerprint: " + key)));
  }

  private static String value(Reprint reprint) {
    return Tables.key(reprint.identical() ? "same" : "alike", Integer.toString(reprint.percent()), key(reprint.original()));
  }

  private static String key(ArticleRef article) {
    String number = Integer.toString(article.article());
    return Tables.key(article.document().value(), "0".repeat(10 - number.length()) + number);
  }

  private static ArticleRef article(String key) {
    return new ArticleRef(new DocumentId(Tables.part(key, 0)), Integer.parseInt(Tables.part(key, 1)));
  }
}
