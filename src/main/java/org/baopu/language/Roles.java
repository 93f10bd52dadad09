package org.baopu.language;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.dictionary.TransformMatrixDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the likeliest roles of words in names: the very roles that HanLP's {@code Viterbi} finds, which takes a logarithm
 * for each pair of roles of each two words. Here it is taken once for each entry of HanLP's dictionary. Safe for use by
 * several threads.
 */
final class Roles<E extends Enum<E>> {
  private final E[] roles;
  private final TransformMatrixDictionary<E> matrix;

  /** By the entry itself: entries are those of the dictionary and a few constants. */
  private final Map<EnumItem<E>, Entry> entries = new ConcurrentHashMap<>();

  /** The roles that a word may have, in their order, and what each costs. */
  @SuppressWarnings("ArrayRecordComponent") // not compared; filled once
  private record Entry(int[] roles, double[] costs) {}

  Roles(Class<E> type, TransformMatrixDictionary<E> matrix) {
    this.roles = type.getEnumConstants();
    this.matrix = matrix;
  }

  private Entry entry(EnumItem<E> item) {
    Entry entry = entries.get(item);
    if (entry == null) {
      int[] may = item.labelMap.keySet().stream().mapToInt(Enum::ordinal).toArray();
      double[] costs = new double[may.length];
      for (int i = 0; i < may.length; i++) {
        E role = roles[may[i]];
        costs[i] = Math.log((item.getFrequency(role) + 1e-8) / matrix.getTotalFrequency(role));
      }
      entry = new Entry(may, costs);
      entries.put(item, entry);
    }
    return entry;
  }

  /** As {@code Viterbi.computeEnumSimply}: each word's role by the one before it. */
  List<E> oneByOne(List<EnumItem<E>> items) {
    int role = entry(items.get(0)).roles()[0];
    List<E> found = new ArrayList<>(items.size());
    found.add(roles[role]);
    for (EnumItem<E> item : items.subList(1, items.size())) {
      Entry entry = entry(item);
      double[] steps = matrix.transititon_probability[role];
      double best = Double.MAX_VALUE;
      for (int i = 0; i < entry.roles().length; i++) {
        double cost = steps[entry.roles()[i]] - entry.costs()[i];
        if (best > cost) {
          best = cost;
          role = entry.roles()[i];
        }
      }
      found.add(roles[role]);
    }
    return found;
  }

  /** As {@code Viterbi.computeEnum}: each word's role by the cheapest way to the next; the last has that of the first. */
  List<E> together(List<EnumItem<E>> items) {
    int role = entry(items.get(0)).roles()[0];
    List<E> found = new ArrayList<>(items.size());
    found.add(roles[role]);
    Entry before = entry(items.get(1));
    double[] sums = new double[before.roles().length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = matrix.transititon_probability[role][before.roles()[i]] - before.costs()[i];
    }
    for (EnumItem<E> item : items.subList(2, items.size())) {
      Entry entry = entry(item);
      double[] next = new double[entry.roles().length];
      double least = Double.MAX_VALUE;
      for (int to = 0; to < next.length; to++) {
        double best = Double.MAX_VALUE;
        for (int from = 0; from < sums.length; from++) {
          double sum = sums[from] + matrix.transititon_probability[before.roles()[from]][entry.roles()[to]] - entry.costs()[to];
          if (sum < best) {
            best = sum;
            if (sum < least) {
              least = sum;
              role = before.roles()[from];
            }
          }
        }
        next[to] = best;
      }
      found.add(roles[role]);
      before = entry;
      sums = next;
    }
    found.add(found.get(0));
    return found;
  }
}
