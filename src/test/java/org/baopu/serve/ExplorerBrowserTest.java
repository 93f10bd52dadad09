package org.baopu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baopu.SampleDocument;
import org.baopu.SampleStore;
import org.baopu.extraction.Extraction;
import org.baopu.store.KnowledgeStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The explorer in a real browser. Skipped where there is none. */
class ExplorerBrowserTest {
  private static final String SCRIPT = "<script>alert(1)</script>有限公司";
  private static final String IMAGE = "\"><img src=x onerror=alert(2)>园区";
  private static final String END = "</script></title></textarea><svg onload=alert(3)>\u2028项目";

  private static final Extraction HOSTILE =
      SampleDocument.of("<b>03.txt", SCRIPT + "落户" + IMAGE + "，建设" + END + "，总投资1亿元。")
          .headline("<img src=x onerror=alert(4)>\u2028标题")
          .authors("<i onclick=alert(5)>记者")
          .name("Company:Organization", SCRIPT)
          .name("Park", IMAGE)
          .name("Project", END)
          .fact(SCRIPT, "locatedIn", IMAGE, SCRIPT + "落户" + IMAGE)
          .fact(END, "developedBy", SCRIPT, SCRIPT + "落户" + IMAGE + "，建设" + END)
          .fact(END, "locatedIn", IMAGE, IMAGE + "，建设" + END)
          .number(END, "<u>总投资", "100000000", "CNY", "", "总投资1亿元")
          .build();

  private static final Extraction FIGURES =
      SampleDocument.of(
              "04.txt",
              "湘潭高新区扩建项目由湘潭建设有限公司承建，落户湘潭高新区，总投资3亿元。湘潭高新区2022年总产值200亿元，2023年总产值250亿元，"
                  + "2024年总产值300亿元，前任主任王立平。")
          .headline("三年翻番")
          .date("2025-05-01")
          .name("Park", "湘潭高新区")
          .name("Project", "湘潭高新区扩建项目")
          .name("Company:Organization", "湘潭建设有限公司")
          .name("Person", "王立平")
          .fact("湘潭高新区扩建项目", "developedBy", "湘潭建设有限公司", "湘潭高新区扩建项目由湘潭建设有限公司承建")
          .fact("湘潭高新区扩建项目", "locatedIn", "湘潭高新区", "湘潭高新区扩建项目由湘潭建设有限公司承建，落户湘潭高新区")
          .position("王立平", "主任", "湘潭高新区", "前任主任王立平")
          .number("湘潭高新区扩建项目", "总投资", "300000000", "CNY", "", "总投资3亿元")
          .number("湘潭高新区", "总产值", "20000000000", "CNY", "2022", "2022年总产值200亿元")
          .number("湘潭高新区", "总产值", "25000000000", "CNY", "2023", "2023年总产值250亿元")
          .number("湘潭高新区", "总产值", "30000000000", "CNY", "2024", "2024年总产值300亿元")
          .build();

  /** A park with more in it than fits a small picture, or one page of facts. */
  private static final Extraction LARGE = large();

  private static final String ID = "https://w3id.org/baopu/id/";
  private static final String LARGE_PARK = "#/e/" + encode(ID + "entity/Park/洪江大产业园");
  private static final String PARK = "#/e/" + encode(ID + "entity/Park/湘潭高新技术产业开发区");

