package org.baopu.store;

import org.apache.jena.query.text.TextIndexParseException;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Reads a search: Lucene's query syntax, where words stand for all of them, a run of Han characters for that run, and a word
 * of letters for a name's pinyin too ({@code xtgxq}, {@code xiangtan*}).
 */
final class SearchParser extends QueryParser {
  /** Characters of a search. */
  private static final int LONGEST = 1000;

  SearchParser(String field) {
    super(field, new SearchTerms(false));
    setDefaultOperator(Operator.AND);
    setSplitOnWhitespace(true);
    setAutoGeneratePhraseQueries(true);
  }

  /**
   * Reads a search.
   *
   * @throws TextIndexParseException if it is none
   */
  Query read(String text) {
    if (text.length() > LONGEST) {
      throw new TextIndexParseException(text.substring(0, 40) + "…", "longer than " + LONGEST + " characters");
    }
    try {
      return parse(text);
    } catch (ParseException | IndexSearcher.TooManyClauses e) {
      throw new TextIndexParseException(text, String.valueOf(e.getMessage()));
    }
  }

  @Override
  protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
    return orPinyin(own(field), super.getFieldQuery(field, text, quoted), text, TermQuery::new);
  }

  @Override
  protected Query getPrefixQuery(String field, String text) throws ParseException {
    return orPinyin(own(field), super.getPrefixQuery(field, text), text, PrefixQuery::new);
  }

  @Override
  protected Query getRegexpQuery(String field, String text) throws ParseException {
    throw new ParseException("regular expressions are refused");
  }

  private String own(String field) throws ParseException {
    if (!field.equals(getField())) {
      throw new ParseException("no field '" + field + "'; put a backslash before a colon");
    }
    return field;
  }

  private static Query orPinyin(
      String field, Query plain, String text, java.util.function.Function<Term, Query> sounding) {
    boolean letters = !text.isEmpty() && text.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    if (!field.equals(SearchFields.NAME) || !letters) {
      return plain;
    }
    Term term = new Term(SearchFields.PINYIN, text.toLowerCase(java.util.Locale.ROOT));
    BooleanQuery.Builder either = new BooleanQuery.Builder().add(sounding.apply(term), BooleanClause.Occur.SHOULD);
    if (plain != null) {
      either.add(plain, BooleanClause.Occur.SHOULD);
    }
    return either.build();
  }
}
