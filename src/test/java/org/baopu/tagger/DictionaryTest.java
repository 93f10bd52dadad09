package org.baopu.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  @Test
  void findsTheLongestWordWithAWantedProperty() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Dictionary(new TreeMap<>(Map.of("湘潭", 1, "湘潭县", 2, "湘潭县石潭镇", 4))).write(new DataOutputStream(bytes));
    Dictionary words = Dictionary.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    char[] text = "在湘潭县石潭镇".toCharArray();
    assertEquals(6L << 32 | 4, words.longestAt(text, 1, text.length, 7));
    assertEquals(3L << 32 | 2, words.longestAt(text, 1, text.length, 3));
    assertEquals(2L << 32 | 1, words.longestAt(text, 1, 3, 7));
    assertEquals(0, words.longestAt(text, 0, text.length, 7));
  }
}
