package org.baopu.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
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
import org.junit.jupiter.api.io.TempDir;

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
  void aPartOfABodyWithAPostOfItsOwnIsABody() {
    assertEquals(
        List.of("GovernmentBody 昔阳县水利局", "GovernmentBody 昔阳县水利局水政监督股", "Person 张三"),
        find("昔阳县水利局水政监督股股长张三说。").stream().map(this::show).sorted().toList());
    List<String> branch = find("天津二建建筑工程有限公司第二分公司承建。").stream().map(this::show).toList();
    assertTrue(branch.containsAll(List.of("Company 天津二建建筑工程有限公司", "Company 天津二建建筑工程有限公司第二分公司")), branch.toString());
  }

  @Test
  void whoIsDescribedIsAPersonThroughoutTheDocument() {
    List<String> shown =
        find("宁波，男，汉族，1969年3月生，安徽合肥人。", "2017年3月，宁波任合肥市副市长，到宁波市考察。").stream().map(this::show).toList();
    assertEquals(2, shown.stream().filter("Person 宁波"::equals).count(), shown.toString());
    assertTrue(shown.contains("Place 宁波市"), shown.toString());
  }

  @Test
  void findsThePlaceWhoseOfficeIsNamed() {
    List<String> shown = find("潍坊市委副书记、市长刘运出席签约仪式。").stream().map(this::show).toList();
    assertEquals(List.of("GovernmentBody 潍坊市委", "Place 潍坊市", "Person 刘运"), shown);
  }

  @Test
  void aCompanysNameHoldsItsLegalForm() {
    List<String> shown =
        find("湘潭高新区牵手上海中军投资集团", "近日，湘潭高新区与上海中军投资集团有限公司平台合作项目签约仪式举行。").stream()
            .map(this::show)
            .toList();
    assertTrue(shown.contains("Company 上海中军投资集团有限公司"), shown.toString());
  }

  @Test
  void partsAnOwnerFromWhatItOwns() {
    List<String> shown =
        find("本报讯（记者 王伟）歌尔股份有限公司全资子公司潍坊歌尔电子有限公司坐落于潍坊综合保税区。").stream().map(this::show).toList();
    assertEquals(
        List.of("Person 王伟", "Company 歌尔股份有限公司", "Company 潍坊歌尔电子有限公司", "Park 潍坊综合保税区"), shown);
  }

  @Test
  void resolvesWordsThatStandForNames() {
    List<Mention> mentions = find("湖南东安湘钢瑞和钙业有限公司落户永州市东安县。该公司计划扩产。全县工业向好。");
    assertEquals("Company 湖南东安湘钢瑞和钙业有限公司", antecedent(mentions, "该公司"));
    assertEquals("Place 永州市东安县", antecedent(mentions, "全县"));
  }

  @Test
  void leavesGenericNounsAndUnnamedOnesAlone() {
    List<String> shown = find("园区企业和开发区的公司很多，某市某某科技有限公司也在中国。").stream().map(this::show).toList();
    assertEquals(List.of(), shown);
  }

  @Test
  void findsNamesOfAnAddedClassAndOfAnAddedSubclass(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("more.ttl");
    Files.writeString(
        file,
        """
        @prefix bp: <https://w3id.org/baopu/ontology#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        bp:Award rdfs:subClassOf bp:Entity ; bp:nameSuffix "质量奖", "科技进步奖" ; bp:genericName "质量奖" .
        bp:Bridge rdfs:subClassOf bp:Place ; bp:nameSuffix "大桥" .
        """,
        StandardCharsets.UTF_8);
    Lexicon lexicon = Lexicon.load(List.of(file));
    MentionFinder finder = new DocumentMentionFinder(lexicon, new HanLpLanguage(), NameTagger.load());
    List<String> shown =
        finder.find(layout("他家在湘潭三大桥旁边，华菱集团获得湖南省科技进步奖。该质量奖每年评一次。")).stream()
            .map(this::show)
            .toList();
    assertTrue(shown.contains("Award 湖南省科技进步奖"), shown.toString());
    assertTrue(shown.contains("Bridge 湘潭三大桥"), shown.toString());
    assertFalse(shown.contains("Award 质量奖"), shown.toString());
  }

  @Test
  void takesEveryItemOfALongListOfPeopleForAPerson() {
    List<String> shown =
        find("市领导王永威、闻然、谷军营、热地、艾力更·依明巴海、贾海洋和田纪云、任延忠、李建国、王会奇参加。").stream()
            .map(this::show)
            .toList();
    assertEquals(
        "王永威 闻然 谷军营 热地 艾力更·依明巴海 贾海洋 田纪云 任延忠 李建国 王会奇",
        shown.stream().map(name -> name.replace("Person ", "")).collect(Collectors.joining(" ")));
  }

  @Test
  void takesTheItemsOfAListOfProjectsForProjects() {
    List<String> shown =
        find("一季度，宏远电机三期、比亚迪刀片电池等12个重点产业项目开工。比亚迪在长沙设厂。").stream().map(this::show).toList();
    assertEquals(
        List.of("Project 宏远电机三期", "Project 比亚迪刀片电池"),
        shown.stream().filter(name -> name.startsWith("Project")).toList());
    assertTrue(shown.contains("Company 比亚迪"), shown.toString());
  }

  @Test
  void whatIsBuiltIsAProjectWhereWorksAreListed() {
    List<String> shown =
        find("该产品用于港珠澳大桥、白鹤滩水电站、平陆运河等重点工程。").stream().map(this::show).toList();
    assertEquals(List.of("Project 港珠澳大桥", "Project 白鹤滩水电站", "Project 平陆运河"), shown);
  }

  @Test
  void aListOfProjectsMaySayAtLengthOfWhichKind() {
    List<String> shown =
        find("推进韶山研学实践基地提质改造项目、湘潭红色教育中心等25个具有国际影响力的旅游目的地项目建设。").stream().map(this::show).toList();
    assertEquals(List.of("Project 韶山研学实践基地提质改造项目", "Project 湘潭红色教育中心"), shown);
  }

  @Test
  void companiesThatHaveProjectsStayCompanies() {
    List<String> shown =
        find("湖南匡安网络技术有限公司、华智生物技术有限公司等6个项目签约。张三、李四等项目部成员参加。").stream().map(this::show).toList();
    assertEquals(List.of(), shown.stream().filter(name -> name.startsWith("Project")).toList());
  }

  @Test
  void leavesPeopleOutWhoAreNotNamedInFull() {
    List<String> shown = find("李女士和老王说，湖南长沙张某是赵先生的同事。").stream().map(this::show).toList();
    assertEquals(List.of("Place 湖南长沙", "Place 湖南", "Place 长沙"), shown);
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
    String letters = "湘潭市县公司（）“”·、的等项目和\u0000\ud83d1A一";
    StringBuilder noise = new StringBuilder();
    random.ints(100_000, 0, letters.length()).forEach(at -> noise.append(letters.charAt(at)));
    assertTimeout(Duration.ofSeconds(60), () -> find(noise.toString()));
    assertTimeout(Duration.ofSeconds(60), () -> find("（".repeat(50_000) + "区".repeat(50_000)));
  }

  private String antecedent(List<Mention> mentions, String words) {
    Mention anaphor = mentions.stream().filter(mention -> mention.name().equals(words)).findFirst().orElseThrow();
    assertEquals(MentionForm.ANAPHOR, anaphor.form());
    return show(mentions.get(anaphor.referent().orElseThrow()));
  }

  private List<Mention> find(String... paragraphs) {
    return FINDER.find(layout(paragraphs));
  }

  private static Layout layout(String... paragraphs) {
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
    return new Layout(page, List.of(article), List.of());
  }

  private String show(Mention mention) {
    return mention.type().name() + " " + mention.name();
  }
}
