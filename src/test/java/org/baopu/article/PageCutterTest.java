package org.baopu.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;
import org.baopu.page.Page;
import org.junit.jupiter.api.Test;

class PageCutterTest {
  @Test
  void cutsThePageOfXiangtanDaily() throws IOException {
    assertEquals(
        List.of(
            "湘潭市“高效办成一件事”效能分析成熟度排名全省前列",
            "湘钢突破国际先进铜钢复合板技术",
            "从六个关键词看湘潭国资国企改革发展新动向",
            "市总工会发放“产改大礼包”",
            "竹海扬帆破浪行 绿色经济富乡邻",
            "强化医疗机构监测筑牢药械化安全防线"),
        seed("000_b627a1b7060c90f4.txt").articles().stream().map(Article::headline).toList());
  }

  private static Layout seed(String name) throws IOException {
    String text = Files.readString(Path.of("seeds", name), UTF_8);
    return new PageCutter().cut(new Page(new DocumentId(name), text, "UTF-8", "0".repeat(64), Metadata.unknown()));
  }
}
