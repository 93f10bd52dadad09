package org.baopu.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which headline heads which text. A headline directly above a text that opens with 本报讯 is its; else a page
 * may have been read with a headline below its text or away from it, and the words decide: those of the headline that
 * the text has, the rarer on the page the more, with a bias for the text right below.
 */
final class ArticleMatcher {
  /** Sections before and after a headline in which its text is looked for. */
  private static final int REACH = 10;

  private static final double RIGHT_BELOW = 0.25;
  private static final double RIGHT_ABOVE = 0.12;

  /** Share of its words that a headline has in common with a text that is not beside it. */
  private static final double ENOUGH = 0.25;

  /** Likeness from which a text without headline goes on another. */
  private static final double GOES_ON = 0.12;

  private final List<Section> sections;
  private final List<Grams> grams;
  private final GramWeights weights;

  /** By a text's place among the sections. */
  private final Map<Integer, Draft> drafts = new HashMap<>();

  private final boolean[] used;

  private ArticleMatcher(List<Section> sections) {
    this.sections = sections;
    this.grams = sections.stream().map(section -> Grams.of(section.text())).toList();
    List<Grams> texts = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      if (!sections.get(i).head()) {
        texts.add(grams.get(i));
      }
    }
    this.weights = new GramWeights(texts);
    this.used = new boolean[sections.size()];
  }

  /**
   * What belongs together.
   *
   * @param drafts in reading order
   * @param loose headlines without a text
   */
  record Matched(List<Draft> drafts, List<Section> loose) {}

  static Matched match(List<Section> sections) {
    ArticleMatcher matcher = new ArticleMatcher(sections);
    matcher.bindLeads();
    matcher.bindByWords();
    matcher.bindBylines();
    matcher.placeRest();
    List<Section> loose = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      if (!matcher.used[i]) {
        loose.add(sections.get(i));
      }
    }
    List<Draft> drafts =
        matcher.drafts.values().stream().distinct().sorted((a, b) -> Integer.compare(a.at(), b.at())).toList();
    return new Matched(drafts, loose);
  }

  private void bindLeads() {
    for (int i = 0; i + 1 < sections.size(); i++) {
      if (isHeadline(i) && sections.get(i + 1).isLead() && !sections.get(i).has(Role.BYLINE)) {
        bind(i, i + 1);
      }
    }
  }

  private boolean isHeadline(int i) {
    return sections.get(i).head() && !sections.get(i).isByline();
  }

  private void bind(int head, int text) {
    drafts.put(text, new Draft(Optional.of(sections.get(head)), sections.get(text)));
    used[head] = true;
    used[text] = true;
  }

  private void bindByWords() {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      for (int j = Math.max(0, i - REACH); isHeadline(i) && j < Math.min(sections.size(), i + REACH + 1); j++) {
        if (!used[i] && !used[j] && !sections.get(j).head()) {
          double words = grams.get(i).coveredBy(grams.get(j), weights);
          double place = j == i + 1 ? RIGHT_BELOW : j == i - 1 ? RIGHT_ABOVE : 0;
          if (place > 0 || words >= ENOUGH) {
            matches.add(new Match(words + place - 0.01 * Math.abs(i - j), i, j));
          }
        }
      }
    }
    matches.sort(null);
    for (Match match : matches) {
      if (!used[match.head] && !used[match.text]) {
        bind(match.head, match.text);
      }
    }
  }

  /** A byline alone opens the text below it, or signs the one above. */
  private void bindBylines() {
    for (int i = 0; i < sections.size(); i++) {
      if (!sections.get(i).isByline()) {
        continue;
      }
      boolean bracketed = sections.get(i).pieces().get(0).cleaned().startsWith("（");
      boolean below = i + 1 < sections.size() && !sections.get(i + 1).head();
      boolean above = i > 0 && !sections.get(i - 1).head();
      if (above || below) {
        int text = !below || (bracketed && above) ? i - 1 : i + 1;
        drafts.computeIfAbsent(text, this::headless).bylines().add(sections.get(i));
        used[i] = true;
        used[text] = true;
      }
    }
  }

  /** A text without headline: an article of its own if it opens like one, else what it is most like goes on in it. */
  private void placeRest() {
    boolean[] placed = used.clone();
    for (int i = 0; i < sections.size(); i++) {
      if (!placed[i] && !sections.get(i).head()) {
        Section text = sections.get(i);
        Optional<Draft> like = text.isLead() ? Optional.empty() : mostAlike(i);
        like.ifPresent(draft -> draft.add(text));
        drafts.put(i, like.orElse(headless(i)));
        used[i] = true;
      }
    }
  }

  private Draft headless(int text) {
    return new Draft(Optional.empty(), sections.get(text));
  }

  private Optional<Draft> mostAlike(int text) {
    Optional<Draft> best = Optional.empty();
    double most = GOES_ON;
    for (int j = Math.max(0, text - REACH); j < Math.min(sections.size(), text + REACH + 1); j++) {
      if (drafts.containsKey(j)) {
        double alike = grams.get(text).alike(grams.get(j), weights) + (j == text - 1 ? GOES_ON : 0);
        if (alike > most) {
          most = alike;
          best = Optional.ofNullable(drafts.get(j));
        }
      }
    }
    return best;
  }

  /** A headline and a text that may go together; the best first. */
  private record Match(double score, int head, int text) implements Comparable<Match> {
    @Override
    public int compareTo(Match other) {
      int byScore = Double.compare(other.score, score);
      return byScore != 0 ? byScore : head != other.head ? Integer.compare(head, other.head) : Integer.compare(text, other.text);
    }
  }
}
