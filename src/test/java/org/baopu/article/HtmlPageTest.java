package org.baopu.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baopu.page.Metadata;
import org.baopu.page.Page;
import org.baopu.page.PageReader;
import org.baopu.page.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlPageTest {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html><head><meta charset="gb2312"><title>湘潭高新区集中开工三十个项目_湘潭在线</title>
      <style>.x { color: red }</style><script>var a = "园区";</script></head>
      <body>
      <div class="topbar"><a href="/">首页</a> <a href="/news">新闻</a> <a href="/login">登录</a></div>
      <ul class="nav"><li><a href="/1">时政</a></li><li><a href="/2">园区</a></li></ul>
      <div class="wrap">
        <h1>湘潭高新区集中开工三十个项目</h1>
        <div class="info">2025-03-27 08:30　来源：湘潭日报　<span>作者：王小明</span></div>
        <div class="share">分享到 <a href="#">微信</a> <a href="#">微博</a></div>
        <div class="content">
          <p>　　本报讯（记者 王小明）3月26日，湘潭高新区举行项目集中开工仪式，<b>湘潭盛旺竹木有限公司</b>等企业负责人参加。</p>
          <p>&nbsp;&nbsp;此次开工的项目共三十个，总投资一百亿元。</p>
          <img src="1.jpg" alt="开工现场"><p></p>
          <p>其中，<a href="/x">智能制造产业园</a>由湘潭高新集团有限公司投资建设。</p>
        </div>
        <div class="related"><h3>相关阅读</h3><ul><li><a href="/a">岳塘经开区招商</a></li><li><a href="/b">九华兴业</a></li></ul></div>
      </div>
      <div class="footer">版权所有 湘潭在线 湘ICP备05000001号</div>
      </body></html>
      """;

  @TempDir Path folder;

  @Test
  void theArticleIsReadAndNothingBesideIt() throws IOException {
    Page page = read("1.html", PAGE.getBytes(Charset.forName("GB18030")));
    assertEquals("GB18030", page.charset());
    assertEquals(
        new Metadata(Optional.of("湘潭日报"), Optional.of(LocalDate.of(2025, 3, 27)), Optional.empty()), page.metadata());
    Article article = new PageCutter().cut(page).articles().get(0);
    assertEquals("湘潭高新区集中开工三十个项目", article.headline());
    assertEquals(List.of("王小明"), article.authors());
    assertEquals(
        """
        本报讯（记者 王小明）3月26日，湘潭高新区举行项目集中开工仪式，湘潭盛旺竹木有限公司等企业负责人参加。
        此次开工的项目共三十个，总投资一百亿元。
        其中，智能制造产业园由湘潭高新集团有限公司投资建设。""",
        article.body());
    assertEquals(1, new PageCutter().cut(page).articles().size());
  }

  @Test
  void whatSitesMarkAsTheArticleIsIt() throws IOException {
    String page =
        """
        <html><body><div><p>%s</p></div>
        <h2 class="t">标题</h2><div id="ozoom"><p>岳塘经开区今年引进企业二十家，合同金额五十亿元。</p></div></body></html>
        """
            .formatted("<a href='x'>一个很长的链接列表文字</a>".repeat(30));
    assertTrue(read("1.htm", page.getBytes(UTF_8)).text().contains("岳塘经开区今年引进企业二十家"));
    assertTrue(!read("1.htm", page.getBytes(UTF_8)).text().contains("链接列表"));
  }

  @Test
  void hostilePagesEnd() throws IOException {
    read("1.html", ("<div>".repeat(20_000) + "湘潭高新区今年引进企业二十家，合同金额五十亿元。").getBytes(UTF_8));
    read("1.html", ("<p>" + "<a><b><i>".repeat(5_000) + "湘潭高新区今年引进企业二十家，合同金额五十亿元。").getBytes(UTF_8));
    String deep = read("1.html", "<div>湘潭".repeat(20_000).getBytes(UTF_8)).text();
    assertEquals(20_000, deep.split("湘潭", -1).length - 1);
    Path huge = Files.write(folder.resolve("3.html"), "<table><tr><td>湘".repeat(20_000).getBytes(UTF_8));
    assertEquals(
        huge + ": a web page of more than 50,000 tags; expected one article",
        new PageReader(ReadingOptions.none()).read(huge).fold(Page::text, Object::toString));
    Path file = Files.write(folder.resolve("2.html"), "<html><script>x</script></html>".getBytes(UTF_8));
    assertEquals(
        file + ": a web page without text; expected an article",
        new PageReader(ReadingOptions.none()).read(file).fold(Page::text, Object::toString));
  }

  private Page read(String name, byte[] html) throws IOException {
    Path file = Files.write(folder.resolve(name), html);
    return new PageReader(ReadingOptions.none()).read(file).fold(page -> page, problem -> {
      throw new AssertionError(problem.toString());
    });
  }
}
