package org.baopu.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes that hang together. */
final class Component {
  private final List<String> ids = new ArrayList<>();
  private final List<int[]> links = new ArrayList<>();

  private Component() {}

  /** The nodes, two or more, or one with a loop; in the order of the graph. */
  List<String> ids() {
    return ids;
  }

  /** Pairs of different indexes into the nodes. */
  int[][] links() {
    return links.toArray(new int[0][]);
  }

  /** The components of a graph, those of single nodes left out. */
  static List<Component> of(EntityGraph graph) {
    Map<String, String> parents = new HashMap<>();
    for (EntityGraph.Edge edge : graph.edges()) {
      String source = root(parents, edge.source());
      String target = root(parents, edge.target());
      if (!source.equals(target)) {
        parents.put(source, target);
      }
    }
    Map<String, Component> components = new LinkedHashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (EntityGraph.Vertex node : graph.nodes()) {
      if (parents.containsKey(node.id())) {
        List<String> ids = components.computeIfAbsent(root(parents, node.id()), root -> new Component()).ids;
        places.put(node.id(), ids.size());
        ids.add(node.id());
      }
    }
    for (EntityGraph.Edge edge : graph.edges()) {
      Integer source = places.get(edge.source());
      Integer target = places.get(edge.target());
      Component component = components.get(root(parents, edge.source()));
      if (component != null && source != null && target != null && !source.equals(target)) {
        component.links.add(new int[] {source, target});
      }
    }
    return List.copyOf(components.values());
  }

  /** The node that stands for all that hang together with this one; ways there are halved as they are gone. */
  private static String root(Map<String, String> parents, String id) {
    String at = id;
    String parent = parents.computeIfAbsent(at, self -> self);
    while (!parent.equals(at)) {
      String above = parents.getOrDefault(parent, parent);
      parents.put(at, above);
      at = parent;
      parent = above;
    }
    return at;
  }
}
