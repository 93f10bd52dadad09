package org.baopu.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MetadataFinderTest {
  @Test
  void readsADatedName() {
    assertEquals("湘潭日报 2025-03-27 A02", name("湘潭日报_2025-03-27_A02.txt"));
    assertEquals("- 2025-03-27 01", name("2025/03/27/01.txt"));
    assertEquals("- 2025-03-27 02", name("xtrb-20250327-02.txt"));
  }

  @Test
  void takesNoDateOutOfAHash() {
    assertEquals("- - -", name("000_b627a1b7060c90f4.txt"));
    assertEquals("- - -", name("004_20251399a.txt"));
  }

  @Test
  void readsAPapersOwnDateline() {
    assertEquals("湖南日报 - -", text("开赛\n\n湖南日报1月20日讯(全媒体记者 陈勇)今天，"));
  }

  @Test
  void readsAMastheadsDay() {
    assertEquals("- 2025-03-27 -", text("2025年3月27日 星期四 农历乙巳年二月廿八"));
  }

  @Test
  void takesNoPaperOutOfAReportOfAnother() {
    assertEquals("- - -", text("据湖南日报报道，本报讯（记者 陈锦）日前，2024年12月23日"));
  }

  private static String name(String name) {
    return shown(MetadataFinder.fromName(new DocumentId(name)));
  }

  private static String text(String text) {
    return shown(MetadataFinder.fromText(text));
  }

  private static String shown(Metadata data) {
    return data.newspaper().orElse("-") + " " + data.date().map(Object::toString).orElse("-") + " " + data.page().orElse("-");
  }
}
