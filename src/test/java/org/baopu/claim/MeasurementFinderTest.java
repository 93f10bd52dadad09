package org.baopu.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.baopu.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class MeasurementFinderTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final ClaimFinder FINDER = new PatternClaimFinder(LEXICON);

  private static List<String> measurements(String marked) {
    return MarkedText.of(marked, LEXICON).measurements(FINDER);
  }

  @Test
  void severalNumbersOfOneSubject() {
    assertEquals(
        List.of(
            "湖南省医疗器械产业园 | 投产企业 | 150 count AT_LEAST",
            "湖南省医疗器械产业园 | 规上企业 | 24 count",
            "湖南省医疗器械产业园 | 国家高新技术企业 | 19 count"),
        measurements("[Park:湖南省医疗器械产业园]自2019年成立以来飞速发展，现有投产企业150余家，规上企业24家，国家高新技术企业19家。"));
  }

  @Test
  void theSubjectIsCarriedOverSentences() {
    assertEquals(
        List.of(
            "锰酸锂电池材料项目 | 占地 | 70 mu",
            "锰酸锂电池材料项目 | 总投资 | 485000000 CNY",
            "锰酸锂电池材料项目 | 年产值 | 600000000 CNY"),
        measurements(
            "[Project:锰酸锂电池材料项目]步入试投产阶段。该项目位于[Park:雨湖高新区]青山路以南，占地70亩，总投资4.85亿元。项目全线投产后，年产值将达6亿元。"));
  }

  @Test
  void theNameBehindTheNumber() {
    assertEquals(
        List.of("耀星锂电池项目 | 总投资 | 10230000000 CNY"),
        measurements("[Place:云湖县]喜事不断，总投资102.3亿元的[Project:耀星锂电池项目]落户。"));
  }

  @Test
  void thoseThatAreCountedAreNoBearers() {
    assertEquals(
        List.of("云湖高新区 | 项目实现“签约即供地” | 4 count"),
        measurements("[Park:云湖高新区]推动改革，[Project:万洋众创城]、[Project:金杯电工三期]等4个项目实现“签约即供地”。"));
  }

  @Test
  void ratesOfAPlaceWithTheirPeriod() {
    assertEquals(
        List.of(
            "湘潭市 | 规模工业增加值增长 | 8.7 percent 2025-01/2025-11",
            "湘潭市 | 全口径税收增长 | 13.4 percent 2025-01/2025-11"),
        measurements("2025年1月至11月，[Place:湘潭市]规模工业增加值增长8.7%；全口径税收增长13.4%。"));
  }

  @Test
  void slogansPhasesClassesAndDurationsAreNoMeasurements() {
    assertEquals(
        List.of(),
        measurements(
            "[Place:云湖县]实施“七大攻坚”行动和三年行动，进一步打造“5分钟”服务圈，引进亿元以上项目，二期开工，做好九个方面工作，干部工作了30年。"));
  }

  @Test
  void aNumberInTheNameOfAProjectIsItsOwn() {
    assertEquals(
        List.of("年产3万套滑动轴承项目 | 年产滑动轴承项目 | 30000 count"),
        measurements("[Company:崇山科技]新上马[Project:年产3万套滑动轴承项目]。"));
  }

  @Test
  void aRangeIsTwoBounds() {
    assertEquals(
        List.of("云湖产业园 | 每年处理污泥 | 10 t AT_LEAST", "云湖产业园 | 每年处理污泥 | 20 t AT_MOST"),
        measurements("[Park:云湖产业园]每年处理污泥10至20吨。"));
  }
}
