package org.baopu.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All names that are proposed in a document, as written. Made for one document. */
final class DocumentNames {
  /** Parts of names that are longer are not looked for, in UTF-16 code units. */
  private static final int LONGEST = 60;

  /** A name is looked for in the whole document if the chain is that sure of it somewhere. */
  private static final float SURE = 0.5f;

  /** Where a name stands that is sure somewhere in the document: UTF-16 code units of the passage. */
  record Known(int start, int end, Surface surface) {}

  private final Map<String, Surface> surfaces = new HashMap<>();
  private final List<Surface> byNumber = new ArrayList<>(List.of(new Surface(0)));
  private final List<List<Proposal>> proposals = new ArrayList<>();
  private final List<List<Surface>> ofProposal = new ArrayList<>();
  private final List<@Nullable Known[]> known = new ArrayList<>();
  private final int[] occurrences;

  DocumentNames(List<Draft> drafts) {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    for (Draft draft : drafts) {
      for (Proposal proposal : draft.proposals()) {
        String name = draft.sight().text(proposal.start(), proposal.end());
        Surface surface = surfaces.computeIfAbsent(name, n -> new Surface(byNumber.size()));
        if (surface.proposed == 0) {
          byNumber.add(surface);
          numbers.put(name, surface.number);
        }
        surface.add(proposal);
      }
    }
    occurrences = new int[byNumber.size()];
    Dictionary all = new Dictionary(numbers);
    drafts.forEach(draft -> draft.sight().count(all, occurrences));
    numbers.values().removeIf(number -> byNumber.get(number).best() < SURE);
    Dictionary sure = new Dictionary(numbers);
    drafts.forEach(draft -> propose(draft, sure));
    surfaces.forEach(this::relate);
  }

  /** Adds proposals where a sure name stands and the chain has not seen it. */
  private void propose(Draft draft, Dictionary sure) {
    @Nullable Known[] covers = new Known[draft.sight().length];
    Map<Long, Proposal> all = new TreeMap<>();
    draft.proposals().forEach(proposal -> all.put(order(proposal), proposal));
    for (int i = 0; i < covers.length; ) {
      long match = draft.sight().longestAt(sure, i);
      int end = i + (int) (match >>> 32);
      if (end > i) {
        Surface surface = byNumber.get((int) match);
        Arrays.fill(covers, i, end, new Known(i, end, surface));
        int top = surface.top();
        Proposal proposal = new Proposal(i, end, top, surface.kind[top], 0);
        all.putIfAbsent(order(proposal), proposal);
      }
      i = Math.max(i + 1, end);
    }
    known.add(covers);
    proposals.add(List.copyOf(all.values()));
    ofProposal.add(all.values().stream().map(proposal -> surface(draft, proposal)).toList());
  }

  private Surface surface(Draft draft, Proposal proposal) {
    return surfaces.getOrDefault(draft.sight().text(proposal.start(), proposal.end()), byNumber.get(0));
  }

  private static long order(Proposal proposal) {
    return ((long) proposal.start() << 32) | ((long) (proposal.end() - proposal.start()) << 3) | proposal.top();
  }

  /** Looks for names that a name begins or ends with. */
  private void relate(String name, Surface surface) {
    int top = surface.top();
    float best = surface.most[top];
    int limit = Math.min(name.length(), LONGEST);
    for (int cut = 2; cut < limit; cut++) {
      Surface head = surfaces.get(name.substring(0, cut));
      if (head != null) {
        head.longerBehind = Math.max(head.longerBehind, best);
        head.longerSame = Math.max(head.longerSame, head.most[top] > 0 ? best : 0);
        surface.shorterHead = Math.max(surface.shorterHead, head.best());
      }
    }
    for (int cut = Math.max(1, name.length() - LONGEST); cut < name.length() - 1; cut++) {
      Surface tail = surfaces.get(name.substring(cut));
      if (tail != null) {
        tail.longerBefore = Math.max(tail.longerBefore, best);
        surface.shorterTail = Math.max(surface.shorterTail, tail.best());
      }
    }
  }

  /** How often a name stands in the document, proposed or not. */
  int occurrences(Surface surface) {
    return occurrences[surface.number];
  }

  /** A passage's proposals and those that the document adds, by place. */
  List<Proposal> proposals(int passage) {
    return proposals.get(passage);
  }

  /** The names of a passage's proposals. */
  List<Surface> surfaces(int passage) {
    return ofProposal.get(passage);
  }

  /** For each character of a passage the sure name that covers it: leftmost, longest. */
  @Nullable Known[] known(int passage) {
    return known.get(passage);
  }
}
