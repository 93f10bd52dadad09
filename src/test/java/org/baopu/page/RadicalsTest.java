package org.baopu.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RadicalsTest {
  @Test
  void whatLooksLikeACharacterIsOne() {
    assertEquals("人民长沙马龙户青一", Radicals.replaced("⼈⺠⻓沙⻢⻰⼾⾭⼀"));
    assertEquals("湘潭日报", Radicals.replaced("湘潭日报"));
  }

  @Test
  void nothingOfTheTwoBlocksIsLeftThatHasACharacter() {
    for (int point = 0x2F00; point <= 0x2FD5; point++) {
      int character = Radicals.replaced(Character.toString(point)).codePointAt(0);
      assertEquals(Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS, Character.UnicodeBlock.of(character));
    }
  }
}
