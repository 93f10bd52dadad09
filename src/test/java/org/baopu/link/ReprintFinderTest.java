package org.baopu.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.Source;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;
import org.junit.jupiter.api.Test;

class ReprintFinderTest {
  private static final String AGENCY =
      "本报讯 记者昨日从市发改局获悉，今年1至7月，全市完成固定资产投资三百二十亿元，同比增长百分之七点四，其中工业投资增长百分之十一，高技术制造业投资增长百分之二十一。"
          + "市发改局有关负责人表示，下半年将继续抓好重点项目建设，开工一批、竣工一批、储备一批，为全年目标打下基础。";

  private static final String CUT = AGENCY.substring(0, 100) + "市发改局有关负责人表示，下半年将继续抓好重点项目建设。";

  @Test
  void theEarliestIsTheOriginalAndTheOthersAreItsReprints() {
    assertEquals(
        List.of("b.txt#0 of a.txt#0 same 100", "c.txt#1 of a.txt#0 alike"),
        found(
            document("c.txt", "2025-08-10", "昨日多云转晴，气温适宜，市民纷纷走出家门，到公园里赏花踏青，享受春日的阳光和微风。", CUT),
            document("a.txt", "2025-08-08", AGENCY),
            document("b.txt", "2025-08-09", AGENCY.replace("，", ", "))));
  }

  @Test
  void otherTextsAndVeryShortOnesAreNone() {
    assertEquals(
        List.of(),
        found(
            document("a.txt", "2025-08-08", AGENCY, "下转2版"),
            document("b.txt", "2025-08-09", "湘潭高新区昨日举行项目集中签约仪式，八个项目落户，涉及新材料、新能源、智能装备等产业，合同引资额超过四十亿元，园区负责人出席仪式并致辞，企业代表作了发言。", "下转2版")));
  }

  @Test
  void aShortTextIsAReprintOnlyIfItIsTheSame() {
    String caption = "8月8日，工人在湘潭经开区一家企业的车间里忙碌，赶制一批出口订单。";
    assertEquals(
        List.of("b.txt#0 of a.txt#0 same 100"),
        found(document("a.txt", "2025-08-08", caption), document("b.txt", "2025-08-09", caption), document("c.txt", "2025-08-09", caption.replace("8月8日", "8月9日"))));
  }

  @Test
  void doesNotDependOnTheOrderAndIsReadAsItIsWritten() {
    List<Fingerprint> prints = new ArrayList<>();
    prints.addAll(ReprintFinder.fingerprints(document("a.txt", "2025-08-08", AGENCY, CUT)));
    prints.addAll(ReprintFinder.fingerprints(document("b.txt", "2025-08-07", CUT)));
    List<Reprint> expected = ReprintFinder.find(prints);
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(prints, new Random(seed));
      List<Fingerprint> read = prints.stream().map(print -> Fingerprint.read(print.article(), print.toString())).toList();
      assertEquals(expected, ReprintFinder.find(read), "seed " + seed);
    }
  }

  private static List<String> found(Extraction... documents) {
    List<Fingerprint> prints = new ArrayList<>();
    for (Extraction document : documents) {
      prints.addAll(ReprintFinder.fingerprints(document));
    }
    return ReprintFinder.find(prints).stream()
        .map(reprint -> name(reprint.article()) + " of " + name(reprint.original()) + (reprint.identical() ? " same " + reprint.percent() : " alike"))
        .toList();
  }

  private static String name(ArticleRef article) {
    return article.document() + "#" + article.article();
  }

  private static Extraction document(String name, String date, String... bodies) {
    List<Extraction.ArticleText> articles = new ArrayList<>();
    for (String body : bodies) {
      articles.add(new Extraction.ArticleText(articles.size(), "", List.of(), Optional.empty(), body, List.of()));
    }
    Metadata metadata = new Metadata(Optional.empty(), Optional.of(LocalDate.parse(date)), Optional.empty());
    return new Extraction(
        new Source(new DocumentId(name), "UTF-8", "0".repeat(64), 1000, metadata), articles, List.of(), List.of(), List.of(), List.of());
  }
}
