package org.baopu.export;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A graph with what drawing it needs: places, sizes by the number of facts, colours by class. The colours are told apart by
 * people who are colour-blind (Okabe and Ito 2008).
 */
final class Picture {
  private static final String OTHER = "56B4E9";
  private static final Map<String, String> COLOURS =
      Map.ofEntries(
          Map.entry("Park", "009E73"),
          Map.entry("Company", "E69F00"),
          Map.entry("GovernmentBody", "0072B2"),
          Map.entry("EducationalInstitution", "3B8EA5"),
          Map.entry("Hospital", "8CD0E5"),
          Map.entry("MediaOutlet", "5B5B9F"),
          Map.entry("Person", "CC79A7"),
          Map.entry("Project", "D55E00"),
          Map.entry("Place", "8A8A8A"),
          Map.entry(EntityGraphReader.PRODUCT, "F0E442"));

  private final EntityGraph graph;
  private final Map<String, Arrangement.Place> places;
  private final Map<String, Integer> degrees = new HashMap<>();

  Picture(EntityGraph graph) {
    this.graph = graph;
    this.places = Arrangement.of(graph);
    for (EntityGraph.Edge edge : graph.edges()) {
      for (String end : List.of(edge.source(), edge.target())) {
        degrees.merge(end, 1, Integer::sum);
      }
    }
  }

  /** What is drawn. */
  EntityGraph graph() {
    return graph;
  }

  /** Left to right, in points, one decimal. */
  String x(EntityGraph.Vertex node) {
    return number(place(node).x());
  }

  /** Top to bottom, in points, one decimal. */
  String y(EntityGraph.Vertex node) {
    return number(place(node).y());
  }

  /** The same as {@link #y}, for programs whose y grows upwards. */
  String up(EntityGraph.Vertex node) {
    return number(-place(node).y());
  }

  /** Diameter in points: the area grows with the number of facts. */
  String size(EntityGraph.Vertex node) {
    return number(8 + 5 * Math.sqrt(degrees.getOrDefault(node.id(), 0)));
  }

  /** Six hexadecimal digits, red, green, blue. */
  String colour(EntityGraph.Vertex node) {
    return COLOURS.getOrDefault(node.type(), COLOURS.getOrDefault(node.top(), OTHER));
  }

  private Arrangement.Place place(EntityGraph.Vertex node) {
    return places.getOrDefault(node.id(), new Arrangement.Place(0, 0));
  }

  private static String number(double value) {
    double tenths = Math.rint(value * 10) / 10 + 0.0;
    return String.format(Locale.ROOT, "%.1f", tenths);
  }
}
