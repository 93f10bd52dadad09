package org.baopu.pipeline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.baopu.article.Block;
import org.baopu.article.Layout;
import org.baopu.language.Language;
import org.baopu.lexicon.Lexicon;
import org.baopu.mention.Mention;
import org.baopu.mention.MentionFinder;
import org.baopu.mention.MentionForm;
import org.baopu.tagger.NameTagger;
import org.baopu.tagger.TaggedSpan;

/** The names that the tagger finds, and no others. Stands in until rules find names too. */
final class TaggedNames implements MentionFinder {
  private final Lexicon lexicon;
  private final Language language;
  private final NameTagger tagger;

  TaggedNames(Lexicon lexicon, Language language, NameTagger tagger) {
    this.lexicon = lexicon;
    this.language = language;
    this.tagger = tagger;
  }

  @Override
  public List<Mention> find(Layout layout) {
    List<Mention> mentions = new ArrayList<>();
    List<Block> blocks = layout.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      int block = i;
      String text = blocks.get(i).text().cleaned();
      for (TaggedSpan span : tagger.tag(text, language.tokens(text))) {
        String name = Normalizer.normalize(span.span().of(text), Normalizer.Form.NFKC);
        lexicon
            .entityClass(span.type())
            .ifPresent(
                type ->
                    mentions.add(
                        new Mention(MentionForm.NAME, type, block, span.span(), name, OptionalInt.empty(), "tagger")));
      }
    }
    return mentions;
  }
}
