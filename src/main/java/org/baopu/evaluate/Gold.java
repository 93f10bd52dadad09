package org.baopu.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a careful reader would put into the graph from one document.
 *
 * @param doc the document's file name
 * @param entities each once
 * @param facts empty if the annotation says nothing of facts; then predicted ones are not judged
 * @param measurements likewise
 * @param articles likewise
 * @param ignore disputed names, in the form they are compared in: neither right nor wrong
 */
public record Gold(
    String doc,
    List<Entity> entities,
    Optional<List<Fact>> facts,
    Optional<List<Quantity>> measurements,
    Optional<List<Article>> articles,
    Set<String> ignore) {
  public Gold {
    entities = List.copyOf(entities);
    ignore = Set.copyOf(ignore);
  }

  /**
   * An entity.
   *
   * @param id names it within the document
   * @param aliases other forms that the document uses; empty if none
   * @param canonical the official name that the document does not spell out
   */
  public record Entity(String id, String type, String name, List<String> aliases, Optional<String> canonical) {
    public Entity {
      aliases = List.copyOf(aliases);
    }

    /** The names that the document uses, the fullest first. */
    List<String> surfaces() {
      return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    /** All names, the canonical one last. */
    List<String> names() {
      return Stream.concat(surfaces().stream(), canonical.stream()).toList();
    }
  }

  /**
   * A fact.
   *
   * @param object id of an entity; for {@code produces} a text
   * @param title for {@code holdsPosition}; else empty
   * @param optional finding it is neither right nor wrong
   */
  public record Fact(
      String subject, String predicate, String object, String title, boolean optional, String evidence) {}

  /**
   * A measurement.
   *
   * @param written the value as the annotation writes it
   * @param optional finding it is neither right nor wrong
   */
  public record Quantity(
      String subject, String metric, double value, String written, String unit, boolean optional, String evidence) {}

  /**
   * An article.
   *
   * @param headline empty if it has none
   * @param starts first characters of the body; empty if not said
   * @param ends last characters of the body; empty if not said
   */
  public record Article(String headline, List<String> authors, String starts, String ends) {
    public Article {
      authors = List.copyOf(authors);
    }
  }

  /**
   * Reads the annotations of a folder.
   *
   * @return by file name
   * @throws IOException if there are none, or one cannot be read or is no annotation; the message names the file
   */
  public static List<Gold> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.getFileName().toString().endsWith(".json")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException(folder + ": no gold here; expected one .json file for each document");
    }
    List<Gold> golds = new ArrayList<>();
    for (Path file : files) {
      golds.add(readFile(file));
    }
    return golds;
  }

  private static Gold readFile(Path file) throws IOException {
    try {
      return of(new JsonMapper().readTree(Files.readAllBytes(file)));
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      throw new IOException(file + place + ": not JSON: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": not a gold annotation: " + e.getMessage(), e);
    }
  }

  private static Gold of(JsonNode json) {
    return new Gold(
        text(json, "doc"),
        list(json.path("entities")).map(Gold::entity).toList(),
        section(json, "facts").map(facts -> list(facts).map(Gold::fact).toList()),
        section(json, "measurements").map(all -> list(all).map(Gold::quantity).toList()),
        section(json, "articles").map(articles -> list(articles).map(Gold::article).toList()),
        strings(json.path("ignore")).map(Form::of).collect(Collectors.toUnmodifiableSet()));
  }

  private static Entity entity(JsonNode json) {
    return new Entity(
        text(json, "id"),
        text(json, "type"),
        text(json, "name"),
        strings(json.path("aliases")).toList(),
        Optional.of(json.path("canonical").asText("")).filter(name -> !name.isEmpty() && !json.path("canonical").isNull()));
  }

  private static Fact fact(JsonNode json) {
    return new Fact(
        text(json, "s"),
        text(json, "p"),
        text(json, "o"),
        optionalText(json, "title"),
        json.path("optional").asBoolean(),
        optionalText(json, "evidence"));
  }

  private static Quantity quantity(JsonNode json) {
    return new Quantity(
        text(json, "s"),
        optionalText(json, "metric"),
        json.path("value").asDouble(Double.NaN),
        json.path("value").asText(),
        text(json, "unit"),
        json.path("optional").asBoolean(),
        optionalText(json, "evidence"));
  }

  private static Article article(JsonNode json) {
    return new Article(
        optionalText(json, "headline"),
        strings(json.path("authors")).toList(),
        optionalText(json, "starts"),
        optionalText(json, "ends"));
  }

  private static Optional<JsonNode> section(JsonNode json, String name) {
    return json.has(name) ? Optional.of(json.get(name)) : Optional.empty();
  }

  private static Stream<JsonNode> list(JsonNode array) {
    return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get);
  }

  private static Stream<String> strings(JsonNode array) {
    return list(array).map(JsonNode::asText);
  }

  private static String text(JsonNode json, String field) {
    if (!json.path(field).isTextual()) {
      throw new IllegalArgumentException("\"" + field + "\" is missing in " + json);
    }
    return json.get(field).textValue();
  }

  private static String optionalText(JsonNode json, String field) {
    return json.path(field).isTextual() ? json.get(field).textValue() : "";
  }
}
