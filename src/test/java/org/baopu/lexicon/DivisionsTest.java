package org.baopu.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionsTest {
  private final Divisions divisions = Divisions.shipped();

  @Test
  void findsDivisionsOfAllLevelsByTheirOfficialNames() {
    assertEquals(List.of("43"), codes("湖南省"));
    assertEquals(List.of("4303"), codes("湘潭市"));
    assertEquals(List.of("430321"), codes("湘潭县"));
    assertTrue(codes("石潭镇").contains("430321112"));
    assertTrue(codes("白托寺村").stream().anyMatch(code -> code.startsWith("430321112")));
  }

  @Test
  void findsThemByTheirShortNames() {
    assertEquals(List.of("43"), codes("湖南"));
    assertEquals(List.of("4303", "430321"), codes("湘潭"));
    assertEquals(List.of("4331"), codes("湘西"));
    assertEquals(List.of("4331"), codes("湘西州"));
    assertEquals(List.of("15"), codes("内蒙古"));
    assertTrue(codes("新晃").contains("431227"));
    assertTrue(codes("双马街道").contains("430371002"));
  }

  @Test
  void knowsHongKongMacauAndTaiwan() {
    assertEquals(List.of("81"), codes("香港"));
    assertEquals(List.of("82"), codes("澳门"));
    assertEquals(List.of("71"), codes("台湾"));
    assertEquals(List.of("高雄市", "台湾省"), chain("高雄"));
  }

  @Test
  void givesTheContainersOfADivision() {
    assertEquals(List.of("湘潭县", "湘潭市", "湖南省"), chain("湘潭县"));
    assertEquals(List.of("海淀区", "北京市"), chain("海淀区"));
    Division village =
        divisions.named("白托寺村").stream().filter(d -> d.code().startsWith("430321")).findFirst().orElseThrow();
    assertEquals(
        List.of("白托寺村", "石潭镇", "湘潭县", "湘潭市", "湖南省"),
        divisions.chain(village).stream().map(Division::name).toList());
  }

  @Test
  void findsTheLongestNamesInAText() {
    List<Divisions.Hit> hits = divisions.in("日前，湘潭县石潭镇的楠竹运往山东、浙江。");
    assertEquals(
        List.of("湘潭县", "石潭镇", "山东", "浙江"),
        hits.stream().map(hit -> hit.span().of("日前，湘潭县石潭镇的楠竹运往山东、浙江。")).toList());
  }

  @Test
  void leavesOutNamesThatAreNone() {
    assertTrue(divisions.named("市辖区").isEmpty());
    assertTrue(divisions.named("").isEmpty());
    assertTrue(divisions.named("石潭").isEmpty());
    assertFalse(divisions.isVillage("张家界", 0, 3));
    assertTrue(divisions.in("\ud800\u0000\udc00一").isEmpty());
  }

  private List<String> codes(String name) {
    return divisions.named(name).stream().map(Division::code).toList();
  }

  private List<String> chain(String name) {
    return divisions.chain(divisions.named(name).get(0)).stream().map(Division::name).toList();
  }
}
