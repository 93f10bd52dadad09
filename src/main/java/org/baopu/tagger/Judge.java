package org.baopu.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of each proposal when the whole document is known: how sure the chain is of it here and elsewhere, what
 * it overlaps, whether it is part of longer names, how it begins and ends. Made for one document.
 */
final class Judge {
  /** Values of one proposal. */
  static final int COUNT = 61;

  /** Parts of names that are longer are not looked for, in UTF-16 code units. */
  private static final int LONGEST = 60;

  private static final int TOPS = Proposal.TOPS;

  /** A name is looked for in the whole document if the chain is that sure of it somewhere. */
  private static final float SURE = 0.5f;

  /** What is known of a name in the document. */
  private static final class Surface {
    final float[] most = new float[TOPS];
    final float[] sum = new float[TOPS];
    final int[] kind = new int[TOPS];
    int proposed;
    int number;
    float longerBefore;
    float longerBehind;
    float shorterHead;
    float shorterTail;
    float longerSame;
  }

  /** A name that is sure somewhere in the document, where it stands in a passage. */
  private record Known(int start, int end, Surface surface) {}

  private final List<Draft> drafts;
  private final Map<String, Surface> surfaces = new HashMap<>();
  private final List<Surface> byNumber = new ArrayList<>();
  private final List<List<Proposal>> proposals = new ArrayList<>();
  private final List<List<Surface>> ofProposal = new ArrayList<>();
  private final List<Known[]> known = new ArrayList<>();
  private final int[] occurrences;
  private final int size;

  Judge(List<Draft> drafts) {
    this.drafts = drafts;
    SortedMap<String, Integer> numbers = new TreeMap<>();
    byNumber.add(new Surface());
    int length = 0;
    for (Draft draft : drafts) {
      draft.proposals().forEach(proposal -> note(draft, proposal, numbers));
      length += draft.features().length();
    }
    size = length;
    occurrences = new int[byNumber.size()];
    Dictionary found = new Dictionary(numbers);
    drafts.forEach(draft -> draft.features().count(found, occurrences));
    SortedMap<String, Integer> sure = new TreeMap<>();
    surfaces.forEach(
        (name, surface) -> {
          if (max(surface.most) >= SURE) {
            sure.put(name, surface.number);
          }
        });
    Dictionary sureNames = new Dictionary(sure);
    drafts.forEach(draft -> propose(draft, sureNames));
    relate();
  }

  private void note(Draft draft, Proposal proposal, SortedMap<String, Integer> numbers) {
    String name = draft.features().text(proposal.start(), proposal.end());
    Surface surface = surfaces.computeIfAbsent(name, n -> new Surface());
    if (surface.proposed++ == 0) {
      surface.number = byNumber.size();
      byNumber.add(surface);
      numbers.put(name, surface.number);
    }
    int top = proposal.top();
    if (proposal.probability() > surface.most[top]) {
      surface.most[top] = proposal.probability();
      surface.kind[top] = proposal.kind();
    }
    surface.sum[top] += proposal.probability();
  }

  /** Adds proposals where a sure name stands and the chain has not seen it. */
  private void propose(Draft draft, Dictionary sureNames) {
    Features features = draft.features();
    Known[] covers = new Known[features.length()];
    Map<Long, Proposal> all = new TreeMap<>();
    draft.proposals().forEach(proposal -> all.put(order(proposal.start(), proposal.end(), proposal.top()), proposal));
    for (int i = 0; i < covers.length; ) {
      long match = features.longestAt(sureNames, i);
      int end = i + (int) (match >>> 32);
      if (end > i) {
        Surface surface = byNumber.get((int) match);
        Known here = new Known(i, end, surface);
        java.util.Arrays.fill(covers, i, end, here);
        int top = best(surface.most);
        all.putIfAbsent(order(i, end, top), new Proposal(i, end, top, surface.kind[top], 0));
      }
      i = Math.max(i + 1, end);
    }
    known.add(covers);
    proposals.add(List.copyOf(all.values()));
    ofProposal.add(
        all.values().stream().map(p -> surfaces.getOrDefault(features.text(p.start(), p.end()), byNumber.get(0))).toList());
  }

