package org.baopu.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.jena.irix.IRIx;
import org.baopu.page.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrisTest {
  private final Iris iris = new Iris(Iris.DEFAULT_BASE);

  @ParameterizedTest
  @CsvSource({
    "湘潭高新技术产业开发区,湘潭高新技术产业开发区",
    "Park/湘潭/高新区,Park/湘潭/高新区",
    "<script>alert(1)</script>,%3Cscript%3Ealert%281%29%3C/script%3E",
    "a b\"c,a%20b%22c",
    "100%,100%25",
    "a/../b,a/%2E%2E/b",
    "./a..b,%2E/a..b",
    "/a//b/,%2Fa/%2Fb%2F",
    "~,%7E",
    "Café,Caf%C3%A9",
    "𠮷野家,𠮷野家",
  })
  void writesWhatAnIriCanHold(String key, String path) {
    assertEquals(Iris.DEFAULT_BASE + "entity/" + path, iris.entity(key).getURI());
  }

  @Test
  void writesPlacesAsRfc5147() {
    assertEquals(
        "https://w3id.org/baopu/id/document/2025/01.txt#char=3,9",
        iris.place(new DocumentId("2025/01.txt"), 3, 9).getURI());
  }

  @Test
  void cutsLongNamesAndTellsThemApart() {
    String one = iris.entity("湘".repeat(300) + "一").getURI();
    String other = iris.entity("湘".repeat(300) + "二").getURI();
    assertTrue(one.startsWith(Iris.DEFAULT_BASE + "entity/" + "湘".repeat(120) + "~"), one);
    assertEquals(one.length(), other.length());
    assertTrue(!one.equals(other), one);
  }

  @Test
  void refusesABaseThatIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new Iris("https://example.org"));
    assertThrows(IllegalArgumentException.class, () -> new Iris("kg/"));
    assertThrows(IllegalArgumentException.class, () -> new Iris("https://exa mple.org/"));
  }

  @Test
  void givesEachNameAnIriOfItsOwn() {
    long seed = 20250327;
    SplittableRandom random = new SplittableRandom(seed);
    String alphabet = "ab/.%~#?<>\"{}|\\^` \n\r\t\u0000\u202E\uD800\uDC00\uFFFD湘潭，（）é\u00A0";
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int n = random.nextInt(1, 6); n > 0; n--) {
        name.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String iri = iris.entity(name.toString()).getURI();
      String other = names.putIfAbsent(iri, name.toString());
      assertTrue(other == null || other.contentEquals(name), () -> "seed " + seed + ": " + iri);
      assertEquals(iri, IRIx.create(Iris.DEFAULT_BASE).resolve(iri).str(), "seed " + seed);
    }
  }

  @Test
  void namesStatementsByAllThatTellsThemApart() {
    DocumentId document = new DocumentId("01.txt");
    assertTrue(
        !iris.statement(document, "claim", List.of("ab", "c"))
            .equals(iris.statement(document, "claim", List.of("a", "bc"))));
  }
}
