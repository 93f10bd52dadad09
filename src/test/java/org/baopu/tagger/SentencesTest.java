package org.baopu.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baopu.language.Token;
import org.baopu.text.Span;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final SortedMap<String, Integer> NO_WORDS = new TreeMap<>();
  private static final Knowledge NOTHING = new Knowledge(new Dictionary(NO_WORDS), WordClusters.none());

  private static List<Span> sentences(String text) {
    List<Token> tokens =
        text.isEmpty() ? List.of() : List.of(new Token(new Span(0, text.length()), "n"));
    return Sentences.of(new Sight(new Passage(text, tokens), NOTHING));
  }

  @Test
  void endsWithTheQuotationMarkBehindTheStop() {
    assertEquals(List.of(new Span(0, 6), new Span(6, 9)), sentences("他说“好。”她笑。"));
  }

  @Test
  void cutsWhatNeverEnds() {
    List<Span> spans = sentences("湘".repeat(1000) + "，" + "潭".repeat(299) + "。”””””””");
    int end = 0;
    for (Span span : spans) {
      assertEquals(end, span.start());
      assertTrue(span.length() <= Sentences.LONGEST + 2);
      end = span.end();
    }
    assertEquals(1308, end);
  }
}
