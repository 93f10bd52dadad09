package org.baopu.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.baopu.claim.Measurement;
import org.baopu.claim.Modality;
import org.baopu.mention.MentionForm;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;
import org.baopu.text.Problem;
import org.junit.jupiter.api.Test;

class ExtractionJsonTest {
  @Test
  void readsBackWhatItWrote() {
    Extraction extraction = extraction("盛旺竹木");
    String json = ExtractionJson.write(extraction);
    assertEquals(extraction, ExtractionJson.read(json));
    assertEquals(json, ExtractionJson.write(ExtractionJson.read(json)));
  }

  @Test
  void writesOneLineThatPeopleCanRead() {
    String json = ExtractionJson.write(extraction("盛旺竹木"));
    assertFalse(json.contains("\n"), json);
    assertEquals(
        "{\"source\":{\"id\":\"2025/01.txt\",\"charset\":\"UTF-8\",\"sha256\":\"ab\",\"length\":99,"
            + "\"metadata\":{\"newspaper\":\"湘潭日报\",\"date\":\"2025-03-27\"}},"
            + "\"articles\":[{\"number\":0,\"headline\":\"点竹成金\",\"authors\":[\"陈锦\"],\"body\":\"盛旺竹木投资\",",
        json.substring(0, json.indexOf("\"quotes\"")));
  }

  @Test
  void keepsHalfASurrogatePairAndControlCharacters() {
    Extraction extraction = extraction("\ud800竹\u0000\u001b\udc00𠮷\"\\\n");
    byte[] bytes = ExtractionJson.bytes(extraction);
    assertEquals(extraction, ExtractionJson.read(new String(bytes, StandardCharsets.UTF_8)));
  }

  @Test
  void saysWhereOtherJsonGoesWrong() {
    assertThrows(IllegalArgumentException.class, () -> ExtractionJson.read("{\"source\": 1}"));
    assertThrows(IllegalArgumentException.class, () -> ExtractionJson.read("{}"));
    assertThrows(IllegalArgumentException.class, () -> ExtractionJson.read(""));
  }

  private static Extraction extraction(String name) {
    Quote quote = new Quote(name, 3, 3 + name.codePointCount(0, name.length()));
    return new Extraction(
        new Source(
            new DocumentId("2025/01.txt"),
            "UTF-8",
            "ab",
            99,
            new Metadata(Optional.of("湘潭日报"), Optional.of(LocalDate.of(2025, 3, 27)), Optional.empty())),
        List.of(
            new Extraction.ArticleText(0, "点竹成金", List.of("陈锦"), Optional.empty(), "盛旺竹木投资", List.of(quote))),
        List.of(
            new Extraction.MentionText(
                MentionForm.NAME, "Company", "Organization", name, OptionalInt.of(0), List.of(quote),
                OptionalInt.empty(), "tagger"),
            new Extraction.MentionText(
                MentionForm.ANAPHOR, "Company", "Organization", "该公司", OptionalInt.empty(), List.of(),
                OptionalInt.of(0), "anaphor")),
        List.of(
            new Extraction.Fact(
                "produces", 0, OptionalInt.empty(), Optional.of("竹帘"), Map.of("title", "x", "amount", "1"),
                Modality.PLANNED, Optional.of("2025-01/2025-11"), OptionalInt.of(0), List.of(quote), "makes")),
        List.of(
            new Extraction.Quantity(
                0, "总投资", new BigDecimal("485000000.00"), "CNY", Measurement.Bound.ABOUT, Optional.of("2024"), "4.85亿元",
                OptionalInt.of(0), List.of(quote), "money"),
            new Extraction.Quantity(
                0, "增长", new BigDecimal("13.40"), "percent", Measurement.Bound.EXACT, Optional.empty(), "13.4%",
                OptionalInt.empty(), List.of(quote), "rate")),
        List.of(new Problem(Problem.Severity.WARNING, "odd", "2025/01.txt:1:1", "odd")));
  }
}
