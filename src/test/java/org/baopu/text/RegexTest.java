package org.baopu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTest {
  /** Finds what RE2/J finds, in texts of the expression's own characters and some others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "湘潭", "湘|潭|湘潭市", "(?:记者|通讯员)[ ：]?\\p{Han}{2,3}", "^湘.*潭$", "(?:^|，)湘+", "湘{2}", "湘{2,}", "湘{1,3}?潭*", "[^湘，]+潭", "(湘|(?P<name>潭))+市?",
        "[湘-潭]", "\\d{2,4}年(?:\\d{1,2}月)?", "[（(][^（）()]{0,4}[)）]", "\\Q（市\\E", "湘*", "$", "^", "市$|^湘", "(?:湘?潭?)*市", "[A-Za-z\\-·]+市", "(?i)湘a",
        "湘\\b", "[]湘]+", "(?:湘(?:潭(?:市|$)|$)|^市)"
      })
  void findsWhatRe2Finds(String regex) {
    String letters = "湘潭市，年月日（）()123aZ·- \n]記者通讯员：\uD83D\uDE00";
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(14); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(random.nextBoolean() ? 3 : letters.length())));
      }
      assertEquals(byRe2(regex, text.toString()), found(regex, text.toString()), () -> regex + " in '" + text + "'");
    }
  }

  private static List<String> byRe2(String regex, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(regex).matcher(text);
    while (matcher.find()) {
      found.add(matcher.start() + matcher.group());
    }
    return found;
  }

  private static List<String> found(String regex, String text) {
    List<String> found = new ArrayList<>();
    Regex.Search search = Regex.compile(regex).in(text);
    while (search.find()) {
      found.add(search.match().start() + search.match().group());
    }
    return found;
  }

  @Test
  void searchesFromAPlaceOn() {
    Regex.Search search = Regex.compile("园区?").in("园区和园");
    assertTrue(search.find(1));
    assertEquals(3, search.match().start());
    assertFalse(search.find(4));
  }

  @Test
  void forgetsStatesThatItNeedsNoMore() {
    String text = "湘潭".repeat(5) + "市";
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      noise.append("湘潭".charAt(random.nextInt(2)));
    }
    String all = noise + text;
    assertEquals(byRe2("市|湘[湘潭]{14}市", all), found("市|湘[湘潭]{14}市", all));
    assertEquals(byRe2("湘[湘潭]{11}潭", all), found("湘[湘潭]{11}潭", all));
  }

  @Test
  void searchesAMillionCharacters() {
    assertFalse(Regex.compile("湘*潭|潭湘*$").isIn("湘".repeat(1_000_000)));
  }
}
