package org.baopu.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
  void findsWhereATitleEndsThatRunsIntoItsText() {
    assertHeadlineAndBody("李明任云湖市委书记", "据“云湖发布”消息，8月11日下午，云湖市召开领导干部会议。",
        "原标题：李明任云湖市委书记据“云湖发布”消息，8月11日下午，云湖市召开领导干部会议。");
    assertHeadlineAndBody("云湖高新区三个项目集中开工", "近日，云湖高新区三个项目集中开工，总投资12亿元。",
        "原标题：云湖高新区三个项目集中开工近日，云湖高新区三个项目集中开工，总投资12亿元。");
    assertHeadlineAndBody("云湖高新区三个项目集中开工", "走进车间，机器轰鸣。",
        "原标题：云湖高新区三个项目集中开工            走进车间，机器轰鸣。");
    assertHeadlineAndBody("云湖高新区三个项目集中开工", "走进车间，机器轰鸣。", "（原标题：云湖高新区三个项目集中开工）走进车间，机器轰鸣。");
  }

  @Test
  void findsTheTitleAndTheAuthorsBehindADateline() {
    Article article =
        cut("中新网云湖8月11日电 题：云湖老矿区长出“新工厂”作者 高峰 王芳“这里以前全是煤。”11日，工程师李明说。").articles().get(0);
    assertEquals("云湖老矿区长出“新工厂”", article.headline());
    assertEquals(List.of("高峰", "王芳"), article.authors());
    assertEquals("“这里以前全是煤。”11日，工程师李明说。", article.body());
  }

  @Test
  void partsABylineWithoutBracketsFromItsText() {
    Article article = cut("云湖精密锻造车间。云湖日报全媒记者 李云 通讯员 王文来在欧美市场，云湖的产品卖得很好。8月5日，记者走进车间。").articles().get(0);
    assertEquals(List.of("李云", "王文来"), article.authors());
    assertEquals("在欧美市场，云湖的产品卖得很好。8月5日，记者走进车间。", article.body());
    assertEquals("近日，云湖高新区举行签约仪式。", body("云湖新闻记者 周英通讯员 张雪近日，云湖高新区举行签约仪式。"));
    assertEquals("连日来，大家忙个不停。", body("【云湖时报特约记者 李海】连日来，大家忙个不停。"));
    assertEquals("记者从市统计局获悉，上半年生产总值增长5%。", body("记者从市统计局获悉，上半年生产总值增长5%。"));
  }

  @Test
  void aReportersLineMayOpenTheTextItself() {
    assertOpens(List.of("邱延岗"), "云湖网记者 邱延岗 云湖报道8月3日下午，云湖高新区举行签约仪式。");
    assertOpens(List.of("孙杰", "刘成旺"), "云湖新闻记者 孙杰 通讯员 刘成旺 报道近日，云湖高新区举行签约仪式。");
    assertOpens(List.of("李日红"), "云湖新闻记者 李日红：在云湖高新区，签约仪式刚刚结束。");
    assertOpens(List.of("王泳婷", "李艳丽"), "东方网记者王泳婷、通讯员李艳丽7月24日报道：云湖高新区举行签约仪式。");
    assertOpens(List.of("张翼"), "光明日报北京8月10日电 记者张翼从云湖高新区获悉，今年投资增长5%。");
  }

  /** That the text is the body as a whole, by these authors. */
  private static void assertOpens(List<String> authors, String text) {
    Article article = cut(text).articles().get(0);
    assertEquals(text, article.body());
    assertEquals(authors, article.authors());
  }

  @Test
  void leavesOutTheNoticesBehindAText() {
    String text = "公司注册地址为云湖高新区。";
    assertEquals(text, body(text + "广告声明：文内含有的对外跳转链接，用于传递更多信息，结果仅供参考，所有文章均包含本声明。"));
    assertEquals(text, body(text + "版权声明：凡本网文章下标注有版权声明的均为本社合法拥有版权的作品，未经本网授权不得使用。"));
    assertEquals(text, body(text + "云湖晚报-开屏新闻记者 孙霞 文 云湖市委宣传部 供图一审 杨茜责任编辑 易科责任校对 刘学主编 何晓终审 编委 曹捷返回搜狐，查看更多责任编辑："));
    assertEquals(text, body(text + "（云湖区新闻办供图）分享让更多人看到"));
    String texts =
        "走进云湖精密锻造公司，机器轰鸣。8月5日，工人们正把一件件新产品装上车，准备运往沿海的几家汽车厂。公司总经理李云说，去年底接下的这笔订单，让大家忙了大半年，模具改了五次，"
            + "夜里常常灯火通明，如今总算按时交了货。下一步，他们打算把省下来的钱用在新的生产线上，再招几名年轻的技术员。";
    Article article = cut(texts + "（本版图片均由云湖日报全媒记者 刘松 摄）").articles().get(0);
    assertEquals(texts, article.body());
    assertEquals(List.of(), article.authors());
  }

  private static void assertHeadlineAndBody(String headline, String body, String text) {
    Article article = cut(text).articles().get(0);
    assertEquals(headline, article.headline());
    assertEquals(body, article.body());
  }

  @Test
  void readsATextWithoutAnyStructureAsOneArticle() {
    assertEquals("湘潭高新区", body("湘潭高新区"));
    assertEquals("近日，该项目投产。", body("近日，该项目投产。"));
  }

  @Test
  void theYearOfADayIsTheOneThatTheTextReportsOf() {
    assertEquals(Optional.of(LocalDate.of(2024, 8, 7)), day("8月7日，园区组织开展慰问活动。2024年上半年，园区完成税收3亿元。"));
    assertEquals(Optional.of(LocalDate.of(2025, 1, 8)), day("1月8日，园区召开会议。2024年1至11月，园区完成税收3亿元。"));
  }

  @Test
  void theYearOfADayIsOpenWhereTheTextNamesOtherYears() {
    assertEquals(Optional.empty(), day("8月7日，公司宣布签约，为2050年实现碳中和做出贡献，首份2028年交付的订单也已签下。"));
    assertEquals(Optional.empty(), day("8月7日，王刚任岳州市委书记。他2020年3月任临江市委副书记，2021年6月当选临江市市长。"));
    assertEquals(Optional.empty(), day("8月7日，项目签约。公司成立于2021年，成立日期为2021年5月。"));
  }

  @Test
  void findsNothingOnABlankPage() {
    assertEquals(new Layout(page(" \n \n"), List.of(), List.of()), cut(" \n \n"));
  }

  private static Optional<LocalDate> day(String sentences) {
    return cut("园区新闻\n本报讯（记者 王一）" + sentences + "\n").articles().get(0).date();
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
