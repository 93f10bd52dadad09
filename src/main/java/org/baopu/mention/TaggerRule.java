package org.baopu.mention;

import java.util.ArrayList;
import java.util.List;
import org.baopu.lexicon.Lexicon;
import org.baopu.tagger.NameTagger;
import org.baopu.tagger.TaggedSpan;

/** Finds names as the trained model labels them. */
final class TaggerRule implements CandidateRule {
  private final NameTagger tagger;
  private final Lexicon lexicon;

  TaggerRule(NameTagger tagger, Lexicon lexicon) {
    this.tagger = tagger;
    this.lexicon = lexicon;
  }

  @Override
  public List<Candidate> find(BlockText block) {
    List<Candidate> found = new ArrayList<>();
    for (TaggedSpan tagged : tagger.tag(block.text(), block.tokens())) {
      lexicon
          .entityClass(tagged.type())
          .ifPresent(type -> found.add(new Candidate(type, tagged.span(), "tagger", tagged.confidence())));
    }
    return found;
  }
}
