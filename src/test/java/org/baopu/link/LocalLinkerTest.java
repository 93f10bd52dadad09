package org.baopu.link;

import static org.baopu.link.Documents.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalLinkerTest {
  @Test
  void aWholeNameCountsOnlyWhereNothingOrABranchFollows() {
    List<LocalEntity> banks =
        Documents.LOCAL.link(document("a").with("Organization", "筹建行业协会").with("Company", "中国建设银行湘潭分行", "建行湘潭分行", "工行", "湘钢瑞和物流有限公司", "湘钢").extraction());
    assertEquals(
        List.of("筹建行业协会", "中国建设银行湘潭分行", "中国工商银行", "湘钢瑞和物流有限公司", "湘潭钢铁集团有限公司"),
        banks.stream().map(LocalEntity::label).toList());
  }

  @Test
  void joinsACompanysFullAndShortName() {
    assertNames(
        document("a").with("Company", "湘潭盛旺竹木有限公司", "盛旺竹木", "金杯电工股份有限公司", "金杯电工"),
        "湘潭盛旺竹木有限公司 = 湘潭盛旺竹木有限公司, 盛旺竹木",
        "金杯电工股份有限公司 = 金杯电工, 金杯电工股份有限公司");
  }

  @Test
  void joinsParksWrittenInFullAndInShort() {
    assertNames(
        document("a").with("Park", "湘潭高新区", "湘潭高新技术产业开发区", "湘潭经开区", "湘潭综合保税区", "湘潭综保区"),
        "湘潭高新技术产业开发区 = 湘潭高新区, 湘潭高新技术产业开发区",
        "湘潭经济技术开发区 = 湘潭经开区",
        "湘潭综合保税区 = 湘潭综保区, 湘潭综合保税区");
  }

  @Test
  void givesBodiesOfThePapersCityTheirOfficialNames() {
    assertNames(
        document("a").of("湘潭日报").with("GovernmentBody", "市数据局", "市委", "省药监局", "市市场监管局", "市政府"),
        "湘潭市数据局 = 市数据局",
        "中国共产党湘潭市委员会 = 市委",
        "湖南省药品监督管理局 = 省药监局",
        "湘潭市市场监督管理局 = 市市场监管局",
        "湘潭市人民政府 = 市政府");
  }

  @Test
  void takesTheCityThatTheTextIsAboutBeforeThePapers() {
    assertNames(
        document("a").of("湘潭日报").with("Place", "株洲市", "株洲市石峰区", "株洲市").with("GovernmentBody", "市教育局"),
        "株洲市 = 株洲市",
        "石峰区 = 株洲市石峰区",
        "株洲市教育局 = 市教育局");
  }

  @Test
  void joinsAPlaceWithAndWithoutItsContainersAndItsWordForTheLevel() {
    assertNames(
        document("a").with("Place", "湘潭市", "湘潭", "湖南省湘潭市", "湘潭县", "湘潭县石潭镇", "石潭镇"),
        "湘潭市 = 湖南省湘潭市, 湘潭, 湘潭市",
        "湘潭县 = 湘潭县",
        "湘潭县石潭镇 = 湘潭县石潭镇, 石潭镇");
  }

  @Test
  void joinsAProjectWithAndWithoutTheWordProject() {
    assertNames(
        document("a").with("Project", "“湖湘苑中”项目", "湖湘苑中", "下摄司大桥项目", "下摄司大桥"),
        "“湖湘苑中”项目 = “湖湘苑中”项目, 湖湘苑中",
        "下摄司大桥项目 = 下摄司大桥, 下摄司大桥项目");
  }

  @Test
  void keepsDepartmentsApartFromWhatTheyBelongTo() {
    assertNames(
        document("a").with("EducationalInstitution", "湖南大学", "湖南大学新闻与传播学院", "湖南师范大学"),
        "湖南大学 = 湖南大学",
        "湖南大学新闻与传播学院 = 湖南大学新闻与传播学院",
        "湖南师范大学 = 湖南师范大学");
  }

  @Test
  void keepsBranchesAndSubsidiariesApartFromTheirCompany() {
    assertNames(
        document("a").with("Company", "湖南高速集团", "湖南高速集团长沙分公司", "中战集团", "中战集团玛丽莱资产管理有限公司", "中国电信", "中国电信湖北公司"),
        "湖南高速集团 = 湖南高速集团",
        "湖南高速集团长沙分公司 = 湖南高速集团长沙分公司",
        "中战集团 = 中战集团",
        "中战集团玛丽莱资产管理有限公司 = 中战集团玛丽莱资产管理有限公司",
        "中国电信集团有限公司 = 中国电信",
        "中国电信湖北公司 = 中国电信湖北公司");
  }

  @Test
  void joinsAbbreviationsThatPressTheKindOfBody() {
    assertNames(
        document("a").with("Organization", "中华少年儿童慈善救助基金会", "中华儿慈会", "湖南省作家协会", "湖南省作协").with("EducationalInstitution", "南方科技大学", "南科大"),
        "中华少年儿童慈善救助基金会 = 中华儿慈会, 中华少年儿童慈善救助基金会",
        "湖南省作家协会 = 湖南省作协, 湖南省作家协会",
        "南方科技大学 = 南方科技大学, 南科大");
  }

  @Test
  void keepsAUniversityApartFromItsSchools() {
    assertNames(
        document("a").with("EducationalInstitution", "湖南农业大学", "湖南农业大学机电工程学院", "澳门大学", "澳门科技大学").with("Hospital", "中南大学湘雅医院", "中南大学湘雅二医院"),
        "湖南农业大学 = 湖南农业大学",
        "湖南农业大学机电工程学院 = 湖南农业大学机电工程学院",
        "澳门大学 = 澳门大学",
        "澳门科技大学 = 澳门科技大学",
        "中南大学湘雅医院 = 中南大学湘雅医院",
        "中南大学湘雅二医院 = 中南大学湘雅二医院");
  }

  @Test
  void joinsLongNamesWithOneCharacterMisread() {
    assertNames(
        document("a").with("Company", "扬子江乳业食品有限公司", "扬子江乳液食品有限公司", "长沙市第一建筑公司", "长沙市第二建筑公司"),
        "扬子江乳业食品有限公司 = 扬子江乳业食品有限公司, 扬子江乳液食品有限公司",
        "长沙市第一建筑公司 = 长沙市第一建筑公司",
        "长沙市第二建筑公司 = 长沙市第二建筑公司");
  }

  @Test
  void completesBareNamesByTheParkThatStandsBefore() {
    assertNames(
        document("a").with("Park", "株洲经开区").with("GovernmentBody", "管委会").with("Place", "株洲市"),
        "株洲经济技术开发区 = 株洲经开区",
        "株洲经开区管委会 = 管委会",
        "株洲市 = 株洲市");
  }

  @Test
  void completesABareNameByTheParkInAnotherBodysName() {
    assertNames(
        document("a")
            .with("Park", "株洲高新区")
            .with("GovernmentBody", "常德经开区党工委")
            .with("GovernmentBody", "管委会")
            .with("Place", "常德市"),
        "株洲高新技术产业开发区 = 株洲高新区",
        "常德经济技术开发区党工委 = 常德经开区党工委",
        "常德经开区管委会 = 管委会",
        "常德市 = 常德市");
  }

  @Test
  void knowsAPartyCommitteeByAllOfItsNames() {
    assertNames(
        document("a").of("湘潭日报").with("GovernmentBody", "中共湘潭市委", "湘潭市委", "中国共产党湘潭市委员会", "市委"),
        "中国共产党湘潭市委员会 = 中共湘潭市委, 中国共产党湘潭市委员会, 市委, 湘潭市委");
    assertTrue(Documents.LOCAL.isSameName("中共湘潭市委", "中国共产党湘潭市委员会"));
    assertTrue(Documents.LOCAL.isSameName("岳塘区发改委", "湘潭市岳塘区发展和改革委员会"));
    assertFalse(Documents.LOCAL.isSameName("中共湘潭市委", "中国共产党株洲市委员会"));
    assertFalse(Documents.LOCAL.isSameName("湘潭市教育局", "湘潭市体育局"));
  }

  @Test
  void completesADepartmentByTheCommitteeOrBureauThatHasIt() {
    assertNames(
        document("a").with("GovernmentBody", "安徽省委", "省委组织部", "组织部"),
        "中国共产党安徽省委员会 = 安徽省委",
        "中共安徽省委组织部 = 省委组织部",
        "中共安徽省委组织部 = 组织部");
    assertNames(
        document("a").with("GovernmentBody", "湖南省应急管理厅", "防汛抗旱处"),
        "湖南省应急管理厅 = 湖南省应急管理厅",
        "湖南省应急管理厅防汛抗旱处 = 防汛抗旱处");
  }

  @Test
  void knowsACountysNameBeforeWhichItsCityStands() {
    assertNames(document("a").with("Place", "湖南永州道县"), "道县 = 湖南永州道县");
  }

  @Test
  void keepsAGovernmentOfAnotherCountryForWhatItIs() {
    LocalEntity one = Documents.LOCAL.link(document("a").with("Place", "东海县").with("GovernmentBody", "俄罗斯国防部").extraction()).get(1);
    assertEquals(Optional.of("Organization/俄罗斯国防部"), one.identity().key());
  }

  @Test
  void completesABureauByWhatStandsBeforeItInTheSameList() {
    assertNames(
        document("a").with("Place", "芜湖市", "芜湖市", "芜湖市").with("GovernmentBody", "合肥经济技术开发区规划局", "建设发展局"),
        "芜湖市 = 芜湖市",
        "合肥经济技术开发区规划局 = 合肥经济技术开发区规划局",
        "合肥经济技术开发区建设发展局 = 建设发展局");
  }

  @Test
  void takesACityInTheNameOfASchoolForNoneThatTheTextPlaysIn() {
    assertNames(
        document("a").of("永州日报").with("EducationalInstitution", "衡阳师范学院").with("GovernmentBody", "市教育局"),
        "衡阳师范学院 = 衡阳师范学院",
        "永州市教育局 = 市教育局");
  }

  @Test
  void takesTheCityNamedJustBeforeInACareer() {
    assertNames(
        document("a").with("Place", "芜湖市", "芜湖市", "芜湖市").with("GovernmentBody", "合肥市规划局", "市政府"),
        "芜湖市 = 芜湖市",
        "合肥市规划局 = 合肥市规划局",
        "合肥市人民政府 = 市政府");
  }

  @Test
  void keepsStagesOfAProjectApart() {
    assertNames(
        document("a").with("Project", "益佳通新能源动力锂电池项目", "新能源动力锂电池项目", "益佳通新能源动力锂电池项目一期"),
        "益佳通新能源动力锂电池项目 = 新能源动力锂电池项目, 益佳通新能源动力锂电池项目",
        "益佳通新能源动力锂电池项目一期 = 益佳通新能源动力锂电池项目一期");
  }

  @Test
  void readsHostileNamesWithoutHarm() {
    Documents.LOCAL.link(
        document("a").with("Company", "(((((", ")", "（）", "\uD800", "“”", " ", "集团集团集团").with("Place", "市", "省", "(湖南", "湖南".repeat(5000))
            .with("GovernmentBody", "委", "届", "第届", "市市市").extraction());
  }

  @Test
  void joinsWhatTheTextDeclaresAndItsAnaphors() {
    List<LocalEntity> entities =
        Documents.LOCAL.link(
            document("a").with("Company", "湘潭盛旺竹木有限公司").declared("Company", "竹木王", 0).anaphor("Company", "该公司", 1).extraction());
    assertEquals(1, entities.size());
    assertEquals(List.of(0, 1, 2), entities.get(0).mentions());
    assertEquals("declared", entities.get(0).reasons().get(0).rule());
  }

  @Test
  void joinsTraditionalAndFullWidthForms() {
    assertNames(
        document("a").with("Company", "華爲技術有限公司", "华为技术有限公司"),
        "华为技术有限公司 = 华为技术有限公司, 華爲技術有限公司");
  }

  private static void assertNames(Documents document, String... expected) {
    assertEquals(
        List.of(expected),
        Documents.LOCAL.link(document.extraction()).stream().map(e -> e.label() + " = " + String.join(", ", e.names())).toList());
  }
}
