package org.baopu.language;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.baopu.text.Span;

/**
 * HanLP (portable-1.8.6): its core dictionary, its part-of-speech tags and its recogniser of personal names, no custom
 * dictionary. HanLP is configured here and nowhere else; after that it is only read, by any number of threads.
 */
public final class HanLpLanguage implements Language {
  /** UTF-16 code units that HanLP sees at once: its word net is one array for the whole of what it is given. */
  private static final int CHUNK = 1000;

  private static final String SENTENCE_ENDS = "。！？；\n";

  private final Segment segment;

  /** Loads HanLP's models, about 0.4 seconds the first time in a JVM. */
  public HanLpLanguage() {
    this.segment = configured();
  }

  private static Segment configured() {
    HanLP.Config.Normalization = false;
    HanLP.Config.ShowTermNature = true;
    Segment segment =
        new ViterbiSegment()
            .enableCustomDictionary(false)
            .enableNameRecognize(true)
            .enableTranslatedNameRecognize(true)
            .enableJapaneseNameRecognize(false)
            .enablePlaceRecognize(false)
            .enableOrganizationRecognize(false);
    segment.seg("湘潭");
    return segment;
  }

  @Override
  public List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 2 + 1);
    for (int start = 0; start < text.length(); ) {
      int end = chunkEnd(text, start);
      addTokens(text.substring(start, end), start, tokens);
      start = end;
    }
    return List.copyOf(tokens);
  }

  private void addTokens(String chunk, int offset, List<Token> tokens) {
    int at = 0;
    for (Term term : segment.seg(chunk)) {
      int end = at + term.word.length();
      if (end > at) {
        tokens.add(new Token(new Span(offset + at, offset + end), String.valueOf(term.nature)));
      }
      at = end;
    }
    if (at != chunk.length()) {
      throw new IllegalStateException("HanLP's words do not add up to the text: '" + chunk + "'");
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
