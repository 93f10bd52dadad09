package org.baopu.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.baopu.language.HanLpLanguage;
import org.baopu.language.Language;
import org.junit.jupiter.api.Test;

class NameTaggerTest {
  private static final Language LANGUAGE = new HanLpLanguage();
  private static final NameTagger TAGGER = NameTagger.load();

  private static List<String> names(String text) {
    return TAGGER.tag(Passage.of(text, LANGUAGE)).stream()
        .map(found -> found.span().of(text) + "/" + found.type())
        .toList();
  }

  @Test
  void findsPeopleWithTheirBodies() {
    assertEquals(
        List.of("湘潭市/Place", "湘潭市数据局/GovernmentBody", "李建军/Person"),
        names("昨日，记者在湘潭市采访时，湘潭市数据局局长李建军介绍了有关情况。"));
  }

  @Test
  void findsNothingInNothing() {
    assertEquals(List.of(), names(""));
    assertEquals(List.of(), names("，，，。"));
  }

  @Test
  void spansOfHostileTextAreInOrderAndDoNotOverlap() {
    SplittableRandom random = new SplittableRandom(11);
    String pool = "湘潭市公司王（）“”《、。\uD800\uDC00\u0000 \nA1省委·";
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(400); i > 0; i--) {
        text.append(pool.charAt(random.nextInt(pool.length())));
      }
      int end = 0;
      for (TaggedSpan found : TAGGER.tag(Passage.of(text.toString(), LANGUAGE))) {
        assertTrue(found.span().start() >= end, () -> "overlap in round of seed 11: " + text);
        end = found.span().end();
      }
      assertTrue(end <= text.length());
    }
  }

  @Test
  void takesAMillionCharactersWithoutPunctuation() {
    String text = "在湘潭市的李建军说".repeat(110_000);
    assertTrue(names(text).size() > 50_000);
  }
}
