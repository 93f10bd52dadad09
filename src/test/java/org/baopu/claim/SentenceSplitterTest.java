package org.baopu.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.baopu.article.Block;
import org.baopu.article.Layout;
import org.baopu.article.Role;
import org.baopu.lexicon.EntityClass;
import org.baopu.mention.Mention;
import org.baopu.mention.MentionForm;
import org.baopu.page.DocumentId;
import org.baopu.page.Metadata;
import org.baopu.page.Page;
import org.baopu.text.AlignedText;
import org.baopu.text.Span;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
  private static List<Sentence> split(String text, List<Mention> mentions) {
    Page page = new Page(new DocumentId("a.txt"), text, "UTF-8", "", Metadata.unknown());
    Layout layout = new Layout(page, List.of(), List.of(new Block(Role.BODY, AlignedText.of(text, 0))));
    return new SentenceSplitter().split(layout, mentions);
  }

  private static List<String> sentences(String text) {
    return split(text, List.of()).stream().map(Sentence::words).toList();
  }

  @Test
  void closingQuotesStayWithWhatTheyClose() {
    assertEquals(
        List.of("“年产值达6亿元。”", "冯群介绍，项目已投产……", "真快！", "占地70亩"),
        sentences("“年产值达6亿元。”冯群介绍，项目已投产……真快！占地70亩"));
  }

  @Test
  void noMentionIsCutInTwo() {
    String text = "雅虎！公司来了。";
    Mention yahoo =
        new Mention(
            MentionForm.NAME,
            new EntityClass("x:Company", "Company", "Organization"),
            0,
            new Span(0, 5),
            "雅虎!公司",
            OptionalInt.empty(),
            "test");
    List<Sentence> sentences = split(text, List.of(yahoo));
    assertEquals(1, sentences.size());
    assertEquals(List.of(new Span(0, 7)), sentences.get(0).clauses());
    assertEquals(0, sentences.get(0).mentions().get(0).index());
  }

  @Test
  void clausesHaveNoMarks() {
    Sentence sentence = split("该项目占地70亩，总投资4.85亿元；9月投产。", List.of()).get(0);
    assertEquals(List.of("该项目占地70亩", "总投资4.85亿元", "9月投产"), sentence.clauses().stream().map(s -> s.of(sentence.text())).toList());
    assertEquals("该项目占地70亩，总投资4.85亿元", sentence.clausesAround(new Span(0, 3), new Span(9, 12)).of(sentence.text()));
  }

  @Test
  void aMillionCharactersWithoutAMarkAreCut() {
    assertEquals(250, sentences("潭".repeat(1_000_000)).size());
  }
}