  @TempDir private static Path folder;
  private static KnowledgeStore store;
  private static KnowledgeServer server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    assumeTrue(
        Browser.isInstalled(),
        "skipped: no chromium and chromedriver on the PATH (Debian: apt-get install chromium chromium-driver)");
    SampleStore.put(folder, SampleStore.BAMBOO, SampleStore.PARK, HOSTILE, FIGURES, LARGE);
    store = KnowledgeStore.open(folder);
    server =
        KnowledgeServer.start(
            store.live(), store.base(), new ServerOptions(
                "127.0.0.1", 0, Optional.empty(), Optional.empty(), QueryLimits.standard(), () -> {}, true));
    browser = Browser.open("http://127.0.0.1:" + server.port(), "zh-CN");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
      store.close();
    }
  }

  @AfterEach
  void noScriptFailedAndNoReportWasMade() {
    browser.size(1280, 900).dark(false);
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void searchesOpensAnEntityAndFollowsAFactToItsSentenceByKeyboardAlone() {
    browser.go("#/").tab();
    assertEquals("跳到正文", browser.run("return document.activeElement.textContent"));
    browser.tab().tab();
    assertEquals("q", browser.run("return document.activeElement.id"));
    browser.keys("扩建").until("!document.getElementById('hits').hidden");
    assertTrue(browser.text("#hit0").startsWith("湘潭高新区扩建项目"), browser.text("#hit0"));
    browser.keys(Keys.ARROW_DOWN);
    assertEquals("hit0", browser.run("return document.activeElement.getAttribute('aria-activedescendant')"));
    browser.keys(Keys.ENTER).until("document.title.includes('扩建')").ready();
    assertEquals("湘潭高新区扩建项目", browser.text("h1 > span"));
    browser.run("document.querySelector('.relation a.source').focus()");
    browser.keys(Keys.ENTER).until("document.querySelector('mark.chosen')").ready();
    assertEquals("湘潭高新区扩建项目由湘潭建设有限公司承建", browser.text("mark.chosen"));
    assertEquals("三年翻番", browser.text("h1"));
    assertEquals(true, browser.run("return document.activeElement === document.querySelector('mark.chosen')"));
    assertEquals(
        true,
        browser.run("const r = document.querySelector('mark.chosen').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight"));
  }

  @Test
  void aParkTellsWhichProjectsItGotWhoBuiltThemForHowMuchAndWhoSaysSo() {
    browser.go(PARK);
    String card = browser.text(".card.Project");
    assertTrue(card.contains("湘潭高新区扩建项目"), card);
    assertTrue(card.contains("建设单位") && card.contains("湘潭建设有限公司"), card);
    assertTrue(card.contains("总投资3亿元"), card);
    assertTrue(card.contains("湘潭日报 · 2025-05-01 · 《三年翻番》"), card);
    browser.click(".card.Project .line:nth-of-type(2) a.source").ready();
    assertEquals("总投资3亿元", browser.text("mark.chosen"));
  }

  @Test
  void aChartShowsANumberOverTimeAndEachBarLeadsToItsSource() {
    browser.go(PARK);
    assertEquals(List.of("2022", "2023", "2024"), browser.texts(".chart .at"));
    assertEquals(
        List.of(80L, 100L, 120L),
        browser.run("return [...document.querySelectorAll('.chart .bar')].map((bar) => parseInt(bar.style.height))"));
    browser.click(".chart li:nth-child(2) a").ready();
    assertEquals("2023年总产值250亿元", browser.text("mark.chosen"));
  }

  @Test
  void theNeighbourhoodIsDrawn() {
    browser.go(PARK).until("document.querySelector('#graph').dataset.nodes");
    assertTrue(Integer.parseInt(String.valueOf(browser.run("return document.querySelector('#graph').dataset.nodes"))) >= 4);
    assertEquals(
        true,
        browser.run(
            "return [...document.querySelectorAll('#graph canvas')].some((canvas) =>"
                + " new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer).some((pixel) => pixel))"));
  }

  private static Extraction large() {
    StringBuilder text = new StringBuilder();
    for (int i = 100; i < 560; i++) {
      text.append("长沙" + i + "号厂落户洪江大产业园。");
    }
    text.append("长沙100号厂与" + SCRIPT + "合作。");
    SampleDocument document = SampleDocument.of("05.txt", text.toString()).name("Park", "洪江大产业园").name("Company:Organization", SCRIPT);
    for (int i = 100; i < 560; i++) {
      String company = "长沙" + i + "号厂";
      document.name("Company:Organization", company).fact(company, "locatedIn", "洪江大产业园", company + "落户洪江大产业园");
    }
    return document.fact("长沙100号厂", "cooperatesWith", SCRIPT, "长沙100号厂与" + SCRIPT + "合作").build();
  }

  @Test
  void aLargeNeighbourhoodIsDrawnBySigmaAndAClickOpensANode() {
    browser.go(LARGE_PARK).until("document.querySelector('#graph').dataset.nodes");
    assertEquals("sigma", browser.run("return document.querySelector('#graph').dataset.drawn"));
    assertEquals("461", browser.run("return document.querySelector('#graph').dataset.nodes"));
    browser.click(".steps button:nth-child(2)").until("document.querySelector('#graph').dataset.nodes === '462'");
    assertEquals("true", browser.run("return document.querySelector('.steps button:nth-child(2)').getAttribute('aria-pressed')"));
    browser.run("document.querySelector('.ties .more').click()");
    assertTrue(browser.texts(".ties .entity").contains(SCRIPT));
    browser.run("document.querySelector('#graph').scrollIntoView({ block: 'center' })");
    for (int right = 60; right < 200 && LARGE_PARK.equals(browser.run("return location.hash")); right += 2) {
      browser.clickAt("#graph", right, 0);
    }
    browser.until("document.title.includes('号厂')").ready();
  }

  @Test
  void withoutWebGlTheBestConnectedAreDrawnAndThePageSaysSo() {
    browser.go("#/");
    browser.run(
        "const get = HTMLCanvasElement.prototype.getContext;"
            + " HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest); }");
    browser.run("location.hash = arguments[0]", LARGE_PARK);
    browser.until("document.querySelector('#graph') && document.querySelector('#graph').dataset.nodes");
    assertEquals("cytoscape", browser.run("return document.querySelector('#graph').dataset.drawn"));
    assertTrue(browser.text(".neighbourhood").contains("另有 421 个未画出"), browser.text(".neighbourhood"));
  }

  @Test
  void theNeighbourhoodIsThereAsListsToo() {
    browser.go(PARK).until("document.querySelector('#graph').dataset.nodes");
    browser.click(".ties summary");
    assertTrue(browser.texts(".ties li").contains("湘潭盛旺竹木有限公司 位于"), browser.texts(".ties li").toString());
    browser.click(".steps button:nth-child(2)").until("document.querySelector('#graph').dataset.nodes");
    assertTrue(browser.texts(".ties li").contains("罗昕 职务 湘潭盛旺竹木有限公司"), browser.texts(".ties li").toString());
  }

  @Test
  void whatIsToldVeryOftenComesAPageAtATime() {
    browser.go(LARGE_PARK);
    assertEquals("200", browser.text("section .count"));
    browser.click(".paged > .more").until("!document.querySelector('.paged > .more')");
    assertEquals("显示全部 (260)", browser.text(".relation .more"));
    browser.go("#/list/Organization");
    assertEquals(100, browser.find(".ranking > li").size());
    browser.click(".more").until("document.querySelectorAll('.ranking > li').length === 200");
  }

  @Test
  void aQueryCanBeLinked() {
    browser.go("#/sparql/" + encode("SELECT (1 + 1 AS ?two) {}"));
    assertEquals("SELECT (1 + 1 AS ?two) {}", browser.run("return document.querySelector('#sparql').value"));
    assertEquals("2", browser.text("#output td"));
    browser.load("/kg/sparql?query=" + encode("SELECT ?name { ?x <http://www.w3.org/2000/01/rdf-schema#label> ?name }"));
    assertTrue(browser.texts("td").contains(SCRIPT));
    assertEquals(0, browser.find("main script").size());
  }

  @ParameterizedTest
  @CsvSource({
    "Park, 湘潭高新技术产业开发区, 园区",
    "Person, 罗昕, 人物",
    "Project, 湘潭高新区扩建项目, 项目",
    "Organization, 湘潭盛旺竹木有限公司, 企业",
  })
  void eachClassLooksLikeWhatItIs(String type, String name, String badge) {
    browser.go("#/e/" + encode(ID + "entity/" + type + "/" + name));
    assertEquals(badge, browser.text(".entity-head .badge"));
    assertEquals(name, browser.text("h1 > span"));
    assertEquals(1, browser.find("article.page." + type).size());
  }

  @Test
  void aPersonsPostIsSaidFirst() {
    browser.go("#/e/" + encode(ID + "entity/Person/罗昕"));
    assertEquals("湘潭盛旺竹木有限公司 董事长", browser.text(".gist"));
  }

  @ParameterizedTest
  @ValueSource(strings = {SCRIPT, IMAGE, END})
  void hostileNamesAreShownLiterally(String name) {
    browser.go("#/s/" + encode(name.replaceAll("[^\\p{IsHan}]", "")));
    assertTrue(browser.texts(".facts .entity").stream().anyMatch(name::equals), browser.texts("main").toString());
    browser.run(
        "const name = arguments[0]; [...document.querySelectorAll('.facts .entity')].find((a) => a.textContent === name).click()", name);
    browser.until("location.hash.startsWith('#/e/')").ready();
    assertEquals(name, browser.text("h1 > span"));
    browser.until("document.querySelector('#graph').dataset.nodes");
    browser.click("a.source").until("document.querySelector('mark.chosen')").ready();
    assertEquals("<img src=x onerror=alert(4)>\u2028标题", browser.text("h1"));
    assertTrue(browser.text(".newsprint").contains("<i onclick=alert(5)>记者"));
    assertEquals(0, browser.find("main script, main img, main svg:not(.icon), main i").size());
    browser.go("#/d/" + encode(ID + "document/%3Cb%3E03.txt"));
    assertEquals("<b>03.txt", browser.text("h1"));
    browser.go("#/queries/largest-investments");
    assertTrue(browser.text("#output").contains("<u>总投资"));
    assertEquals(0, browser.find("main u").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"#/e/<img src=x onerror=alert(1)>", "#/a/%", "#/nowhere", "#/list/<script>", "#/queries/../x", "#/constructor", "#/e/"})
  void anAddressThatIsNoneSaysSo(String hash) {
    browser.go(hash);
    assertTrue(browser.text("main").contains("没有") || browser.text("main").contains("URI"), browser.text("main"));
    browser.complaints();
  }

  @Test
  void speaksChineseAndEnglishAndRemembersIt() {
    browser.go(PARK);
    assertEquals("zh-CN", browser.run("return document.documentElement.lang"));
    assertTrue(browser.text("main").contains("落户园区的项目与企业"));
    browser.click("#language").ready();
    assertEquals("en", browser.run("return document.documentElement.lang"));
    assertTrue(browser.text("main").contains("Projects and companies in the park"));
    browser.load("/#/list/Person").ready();
    assertTrue(browser.text("h1").startsWith("People "), browser.text("h1"));
  }

  @Test
  void isLightOrDarkAsTheSystemOrTheReaderWants() {
    String paper = "return getComputedStyle(document.body).backgroundColor";
    Object light = browser.dark(false).go("#/").run(paper);
    Object dark = browser.dark(true).go("#/").run(paper);
    assertEquals(List.of("rgb(253, 251, 246)", "rgb(22, 20, 17)"), List.of(light, dark));
    browser.click("#theme").ready();
    assertEquals(light, browser.run(paper));
    browser.load("/#/list/Park").ready();
    assertEquals(light, browser.run(paper));
  }

  @Test
  void theWayBackLeadsToWhereOneWas() {
    browser.size(360, 500).go(PARK).click(".chart li:nth-child(3) a").until("location.hash.startsWith('#/a/')").ready();
    browser.back().until("location.hash.startsWith('#/e/')").ready();
    assertTrue(((Number) browser.run("return window.scrollY")).intValue() > 300);
  }

  @Test
  void searchesInTheTextOfArticles() {
    browser.go("#/").click("#q").keys("三年翻番", Keys.chord(Keys.CONTROL, "a"), "2024年总产值", Keys.ENTER);
    browser.until("location.hash.startsWith('#/s/')").ready();
    assertEquals(List.of("2024年总产值"), browser.texts("main mark"));
    browser.click("main a.source").until("document.querySelector('mark.chosen')").ready();
    assertEquals("2024年总产值", browser.text("mark.chosen"));
  }

  @Test
  void allThatAnArticleStatesIsMarkedInIt() {
    browser.go("#/a/" + encode(ID + "document/04.txt#article-1"));
    assertEquals("7", browser.text("aside .count"));
    assertEquals(
        List.of("总投资3亿元", "2022年总产值200亿元", "2023年总产值250亿元", "2024年总产值300亿元", "前任主任王立平"),
        browser.texts("a.stated").stream().filter(text -> !text.contains("扩建") && !text.contains("落户")).toList());
  }

  @Test
  void wordsOfAHeadlineAreMarkedInIt() {
    browser.go("#/a/" + encode(ID + "document/04.txt#article-1") + "/" + encode("find:三年翻番"));
    assertEquals("三年翻番", browser.text("h1 mark.chosen"));
  }

  @Test
  void exampleQueriesRunInThePage() {
    browser.go("#/queries");
    assertTrue(browser.find(".card").size() >= 19);
    browser.click(".card a[href='#/queries/park-projects']").until("location.hash.endsWith('park-projects')").ready();
    assertTrue(browser.text("#output table").contains("湘潭高新区扩建项目"), browser.text("#output"));
    browser.go("#/sparql").click("#sparql").keys(Keys.chord(Keys.CONTROL, "a"), "SELECT nonsense", Keys.chord(Keys.CONTROL, Keys.ENTER));
    browser.until("document.querySelector('#output [role=alert]')");
    assertTrue(browser.text("#output").contains("Parse error"), browser.text("#output"));
    browser.complaints();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#/", "#/list/Organization", "PARK", "#/e/PERSON", "#/e/PROJECT", "#/a/ARTICLE", "#/s/湘潭", "#/queries",
        "#/queries/park-projects", "#/sparql", "#/nowhere", "LARGE"
      })
  void isAccessibleAndFitsANarrowScreen(String page) throws IOException {
    String hash =
        page.replace("LARGE", LARGE_PARK)
            .replace("PARK", PARK)
            .replace("PERSON", encode(ID + "entity/Person/罗昕"))
            .replace("PROJECT", encode(ID + "entity/Project/湘潭高新区扩建项目"))
            .replace("ARTICLE", encode(ID + "document/04.txt#article-1") + "/" + encode(ID + "document/04.txt#char=36,42"));
    browser.size(1280, 900).dark(false).go(hash);
    assertEquals(List.of(), browser.axe());
    browser.size(360, 740).dark(true).go(hash).click("#language").ready();
    assertEquals(List.of(), browser.axe());
    assertTrue(
        ((Number) browser.run("return document.documentElement.scrollWidth")).intValue() <= 360,
        () -> "wider than 360: " + browser.run("return [...document.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > 361).map((e) => e.outerHTML.slice(0, 120)).join('\\n')"));
  }

  @Test
  void theListOfQueriesWithoutScriptsIsAccessible() throws IOException {
    browser.size(360, 740).load("/queries");
    assertEquals(List.of(), browser.axe());
    assertTrue(((Number) browser.run("return document.documentElement.scrollWidth")).intValue() <= 360);
  }

  @Test
  void fusekisOwnPagesOpenByOption() {
    browser.load("/ui/").until("document.body.textContent.includes('/kg')");
    browser.load("/ui/#/dataset/kg/query").until("document.querySelector('.yasqe, .CodeMirror, .cm-editor')");
    browser.run("document.querySelector('.yasqe_queryButton, .query-button-container button').click()");
    browser.until("document.querySelector('.yasr table tbody tr, table.dataTable tbody tr')");
    browser.complaints();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
