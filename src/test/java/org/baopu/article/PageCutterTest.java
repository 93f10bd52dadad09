package org.baopu.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;
import org.baopu.page.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageCutterTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/articles");

  static Stream<Path> seeds() throws IOException {
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      return seeds.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cutsThePage(Path seed) throws IOException {
    assertEquals(golden(seed), outline(Files.readString(seed, UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cutsThePageAlikeHoweverItsLinesAreSet(Path seed) throws IOException {
    List<UnaryOperator<String>> settings =
        List.of(
            text -> text.replace("\n", "\r\n"),
            text -> text.replace("\n", "\n\n"),
            text -> text.replace("\n", "  \n"),
            text -> text.replaceAll("(?m)^(?=.)", "    "),
            text -> text.replace('（', '(').replace('）', ')').replace('，', ',').replace('：', ':'));
    for (UnaryOperator<String> setting : settings) {
      String text = setting.apply(Files.readString(seed, UTF_8));
      assertEquals(golden(seed), outline(text), () -> text.substring(0, 200));
    }
  }

  @Test
  void joinsANameThatLinesAndBlankLinesBreak() {
    assertEquals(
        "本报讯（记者 陈锦）日前，湘潭市盛旺竹木有限公司的产品经湘潭铁牛埠港区运往山东、浙江等地的深加工企业，成为集装箱内衬板的核心材料。",
        body(
            """
            竹制品走俏沿海
            本报讯（记者 陈锦）日前，湘潭市盛旺竹木有限
            公司的产品经湘潭铁牛埠港区运往山东、浙江等地的深

            加工企业，成为集装箱内衬板的核心材料。
            """));
  }

  @Test
  void goesOnBehindThePictureThatBreaksASentence() {
    Layout layout =
        cut(
            """
            竹制品走俏沿海

            本报讯（记者 陈锦）日前，湘潭市盛旺竹木有限公司的产品经湘潭铁牛埠港区运往山东、浙江等地的深

            工人正在编织竹帘。（本报记者 尹义龙 摄）

            加工企业，成为集装箱内衬板的核心材料。
            """);
    assertEquals(
        "本报讯（记者 陈锦）日前，湘潭市盛旺竹木有限公司的产品经湘潭铁牛埠港区运往山东、浙江等地的深加工企业，成为集装箱内衬板的核心材料。",
        layout.articles().get(0).body());
    assertEquals(List.of(Role.CAPTION), layout.loose().stream().map(Block::role).toList());
  }

  @Test
  void partsTheTitleTheCaptionAndTheCreditsOfAWebPage() {
    Layout layout =
        cut(
            "原标题：我市牵手上海企业签约仪式现场。李明 摄红网时刻新闻8月7日讯（通讯员 刘建 记者 王芳）8月5日，湘潭高新区与一家上海企业签约。"
                + "广告 会计做账技巧-手把手教你 ×双方将共建平台。来源：红网作者：刘建 编辑：王津 返回搜狐，查看更多责任编辑：");
    Article article = layout.articles().get(0);
    assertEquals(List.of("刘建", "王芳"), article.authors());
    assertEquals(
        "红网时刻新闻8月7日讯（通讯员 刘建 记者 王芳）8月5日，湘潭高新区与一家上海企业签约。\n双方将共建平台。", article.body());
  }

  @Test
  void takesTheTitleThatAWebPagePrintsTwice() {
    Layout layout = cut("原标题：区领导走访慰问企业职工 区领导走访慰问企业职工 7月28日上午，区领导走访慰问企业职工，送上清凉。");
    assertEquals("区领导走访慰问企业职工", layout.articles().get(0).headline());
    assertEquals("7月28日上午，区领导走访慰问企业职工，送上清凉。", layout.articles().get(0).body());
  }

  @Test
  void readsATextWithoutAnyStructureAsOneArticle() {
    assertEquals("湘潭高新区", body("湘潭高新区"));
    assertEquals("近日，该项目投产。", body("近日，该项目投产。"));
  }

  @Test
  void findsNothingOnABlankPage() {
    assertEquals(new Layout(page(" \n \n"), List.of(), List.of()), cut(" \n \n"));
  }

  private static String body(String text) {
    return cut(text).articles().get(0).body();
  }

  private static String golden(Path seed) throws IOException {
    return Files.readString(GOLDEN.resolve(seed.getFileName().toString()), UTF_8);
  }

  /** By article a line: headline, authors, day, how the body begins and ends. */
  private static String outline(String text) {
    return cut(text).articles().stream()
        .map(
            article -> {
              String body = article.body().replaceAll("\\s", "");
              return String.join(
                  " | ",
                  article.headline(),
                  String.join(" ", article.authors()),
                  article.date().map(Object::toString).orElse("-"),
                  body.substring(0, 12) + "…" + body.substring(body.length() - 12),
                  body.length() + " letters\n");
            })
        .collect(Collectors.joining());
  }

  private static Layout cut(String text) {
    return new PageCutter().cut(page(text));
  }

  private static Page page(String text) {
    return new Page(new DocumentId("page.txt"), text, "UTF-8", "0".repeat(64), Metadata.unknown());
  }
}
