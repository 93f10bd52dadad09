package org.baopu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LineCleanerTest {
  @Test
  void closesALetterSpacedLine() {
    assertEquals("调：“增强国内大循环内生动力和可靠", clean("调 ：“增 强 国 内 大 循 环 内 生 动 力 和 可 靠"));
  }

  @Test
  void closesALineThatIsLetterSpacedInPart() {
    assertEquals("业“抱团取暖”。如促成湖南远景新能", clean("业“抱 团 取 暖 ”。 如 促 成 湖 南 远 景 新 能"));
    assertEquals("督察制度》等制度，建立起“田", clean("督 察 制 度》等 制 度 ，建 立 起“ 田"));
  }

  @Test
  void keepsTheBlankBetweenNames() {
    assertEquals("刘爱明 郭玉成 宋律", clean(" 刘爱明 郭玉成 宋 律"));
    assertEquals("本报讯（记者 陈锦 通讯员 罗昕）日", clean("本报讯（记者 陈锦 通讯员 罗昕）日"));
    assertEquals("酷热送清凉 关怀沁人心", clean("酷热送清凉　关怀沁人心"));
  }

  @Test
  void keepsTheWiderBlankOfALetterSpacedLine() {
    assertEquals("（记者 陈锦 通讯员 罗昕）日前", clean("（ 记 者   陈 锦   通 讯 员   罗 昕 ） 日 前"));
  }

  @Test
  void closesTheBlankBesideNumbersAndMarks() {
    assertEquals("理，发布了1914项清单，达70%以上", clean("理 ， 发布了 1914项清单，达 70%以上"));
    assertEquals("德国Carbonauten公司", clean("德国 Carbonauten 公司"));
  }

  @Test
  void keepsTheBlankBetweenLatinWords() {
    assertEquals("Credi Vet for Animal Health公司", clean("Credi Vet  for Animal Health 公司"));
  }

  @Test
  void foldsOtherFormsOfACharacter() {
    assertEquals("2024年，Ａ".replace('Ａ', 'A'), clean("２０２４年，Ａ"));
    assertEquals("人工智能", clean("⼈⼯智能"));
  }

  @Test
  void leavesOutWhatCannotBeSeen() {
    assertEquals("湘潭高新区", clean("湘\u200B潭\u0007高\uFEFF新\uDC00区"));
  }

  @Test
  void knowsWhereEachCharacterStood() {
    AlignedText cleaned = LineCleaner.clean("题 增 强 国 内", new Span(2, 9));
    assertEquals("增强国内", cleaned.cleaned());
    assertEquals(new Span(2, 9), cleaned.origins(new Span(0, 4), "题 增 强 国 内").get(0));
  }

  @Test
  void setsMarksBesideChineseFullWidth() {
    assertEquals("占GDP比重12.8%，全省第三（LCV（轻型商用车））：1,500辆，9:30", marks("占GDP比重12.8%,全省第三(LCV(轻型商用车)):1,500辆,9:30"));
    assertEquals("f(x, y); 1,5", marks("f(x, y); 1,5"));
  }

  @Test
  void cleaningTwiceIsCleaningOnce() {
    long seed = 20260131;
    SplittableRandom random = new SplittableRandom(seed);
    String letters = "湘潭高新 A1，“”（）(),. 　\t\u200B\uD840\uDC00。\u0007⼈";
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(random.nextInt(3) == 0 ? ' ' : letters.charAt(random.nextInt(letters.length())));
      }
      String once = clean(text.toString());
      assertEquals(once, clean(once), () -> "seed " + seed + ": '" + text + "'");
      String folded = marks(once);
      assertEquals(folded, marks(folded), () -> "seed " + seed + ": '" + text + "'");
      assertTrue(once.length() <= text.length());
    }
  }

  private static String clean(String line) {
    return LineCleaner.clean(line, new Span(0, line.length())).cleaned();
  }

  private static String marks(String line) {
    return Punctuation.chinese(AlignedText.of(line, 0)).cleaned();
  }
}