  private static long order(int start, int end, int top) {
    return ((long) start << 32) | ((long) (end - start) << 3) | top;
  }

  private static int best(float[] most) {
    int best = 0;
    for (int t = 1; t < most.length; t++) {
      if (most[t] > most[best]) {
        best = t;
      }
    }
    return best;
  }

  /** The draft's proposals and those that the document adds, by place. */
  List<Proposal> proposals(int draftNumber) {
    return proposals.get(draftNumber);
  }

  /** Looks for names that other names begin or end with. */
  private void relate() {
    surfaces.forEach(
        (name, surface) -> {
          int top = best(surface.most);
          float best = surface.most[top];
          int limit = Math.min(name.length(), LONGEST);
          for (int cut = 2; cut < limit; cut++) {
            Surface head = surfaces.get(name.substring(0, cut));
            if (head != null) {
              head.longerBehind = Math.max(head.longerBehind, best);
              head.longerSame = Math.max(head.longerSame, head.most[top] > 0 ? best : 0);
              surface.shorterHead = Math.max(surface.shorterHead, max(head.most));
            }
          }
          for (int cut = Math.max(1, name.length() - LONGEST); cut < name.length() - 1; cut++) {
            Surface tail = surfaces.get(name.substring(cut));
            if (tail != null) {
              tail.longerBefore = Math.max(tail.longerBefore, best);
              surface.shorterTail = Math.max(surface.shorterTail, max(tail.most));
            }
          }
        });
  }

