package org.baopu.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the articles of one document. A headline is right if it equals gold's; an article is cut right if its body
 * begins within 12 code points of gold's first characters and ends within 12 of gold's last; bylines are compared as
 * the set of the document's names.
 */
final class ArticleScorer {
  /** How far a cut may be off, in code points without white space. */
  private static final int SLACK = 12;

  private final Gold gold;
  private final Sheet sheet;

  ArticleScorer(Gold gold, Sheet sheet) {
    this.gold = gold;
    this.sheet = sheet;
  }

  void score(List<Gold.Article> articles, List<Prediction.Article> predictions) {
    Set<String> headlines = forms(articles.stream().map(Gold.Article::headline).toList());
    if (!headlines.isEmpty()) {
      compare(Sheet.HEADLINES, "headline", headlines, forms(predictions.stream().map(Prediction.Article::headline).toList()));
    }
    cuts(articles, predictions);
    compare(
        Sheet.AUTHORS,
        "author",
        forms(articles.stream().flatMap(article -> article.authors().stream()).toList()),
        forms(predictions.stream().flatMap(article -> article.authors().stream()).toList()));
  }

  private void compare(String name, String sort, Set<String> wanted, Set<String> got) {
    Set<String> missed = new TreeSet<>(wanted);
    missed.removeAll(got);
    Set<String> wrong = new TreeSet<>(got);
    wrong.removeAll(wanted);
    sheet.articles.add(name, new Tally(got.size() - wrong.size(), wrong.size(), missed.size()));
    missed.forEach(text -> sheet.miss(gold.doc(), sort, "MISSED", text));
    wrong.forEach(text -> sheet.miss(gold.doc(), sort, "WRONG", text));
  }

  private void cuts(List<Gold.Article> articles, List<Prediction.Article> predictions) {
    List<String> left = new ArrayList<>(predictions.stream().map(article -> Form.of(article.body())).toList());
    for (Gold.Article article : articles) {
      String starts = Form.of(article.starts());
      String ends = Form.of(article.ends());
      if (starts.isEmpty() || ends.isEmpty()) {
        continue;
      }
      int hit = 0;
      while (hit < left.size() && !isCut(left.get(hit), starts, ends)) {
        hit++;
      }
      if (hit < left.size()) {
        left.remove(hit);
        sheet.articles.right(Sheet.ARTICLES);
      } else {
        sheet.articles.missed(Sheet.ARTICLES);
        sheet.miss(gold.doc(), "article", "MISSED", article.headline(), starts, ends);
      }
    }
    sheet.articles.add(Sheet.ARTICLES, new Tally(0, left.size(), 0));
    left.forEach(body -> sheet.miss(gold.doc(), "article", "WRONG", head(body), tail(body)));
  }

  private static boolean isCut(String body, String starts, String ends) {
    int first = body.indexOf(starts);
    int last = body.lastIndexOf(ends);
    return first >= 0
        && last >= 0
        && body.codePointCount(0, first) <= SLACK
        && body.codePointCount(last + ends.length(), body.length()) <= SLACK;
  }

  private static String head(String body) {
    return body.substring(0, Math.min(20, body.length()));
  }

  private static String tail(String body) {
    return body.substring(Math.max(0, body.length() - 20));
  }

  private static Set<String> forms(Collection<String> texts) {
    Set<String> forms = new TreeSet<>();
    texts.stream().filter(text -> !text.isEmpty()).forEach(text -> forms.add(Form.of(text)));
    return forms;
  }
}
