package org.baopu.store;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.baopu.language.Script;

/**
 * Cuts text into what is searched for: Lucene's bigrams of Han characters and words of other scripts, in simplified
 * characters, normal width and lower case.
 */
final class SearchTerms extends Analyzer {
  private final boolean singles;

  /** {@code singles}: single characters beside the bigrams, as an index has them so that one character is found. */
  SearchTerms(boolean singles) {
    this.singles = singles;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream folded = new Simplifying(new LowerCaseFilter(new CJKWidthFilter(words)));
    return new TokenStreamComponents(words, new CJKBigramFilter(folded, CJKBigramFilter.HAN, singles));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new Simplifying(new LowerCaseFilter(new CJKWidthFilter(in)));
  }

  private static final class Simplifying extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Simplifying(TokenStream in) {
      super(in);
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
      if (!input.incrementToken()) {
        return false;
      }
      Script.simplify(term.buffer(), term.length());
      return true;
    }
  }
}
