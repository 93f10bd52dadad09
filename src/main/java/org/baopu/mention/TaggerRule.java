package org.baopu.mention;

import java.util.ArrayList;
import java.util.List;
import org.baopu.lexicon.Lexicon;
import org.baopu.tagger.NameTagger;
import org.baopu.tagger.Passage;
import org.baopu.tagger.TaggedSpan;

/** Finds names as the trained model labels them, which reads the whole document. */
final class TaggerRule {
  private final NameTagger tagger;
  private final Lexicon lexicon;

  TaggerRule(NameTagger tagger, Lexicon lexicon) {
    this.tagger = tagger;
    this.lexicon = lexicon;
  }

  /** For each block the names that the model sees in it. */
  List<List<Candidate>> find(List<BlockText> blocks) {
    List<Passage> passages = blocks.stream().map(block -> new Passage(block.text(), block.tokens())).toList();
    return tagger.tag(passages).stream().map(this::candidates).toList();
  }

  private List<Candidate> candidates(List<TaggedSpan> spans) {
    List<Candidate> found = new ArrayList<>();
    for (TaggedSpan tagged : spans) {
      lexicon
          .entityClass(tagged.type())
          .ifPresent(type -> found.add(new Candidate(type, tagged.span(), "tagger", tagged.confidence())));
    }
    return found;
  }
}
