package org.baopu.language;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.baopu.text.Span;

/**
 * HanLP (portable-1.8.6): its core dictionary, its part-of-speech tags and its recogniser of personal names. HanLP is
 * configured here and nowhere else; after that it is only read, by any number of threads.
 */
public final class HanLpLanguage implements Language {
  /** UTF-16 code units that HanLP sees at once: its word net is one array for the whole of what it is given. */
  private static final int CHUNK = 1000;

  private static final String SENTENCE_ENDS = "。！？；\n";

  private final Segmenter segmenter = segmenter();

  private static Segmenter segmenter() {
    HanLP.Config.Normalization = false;
    HanLP.Config.ShowTermNature = true;
    Segmenter segmenter = new Segmenter();
    segmenter.words("湘潭");
    return segmenter;
  }

  @Override
  public List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 2 + 1);
    for (int start = 0; start < text.length(); ) {
      int end = chunkEnd(text, start);
      addTokens(segmenter.words(text.substring(start, end)), start, end, tokens);
      start = end;
    }
    return List.copyOf(tokens);
  }

  private static void addTokens(List<Term> terms, int start, int end, List<Token> tokens) {
    int at = start;
    for (Term term : terms) {
      int next = at + term.word.length();
      if (next > at) {
        tokens.add(new Token(new Span(at, next), String.valueOf(term.nature)));
      }
      at = next;
    }
    if (at != end) {
      throw new IllegalStateException("HanLP's words do not add up to the text: '" + terms + "'");
    }
  }

  /** After the last sentence end within reach, or where the reach ends. */
  private static int chunkEnd(String text, int start) {
    if (text.length() - start <= CHUNK) {
      return text.length();
    }
    for (int i = start + CHUNK; i > start + CHUNK / 2; i--) {
      if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    int end = start + CHUNK;
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  @Override
  public String pinyin(String text) {
    List<Pinyin> syllables = HanLP.convertToPinyinList(text);
    StringBuilder out = new StringBuilder(text.length() * 4);
    boolean afterSyllable = false;
    for (int i = 0; i < text.length(); i++) {
      Pinyin syllable = syllables.get(i);
      boolean han = syllable != Pinyin.none5;
      if (!out.isEmpty() && (han || afterSyllable) && out.charAt(out.length() - 1) != ' ' && text.charAt(i) != ' ') {
        out.append(' ');
      }
      if (han) {
        out.append(syllable.getPinyinWithToneMark());
      } else {
        out.append(text.charAt(i));
      }
      afterSyllable = han;
    }
    return out.toString();
  }

  @Override
  public String simplified(String text) {
    return Script.simplified(text);
  }
}
