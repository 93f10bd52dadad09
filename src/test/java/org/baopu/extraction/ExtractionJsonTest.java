package org.baopu.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void onlyWhatIsOnAPageHasBoxes() {
    Extraction plain = extraction("湘潭");
    assertFalse(ExtractionJson.write(plain).contains("boxes"));
    Quote quote = new Quote("湘潭", 0, 2, List.of(new Box(0, 2, 3, 40.25, 31, 20, 10)));
    Extraction.ArticleText article =
        new Extraction.ArticleText(0, "", List.of(), Optional.empty(), "湘潭", List.of(quote));
    Extraction printed = new Extraction(plain.source(), List.of(article), List.of(), List.of(), List.of(), List.of());
    String json = ExtractionJson.write(printed);
    assertTrue(json.contains("\"boxes\":[{\"start\":0,\"end\":2,\"page\":3,\"x\":40.25,\"y\":31.0,\"width\":20.0,\"height\":10.0}]"), json);
    assertEquals(printed, ExtractionJson.read(json));
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
