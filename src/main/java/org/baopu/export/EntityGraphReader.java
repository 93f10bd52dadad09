package org.baopu.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.Lexicon;
import org.baopu.rdf.Hash;

/** Gathers the nodes and edges of a store, one document's graph in memory at a time. */
final class EntityGraphReader {
  /** Class of the node that a product is. */
  static final String PRODUCT = "Product";

  private static final Comparator<EntityGraph.Source> BY_PLACE =
      Comparator.comparing(EntityGraph.Source::document)
          .thenComparing(EntityGraph.Source::start)
          .thenComparing(EntityGraph.Source::evidence);

  private final Lexicon lexicon;
  private final String base;
  private final Map<String, EntityGraph.Vertex> nodes = new TreeMap<>();
  private final Map<Key, SortedSet<EntityGraph.Source>> edges = new TreeMap<>(Comparator.comparing(Key::toString));

  EntityGraphReader(Lexicon lexicon, String base) {
    this.lexicon = lexicon;
    this.base = base;
  }

  /** What tells one edge from another. */
  private record Key(
      String source, String property, String target, String title, String amount, String modality, String period) {}

  /** The nodes and edges of these graphs. */
  EntityGraph read(DatasetGraph dataset, List<Node> graphs) {
    for (Node graph : graphs) {
      Things things = Things.of(dataset, graph);
      String document = Plain.line(things.text(graph.getURI(), Things.BP + "fileName"));
      things.ofClass("Entity").forEach(entity -> entity(things, entity, document));
      things.ofClass("Measurement").forEach(measurement -> figure(things, measurement));
      things.ofClass("Claim").forEach(claim -> claim(things, claim, document));
    }
    List<EntityGraph.Edge> all = new ArrayList<>();
    edges.forEach((key, sources) -> all.add(edge(key, sources)));
    all.sort(Comparator.comparing(EntityGraph.Edge::id));
    return new EntityGraph(List.copyOf(nodes.values()), all);
  }

  private void entity(Things things, String entity, String document) {
    EntityGraph.Vertex node =
        nodes.computeIfAbsent(
            entity,
            id -> {
              EntityClass type = type(things, id);
              return new EntityGraph.Vertex(
                  id,
                  Plain.line(things.text(id, Things.RDFS + "label")),
                  type.name(),
                  type.top(),
                  new TreeSet<>(),
                  things.text(id, Things.BP + "divisionCode"),
                  new TreeSet<>(),
                  new TreeSet<>());
            });
    things.chinese(entity, Things.SKOS + "altLabel").forEach(name -> node.names().add(Plain.line(name)));
    node.documents().add(document);
  }

  /** The most specific of the classes: the one that is not the top of another. */
  private EntityClass type(Things things, String entity) {
    return things.all(entity, Things.RDF + "type").stream()
        .map(EntityGraphReader::localName)
        .filter(name -> !name.equals("Entity"))
        .sorted()
        .map(name -> lexicon.entityClass(name).orElseGet(() -> new EntityClass(Things.BP + name, name, name)))
        .reduce((one, other) -> one.name().equals(one.top()) ? other : one)
        .orElseGet(() -> new EntityClass(Things.BP + "Entity", "Entity", "Entity"));
  }

  private void figure(Things things, String measurement) {
    EntityGraph.Vertex bearer = nodes.get(things.text(measurement, Things.BP + "bearer"));
    if (bearer == null) {
      return;
    }
    String period = Plain.line(things.text(measurement, Things.BP + "period"));
    bearer
        .figures()
        .add(
            Plain.line(things.text(measurement, Things.BP + "metric"))
                + (period.isEmpty() ? "" : " " + period)
                + ": "
                + things.text(measurement, Things.BP + "value")
                + " "
                + Plain.line(things.text(measurement, Things.BP + "unit")));
  }

  private void claim(Things things, String claim, String document) {
    String target = things.text(claim, Things.RDF + "object");
    if (!things.isIri(claim, Things.RDF + "object")) {
      target = product(target, document);
    }
    Key key =
        new Key(
            things.text(claim, Things.RDF + "subject"),
            localName(things.text(claim, Things.RDF + "predicate")),
            target,
            Plain.line(things.text(claim, Things.BP + "title")),
            things.text(claim, Things.BP + "amount"),
            localName(things.text(claim, Things.BP + "modality")),
            Plain.line(things.text(claim, Things.BP + "period")));
    SortedSet<EntityGraph.Source> sources = edges.computeIfAbsent(key, none -> new TreeSet<>(BY_PLACE));
    String date = things.text(claim, Things.DCTERMS + "date");
    for (String place : things.all(claim, Things.BP + "evidence")) {
      sources.add(
          new EntityGraph.Source(
              document,
              Integer.parseInt(things.text(place, Things.OA + "start")),
              date,
              Plain.line(things.text(place, Things.OA + "exact")),
              boxes(things, place)));
    }
  }

  private static String boxes(Things things, String place) {
    return things.all(place, Things.BP + "box").stream()
        .sorted(Comparator.comparing(box -> Integer.parseInt(things.text(box, Things.OA + "start"))))
        .map(box -> things.text(box, Things.RDF + "value"))
        .collect(Collectors.joining(" "));
  }

  /** The node of a product, by its text. */
  private String product(String text, String document) {
    String id = base + "product/" + Hash.of(text).substring(0, 16);
    nodes
        .computeIfAbsent(
            id,
            none ->
                new EntityGraph.Vertex(
                    id, Plain.line(text), PRODUCT, PRODUCT, new TreeSet<>(), "", new TreeSet<>(), new TreeSet<>()))
        .documents()
        .add(document);
    return id;
  }

  private static EntityGraph.Edge edge(Key key, SortedSet<EntityGraph.Source> sources) {
    return new EntityGraph.Edge(
        "e" + Hash.of(key.toString()).substring(0, 16),
        key.source(),
        key.target(),
        key.property(),
        key.title().isEmpty() ? key.property() : key.title(),
        key.title(),
        key.amount(),
        key.modality(),
        key.period(),
        List.copyOf(sources));
  }

  private static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
