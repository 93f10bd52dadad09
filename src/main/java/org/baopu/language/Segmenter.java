package org.baopu.language;

import com.hankcs.hanlp.recognition.nr.PersonRecognition;
import com.hankcs.hanlp.recognition.nr.TranslatedPersonRecognition;
import com.hankcs.hanlp.recognition.ns.PlaceRecognition;
import com.hankcs.hanlp.recognition.nt.OrganizationRecognition;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.seg.common.WordNet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;

/**
 * HanLP's segmentation by the shortest path through the words of its core dictionary, from which two ways go on: people's
 * names alone; or its custom dictionary and names of people, places and bodies. What both begin with is done once.
 */
final class Segmenter extends ViterbiSegment {
  /** The words of a text by both ways. */
  record Terms(List<Term> tokens, List<Term> compounds) {}

  /** By both ways, for a text that is not empty. */
  Terms both(String text) {
    WordNet net = net(text);
    List<Vertex> path = path(net);
    return new Terms(tokens(net, path), compounds(net, path));
  }

  /** By the first way alone, for a text that is not empty. */
  List<Term> tokens(String text) {
    WordNet net = net(text);
    return tokens(net, path(net));
  }

  private WordNet net(String text) {
    WordNet net = new WordNet(text.toCharArray());
    generateWordNet(net);
    return net;
  }

  /** Leaves the net and its words as they are. */
  private static List<Term> tokens(WordNet net, List<Vertex> path) {
    WordNet best = new WordNet(net.charArray, path);
    int size = best.size();
    addPeople(path, best, net);
    if (best.size() == size) {
      return convert(path, false);
    }
    List<Vertex> words = Arrays.stream(best.getVertexes()).flatMap(List::stream).toList();
    Vertex[] froms = words.stream().map(Vertex::getFrom).toArray(Vertex[]::new);
    double[] weights = words.stream().mapToDouble(word -> word.weight).toArray();
    List<Term> terms = convert(path(best), false);
    for (int i = 0; i < froms.length; i++) {
      words.get(i).from = froms[i];
      words.get(i).weight = weights[i];
    }
    return terms;
  }

  private List<Term> compounds(WordNet net, List<Vertex> path) {
    combineByCustomDictionary(path, customDictionary.dat);
    WordNet best = new WordNet(net.charArray, path);
    addPeople(path, best, net);
    PlaceRecognition.recognition(path, best, net);
    best.clean();
    List<Vertex> named = path(best);
    best.clear();
    best.addAll(named);
    int size = best.size();
    OrganizationRecognition.recognition(named, best, net);
    return convert(best.size() == size ? named : path(best), false);
  }

  private static void addPeople(List<Vertex> path, WordNet best, WordNet net) {
    PersonRecognition.recognition(path, best, net);
    TranslatedPersonRecognition.recognition(path, best, net);
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
