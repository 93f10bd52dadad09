package org.baopu.tagger;

import java.util.ArrayList;
import java.util.List;
import org.baopu.tagger.DocumentNames.Known;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of each proposal when the whole document is known: how sure the chain is of it here and elsewhere, what
 * it overlaps, whether it is part of longer names, how it begins and ends. Made for one document.
 */
final class Judge {
  /** Values of one proposal. */
  static final int COUNT = 58;

  /** How many proposals before and behind are looked at. */
  private static final int NEAR = 24;

  private final List<Draft> drafts;
  private final DocumentNames names;

  /** {@code drafts}: of the document's passages, in order. */
  Judge(List<Draft> drafts) {
    this.drafts = drafts;
    this.names = new DocumentNames(drafts);
  }

  /** The passage's proposals and those that the document adds, by place. */
  List<Proposal> proposals(int passage) {
    return names.proposals(passage);
  }

  /** How often the name of each proposal of a passage is proposed in the document, as whatever class. */
  float[] frequencies(int passage) {
    List<Surface> surfaces = names.surfaces(passage);
    float[] frequencies = new float[surfaces.size()];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = Math.max(1, surfaces.get(i).proposed);
    }
    return frequencies;
  }

  /** The names in a passage by a forest's judgement, by place. */
  List<Choice> names(int passage, Forest forest) {
    double[] probabilities = values(passage).stream().mapToDouble(forest::probability).toArray();
    return Choice.of(proposals(passage), probabilities);
  }

  /** The values of each proposal of a passage, in order. */
  List<float[]> values(int passage) {
    List<float[]> all = new ArrayList<>();
    for (int i = 0; i < proposals(passage).size(); i++) {
      all.add(values(passage, i));
    }
    return all;
  }

  private float[] values(int passage, int at) {
    Draft draft = drafts.get(passage);
    List<Proposal> proposals = proposals(passage);
    Proposal proposal = proposals.get(at);
    float[] v = new float[COUNT];
    int n = document(proposal, names.surfaces(passage).get(at), v, 0);
    n = known(names.known(passage), proposal, v, n);
    n = neighbours(draft.sight(), proposals, at, v, n);
    n = rivals(passage, at, v, n);
    n = inside(draft.sight(), proposal, v, n);
    n = around(draft, proposal, v, n);
    behind(draft.sight(), proposal, v, n);
    return v;
  }

  /** How the name fares here and elsewhere. */
  private int document(Proposal proposal, Surface surface, float[] v, int from) {
    int top = proposal.top();
    int occurs = Math.max(1, names.occurrences(surface));
    float other = 0;
    float otherSum = 0;
    for (int t = 0; t < Proposal.TOPS; t++) {
      if (t != top) {
        other = Math.max(other, surface.most[t]);
        otherSum += surface.sum[t];
      }
    }
    int n = from;
    v[n++] = proposal.probability();
    v[n++] = top;
    v[n++] = proposal.kind();
    v[n++] = proposal.end() - proposal.start();
    v[n++] = surface.most[top];
    v[n++] = surface.sum[top];
    v[n++] = surface.sum[top] / Math.max(1, surface.proposed);
    v[n++] = surface.proposed;
    v[n++] = occurs;
    v[n++] = surface.sum[top] / occurs;
    v[n++] = other;
    v[n++] = otherSum / occurs;
    v[n++] = surface.longerBefore;
    v[n++] = surface.longerBehind;
    v[n++] = surface.shorterHead;
    v[n++] = surface.shorterTail;
    v[n++] = surface.longerSame;
    return n;
  }

  /** What else is proposed here: the same stretch otherwise, overlapping ones, and how sure those are elsewhere. */
  private int rivals(int passage, int at, float[] v, int from) {
    List<Proposal> proposals = proposals(passage);
    List<Surface> surfaceOf = names.surfaces(passage);
    Proposal proposal = proposals.get(at);
    float same = 0;
    float crossing = 0;
    float within = 0;
    float around = 0;
    float aroundElsewhere = 0;
    float withinElsewhere = 0;
    float crossingElsewhere = 0;
    for (int step = -1; step <= 1; step += 2) {
      for (int i = at + step, left = NEAR; i >= 0 && i < proposals.size() && left > 0; i += step, left--) {
        Proposal rival = proposals.get(i);
        if (rival.end() <= proposal.start() || rival.start() >= proposal.end()) {
          continue;
        }
        float p = rival.probability();
        float elsewhere = surfaceOf.get(i).most[rival.top()];
        if (rival.start() == proposal.start() && rival.end() == proposal.end()) {
          same = Math.max(same, p);
        } else if (rival.start() <= proposal.start() && rival.end() >= proposal.end()) {
          around = Math.max(around, p);
          aroundElsewhere = Math.max(aroundElsewhere, elsewhere);
        } else if (rival.start() >= proposal.start() && rival.end() <= proposal.end()) {
          within = Math.max(within, p);
          withinElsewhere = Math.max(withinElsewhere, elsewhere);
        } else {
          crossing = Math.max(crossing, p);
          crossingElsewhere = Math.max(crossingElsewhere, elsewhere);
        }
      }
    }
    int n = from;
    v[n++] = same;
    v[n++] = around;
    v[n++] = within;
    v[n++] = crossing;
    v[n++] = aroundElsewhere;
    v[n++] = withinElsewhere;
    v[n++] = crossingElsewhere;
    return n;
  }

  /** How the proposal lies to the sure name that covers its first and its last character. */
  private static int known(@Nullable Known[] covers, Proposal proposal, float[] v, int from) {
    Known first = covers[proposal.start()];
    Known last = covers[proposal.end() - 1];
    int n = from;
    v[n++] = relation(first, proposal);
    v[n++] = relation(last, proposal);
    v[n++] = first == null ? 0 : first.surface().best();
    v[n++] = first == null ? -1 : first.surface().top() == proposal.top() ? 1 : 0;
    return n;
  }

  private static int relation(@Nullable Known known, Proposal proposal) {
    if (known == null) {
      return 0;
    }
    boolean starts = known.start() == proposal.start();
    boolean ends = known.end() == proposal.end();
    if (starts && ends) {
      return 1;
    }
    boolean within = known.start() >= proposal.start() && known.end() <= proposal.end();
    boolean around = known.start() <= proposal.start() && known.end() >= proposal.end();
    return around ? 2 : within ? 3 : 4;
  }

  /** Names just before and behind, with 、 or nothing between. */
  private static int neighbours(Sight sight, List<Proposal> proposals, int at, float[] v, int from) {
    Proposal proposal = proposals.get(at);
    float listBefore = 0;
    float listBehind = 0;
    float touchBefore = 0;
    float touchBehind = 0;
    boolean commaBefore = proposal.start() > 0 && sight.sort(proposal.start() - 1) == Characters.LIST;
    boolean commaBehind = proposal.end() < sight.length && sight.sort(proposal.end()) == Characters.LIST;
    for (int step = -1; step <= 1; step += 2) {
      for (int i = at + step, left = NEAR; i >= 0 && i < proposals.size() && left > 0; i += step, left--) {
        Proposal other = proposals.get(i);
        float p = other.probability();
        if (other.end() == proposal.start()) {
          touchBefore = Math.max(touchBefore, p);
        } else if (other.start() == proposal.end()) {
          touchBehind = Math.max(touchBehind, p);
        } else if (commaBefore && other.end() == proposal.start() - 1 && other.top() == proposal.top()) {
          listBefore = Math.max(listBefore, p);
        } else if (commaBehind && other.start() == proposal.end() + 1 && other.top() == proposal.top()) {
          listBehind = Math.max(listBehind, p);
        }
      }
    }
    int n = from;
    v[n++] = touchBefore;
    v[n++] = touchBehind;
    v[n++] = commaBefore ? listBefore : -1;
    v[n++] = commaBehind ? listBehind : -1;
    return n;
  }

  /** How the name itself looks. */
  private static int inside(Sight sight, Proposal proposal, float[] v, int from) {
    int start = proposal.start();
    int end = proposal.end();
    int brackets = 0;
    int quotes = 0;
    int digits = 0;
    int latin = 0;
    int lists = 0;
    int stops = 0;
    for (int i = start; i < end; i++) {
      switch (sight.sort(i)) {
        case Characters.OPEN -> brackets++;
        case Characters.CLOSE -> brackets--;
        case Characters.QUOTE_OPEN -> quotes++;
        case Characters.QUOTE_CLOSE -> quotes--;
        case Characters.DIGIT -> digits++;
        case Characters.LATIN -> latin++;
        case Characters.LIST -> lists++;
        case Characters.STOP, Characters.PAUSE -> stops++;
        default -> {}
      }
    }
    int n = from;
    v[n++] = brackets;
    v[n++] = quotes;
    v[n++] = digits;
    v[n++] = latin;
    v[n++] = lists + stops * 10;
    v[n++] = sight.beginsWord(start) ? 1 : 0;
    v[n++] = sight.endsWord(end) ? 1 : 0;
    v[n++] = sight.word(end - 1) - sight.word(start) + 1;
    v[n++] = sight.names.relation(start, end);
    v[n++] = sight.suffixes.ends(end) ? 1 : sight.suffixes.at(end - 1) != 0 ? -1 : 0;
    v[n++] = sight.suffixes.upTo(end) >>> proposal.kind() & 1;
    return n;
  }

  /** What stands next to it, and how sure the chain is there. */
  private static int around(Draft draft, Proposal proposal, float[] v, int from) {
    Sight sight = draft.sight();
    int start = proposal.start();
    int end = proposal.end();
    float least = 1;
    float sum = 0;
    for (int i = start; i < end; i++) {
      least = Math.min(least, draft.outside()[i]);
      sum += draft.outside()[i];
    }
    int n = from;
    v[n++] = start > 0 ? sight.sort(start - 1) : -1;
    v[n++] = end < sight.length ? sight.sort(end) : -1;
    v[n++] = start > 0 ? draft.outside()[start - 1] : 1;
    v[n++] = end < sight.length ? draft.outside()[end] : 1;
    v[n++] = least;
    v[n++] = sum / (end - start);
    v[n++] = start > 0 ? part(sight, start - 1) : -1;
    v[n++] = end < sight.length ? part(sight, end) : -1;
    v[n++] = sight.quote(start);
    return n;
  }

  /** Which sort of word of {@link Knowledge#PARTS} covers a character; 0 for none. */
  private static int part(Sight sight, int i) {
    int properties = sight.parts.properties(i);
    return properties == 0 ? 0 : Integer.numberOfTrailingZeros(properties);
  }

  /** How the text goes on, and the tags of the words there. */
  private static void behind(Sight sight, Proposal proposal, float[] v, int from) {
    int end = proposal.end();
    int suffix = sight.suffixes.from(end);
    long ahead = sight.ahead(end);
    int n = from;
    v[n++] = suffix >>> proposal.kind() & 1;
    v[n++] = suffix == 0 ? -1 : Integer.numberOfTrailingZeros(suffix);
    v[n++] = ahead == 0 ? -1 : ahead & 15;
    v[n++] = sight.tagLetter(proposal.start() - 1);
    v[n++] = sight.tagLetter(end);
    v[n++] = sight.tagLetter(end - 1);
  }
}
