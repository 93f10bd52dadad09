package org.baopu.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A configuration with which a stock Fuseki opens a store ({@code config.ttl}). */
public final class StockConfiguration {
  private StockConfiguration() {}

  /** The configuration for the store in that folder, as Turtle. */
  public static String of(Path store) {
    String location = store.resolve("tdb2").toAbsolutePath().normalize().toString();
    try (InputStream in = StockConfiguration.class.getResourceAsStream("config.ttl")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks config.ttl");
      }
      String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return template.replace("LOCATION", location.replace("\\", "\\\\").replace("\"", "\\\""));
    } catch (IOException e) {
      throw new UncheckedIOException("config.ttl", e);
    }
  }
}
