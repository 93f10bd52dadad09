package org.baopu.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.baopu.tagger.GoldDocument.GoldEntity;
import org.junit.jupiter.api.Test;

class GoldDocumentTest {
  @Test
  void marksEachOccurrenceTheLongestFirst() {
    GoldDocument gold =
        new GoldDocument(
            "x.txt",
            "湘潭高新区在湘潭，湘潭（高新区）不算，湘潭高新区管委会算。",
            List.of(
                new GoldEntity(Kind.PLACE, List.of("湘潭")),
                new GoldEntity(Kind.PARK, List.of("湘潭高新区")),
                new GoldEntity(Kind.GOVERNMENT, List.of("湘潭高新区管委会"))),
            Set.of("湘潭(高新区)"));
    assertEquals(
        List.of("湘潭高新区 PARK", "湘潭 PLACE", "湘潭（高新区） ?", "湘潭高新区管委会 GOVERNMENT"),
        gold.labels().stream()
            .map(label -> label.span().of(gold.text()) + " " + label.kind().map(Kind::name).orElse("?"))
            .toList());
  }

  @Test
  void whatIsNeitherRightNorWrongIsANameAsAWholeOrNone() {
    GoldDocument gold = new GoldDocument("x.txt", "见红网讯", List.of(), Set.of("红网"));
    int[] allowed = gold.allowed();
    assertEquals(1, allowed[0]);
    assertEquals(1 | 1 << Labels.first(3), allowed[1] & (1 | 7 << Labels.first(3)));
    assertEquals(1 | 1 << Labels.last(3), allowed[2] & (1 | 7 << Labels.first(3)));
    assertEquals(1, allowed[3]);
  }

  @Test
  void cleansAsPagesAreCleaned() {
    assertEquals("湘潭 高新区".replace(" ", "") + "A B公司", GoldDocument.clean("湘潭\n　高新区 A  B 公司"));
  }
}
