package org.baopu.mention;

import java.util.ArrayList;
import java.util.List;
import org.baopu.lexicon.Divisions;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.FormFinder;
import org.baopu.lexicon.Lexicon;
import org.baopu.lexicon.NameForms;
import org.baopu.text.Span;

/** Finds names by the forms that the ontology gives for their classes, those of added classes too. */
final class FormRule implements CandidateRule {
  private static final double KNOWN = 0.3;
  private static final double PROPOSED = 0.15;

  /** A park whose beginning its clause and a division show besides its end: of 42 in labelled articles 41 are right. */
  private static final double BOUND = 0.55;

  /** What a name may stand right behind at the beginning of its clause. */
  private static final String BORDERS = "，。；：、！？“（(";

  /** Names of a class that the model does not know: whoever added the class wants them before all others. */
  private static final double OWN = 1;

  private final FormFinder finder;
  private final Divisions divisions;

  FormRule(Lexicon lexicon) {
    this.finder = new FormFinder(lexicon);
    this.divisions = lexicon.divisions();
  }

  @Override
  public List<Candidate> find(BlockText block) {
    List<Candidate> found = new ArrayList<>();
    for (NameForms.Hit hit : finder.known(block.text(), block.tokens())) {
      EntityClass type = hit.types().get(0);
      found.add(new Candidate(type, hit.span(), "form-known", SpecificClass.isModelled(type) ? KNOWN : OWN));
    }
    List<NameForms.Hit> hits = finder.find(block.text(), block.tokens());
    for (NameForms.Hit hit : hits) {
      EntityClass type = hit.types().get(0);
      double score = hit.types().size() == 1 && type.top().equals("Park") && isBound(block.text(), hit.span(), hits) ? BOUND : PROPOSED;
      found.add(new Candidate(type, hit.span(), "form", SpecificClass.isModelled(type) ? score : OWN));
    }
    return found;
  }

  /** Whether a division's name begins it where a clause or a member of a list begins, and no longer name does so. */
  private boolean isBound(String text, Span span, List<NameForms.Hit> hits) {
    int division = divisions.longestAt(text, span.start());
    return division > span.start()
        && division < span.end()
        && (span.start() == 0 || BORDERS.indexOf(text.charAt(span.start() - 1)) >= 0)
        && hits.stream().noneMatch(longer -> longer.span().start() == span.start() && longer.span().end() > span.end());
  }
}
