package org.baopu.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.baopu.article.Article;
import org.baopu.article.Block;
import org.baopu.article.Layout;
import org.baopu.article.Role;
import org.baopu.language.HanLpLanguage;
import org.baopu.lexicon.Lexicon;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;
import org.baopu.page.Page;
import org.baopu.tagger.NameTagger;
import org.baopu.text.AlignedText;
import org.junit.jupiter.api.Test;

class DocumentMentionFinderTest {
  private static final MentionFinder FINDER =
      new DocumentMentionFinder(Lexicon.load(List.of()), new HanLpLanguage(), NameTagger.load());

  @Test
  void takesPlaceChainsApart() {
    List<Mention> mentions = find("湘潭县石潭镇，暖暖的春风穿过竹林。");
    assertEquals(
        List.of("Place 湘潭县石潭镇", "Place 湘潭县", "Place 石潭镇"), mentions.stream().map(this::show).toList());
    assertEquals(0, mentions.get(2).referent().orElseThrow());
    assertTrue(mentions.get(1).referent().isEmpty());
  }

  @Test
  void findsAuthorsAndDeclaredShortForms() {
    List<String> shown =
        find("本报讯（记者 陈锦 通讯员 罗昕）货车驶向湘潭盛旺竹木有限公司（以下简称“盛旺竹木”）。", "盛旺竹木有分厂。").stream()
            .map(this::show)
            .toList();
    assertTrue(shown.contains("Person 陈锦"), shown.toString());
    assertTrue(shown.contains("Person 罗昕"), shown.toString());
    assertEquals(2, shown.stream().filter("Company 盛旺竹木"::equals).count(), shown.toString());
  }

  @Test
  void everyMentionIsWhereItSaysAndReferentsExist() {
    String[] texts = {
      "湖南省湘潭市岳塘区的湘潭高新区管委会主任张三说，该公司与华为签约。", "（（（（“”“”湘潭\u0000\ud83d市\udc00民", "、、、湘潭、长沙、株洲·", ""
    };
    for (String text : texts) {
      List<Mention> mentions = find(text);
      for (Mention mention : mentions) {
        assertEquals(mention.name(), mention.span().of(text));
        mention.referent().ifPresent(to -> assertTrue(to >= 0 && to < mentions.size()));
      }
    }
  }

  @Test
  void readsNoiseAndLongTextsInLinearTime() {
    SplittableRandom random = new SplittableRandom(3);
    String letters = "湘潭市县公司（）“”·、的\u0000\ud83d1A一";
    StringBuilder noise = new StringBuilder();
    random.ints(100_000, 0, letters.length()).forEach(at -> noise.append(letters.charAt(at)));
    assertTimeout(Duration.ofSeconds(60), () -> find(noise.toString()));
    assertTimeout(Duration.ofSeconds(60), () -> find("（".repeat(50_000) + "区".repeat(50_000)));
  }

  private List<Mention> find(String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String paragraph : paragraphs) {
      AlignedText.Builder text = new AlignedText.Builder();
      for (int i = 0; i < paragraph.length(); i++) {
        if (paragraph.charAt(i) != ' ') {
          text.add(paragraph.charAt(i), at + i);
        }
      }
      blocks.add(new Block(Role.BODY, text.build()));
      at += paragraph.length() + 1;
    }
    Page page =
        new Page(new DocumentId("a.txt"), String.join("\n", paragraphs), "UTF-8", "0".repeat(64), Metadata.unknown());
    Article article = new Article(0, "", List.of(), Optional.empty(), blocks);
    return FINDER.find(new Layout(page, List.of(article), List.of()));
  }

  private String show(Mention mention) {
    return mention.type().name() + " " + mention.name();
  }
}
