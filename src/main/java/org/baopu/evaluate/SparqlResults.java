package org.baopu.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads predictions from the results of the four contract queries, in SPARQL 1.1 JSON. */
public final class SparqlResults {
  private SparqlResults() {}

  /**
   * Reads {@code entities.json}, {@code facts.json}, {@code measurements.json} and {@code articles.json} of a folder.
   *
   * @return predictions by the document's file name
   * @throws IOException if one is missing or is no SPARQL result; the message names the file
   */
  public static Map<String, Prediction> read(Path folder) throws IOException {
    Map<String, Map<String, Prediction.Entity>> entities = entities(rows(folder.resolve("entities.json")));
    Map<String, List<Prediction.Fact>> facts = new TreeMap<>();
    for (Map<String, String> row : rows(folder.resolve("facts.json"))) {
      facts.computeIfAbsent(value(row, "doc"), doc -> new ArrayList<>()).add(fact(row));
    }
    Map<String, List<Prediction.Quantity>> measurements = new TreeMap<>();
    for (Map<String, String> row : rows(folder.resolve("measurements.json"))) {
      measurements.computeIfAbsent(value(row, "doc"), doc -> new ArrayList<>()).add(quantity(row));
    }
    Map<String, Map<String, Prediction.Article>> articles = articles(rows(folder.resolve("articles.json")));
    Set<String> docs = new LinkedHashSet<>(entities.keySet());
    docs.addAll(facts.keySet());
    docs.addAll(measurements.keySet());
    docs.addAll(articles.keySet());
    Map<String, Prediction> predictions = new TreeMap<>();
    for (String doc : docs) {
      predictions.put(
          doc,
          new Prediction(
              doc,
              List.copyOf(entities.getOrDefault(doc, Map.of()).values()),
              facts.getOrDefault(doc, List.of()),
              measurements.getOrDefault(doc, List.of()),
              List.copyOf(articles.getOrDefault(doc, Map.of()).values()),
              List.of()));
    }
    return predictions;
  }

  private static Map<String, Map<String, Prediction.Entity>> entities(List<Map<String, String>> rows) {
    Map<String, Map<String, Prediction.Entity>> byDoc = new TreeMap<>();
    for (Map<String, String> row : rows) {
      Prediction.Entity more =
          new Prediction.Entity(value(row, "entity"), value(row, "type"), value(row, "name"), present(row, "alias"));
      byDoc.computeIfAbsent(value(row, "doc"), doc -> new LinkedHashMap<>()).merge(more.id(), more, SparqlResults::both);
    }
    return byDoc;
  }

  private static Prediction.Entity both(Prediction.Entity entity, Prediction.Entity more) {
    Set<String> aliases = new LinkedHashSet<>(entity.aliases());
    aliases.add(more.name());
    aliases.addAll(more.aliases());
    aliases.remove(entity.name());
    return new Prediction.Entity(entity.id(), entity.type(), entity.name(), List.copyOf(aliases));
  }

  private static Prediction.Fact fact(Map<String, String> row) {
    return new Prediction.Fact(
        value(row, "predicate"),
        value(row, "subject"),
        Optional.ofNullable(row.get("object")),
        value(row, "objectText"),
        value(row, "title"),
        value(row, "evidence"),
        Optional.empty());
  }

  private static Prediction.Quantity quantity(Map<String, String> row) {
    return new Prediction.Quantity(
        value(row, "entity"),
        value(row, "metric"),
        value(row, "value"),
        value(row, "unit"),
        value(row, "evidence"),
        Optional.empty());
  }

  private static Map<String, Map<String, Prediction.Article>> articles(List<Map<String, String>> rows) {
    Map<String, Map<String, Prediction.Article>> byDoc = new TreeMap<>();
    for (Map<String, String> row : rows) {
      Prediction.Article more = new Prediction.Article(value(row, "headline"), value(row, "body"), present(row, "author"));
      byDoc
          .computeIfAbsent(value(row, "doc"), doc -> new LinkedHashMap<>())
          .merge(value(row, "article"), more, SparqlResults::both);
    }
    return byDoc;
  }

  private static Prediction.Article both(Prediction.Article article, Prediction.Article more) {
    List<String> authors = new ArrayList<>(article.authors());
    authors.addAll(more.authors());
    return new Prediction.Article(article.headline(), article.body(), authors);
  }

  private static List<String> present(Map<String, String> row, String variable) {
    return Optional.ofNullable(row.get(variable)).filter(text -> !text.isEmpty()).map(List::of).orElse(List.of());
  }

  private static String value(Map<String, String> row, String variable) {
    return row.getOrDefault(variable, "");
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    JsonNode json;
    try {
      json = new JsonMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": not JSON: " + e.getOriginalMessage(), e);
    }
    if (!json.path("results").path("bindings").isArray()) {
      throw new IOException(file + ": not a SPARQL result; expected results.bindings");
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode binding : json.get("results").get("bindings")) {
      Map<String, String> row = new LinkedHashMap<>();
      binding.properties().forEach(cell -> row.put(cell.getKey(), cell.getValue().path("value").asText()));
      rows.add(row);
    }
    return rows;
  }
}
