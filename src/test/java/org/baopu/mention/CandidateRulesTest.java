package org.baopu.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.baopu.article.Block;
import org.baopu.article.Role;
import org.baopu.language.HanLpLanguage;
import org.baopu.language.Language;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.Lexicon;
import org.baopu.text.AlignedText;
import org.baopu.text.Span;
import org.junit.jupiter.api.Test;

class CandidateRulesTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final Language LANGUAGE = new HanLpLanguage();

  private static EntityClass type(String name) {
    return LEXICON.entityClass(name).orElseThrow();
  }

  private static BlockText block(String text) {
    AlignedText.Builder aligned = new AlignedText.Builder();
    for (int i = 0; i < text.length(); i++) {
      aligned.add(text.charAt(i), i);
    }
    return new BlockText(0, new Block(Role.BODY, aligned.build()), text, LANGUAGE);
  }

  /** The names that a rule finds surely enough to stand alone. */
  private static List<String> found(CandidateRule rule, String text) {
    return rule.find(block(text)).stream()
        .filter(candidate -> candidate.score() >= 0.5)
        .map(candidate -> candidate.type().name() + " " + candidate.span().of(text))
        .toList();
  }

  @Test
  void findsAuthorsBeforeADateAndNotTheWordSource() {
    CandidateRule rule = new BylineRule(LEXICON.personForms(), LEXICON.nameForms(), type("Person"));
    assertEquals(List.of("Person 卢涛"), found(rule, "全媒体记者卢涛8月15日上午获悉，"));
    assertEquals(List.of("Person 何青", "Person 刘泉子"), found(rule, "新闻记者何青通讯员刘泉子"));
    assertEquals(List.of("Person 孟涛"), found(rule, "编辑：孟涛来源：中国江苏网"));
    assertEquals(List.of(), found(rule, "图片来源：湖南文明网"));
    assertEquals(List.of("Person 何蕊", "Person 王津"), found(rule, "记者 何蕊流程编辑：王津"));
    assertEquals(List.of(), found(rule, "极目新闻记者查询发现，"));
    assertEquals(List.of("Person 欧阳宏宇"), found(rule, "封面新闻记者 欧阳宏宇 "));
  }

  @Test
  void findsVillagesBehindWhatTheyLieIn() {
    CandidateRule rule = new DivisionRule(LEXICON, type("Place"));
    assertEquals(List.of("Place 湘潭县石潭镇"), found(rule, "他住在湘潭县石潭镇。"));
    assertEquals(List.of("Place 雁塔区建工路社区"), found(rule, "雁塔区建工路社区的居民"));
    assertEquals(List.of(), found(rule, "湘潭县石潭镇党委发文，长沙市天心区也发文。"));
  }

  /** The names that a candidate behind other text is parted into. */
  private static List<String> parted(String type, String before, String name) {
    String text = before + name;
    Candidate candidate = new Candidate(type(type), new Span(before.length(), text.length()), "tagger", 0.9);
    return new JoinedNames(LEXICON).parted(block(text), candidate).stream().map(part -> part.span().of(text)).toList();
  }

  @Test
  void partsTwoBodiesThatWereFoundAsOne() {
    assertEquals(
        List.of("怀化市消防救援支队", "鹤城区消防救援大队"), parted("GovernmentBody", "", "怀化市消防救援支队委托鹤城区消防救援大队"));
    assertEquals(List.of("湘阴县委", "县政府"), parted("GovernmentBody", "", "湘阴县委县政府"));
    assertEquals(List.of("湘江北路", "潇湘北路"), parted("Place", "", "湘江北路和潇湘北路"));
    assertEquals(List.of("湘潭市规划和自然资源局"), parted("GovernmentBody", "", "湘潭市规划和自然资源局"));
    assertEquals(List.of("怀化市会同县广坪镇"), parted("Place", "", "怀化市会同县广坪镇"));
    assertEquals(List.of("中国石油和化学工业联合会"), parted("Organization", "", "中国石油和化学工业联合会"));
  }

  @Test
  void noNameBeginsWithWhereSomethingEnds() {
    Repair repair = new Repair(LEXICON);
    for (String name : List.of("万顺路", "东至县", "东至县人民政府")) {
      String text = name.equals("万顺路") ? "东至" + name : name;
      Candidate candidate = new Candidate(type("Place"), new Span(0, text.length()), "tagger", 0.9);
      assertEquals(name, repair.mended(block(text), candidate).orElseThrow().span().of(text));
    }
  }

  @Test
  void aCompanyThatIsCalledByWhatItDoesHasItsParkInItsName() {
    CompanyBounds companies = new CompanyBounds(LEXICON.identityWords(), type("Company"));
    String text = "湘潭经开区新发展集团有限公司完成竞聘。";
    Candidate park = new Candidate(type("Park"), new Span(0, 5), "tagger", 0.9);
    Candidate company = new Candidate(type("Company"), new Span(5, 14), "tagger", 0.6);
    assertEquals("湘潭经开区新发展集团有限公司", companies.rooted(block(text), company, List.of(park, company)).span().of(text));
    assertEquals("新发展集团有限公司", companies.rooted(block(text), company, List.of(company)).span().of(text));
  }

  @Test
  void parksThatAClauseAndADivisionBeginAreSure() {
    CandidateRule rule = new FormRule(LEXICON);
    assertEquals(List.of("Park 湘潭县先进制造业开发区"), found(rule, "记者来到，湘潭县先进制造业开发区机器轰鸣。"));
    assertEquals(List.of(), found(rule, "记者走进先进制造业开发区。"));
  }

  @Test
  void namesOfPeopleEndBeforeTheNextWord() {
    PersonBounds people = new PersonBounds(LEXICON.personForms(), LEXICON.identityWords());
    assertEquals("张丽", bounded(people, "张丽和", "浦江镇文明办"));
    assertEquals("张丽和", bounded(people, "张丽和", ""));
    assertEquals("耿玉和", bounded(people, "耿玉和", "出席"));
    assertEquals("焦竞赛", bounded(people, "焦竞赛说", ""));
    assertEquals("欧阳宏宇", bounded(people, "欧阳宏宇", ""));
  }

  /** The person's name before a body's, or before other words. */
  private static String bounded(PersonBounds people, String name, String behind) {
    String text = name + behind;
    Candidate body = new Candidate(type("GovernmentBody"), new Span(name.length(), text.length()), "tagger", 0.9);
    List<Candidate> all = behind.endsWith("办") ? List.of(body) : List.of();
    return people.of(block(text), new Candidate(type("Person"), new Span(0, name.length()), "tagger", 0.9), all).span().of(text);
  }

  @Test
  void aPartysBodyIsCalledByTheParty() {
    assertEquals(List.of("中共长春市委"), parted("GovernmentBody", "他任中共", "长春市委"));
  }

  @Test
  void findsABodyByAPostInItBehindAnotherPostOfItsOwner() {
    CandidateRule rule = new UnitRule(LEXICON.nameForms(), LEXICON.identityWords(), LEXICON.personForms().titles(), LEXICON.relations().part("deputy").orElseThrow());
    assertEquals(
        List.of("GovernmentBody 管委会"), found(rule, "株洲高新区党工委副书记、管委会主任王洪宇出席。"));
    assertEquals(List.of("GovernmentBody 宣传部"), found(rule, "湘潭市委常委、宣传部部长李建军出席。"));
    assertEquals(List.of(), found(rule, "管委会主任王洪宇出席。"));
  }

  @Test
  void findsNamesWrittenBySound() {
    CandidateRule rule = new TransliteratedNameRule(LEXICON.personForms(), type("Person"));
    assertEquals(
        List.of("Person 卡洛斯·塔瓦雷斯", "Person 埃隆·马斯克", "Person 艾尔肯·吐尼亚孜"),
        found(rule, "首席执行官卡洛斯·塔瓦雷斯说，埃隆·马斯克来到上海，自治区主席艾尔肯·吐尼亚孜出席。"));
    assertEquals(
        List.of("Person 普拉昌达", "Person 理查德"), found(rule, "总理普拉昌达计划访问，副总理理查德同行。"));
    assertEquals(List.of("Person 弗拉基米尔·泽连斯基"), found(rule, "总统弗拉基米尔·泽连斯基抵达"));
    assertEquals(List.of(), found(rule, "总经理李易峰、马宁，代表利比亚，会长·副会长，销售经理梅赛德斯-AMG"));
  }
}
