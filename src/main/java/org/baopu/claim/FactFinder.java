package org.baopu.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baopu.article.Layout;
import org.baopu.article.Role;
import org.baopu.lexicon.Lexicon;
import org.baopu.lexicon.Relation;
import org.baopu.mention.Mention;
import org.baopu.text.Regex;

/** Finds the relations that a document's sentences and names state, by the patterns of the ontology. */
final class FactFinder {
  private final Alphabet alphabet;
  private final List<RelationPattern> sentencePatterns;
  private final NameFacts nameFacts;
  private final ModalityFinder modalities;
  private final Holders holders;
  private final Geography geography;
  private final TextObjects textObjects;
  private final Pattern thoroughfare;
  private final Pattern lead;

  FactFinder(Lexicon lexicon) {
    this.alphabet = new Alphabet(lexicon);
    PatternCompiler compiler = new PatternCompiler(lexicon, alphabet);
    List<RelationPattern> all = compiler.compileAll();
    this.sentencePatterns = all.stream().filter(pattern -> pattern.scope() == Relation.Scope.SENTENCE).toList();
    this.geography = new Geography(lexicon.divisions());
    this.textObjects = new TextObjects(compiler);
    this.nameFacts =
        new NameFacts(
            alphabet,
            textObjects,
            geography,
            all.stream().filter(pattern -> pattern.scope() != Relation.Scope.SENTENCE).toList());
    this.modalities = new ModalityFinder(compiler);
    this.lead = compiler.part("lead").orElse(TextObjects.NOTHING);
    this.thoroughfare = compiler.part("thoroughfare").orElse(TextObjects.NOTHING);
    this.holders = new Holders(lexicon, compiler);
  }

  /** The facts, by sentence; what one sentence states twice is given once. */
  List<Claim> find(Layout layout, List<Sentence> sentences, List<Mention> mentions) {
    List<TypedText> texts =
        sentences.stream().filter(FactFinder::states).map(sentence -> TypedText.of(sentence, alphabet)).toList();
    ClaimBuilder.Sources sources =
        new ClaimBuilder.Sources(mentions, new Topics(texts, lead), modalities, holders, textObjects, geography, thoroughfare);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Map<List<Object>, Claim> fresh = new LinkedHashMap<>();
      ClaimBuilder builder = new ClaimBuilder(sources, new SentenceTimes(texts.get(i).sentence(), day(layout, texts.get(i))), fresh);
      for (RelationPattern pattern : sentencePatterns) {
        match(pattern, texts.get(i), i, builder);
      }
      claims.addAll(fresh.values());
    }
    claims.addAll(nameFacts.find(sentences, mentions));
    return claims;
  }

  /** The day that the sentence was written, or that the page was printed. */
  private static Optional<LocalDate> day(Layout layout, TypedText text) {
    int article = text.sentence().article();
    Optional<LocalDate> written = article < 0 ? Optional.empty() : layout.articles().get(article).date();
    return written.or(() -> layout.page().metadata().date());
  }

  private static boolean states(Sentence sentence) {
    return !sentence.mentions().isEmpty() || (sentence.role() != Role.BYLINE && sentence.role() != Role.FURNITURE);
  }

  private static void match(RelationPattern pattern, TypedText text, int number, ClaimBuilder builder) {
    if (!pattern.mayBeIn(text)) {
      return;
    }
    Regex.Search search = pattern.regex().in(text.text());
    Matcher matcher = search.match();
    int from = 0;
    while (search.find(from)) {
      if (!pattern.excludes(matcher.group())) {
        builder.add(pattern, matcher, text, number);
      }
      from = next(text, matcher);
    }
  }

  /** Where to search on: at the last mention of the match, which may begin the next one. */
  private static int next(TypedText text, Matcher matcher) {
    for (int i = matcher.end() - 1; i > matcher.start(); i--) {
      if (text.isMention(i)) {
        return i;
      }
    }
    return Math.max(matcher.end(), matcher.start() + 1);
  }
}
