package org.baopu.pipeline;

import java.util.function.BiPredicate;
import org.baopu.article.PageCutter;
import org.baopu.claim.PatternClaimFinder;
import org.baopu.extraction.Extraction;
import org.baopu.extraction.Extractor;
import org.baopu.language.HanLpLanguage;
import org.baopu.language.Language;
import org.baopu.lexicon.Lexicon;
import org.baopu.link.EntityLinker;
import org.baopu.link.LocalLinker;
import org.baopu.link.SetLinker;
import org.baopu.mention.DocumentMentionFinder;
import org.baopu.page.Page;
import org.baopu.rdf.GraphBuilder;
import org.baopu.rdf.Iris;
import org.baopu.store.GraphShapes;
import org.baopu.store.Recipe;
import org.baopu.tagger.NameTagger;

/** The stages from page to entities, built once for a run. Safe for use by several threads. */
public final class Stages {
  private final PageCutter cutter = new PageCutter();
  private final Lexicon lexicon;
  private final Language language;
  private final Extractor extractor;
  private final EntityLinker linker;

  /** The stages by that ontology. */
  public Stages(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.language = new HanLpLanguage();
    this.extractor =
        new Extractor(
            new DocumentMentionFinder(lexicon, language, NameTagger.load()), new PatternClaimFinder(lexicon));
    this.linker = linker(lexicon, language);
  }

  private static EntityLinker linker(Lexicon lexicon, Language language) {
    return new SetLinker(new LocalLinker(lexicon.identityWords(), lexicon.divisions(), language::simplified));
  }

  /** What the ontology says. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** What a page says: a pure function of the page. */
  public Extraction extract(Page page) {
    return extractor.extract(cutter.cut(page));
  }

  /** What makes a store's graphs out of extractions, their IRIs beginning with the base. */
  public Recipe recipe(String base) {
    return recipe(lexicon, language, linker, base);
  }

  /** Whether two names are one official name as it may be spelled. */
  public static BiPredicate<String, String> sameName(Lexicon lexicon) {
    Language language = new HanLpLanguage();
    return new LocalLinker(lexicon.identityWords(), lexicon.divisions(), language::simplified)::isSameName;
  }

  /** As {@link #recipe(String)}, for one that reads no pages itself. */
  public static Recipe recipe(Lexicon lexicon, String base) {
    Language language = new HanLpLanguage();
    return recipe(lexicon, language, linker(lexicon, language), base);
  }

  private static Recipe recipe(Lexicon lexicon, Language language, EntityLinker linker, String base) {
    return new Recipe(linker, new GraphBuilder(new Iris(base), lexicon, language), GraphShapes.load());
  }

  /** Decides which mentions of all documents are one entity. */
  public EntityLinker linker() {
    return linker;
  }
}
