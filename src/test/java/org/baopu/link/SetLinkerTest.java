package org.baopu.link;

import static org.baopu.link.Documents.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.baopu.extraction.Extraction;
import org.junit.jupiter.api.Test;

class SetLinkerTest {
  private final SetLinker linker = new SetLinker(Documents.LOCAL);

  @Test
  void givesOneKeyToWhatTwoDocumentsNameDifferently() {
    assertKeys(
        List.of(
            document("a").of("湘潭日报").with("GovernmentBody", "市数据局").with("Park", "湘潭高新区"),
            document("b").with("GovernmentBody", "湘潭市数据局").with("Park", "湘潭高新技术产业开发区")),
        "Organization/湘潭市数据局 = 市数据局, 湘潭市数据局",
        "Park/湘潭市高新技术产业开发区 = 湘潭高新区, 湘潭高新技术产业开发区");
  }

  @Test
  void keepsPlacesAndBodiesOfOneNameInTwoCitiesApart() {
    assertKeys(
        List.of(
            document("a").with("Place", "湘潭县", "石潭镇").with("GovernmentBody", "市政府"),
            document("b").with("Place", "清新区", "石潭镇").with("GovernmentBody", "市政府")),
        "Organization/清远市人民政府 = 市政府, 清远市人民政府",
        "Organization/湘潭市人民政府 = 市政府, 湘潭市人民政府",
        "Place/清新区/441803 = 清新区",
        "Place/清新区石潭镇/441803118 = 清新区石潭镇, 石潭镇",
        "Place/湘潭县/430321 = 湘潭县",
        "Place/湘潭县石潭镇/430321112 = 湘潭县石潭镇, 石潭镇");
  }

  @Test
  void keepsPersonsOfOneNameInDifferentPostsApart() {
    assertKeys(
        List.of(
            document("a").with("Person", "李勇").with("GovernmentBody", "湘潭市数据局").post("局长"),
            document("b").with("Person", "李勇").with("GovernmentBody", "湘潭市教育局").post("局长"),
            document("c").of("湘潭日报").with("GovernmentBody", "市数据局").with("Person", "李勇").with("GovernmentBody", "市数据局").post("局长")),
        "Organization/湘潭市教育局 = 湘潭市教育局",
        "Organization/湘潭市数据局 = 市数据局, 湘潭市数据局",
        "Person/李勇/湘潭市教育局 = 李勇",
        "Person/李勇/湘潭市数据局 = 李勇");
  }

  @Test
  void keepsAnOwnerThatIsCalledLikeItsPartApartFromIt() {
    assertKeys(
        List.of(document("a").with("Company", "蒂森克虏伯罗特艾德(徐州)环锻有限公司", "蒂森克虏伯").partOf()),
        "Organization/蒂森克虏伯 = 蒂森克虏伯",
        "Organization/蒂森克虏伯罗特艾德(徐州)环锻有限公司 = 蒂森克虏伯罗特艾德(徐州)环锻有限公司");
    assertKeys(
        List.of(document("a").with("Company", "蒂森克虏伯罗特艾德(徐州)环锻有限公司", "蒂森克虏伯")),
        "Organization/蒂森克虏伯罗特艾德(徐州)环锻有限公司 = 蒂森克虏伯, 蒂森克虏伯罗特艾德(徐州)环锻有限公司");
  }

  @Test
  void givesAShortNameToTheOnlyCompanyThatIsCalledSoElsewhere() {
    assertKeys(
        List.of(
            document("a").with("Company", "盛旺竹木"),
            document("b").with("Company", "湘潭盛旺竹木有限公司", "盛旺竹木")),
        "Organization/湘潭盛旺竹木有限公司 = 湘潭盛旺竹木有限公司, 盛旺竹木");
  }

  @Test
  void joinsACompanysFullNameWithAndWithoutItsPlace() {
    assertKeys(
        List.of(
            document("a").with("Company", "盛旺竹木有限公司"),
            document("b").with("Company", "湘潭盛旺竹木有限公司"),
            document("c").with("Company", "盛旺竹木")),
        "Organization/湘潭盛旺竹木有限公司 = 湘潭盛旺竹木有限公司, 盛旺竹木, 盛旺竹木有限公司");
  }

  @Test
  void givesAnAmbiguousShortNameToNeitherCompany() {
    assertKeys(
        List.of(
            document("a").with("Company", "金龙集团"),
            document("b").with("Company", "厦门金龙汽车集团股份有限公司"),
            document("c").with("Company", "河南金龙铜管集团有限公司")),
        "Organization/厦门金龙汽车集团股份有限公司 = 厦门金龙汽车集团股份有限公司",
        "Organization/河南金龙铜管集团有限公司 = 河南金龙铜管集团有限公司",
        "Organization/金龙集团 = 金龙集团");
  }

  @Test
  void doesNotDependOnTheOrderOfDocuments() {
    List<Extraction> documents = new ArrayList<>(some());
    List<Entity> expected = linker.link(documents);
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(documents, new Random(seed));
      assertEquals(expected, linker.link(documents), "seed " + seed);
    }
  }

  @Test
  void recordsWhyEntitiesOfOneNameAreKeptApart() {
    List<Entity> entities =
        linker.link(List.of(
            document("a").with("Place", "湘潭县", "石潭镇").extraction(), document("b").with("Place", "清新区", "石潭镇").extraction()));
    Entity town = entities.stream().filter(e -> e.label().equals("湘潭县石潭镇")).findFirst().orElseThrow();
    assertTrue(town.reasons().stream().anyMatch(r -> !r.joined() && r.name().equals("石潭镇") && r.other().equals("Place/清新区石潭镇/441803118")));
  }

  private static List<Extraction> some() {
    return List.of(
        document("a").of("湘潭日报").with("GovernmentBody", "市数据局", "市委").with("Park", "湘潭高新区").with("Company", "盛旺竹木").extraction(),
        document("b").with("Company", "湘潭盛旺竹木有限公司").with("Company", "湘钢").with("Person", "李勇").with("GovernmentBody", "湘潭市数据局").post("局长").extraction(),
        document("c").with("Place", "湘潭县", "石潭镇").with("Person", "李勇").with("GovernmentBody", "湘潭市教育局").post("局长").extraction(),
        document("d").with("Place", "清新区", "石潭镇").with("Person", "李勇").extraction(),
        document("e").of("株洲日报").with("GovernmentBody", "市数据局").with("Park", "高新区").with("Person", "李勇").extraction(),
        document("f").with("Company", "盛旺竹木", "湘钢集团", "盛旺竹木股份有限公司").with("Place", "湘潭", "湖南").extraction(),
        document("g").of("湘潭日报").with("Person", "李勇").with("Place", "湘潭").extraction());
  }

  private void assertKeys(List<Documents> documents, String... expected) {
    assertEquals(
        List.of(expected),
        linker.link(documents.stream().map(Documents::extraction).toList()).stream()
            .map(e -> e.key() + " = " + String.join(", ", e.names()))
            .toList());
  }
}
