package org.baopu.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class PlaceChainsTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final EntityClass PLACE = LEXICON.entityClass("Place").orElseThrow();
  private static final PlaceChains CHAINS =
      new PlaceChains(LEXICON.divisions(), PLACE, new SpecificClass(LEXICON));

  @Test
  void takesApartWhatIsWrittenInFull() {
    assertEquals(List.of("湖南省", "湘潭县", "石潭镇"), CHAINS.parts("湖南省湘潭县石潭镇"));
    assertEquals(List.of("贵州省", "黔东南自治州", "天柱县"), CHAINS.parts("贵州省黔东南自治州天柱县"));
    assertEquals(List.of("资兴市", "州门司镇"), CHAINS.parts("资兴市州门司镇"));
  }

  @Test
  void takesShortNamesApartWhereAPlaceFollows() {
    assertEquals(List.of("湖南", "长沙"), CHAINS.parts("湖南长沙"));
    assertEquals(List.of("长沙", "雨花区"), CHAINS.parts("长沙雨花区"));
    assertEquals(List.of("邵阳", "白托寺村"), CHAINS.parts("邵阳白托寺村"));
  }

  @Test
  void leavesNamesWholeThatBeginLikeAPlace() {
    for (String name : List.of("广西平陆运河", "安徽铜陵大桥", "大通湖区", "阳明山旅游景区", "内蒙古路", "长沙市区", "曲江新区")) {
      assertEquals(List.of(name), CHAINS.parts(name));
    }
  }

  @Test
  void givesAParkAmongTheLinksItsClass() {
    SpecificClass specific = new SpecificClass(LEXICON);
    assertEquals("Park", specific.of(PLACE, "苏州工业园区").name());
    assertEquals("Place", specific.of(PLACE, "吴江区").name());
    assertEquals("Park", specific.of(PLACE, "西咸新区").name());
    assertEquals("Place", specific.of(PLACE, "浦东新区").name());
  }
}
