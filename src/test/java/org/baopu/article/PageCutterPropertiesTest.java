package org.baopu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;
import org.baopu.page.Page;
import org.baopu.text.AlignedText;
import org.baopu.text.LineCleaner;
import org.baopu.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds of any text whatever. */
class PageCutterPropertiesTest {
  private static final String[] WORDS = {
    "\n", "\n", "\n\n", "\n\n\n", "\r\n", " ", "　", "。", "，", "：", "“", "”", "（", "）", "(", ")", "、", "…", "——", "本报讯（记者 陈锦）",
    "本报记者 陈颖", "新华社北京1月26日电 ", "（本报记者 汤俊 摄）", "下转2版", "原标题：", "广告 买卖 ×", "来源：红网", "编辑：王津", "返回搜狐，查看更多",
    "关键词：稳增长", "湘潭高新区", "产业发展", "1914", "2024年", "8月7日", "LCV", "A ", "\u0000", "\uD83D", "\uDE00", "\uD840\uDC00", "\uE000",
    "\u200B", "\u0085", "湘 潭 高 新 区", "一是", "同时，", "徐典波 何 瑶", "各位代表：", "×", "【", "】", "http://a.b", "；",
  };

  @Test
  void everyCharacterIsInExactlyOneBlock() {
    long seed = 20260214;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 1000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(120); i > 0; i--) {
        text.append(WORDS[random.nextInt(WORDS.length)]);
      }
      checkCover(text.toString(), "seed " + seed + ", round " + round);
    }
  }

  @Test
  @Timeout(300)
  void readsHugeTextWithoutAMark() {
    checkCover("湘潭高新区产业发展局".repeat(50_000), "one line");
    checkCover("湘潭高新区\n".repeat(30_000), "short lines");
    checkCover("湘潭高新区\n\n产业发展局，\n".repeat(12_000), "headings and fragments");
  }

  @Test
  @Timeout(300)
  void readsHugeTextOfCues() {
    checkCover("（".repeat(200_000), "brackets");
    checkCover("本报讯（记者 陈锦）湘潭。\n".repeat(12_000), "leads");
    checkCover("湘潭高新区\n本报记者 陈颖\n高新区产业\n".repeat(8_000), "headlines");
    checkCover("湘潭。陈颖 摄广告 湘潭 ×".repeat(12_000), "captions");
    checkCover("徐典波 何 瑶\n湘潭高新区产业发展局成立。\n".repeat(8_000), "bylines");
    checkCover("a \n".repeat(60_000), "latin");
  }

  private static void checkCover(String text, String shown) {
    Layout layout =
        new PageCutter().cut(new Page(new DocumentId("page.txt"), text, "UTF-8", "0".repeat(64), Metadata.unknown()));
    BitSet covered = new BitSet();
    for (Block block : layout.blocks()) {
      cover(block.text(), covered, shown);
    }
    BitSet kept = new BitSet();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || "\n\r\f\u000B\u0085\u2028\u2029".indexOf(text.charAt(i)) >= 0) {
        cover(LineCleaner.clean(text, new Span(start, i)), kept, shown);
        start = i + 1;
      }
    }
    assertEquals(kept, covered, shown);
  }

  private static void cover(AlignedText text, BitSet covered, String shown) {
    for (int i = 0; i < text.length(); i++) {
      if (text.cleaned().charAt(i) != ' ') {
        assertFalse(covered.get(text.origin(i)), shown);
        covered.set(text.origin(i));
      }
    }
  }
}
