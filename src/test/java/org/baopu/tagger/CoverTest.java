package org.baopu.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CoverTest {
  private static final int PAD = 2;

  private static Cover cover(String text) {
    char[] padded = new char[text.length() + 2 * PAD];
    text.getChars(0, text.length(), padded, PAD);
    return new Cover(new Dictionary(new TreeMap<>(Map.of("湘潭", 1, "湘潭县", 2, "人", 4, "高新区", 8))), 2 | 4 | 8, padded, PAD);
  }

  @Test
  void findsTheLongestWordsThatAreAskedFor() {
    Cover cover = cover("在湘潭县人");
    assertEquals(2, cover.from(1));
    assertEquals(0, cover.from(2));
    assertEquals(2, cover.upTo(4));
    assertTrue(cover.begins(4) && cover.ends(5));
    assertFalse(cover.begins(0) || cover.ends(1));
    assertEquals(0, cover.at(-1));
    assertEquals(0, cover("湘潭").from(0));
  }

  @Test
  void saysHowAStretchLiesToTheWords() {
    Cover cover = cover("湘潭县高新区外");
    assertEquals(2, cover.relation(0, 3));
    assertEquals(4, cover.relation(0, 6));
    assertEquals(1, cover.relation(0, 2));
    assertEquals(-1, cover.relation(1, 2));
    assertEquals(0, cover.relation(6, 7));
  }
}
