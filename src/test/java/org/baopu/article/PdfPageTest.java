package org.baopu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baopu.page.Page;
import org.baopu.page.PageReader;
import org.baopu.page.ReadingOptions;
import org.baopu.page.Typesetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles of the seeds, set in columns as newspapers do, are read back from the PDF. */
class PdfPageTest {
  private static final double[] COLUMNS = {40, 170, 300, 430};

  @TempDir Path folder;

  @Test
  void articlesInFourColumnsComeBackInReadingOrder() throws IOException {
    List<Article> set = articles();
    Typesetter page = new Typesetter().page();
    page.line(40, 40, 9, "2025年3月27日 星期四");
    headline(page, 40, 80, 10, set.get(0));
    page.columns(new double[] {40, 170}, 150, 10, 12, 20, set.get(0).body());
    headline(page, 300, 80, 10, set.get(1));
    page.columns(new double[] {300, 430}, 150, 10, 12, 20, set.get(1).body());
    headline(page, 40, 500, 22, set.get(2));
    page.columns(COLUMNS, 560, 10, 12, 12, set.get(2).body());
    page.page();
    headline(page, 40, 80, 22, set.get(3));
    page.columns(COLUMNS, 150, 10, 12, 12, set.get(3).body());
    Layout layout = new PageCutter().cut(read(page.pdf()));
    assertEquals(set.stream().map(Article::headline).toList(), layout.articles().stream().map(Article::headline).toList());
    for (int i = 0; i < 4; i++) {
      assertEquals(set.get(i).body(), layout.articles().get(i).body());
    }
    assertEquals("2025-03-27", layout.page().metadata().date().orElseThrow().toString());
  }

  @Test
  void aHeadlineInTheMiddleHeadsTheColumnsOnBothSides() throws IOException {
    List<String> bodies = List.of("近日，湘潭高新区举行项目集中开工仪式，三十个项目同时开工。".repeat(8), "昨日，岳塘经开区举行项目集中签约仪式，二十个项目同时签约。".repeat(8));
    Typesetter page = new Typesetter().page();
    page.line(230, 80, 22, "集中开工仪式");
    page.columns(COLUMNS, 110, 10, 12, 6, bodies.get(0));
    page.line(262, 250, 22, "又签约");
    page.columns(COLUMNS, 280, 10, 12, 6, bodies.get(1));
    Layout layout = new PageCutter().cut(read(page.pdf()));
    assertEquals(List.of("集中开工仪式", "又签约"), layout.articles().stream().map(Article::headline).toList());
    assertEquals(bodies, layout.articles().stream().map(Article::body).toList());
  }

  @Test
  void kickerHeadlineAndSubheadlineAreToldBySize() throws IOException {
    Typesetter page = new Typesetter().page();
    page.line(40, 60, 14, "上半年完成工业产值三百亿元");
    page.line(40, 90, 28, "湘潭高新区跑出加速度");
    page.line(60, 112, 14, "三十个项目集中开工");
    page.columns(COLUMNS, 140, 10, 12, 4, "本报讯（记者 王小明）近日，湘潭高新区举行项目集中开工仪式，三十个项目同时开工，总投资一百亿元。\n仪式上，园区负责人介绍了上半年的工作，并对下半年的任务作了安排，要求各部门抓紧落实。");
    Layout layout = new PageCutter().cut(read(page.pdf()));
    Article article = layout.articles().get(0);
    assertEquals("湘潭高新区跑出加速度", article.headline());
    assertEquals(List.of("王小明"), article.authors());
    assertEquals(
        List.of(Role.KICKER, Role.HEADLINE, Role.SUBHEADLINE, Role.BODY, Role.BODY),
        article.blocks().stream().map(Block::role).toList());
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    byte[] good = new Typesetter().page().line(40, 40, 10, "湘潭高新区").pdf();
    assertEquals("a PDF without text, of pictures only; recognise its text (OCR) first", problem(new Typesetter().page().pdf()));
    assertEquals("an encrypted PDF; take off its password", problem(new Typesetter().page().line(40, 40, 10, "甲").pdf("secret")));
    assertTrue(problem("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII)).startsWith("a broken PDF: "));
    assertEquals("湘潭高新区", read(good).text().strip());
    for (int length = 0; length < good.length; length += 97) {
      reading(Arrays.copyOf(good, length));
    }
  }

  /** Sets a headline in lines of so many letters. */
  private static void headline(Typesetter page, double x, double y, int letters, Article article) {
    String rest = article.headline();
    for (int line = 0; !rest.isEmpty(); line++) {
      int end = Math.min(letters, rest.length());
      page.line(x, y + 26 * line, 22, rest.substring(0, end));
      rest = rest.substring(end);
    }
  }

  /** Some articles of the seeds that fit a page. */
  private static List<Article> articles() throws IOException {
    List<Article> fit = new ArrayList<>();
    try (var seeds = Files.list(Path.of("seeds"))) {
      for (Path seed : seeds.sorted().toList()) {
        Page page = new PageReader(ReadingOptions.none()).read(seed).fold(read -> read, problem -> {
          throw new AssertionError(problem.toString());
        });
        for (Article article : new PageCutter().cut(page).articles()) {
          boolean plain = article.blocks().stream().noneMatch(block -> block.role() == Role.CROSSHEAD || block.role() == Role.BYLINE);
          int length = article.body().length();
          if (plain && length > 150 && length < 440 && !article.headline().isEmpty() && article.headline().length() <= 20) {
            fit.add(article);
          }
        }
      }
    }
    assertTrue(fit.size() >= 4, "articles that fit: " + fit.size());
    return fit.subList(0, 4);
  }

  private Page read(byte[] pdf) throws IOException {
    Path file = Files.write(folder.resolve("page.pdf"), pdf);
    return new PageReader(ReadingOptions.none()).read(file).fold(page -> page, problem -> {
      throw new AssertionError(problem.toString());
    });
  }

  private String problem(byte[] pdf) throws IOException {
    return reading(pdf).substring((folder.resolve("page.pdf") + ": ").length());
  }

  private String reading(byte[] pdf) throws IOException {
    Path file = Files.write(folder.resolve("page.pdf"), pdf);
    return new PageReader(ReadingOptions.none()).read(file).fold(Page::text, Object::toString);
  }
}
