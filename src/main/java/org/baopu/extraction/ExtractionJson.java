package org.baopu.extraction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;

/**
 * Extractions as JSON: what {@code extract} prints and what a store keeps. One line an extraction; members in the order
 * of the records' components, absent values left out. The same extraction gives the same bytes, and reading them gives
 * an equal extraction. Safe for use by several threads.
 */
public final class ExtractionJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).maxNumberLength(10_000).build())
                  .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                  .build())
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .addMixIn(DocumentId.class, DocumentName.class)
          .addMixIn(Source.class, SourceMembers.class)
          .addMixIn(Metadata.class, MetadataMembers.class)
          .addMixIn(Quote.class, QuoteMembers.class)
          .build();

  private static final ObjectWriter WRITER = MAPPER.writerFor(Extraction.class);
  private static final ObjectReader READER = MAPPER.readerFor(Extraction.class);

  private ExtractionJson() {}

  /** The extraction as one line, without a line end. A surrogate without its other half is escaped. */
  public static String write(Extraction extraction) {
    try {
      return withoutLoneSurrogates(WRITER.writeValueAsString(extraction));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON for " + extraction.source().id(), e);
    }
  }

  /** As {@link #write}, in UTF-8. */
  public static byte[] bytes(Extraction extraction) {
    return write(extraction).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is something else; the message has line and column
   */
  public static Extraction read(String json) {
    try {
      return READER.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not an extraction: " + e.getMessage(), e);
    }
  }

  /** UTF-8 cannot hold half a pair; JSON can, by its number. Outside of strings JSON has no such characters. */
  private static String withoutLoneSurrogates(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    int copied = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
        i++;
        continue;
      }
      escaped.append(json, copied, i).append("\\u").append(Integer.toHexString(c));
      copied = i + 1;
    }
    return copied == 0 ? json : escaped.append(json, copied, json.length()).toString();
  }

  /** A document's name is a string. */
  private abstract static class DocumentName {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    DocumentName(String unused) {}

    @JsonValue
    abstract String value();
  }

  /** {@link Source#date()} repeats the metadata. */
  @JsonIgnoreProperties("date")
  @JsonPropertyOrder({"id", "charset", "sha256", "length", "metadata"})
  private abstract static class SourceMembers {}

  @JsonPropertyOrder({"newspaper", "date", "page"})
  private abstract static class MetadataMembers {}

  /** Only what is on a page has boxes. */
  private abstract static class QuoteMembers {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    abstract List<Box> boxes();
  }
}
