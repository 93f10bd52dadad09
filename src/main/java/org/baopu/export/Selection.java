package org.baopu.export;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which part of a graph is wanted.
 *
 * @param types local names of classes, specific or top; empty for all
 * @param around a name or IRI of entities that the part is around; empty for everywhere
 * @param depth steps from these; 1 for neighbours
 * @param support documents that have to state a fact; 1 for all facts
 * @param since the day on or after which a fact has to be stated; empty for all, those without a date among them
 * @param linked whether things without a fact are left out
 */
public record Selection(
    Set<String> types, Optional<String> around, int depth, int support, Optional<LocalDate> since, boolean linked) {
  public Selection {
    types = Set.copyOf(types);
    if (depth < 0 || support < 1) {
      throw new IllegalArgumentException("depth " + depth + ", support " + support);
    }
  }

  /** Everything. */
  public static Selection all() {
    return new Selection(Set.of(), Optional.empty(), 1, 1, Optional.empty(), false);
  }

  /** Whether it leaves out nothing. */
  public boolean isAll() {
    return types.isEmpty() && around.isEmpty() && support == 1 && since.isEmpty() && !linked;
  }

  /** The part of the graph. */
  EntityGraph of(EntityGraph graph) {
    Set<String> kept = new HashSet<>();
    graph.nodes().stream().filter(this::wants).map(EntityGraph.Vertex::id).forEach(kept::add);
    List<EntityGraph.Edge> edges =
        graph.edges().stream()
            .filter(edge -> wants(edge) && kept.contains(edge.source()) && kept.contains(edge.target()))
            .toList();
    around.ifPresent(name -> kept.retainAll(within(graph, edges, name)));
    List<EntityGraph.Edge> inside =
        edges.stream().filter(edge -> kept.contains(edge.source()) && kept.contains(edge.target())).toList();
    if (linked) {
      Set<String> ends = new HashSet<>();
      inside.forEach(edge -> ends.addAll(List.of(edge.source(), edge.target())));
      kept.retainAll(ends);
    }
    return new EntityGraph(graph.nodes().stream().filter(node -> kept.contains(node.id())).toList(), inside);
  }

  private boolean wants(EntityGraph.Vertex node) {
    return types.isEmpty() || types.contains(node.type()) || types.contains(node.top());
  }

  private boolean wants(EntityGraph.Edge edge) {
    return edge.support() >= support && since.map(day -> edge.last().compareTo(day.toString()) >= 0).orElse(true);
  }

  private Set<String> within(EntityGraph graph, List<EntityGraph.Edge> edges, String name) {
    Map<String, Set<String>> neighbours = new HashMap<>();
    for (EntityGraph.Edge edge : edges) {
      neighbours.computeIfAbsent(edge.source(), id -> new TreeSet<>()).add(edge.target());
      neighbours.computeIfAbsent(edge.target(), id -> new TreeSet<>()).add(edge.source());
    }
    Map<String, Integer> steps = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    for (EntityGraph.Vertex node : graph.nodes()) {
      if (node.id().equals(name) || node.label().equals(name) || node.names().contains(name)) {
        steps.put(node.id(), 0);
        open.add(node.id());
      }
    }
    while (!open.isEmpty()) {
      String next = open.remove();
      int step = steps.getOrDefault(next, 0) + 1;
      if (step > depth) {
        break;
      }
      for (String neighbour : neighbours.getOrDefault(next, Set.of())) {
        if (steps.putIfAbsent(neighbour, step) == null) {
          open.add(neighbour);
        }
      }
    }
    return steps.keySet();
  }
}