  private static float max(float[] values) {
    float max = 0;
    for (float value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  /** How often the name of each proposal of a draft is proposed in the document, as a class or another. */
  float[] frequencies(int draftNumber) {
    List<Surface> list = ofProposal.get(draftNumber);
    float[] frequencies = new float[list.size()];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = Math.max(1, list.get(i).proposed);
    }
    return frequencies;
  }

  /** The names in a draft by a forest's judgement, by place. */
  List<Choice> names(int draftNumber, Forest forest) {
    double[] probabilities = values(draftNumber).stream().mapToDouble(forest::probability).toArray();
    return Choice.of(proposals(draftNumber), probabilities);
  }

  /** The values of each proposal of a draft, in order. */
  List<float[]> values(int draftNumber) {
    Draft draft = drafts.get(draftNumber);
    List<float[]> all = new ArrayList<>();
    for (int i = 0; i < proposals.get(draftNumber).size(); i++) {
      all.add(values(draft, i, ofProposal.get(draftNumber).get(i), draftNumber));
    }
    return all;
  }

  private float[] values(Draft draft, int at, Surface surface, int draftNumber) {
    List<Proposal> proposals = proposals(draftNumber);
    Proposal proposal = proposals.get(at);
    Features features = draft.features();
    int start = proposal.start();
    int end = proposal.end();
    int top = proposal.top();
    float p = proposal.probability();
    float[] v = new float[COUNT];
    int n = 0;
    v[n++] = p;
    v[n++] = top;
    v[n++] = proposal.kind();
    v[n++] = end - start;
    v[n++] = surface.most[top];
    v[n++] = surface.sum[top];
    v[n++] = surface.sum[top] / surface.proposed;
    v[n++] = surface.proposed;
    int occurs = Math.max(1, occurrences[surface.number]);
    v[n++] = occurs;
    v[n++] = surface.sum[top] / occurs;
    float other = 0;
    float otherSum = 0;
    for (int t = 0; t < TOPS; t++) {
      if (t != top) {
        other = Math.max(other, surface.most[t]);
        otherSum += surface.sum[t];
      }
    }
    v[n++] = other;
    v[n++] = otherSum / occurs;
    v[n++] = surface.longerBefore;
    v[n++] = surface.longerBehind;
    v[n++] = surface.shorterHead;
    v[n++] = surface.shorterTail;
    v[n++] = surface.longerSame;
    n = known(known.get(draftNumber), proposal, v, n);
    n = neighbours(features, proposals, at, v, n);
    n = rivals(draftNumber, at, v, n);
    n = inside(features, proposal, v, n);
    n = around(draft, proposal, v, n);
    v[n++] = size;
    v[n++] = surfaces.size() * 1000f / (size + 100);
    v[n++] = start + draftNumber * 1000f;
    if (n > COUNT) {
      throw new IllegalStateException("values: " + n);
    }
    return v;
  }

  /** What else is proposed here: the same stretch otherwise, overlapping ones, and how sure those are elsewhere. */
  private int rivals(int draftNumber, int at, float[] v, int from) {
    List<Proposal> proposals = proposals(draftNumber);
    List<Surface> surfaceOf = ofProposal.get(draftNumber);
    Proposal proposal = proposals.get(at);
    float same = 0;
    float crossing = 0;
    float within = 0;
    float around = 0;
    float aroundElsewhere = 0;
    float withinElsewhere = 0;
    float crossingElsewhere = 0;
    for (int step = -1; step <= 1; step += 2) {
      for (int i = at + step, left = 24; i >= 0 && i < proposals.size() && left > 0; i += step, left--) {
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
  private static int known(Known[] covers, Proposal proposal, float[] v, int from) {
    Known first = covers[proposal.start()];
    Known last = covers[proposal.end() - 1];
    int n = from;
    v[n++] = relation(first, proposal);
    v[n++] = relation(last, proposal);
    v[n++] = first == null ? 0 : max(first.surface().most);
    v[n++] = first == null ? -1 : best(first.surface().most) == proposal.top() ? 1 : 0;
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
  private static int neighbours(Features features, List<Proposal> proposals, int at, float[] v, int from) {
    Proposal proposal = proposals.get(at);
    float listBefore = 0;
    float listBehind = 0;
    float touchBefore = 0;
    float touchBehind = 0;
    boolean commaBefore = proposal.start() > 0 && features.sort(proposal.start() - 1) == Characters.LIST;
    boolean commaBehind = proposal.end() < features.length() && features.sort(proposal.end()) == Characters.LIST;
    for (int step = -1; step <= 1; step += 2) {
      for (int i = at + step, left = 24; i >= 0 && i < proposals.size() && left > 0; i += step, left--) {
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
  private static int inside(Features features, Proposal proposal, float[] v, int from) {
    int start = proposal.start();
    int end = proposal.end();
    int brackets = 0;
    int quotes = 0;
    int digits = 0;
    int latin = 0;
    int lists = 0;
    int stops = 0;
    for (int i = start; i < end; i++) {
      switch (features.sort(i)) {
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
    v[n++] = features.wordStartsAt(start) ? 1 : 0;
    v[n++] = features.wordEndsAt(end) ? 1 : 0;
    v[n++] = features.words(start, end);
    v[n++] = features.nameCover(start, end);
    v[n++] = features.suffixAt(end);
    v[n++] = features.suffixKinds(end) >>> proposal.kind() & 1;
    return n;
  }

  /** What stands next to it. */
  private static int around(Draft draft, Proposal proposal, float[] v, int from) {
    Features features = draft.features();
    int start = proposal.start();
    int end = proposal.end();
    int n = from;
    v[n++] = start > 0 ? features.sort(start - 1) : -1;
    v[n++] = end < features.length() ? features.sort(end) : -1;
    v[n++] = start > 0 ? draft.outside()[start - 1] : 1;
    v[n++] = end < features.length() ? draft.outside()[end] : 1;
    float least = 1;
    float mean = 0;
    for (int i = start; i < end; i++) {
      least = Math.min(least, draft.outside()[i]);
      mean += draft.outside()[i];
    }
    v[n++] = least;
    v[n++] = mean / (end - start);
    v[n++] = features.partAt(start - 1);
    v[n++] = features.partAt(end);
    v[n++] = features.quoteAt(start);
    v[n++] = features.suffixFrom(end) >>> proposal.kind() & 1;
    v[n++] = features.suffixFrom(end) == 0 ? -1 : Integer.numberOfTrailingZeros(features.suffixFrom(end));
    v[n++] = features.suffixAhead(end);
    v[n++] = features.tagAt(start - 1);
    v[n++] = features.tagAt(end);
    v[n++] = features.tagAt(end - 1);
    return n;
  }
}
