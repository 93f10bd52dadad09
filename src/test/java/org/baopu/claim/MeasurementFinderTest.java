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

  @Test
  void aReportIsOfItsPlaceWhateverWasNamedLast() {
    assertEquals(
        List.of(
            "湘潭 | 民间投资占全部投资比重 | 70 percent AT_LEAST",
            "湘潭 | 争取政策试点 | 21 count",
            "湘潭 | 接待游客 | 53010000 count"),
        measurements("""
            [GovernmentBody:湘潭市人民政府]代理市长[Person:李永亮]
            关于[Place:湘潭]的部署，[=Place:全市]上下贯彻。[Place:杨梅洲大桥]通车，[Place:下摄司大桥]合龙。
            民间投资占全部投资比重达70%以上。争取政策试点21个。[Place:韶山市]入选优秀目的地，[Place:岳塘区]进入百佳区。接待游客5301万人次。
            """));
  }

  @Test
  void theRankInAPlaceIsNotOfThePlace() {
    assertEquals(
        List.of("湘潭市 | 规模以上工业增加值增长 | 8.7 percent"),
        measurements("[Place:湖南]、[Place:湘潭市]都在努力。[Place:湘潭市]进了一位，[=Place:全省]第二，规模以上工业增加值增长8.7%。"));
  }

  @Test
  void whatAWholePlaceHas() {
    assertEquals(
        List.of("南县 | 乡镇 | 12 count"),
        measurements("[GovernmentBody:南县纪委监委]对[Place:南县][Place:茅草街镇]开展监督。[GovernmentBody:南县纪委监委]走遍了[=Place:全县]12个乡镇。"));
  }

  @Test
  void thatVillageIsTheOneNamedLast() {
    assertEquals(
        List.of("班利村 | 演出队员 | 140 count AT_LEAST"),
        measurements("[Place:那柯里村]游人如织，[Place:那柯里村]客栈满员。[Place:班利村]被誉为“摆舞之乡”，[=Place:该村]有140余名演出队员。"));
  }

  @Test
  void ofCompaniesRatherThanOfThePlaceAround() {
    assertEquals(
        List.of("盛旺竹木 | 注册资本 | 80000000 CNY"),
        measurements("[Company:盛旺竹木]落户石潭镇。[Place:石潭镇]环境优美。注册资本为8000万元。"));
  }

  @Test
  void newspapersThatReportAreNoBearers() {
    assertEquals(
        List.of("盛旺竹木 | 研发团队 | 40 count AT_LEAST"),
        measurements("[Company:盛旺竹木]的竹帘受欢迎。[MediaOutlet:湖南日报]记者走进车间。公司有一支40多人的研发团队。"));
  }

  @Test
  void idiomsTimesInPassingAndDifferencesAreNoMeasurements() {
    assertEquals(
        List.of("湘潭市 | 转化率 | 64.2 percent"),
        measurements("[Place:湘潭市]千方百计助推发展，两次印发文件，转化率64.2%，高于全省10个百分点。"));
  }

  @Test
  void numbersInNamesOfPeopleAndOfSortsAreNoMeasurements() {
    assertEquals(List.of(), measurements("[GovernmentBody:省发改委]副司长[Person:董万成]说，[Company:盛旺竹木]生产三元正极材料和三轮摩托车，三方共建。"));
    assertEquals(List.of(), measurements("[Place:湘潭市]项目其中50亿元以上15个。").stream().filter(found -> found.contains("CNY")).toList());
  }

  @Test
  void whereACompanySitsIsNotWhatIsSpokenOf() {
    assertEquals(
        List.of("普罗集团 | 工厂 | 11 count"), measurements("[Company:普罗集团]总部位于[Place:德国海德堡]，拥有11家工厂。"));
  }

  @Test
  void whatIsOnlyPointedAtHasNoName() {
    assertEquals(List.of(), measurements("[Place:湘潭市]拆除违建。该处占用耕地50亩。"));
  }

  @Test
  void whatThoseOfAListDidIsOfThePlaceThatTheArticleIsAbout() {
    assertEquals(
        List.of("湘潭市 | 项目获专项资金 | 8 count"),
        measurements("[Place:湘潭市]培育产业，[=Place:我市]成效明显。[Company:威胜能源]获中央预算内资金支持，高端制剂开发、中试共享平台等8个项目获专项资金。"));
  }

  @Test
  void thePlaceOfADatelineIsNoBearer() {
    assertEquals(
        List.of("嘉定区 | 项目集中签约 | 53 count"),
        measurements("人民网[Place:上海]8月17日电8月16日，[Place:嘉定区]53个项目集中签约。"));
    assertEquals(
        List.of("阿尔克姆公司 | 获得 | 180000000 USD"),
        measurements("[MediaOutlet:参考消息网]8月4日报道[Company:阿尔克姆公司]获得1.8亿美元贷款。"));
  }

  @Test
  void numbersOfSlogansAndOfWhatWasJustNamedAreNoMeasurements() {
    assertEquals(
        List.of(),
        measurements("[Company:盛旺竹木]坚持“一条主线、两个坚持、三个定位、四种动能、五项支撑”，这两家企业参加了4×100米接力。"));
  }

  @Test
  void theNameInAppositionBehindTheNumber() {
    assertEquals(
        List.of("云湖家苑 | 投资额 | 700000000 CNY AT_LEAST"),
        measurements("投资额达7亿余元的[Park:云湖新区]大型租赁社区——[Place:云湖家苑]正式交付。"));
  }

  @Test
  void whatIsSaidOfCompaniesIsOfTheOneInTheSentence() {
    assertEquals(
        List.of("子牛科技有限公司 | 注册资本 | 80000000 CNY"),
        measurements("[Park:云湖高新区]举行签约仪式。一家为[Company:子牛科技有限公司]，已经成立，注册资本为8000万元。"));
  }
}
