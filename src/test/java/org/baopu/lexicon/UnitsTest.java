package org.baopu.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitsTest {
  private static final Units UNITS = Units.of(Lexicon.load(List.of()));

  private static Optional<String> code(String text) {
    return UNITS.at(text, 0).map(form -> form.unit().code());
  }

  @Test
  void theLongestFormCounts() {
    assertEquals(Optional.of("m2"), code("平方米的单间"));
    assertEquals(Optional.of("km2"), code("平方公里"));
    assertEquals(Optional.of("percentage point"), code("个百分点"));
    assertEquals(Optional.of("month"), code("个月"));
    assertEquals(Optional.of("count"), code("个项目"));
  }

  @Test
  void anotherWordIsNoUnit() {
    assertEquals(Optional.empty(), code("名列全省第二"));
    assertEquals(Optional.empty(), code("成立以来"));
    assertEquals(Optional.empty(), code("年级"));
  }

  @Test
  void everyUnitHasAKindAndMostHaveQudt() {
    assertEquals(Unit.Kind.CURRENCY, UNITS.unit("CNY").orElseThrow().kind());
    assertEquals(Unit.Kind.PHYSICAL, UNITS.unit("mu").orElseThrow().kind());
    assertEquals(Optional.of("http://qudt.org/vocab/unit/HA"), UNITS.unit("ha").orElseThrow().qudt());
    assertTrue(UNITS.all().size() > 40);
  }
}
