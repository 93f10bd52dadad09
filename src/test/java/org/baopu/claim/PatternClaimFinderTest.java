package org.baopu.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baopu.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternClaimFinderTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final ClaimFinder FINDER = new PatternClaimFinder(LEXICON);

  private static List<String> facts(String marked) {
    return MarkedText.of(marked, LEXICON).facts(FINDER);
  }

  @Test
  void theSecondTitleOfOnePersonMayBeOfThePlace() {
    assertEquals(
        List.of(
            "周建国 holdsPosition 岳州市委 {title=副书记}",
            "周建国 holdsPosition 岳州市 {title=市长}"),
        facts("[Place:岳州市]召开会议，[GovernmentBody:岳州市委]副书记、市长[Person:周建国]出席。"));
  }

  @Test
  void aTitleIsSharedBySeveralPeople() {
    assertEquals(
        List.of(
            "王一 holdsPosition 市政府 {title=副市长}",
            "李二 holdsPosition 市政府 {title=副市长}",
            "张三 holdsPosition 市政府 {title=秘书长}"),
        facts("[GovernmentBody:市政府]副市长[Person:王一]、[Person:李二]，[GovernmentBody:市政府]秘书长[Person:张三]参加。"));
  }

  @Test
  void anAppointmentAndADismissal() {
    assertEquals(
        List.of(
            "王一 holdsPosition 岳州市数据局 {title=局长}",
            "李二 holdsPosition 岳州市财政局 {title=副局长} FORMER"),
        facts("决定任命[Person:王一]为[GovernmentBody:岳州市数据局]局长；免去[Person:李二]的[GovernmentBody:岳州市财政局]副局长职务。"));
  }

  @Test
  void companiesOfAListSettleInThePark() {
    assertEquals(
        List.of("金杯电工 locatedIn 岳州高新区", "盛旺竹木 locatedIn 岳州高新区"),
        facts("[Company:金杯电工]、[Company:盛旺竹木]等40余家企业先后入驻[Park:岳州高新区]。"));
  }

  @Test
  void anAnaphorIsASubject() {
    assertEquals(
        List.of("岳州锂电池项目 developedBy 岳州新材料公司"),
        facts("[Project:岳州锂电池项目]开工。[=Project:该项目]由[Company:岳州新材料公司]投资建设。"));
  }

  @Test
  void aCareerIsOfThePersonSpokenOf() {
    assertEquals(
        List.of(
            "王一 holdsPosition 岳州市委组织部 {title=部长} FORMER",
            "王一 holdsPosition 临江县委 {title=书记} FORMER",
            "王一 holdsPosition 岳州市 {title=副市长}"),
        facts(
            "[Person:王一]，男，1970年生。曾任[GovernmentBody:岳州市委组织部]部长，[GovernmentBody:临江县委]书记。2021年3月，任[Place:岳州市]副市长。"));
  }

  @Test
  void postsInSeveralBodiesStandBeforeOneName() {
    assertEquals(
        List.of("王一 holdsPosition 岳州地质一局 {title=副局长}", "王一 holdsPosition 金杯集团 {title=总经理}", "王一 holdsPosition 金杯集团 {title=董事长}"),
        facts("[GovernmentBody:岳州地质一局]副局长，[Company:金杯集团]董事长、总经理[Person:王一]揭牌。").stream().sorted().toList());
  }

  @Test
  void aPersonDescribedBehindAPostIsSpokenOf() {
    assertEquals(
        List.of("李二 holdsPosition 岳州市委 {title=副书记}", "李二 holdsPosition 省发改委 {title=副主任}"),
        facts("[Person:王一]任[GovernmentBody:岳州市委]书记。新任[GovernmentBody:岳州市委]副书记[Person:李二]，男，1972年1月生，此前任[GovernmentBody:省发改委]副主任。")
            .stream().filter(fact -> fact.startsWith("李二")).sorted().toList());
  }

  @Test
  void postsToldOfACompanyAreThere() {
    assertEquals(
        List.of("王一 holdsPosition 金杯集团 {title=总经理}", "王一 holdsPosition 金杯集团 {title=董事长}"),
        facts("[Company:金杯集团]成立，注册资本10亿元，董事长、总经理为[Person:王一]。").stream().sorted().toList());
  }

  @Test
  void aMayorIsOfTheCityThatTheDocumentNamesMost() {
    assertEquals(
        List.of("王一 holdsPosition 岳州市 {title=市长}", "王一 holdsPosition 市委 {title=副书记}"),
        facts("[Place:岳州市]、[Place:临江市]相邻。[Place:岳州市]发展很快。[GovernmentBody:市委]副书记、市长[Person:王一]主持会议。").stream().sorted().toList());
  }

  @Test
  void aPostTakenIsOfThePersonOfTheClause() {
    assertEquals(
        List.of("王一 holdsPosition 岳州市政协 {title=副主席}", "王一 holdsPosition 岳州市委 {title=书记} FORMER"),
        facts("卸任[GovernmentBody:岳州市委]书记的[Person:王一]今年1月已升任[GovernmentBody:岳州市政协]副主席。"));
    assertEquals(
        List.of("王一 holdsPosition 临江县委 {title=常委}", "王一 holdsPosition 岳州市委 {title=副书记}"),
        facts("出任[GovernmentBody:岳州市委]副书记的[Person:王一]，出生于1972年2月，此前担任[GovernmentBody:临江县委]常委。"));
  }

  @Test
  void aLaterPostIsHeldWhereTheOneBeforeWas() {
    assertEquals(
        List.of(
            "王一 holdsPosition 岳州市 {title=代市长}",
            "王一 holdsPosition 岳州市 {title=市长}",
            "王一 holdsPosition 岳州市委 {title=副书记}"),
        facts("[Place:临江市]与[Place:岳州市]相邻。2016年，[Person:王一]调任[GovernmentBody:岳州市委]副书记，后任代市长、市长。"));
  }

  @Test
  void aPhraseStatesItsClaimWhateverItsClauseSays() {
    assertEquals(
        List.of("岳州经开区 locatedIn 岳州"), facts("[Person:王一]曾担任[Place:岳州]另一家国家级园区——[Park:岳州经开区]服务中心主任。"));
  }

  @Test
  void aCareerGoesOnOverSemicolons() {
    assertEquals(
        List.of(
            "王一 holdsPosition 临江县委 {title=副书记} FORMER",
            "王一 holdsPosition 临江县委 {title=常委} FORMER",
            "王一 holdsPosition 岳州市财政局 {title=党组书记} FORMER",
            "王一 holdsPosition 岳州市财政局 {title=局长} FORMER"),
        facts("[Person:王一]曾任[GovernmentBody:临江县委]副书记、常委；[GovernmentBody:岳州市财政局]党组书记、局长。").stream().sorted().toList());
  }

  @Test
  void aPostThatWasMisusedWasHeld() {
    assertEquals(
        List.of("王一 holdsPosition 临江县委 {title=书记}", "王一 holdsPosition 岳州市财政局 {title=局长}"),
        facts("被告人[Person:王一]先后利用担任[GovernmentBody:岳州市财政局]局长、[GovernmentBody:临江县委]书记的职务便利。").stream().sorted().toList());
  }

  @Test
  void aPostIsNamedByWhatHeadsIt() {
    assertEquals(List.of("王一 holdsPosition 建行岳州分行 {title=风险总监} FORMER"), facts("[Company:建行岳州分行]原风险总监[Person:王一]。"));
    assertEquals(List.of("王一 holdsPosition 岳州市法院 {title=民二庭庭长}"), facts("[GovernmentBody:岳州市法院]民二庭庭长[Person:王一]说。"));
    assertEquals(List.of("王一 holdsPosition 盛旺竹木 {title=董事长}"), facts("[Company:盛旺竹木]的董事长为[Person:王一]。"));
    assertEquals(
        List.of("王一 holdsPosition 梅村党委 {title=书记}", "王一 holdsPosition 梅村党委 {title=村委会主任}"),
        facts("[Person:王一]（[GovernmentBody:梅村党委]书记、村委会主任）。"));
  }

  @Test
  void aListOfPostsEndsBeforeTheNextPerson() {
    assertEquals(
        List.of("李二 holdsPosition 临江区委 {title=书记}", "王一 holdsPosition 防汛指挥部 {title=政委}"),
        facts("[Person:王一]任[GovernmentBody:防汛指挥部]政委，[GovernmentBody:临江区委]书记[Person:李二]参加。").stream().sorted().toList());
  }

  @Test
  void aPlaceGovernsOthers() {
    assertEquals(
        List.of("岳州市 locatedIn 湖南省", "临江县 locatedIn 岳州市", "河东区 locatedIn 岳州市"),
        facts("[Place:岳州市]成立于1949年，直属[Place:湖南省]，现辖[Place:临江县]，[Place:河东区]。").stream()
            .sorted((a, b) -> Boolean.compare(b.contains("湖南省"), a.contains("湖南省")))
            .toList());
  }

  @Test
  void aSubsidiaryDevelopsWhatItsOwnerInvestsIn() {
    assertEquals(
        List.of("锂电池项目 developedBy 岳州锂电公司", "岳州锂电公司 partOf 金杯集团"),
        facts("[Project:锂电池项目]由[Company:金杯集团]全资子公司[Company:岳州锂电公司]投资建设。"));
  }

  @Test
  void whatAPlaceAttractsLiesThere() {
    assertEquals(
        List.of("盛旺竹木 locatedIn 临江县"), facts("[Park:岳州高新区]发展很快。[Place:临江县]引进[Company:盛旺竹木]，投资12亿元。"));
  }

  @Test
  void aTitleWithoutABodyBelongsToTheCompanySpokenOf() {
    assertEquals(
        List.of("李永 holdsPosition 福尔环保 {title=董事长}"),
        facts("[Company:福尔环保]已搬进[Park:绿色化工产业园]。董事长[Person:李永]说，变化很大。"));
  }

  @Test
  void theNearestOfPlacesInARowIsTheContainer() {
    assertEquals(
        List.of("锂电池项目 locatedIn 雨湖高新区"),
        facts("[Project:锂电池项目]位于[Park:雨湖高新区][Place:青山路]以南。").stream()
            .filter(fact -> fact.startsWith("锂电池"))
            .toList());
  }

  @Test
  void namesSayWhatTheyArePartOf() {
    assertEquals(
        List.of(
            "韶峰高新区电子信息产业园 locatedIn 韶峰高新区",
            "江州区自然资源局执法大队 partOf 江州区自然资源局",
            "年产3万套滑动轴承高效生产线建设项目 produces 滑动轴承"),
        facts(
            """
            [Park:韶峰高新区]很忙。
            [Park:韶峰高新区电子信息产业园]和[GovernmentBody:江州区自然资源局]。
            [GovernmentBody:江州区自然资源局执法大队]、[Project:年产3万套滑动轴承高效生产线建设项目]。
            """));
  }

  @Test
  void productsOfAListAreGivenOneByOne() {
    assertEquals(
        List.of("龙门食品 produces 生抽", "龙门食品 produces 料酒", "龙门食品 produces 食醋"),
        facts("[Company:龙门食品]已扩展到生抽、料酒、食醋等100余个品种。"));
    assertEquals(
        List.of("中韶电气 produces 配电设备"), facts("[Company:中韶电气]专业从事配电设备研发、生产和销售。"));
  }

  @Test
  void signingIsCooperation() {
    assertEquals(
        List.of("湖江科大 cooperatesWith 天仪研究院"),
        facts("8月2日，[EducationalInstitution:湖江科大]与[Organization:天仪研究院]签订全面战略合作协议。"));
  }

  @Test
  void eachHostWorksWithEachOther() {
    assertEquals(
        List.of("市文旅局 cooperatesWith 市总工会", "市文旅局 cooperatesWith 市体育局", "市总工会 cooperatesWith 市体育局"),
        facts("比赛由[GovernmentBody:市文旅局]、[Organization:市总工会]、[GovernmentBody:市体育局]联合主办。"));
    assertEquals(List.of("湖江科大 cooperatesWith 岳州锂电公司"), facts("[EducationalInstitution:湖江科大]、[Company:岳州锂电公司]主办论坛。"));
  }

  @Test
  void whoHostsWorksWithWhoCarriesOut() {
    assertEquals(
        List.of("市工信局 cooperatesWith 盛旺竹木"), facts("由[GovernmentBody:市工信局]主办，[Company:盛旺竹木]承办的大讲堂开讲。"));
  }

  @Test
  void buildersMayBeNamedBehindTheProject() {
    assertEquals(
        List.of("智慧工厂项目 developedBy 岳州锂电公司", "智慧工厂项目 developedBy 金杯集团"),
        facts("[Project:智慧工厂项目]由[Company:金杯集团]与[Company:岳州锂电公司]共建。").stream()
            .filter(fact -> fact.contains("developedBy")).sorted().toList());
    assertEquals(
        List.of("智慧工厂项目 developedBy 岳州锂电公司"), facts("[Project:智慧工厂项目]开工。施工现场，项目建设单位[Company:岳州锂电公司]加快进度。"));
  }

  @Test
  void aProjectMayLieInSeveralParks() {
    assertEquals(
        List.of("光伏项目 locatedIn 岳州装备园", "光伏项目 locatedIn 环保科技城"),
        facts("[Project:光伏项目]位于[Park:岳州高新区][Park:岳州装备园]、[Park:环保科技城]等产业园区。").stream()
            .filter(fact -> fact.startsWith("光伏项目")).sorted().toList());
  }

  @Test
  void roadsThatCrossLieInTheSamePlace() {
    assertEquals(
        List.of("许龙路 locatedIn 岳州新区", "长兴路 locatedIn 岳州新区"),
        facts("位于[Park:岳州新区][Place:长兴路]与[Place:许龙路]交会处。").stream().sorted().toList());
  }

  @Test
  void whatAProjectWillMakeIsItsOwn() {
    assertEquals(
        List.of("负碳材料项目 produces 生物基塑料"),
        facts("[Company:金杯集团]投资的[Project:负碳材料项目]签约。[Company:金杯集团]实力雄厚。预计项目建成后，最高年产生物基塑料20万吨。").stream()
            .filter(fact -> fact.contains("produces")).toList());
    assertEquals(
        List.of("金杯集团 produces 电池包"), facts("[Company:金杯集团]首台电池包正式下线。"));
  }

  @Test
  void partnersBehindWithAreNoPartnersOfEachOther() {
    assertEquals(
        List.of("金杯集团 cooperatesWith 岳州锂电公司", "金杯集团 cooperatesWith 盛旺竹木"),
        facts("[Company:金杯集团]与[Company:岳州锂电公司]、[Company:盛旺竹木]签订合作协议。"));
  }

  @Test
  void theMoneyOfAnIssueGoesIntoProjects() {
    assertEquals(
        List.of("研发中心建设项目 developedBy 岳州新材料公司 PLANNED", "膜材料项目 developedBy 岳州新材料公司 PLANNED"),
        facts("[Company:岳州新材料公司]拟募集资金12.5亿元，分别用于[Project:膜材料项目]、[Project:研发中心建设项目]、补充流动资金。").stream().sorted().toList());
  }

  @Test
  void placesOfAListLieWhereTheFirstDoes() {
    assertEquals(
        List.of("吉安 locatedIn 江西", "宜春 locatedIn 江西"),
        facts("他先后在[Place:江西][Place:宜春]、[Place:吉安]和[Place:南京]任职。").stream().sorted().toList());
  }

  @Test
  void productsOfAMakerStandBehindItsWork() {
    assertEquals(
        List.of("中韶电气 produces 太行110", "中韶电气 produces 太行25"),
        facts("[Company:中韶电气]研制的“太行110、太行25”等国产燃气轮机备受欢迎。"));
    assertEquals(List.of("盛泰集团 produces 成衣", "盛泰集团 produces 纺织面料"), facts("[Company:盛泰集团]上市，其主营业务是纺织面料及成衣的生产与销售。").stream().sorted().toList());
  }

  @Test
  void anEditorIsOfTheNewspaperOnly() {
    assertEquals(List.of(), facts("[GovernmentBody:岳州市委宣传部]供图，主编[Person:王一]。"));
    assertEquals(List.of("王一 holdsPosition 岳州出版社 {title=主编}"), facts("[Company:岳州出版社]主编[Person:王一]介绍。"));
  }

  @Test
  void aPostInABodyThatIsNotKnownIsNotOfItsPlace() {
    assertEquals(List.of(), facts("[Place:岳州]临港物流有限公司总经理[Person:王一]介绍。"));
    assertEquals(List.of("王一 holdsPosition 金杯集团 {title=岳州分公司总经理}"), facts("[Company:金杯集团]岳州分公司总经理[Person:王一]介绍。"));
  }

  @Test
  void whereAFirmIsListedItIsNot() {
    assertEquals(List.of(), facts("首家在[Place:香港]上市的电力企业——[Company:大唐发电]。"));
  }

  @Test
  void makingAsSuchIsNoProduct() {
    assertEquals(List.of(), facts("[Company:盛旺竹木]生产过程中产生粉尘、废气。"));
    assertEquals(List.of(), facts("[Company:盛旺竹木]认为，产品有市场寿命。"));
  }

  @Test
  void allWhoBuildTogetherDevelop() {
    assertEquals(
        List.of("智慧工厂项目 developedBy 岳州锂电公司", "智慧工厂项目 developedBy 金杯集团"),
        facts("[Company:金杯集团]、[Company:岳州锂电公司]合作建设[Project:智慧工厂项目]。").stream()
            .filter(fact -> fact.contains("developedBy")).sorted().toList());
  }

  @Test
  void aClaimHasTheTimeNamedBefore() {
    MarkedText text = MarkedText.of("2023年7月28日，决定任命[Person:王一]为[GovernmentBody:岳州市数据局]局长。", LEXICON);
    Claim claim = FINDER.find(text.layout(), text.mentions()).facts().get(0);
    assertEquals("2023-07-28", claim.time().orElseThrow());
    assertEquals("决定任命王一为岳州市数据局局长", claim.evidence().span().of(text.layout().blocks().get(0).text().cleaned()));
    assertEquals("appointed", claim.rule());
  }

  @Test
  void aNewRelationAndItsClassNeedNoProgram(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("awards.ttl");
    Files.writeString(
        file,
        """
        @prefix bp: <https://w3id.org/baopu/ontology#> .
        @prefix rule: <https://w3id.org/baopu/rule#> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix schema: <https://schema.org/> .
        @prefix ex: <https://example.org/> .
        ex:Award rdfs:subClassOf bp:Entity .
        ex:wonAward a owl:ObjectProperty ; schema:domainIncludes bp:Organization ; schema:rangeIncludes ex:Award .
        rule:won a bp:Pattern ; bp:states ex:wonAward ; bp:trigger "获 荣获" ;
          bp:form "{subjects}{near}{0,10}(?:荣获|获评?|获得){near}{0,6}{objects}" .
        """,
        StandardCharsets.UTF_8);
    Lexicon lexicon = Lexicon.load(List.of(file));
    assertEquals(
        List.of("金杯电工 wonAward 鲁班奖", "金杯电工 wonAward 詹天佑奖"),
        MarkedText.of("[Company:金杯电工]今年荣获[Award:鲁班奖]、[Award:詹天佑奖]。", lexicon)
            .facts(new PatternClaimFinder(lexicon)));
  }

  @Test
  void aProjectOfAnAddedClassIsSpokenOfAsOthersAre(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("plants.ttl");
    Files.writeString(
        file,
        """
        @prefix bp: <https://w3id.org/baopu/ontology#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix ex: <https://example.org/> .
        ex:Plant rdfs:subClassOf bp:Project .
        """,
        StandardCharsets.UTF_8);
    Lexicon lexicon = Lexicon.load(List.of(file));
    assertEquals(
        List.of("负碳材料工厂 produces 生物基塑料"),
        MarkedText.of("[Company:金杯集团]投资的[Plant:负碳材料工厂]签约。预计项目建成后，最高年产生物基塑料20万吨。", lexicon)
            .facts(new PatternClaimFinder(lexicon)).stream().filter(fact -> fact.contains("produces")).toList());
  }

  @Test
  void aMillionCharactersWithoutAMarkTakeLinearTime() {
    assertEquals(List.of(), facts("由位于（“".repeat(200_000)));
  }
}
