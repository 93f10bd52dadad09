package org.baopu.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What stands beside a page in {@code page.txt.json}: {@code {"newspaper": "湘潭日报", "date": "2025-03-27", "page":
 * "02"}}, each field optional, others ignored.
 */
final class Sidecar {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Sidecar() {}

  /**
   * Reads it.
   *
   * @throws IOException if it is no JSON object or its date is no ISO date
   */
  static Metadata parse(byte[] bytes) throws IOException {
    JsonNode node = JSON.readTree(bytes);
    if (!node.isObject()) {
      throw new IOException("expected a JSON object with newspaper, date and page");
    }
    return new Metadata(field(node, "newspaper"), date(field(node, "date")), field(node, "page"));
  }

  private static Optional<LocalDate> date(Optional<String> value) throws IOException {
    try {
      return value.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new IOException("its date is '" + value.orElse("") + "'; expected a date like 2025-03-27", e);
    }
  }

  private static Optional<String> field(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name))
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText)
        .map(String::strip)
        .filter(value -> !value.isEmpty() && !value.equals("null"));
  }
}
