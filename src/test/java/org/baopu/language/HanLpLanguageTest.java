package org.baopu.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HanLpLanguageTest {
  private final Language language = new HanLpLanguage();

  @Test
  void segmentsAndTags() {
    String text = "湘潭高新区产业发展局副局长唐伏莲说";
    assertEquals(
        "湘潭/ns 高/a 新区/n 产业/n 发展/vn 局/n 副/b 局长/n 唐伏莲/nr 说/v", show(text));
  }

  @Test
  void coversEveryTextWithoutGaps() {
    SplittableRandom random = new SplittableRandom(20250327);
    String letters = "湘潭市人民 \t\n\u0000\ud83d\udc00（(“1A％㎡·\u3000。";
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(40), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
      assertCovers(text.toString());
    }
    assertEquals(List.of(), language.tokens(""));
  }

  @Test
  void takesAMillionCharactersWithoutPunctuation() {
    assertTimeout(Duration.ofSeconds(60), () -> assertCovers("湘潭国企改革".repeat(170_000)));
  }

  @Test
  void givesTheSameToManyThreads() {
    List<String> texts =
        IntStream.range(0, 400).mapToObj(i -> "湘潭县石潭镇第" + i + "家企业由王永威、闻然、谷军营创办。").toList();
    List<String> one = texts.stream().map(this::show).toList();
    List<String> many = Collections.nCopies(4, texts).parallelStream().flatMap(List::parallelStream).map(this::show).toList();
    assertEquals(Collections.nCopies(4, one).stream().flatMap(List::stream).toList(), many);
  }

  @Test
  void writesPinyin() {
    assertEquals("xiāng tán", language.pinyin("湘潭"));
    assertEquals("TCL kē jì jí tuán", language.pinyin("TCL科技集团"));
    assertEquals("", language.pinyin(""));
  }

  @Test
  void simplifiesCharacterByCharacter() {
    assertEquals("湘潭国资委说：乾县", language.simplified("湘潭國資委說：乾县"));
    assertEquals("a\ud83d\udc00", language.simplified("a\ud83d\udc00"));
  }

  private void assertCovers(String text) {
    assertCovers(text, language.tokens(text));
  }

  private static void assertCovers(String text, List<Token> tokens) {
    int at = 0;
    for (Token token : tokens) {
      assertEquals(at, token.span().start(), text);
      at = token.span().end();
    }
    assertEquals(text.length(), at, text);
  }

  private String show(String text) {
    return show(text, language.tokens(text));
  }

  private static String show(String text, List<Token> tokens) {
    StringBuilder out = new StringBuilder();
    for (Token token : tokens) {
      out.append(out.isEmpty() ? "" : " ").append(token.span().of(text)).append('/').append(token.tag());
    }
    return out.toString();
  }
}
