package org.baopu.link;

/** Disjoint sets of numbered things; the smallest number of a set stands for it. */
final class Clusters {
  private final int[] parent;

  Clusters(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  int find(int thing) {
    int root = thing;
    while (parent[root] != root) {
      root = parent[root];
    }
    for (int at = thing; parent[at] != root; ) {
      int next = parent[at];
      parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Whether they were in two sets until now. */
  boolean join(int one, int other) {
    int a = find(one);
    int b = find(other);
    parent[Math.max(a, b)] = Math.min(a, b);
    return a != b;
  }
}
