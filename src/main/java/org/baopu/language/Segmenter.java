package org.baopu.language;

import com.hankcs.hanlp.recognition.nr.PersonRecognition;
import com.hankcs.hanlp.recognition.nr.TranslatedPersonRecognition;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.seg.common.WordNet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;

/** HanLP's segmentation by the shortest path through the words of its core dictionary and names of people. */
final class Segmenter extends ViterbiSegment {
  /** The words of a text that is not empty. */
  List<Term> words(String text) {
    WordNet net = new WordNet(text.toCharArray());
    generateWordNet(net);
    List<Vertex> path = path(net);
    WordNet best = new WordNet(net.charArray, path);
    int size = best.size();
    PersonRecognition.recognition(path, best, net);
    TranslatedPersonRecognition.recognition(path, best, net);
    return convert(best.size() == size ? path : path(best), false);
  }

  /** Walks the net; leaves at each word the best one before it. */
  private static List<Vertex> path(WordNet net) {
    LinkedList<Vertex>[] lines = net.getVertexes();
    for (Vertex first : lines[1]) {
      first.updateFrom(lines[0].getFirst());
    }
    for (int line = 1; line < lines.length - 1; line++) {
      for (Vertex word : lines[line]) {
        if (word.from != null) {
          for (Vertex next : lines[line + word.realWord.length()]) {
            next.updateFrom(word);
          }
        }
      }
    }
    List<Vertex> path = new ArrayList<>();
    for (Vertex word = lines[lines.length - 1].getFirst(); word != null; word = word.from) {
      path.add(word);
    }
    Collections.reverse(path);
    return path;
  }
}
