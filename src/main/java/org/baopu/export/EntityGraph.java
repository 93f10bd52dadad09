package org.baopu.export;

import java.util.List;
import java.util.SortedSet;

/**
 * A store as nodes and edges, for programs that draw graphs: entities and products, and the facts between them.
 *
 * @param nodes by id
 * @param edges by id
 */
record EntityGraph(List<Vertex> nodes, List<Edge> edges) {
  EntityGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * An entity, or a product that entities make.
   *
   * @param id its IRI; a product's has its text in it
   * @param label its fullest or official name
   * @param type local name of its most specific class ({@code Company}); {@code Product} for a product
   * @param top local name of the class at the top of that branch ({@code Organization})
   * @param names its other names; empty if none
   * @param code in the list of administrative divisions; empty if none
   * @param figures the numbers stated of it, each as {@code metric period: value unit}; empty if none
   * @param documents file names of the documents that name it
   */
  record Vertex(
      String id,
      String label,
      String type,
      String top,
      SortedSet<String> names,
      String code,
      SortedSet<String> figures,
      SortedSet<String> documents) {}

  /**
   * A fact, as one or several places state it.
   *
   * @param id unique among the edges, and the same in every run
   * @param source id of the subject
   * @param target id of the object
   * @param property local name ({@code locatedIn})
   * @param label what to write at the line: the property, for a post its title
   * @param title the position held; empty if none
   * @param amount in CNY; empty if none is stated
   * @param modality {@code Stated}, {@code Planned}, {@code Former} or {@code Negated}
   * @param period the time it speaks of; empty if none is stated
   * @param sources where it is stated, by document and place; not empty
   */
  record Edge(
      String id,
      String source,
      String target,
      String property,
      String label,
      String title,
      String amount,
      String modality,
      String period,
      List<Source> sources) {
    Edge {
      sources = List.copyOf(sources);
    }

    /** How many documents state it. */
    int support() {
      return (int) sources.stream().map(Source::document).distinct().count();
    }

    /** The first day on which it is stated; empty if no source has a date. */
    String first() {
      return sources.stream().map(Source::date).filter(date -> !date.isEmpty()).sorted().findFirst().orElse("");
    }

    /** The last day on which it is stated; empty if no source has a date. */
    String last() {
      return sources.stream().map(Source::date).reduce("", (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    /** The documents, each once, with bars between. */
    String documents() {
      return String.join(" | ", sources.stream().map(Source::document).distinct().toList());
    }

    /** The words of all sources in their order, with bars between. */
    String evidence() {
      return String.join(" | ", sources.stream().map(Source::evidence).toList());
    }

    /** Where the words stand in PDFs, source by source as the evidence; empty if no source is a PDF. */
    String boxes() {
      return sources.stream().allMatch(source -> source.boxes().isEmpty())
          ? ""
          : String.join(" | ", sources.stream().map(Source::boxes).toList());
    }
  }

  /**
   * Words that state a fact.
   *
   * @param document file name
   * @param start where they begin: 0-based code point of the untouched file
   * @param date of the article or the issue; empty if not known
   * @param evidence the words, line breaks left out
   * @param boxes where they stand on the pages of a PDF, as RFC 8118 writes it ({@code page=3&viewrect=40,31.2,120,10}), with
   *     blanks between; empty for all other documents
   */
  record Source(String document, int start, String date, String evidence, String boxes) {}
}
