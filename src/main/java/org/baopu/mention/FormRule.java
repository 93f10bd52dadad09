package org.baopu.mention;

import java.util.ArrayList;
import java.util.List;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.FormFinder;
import org.baopu.lexicon.NameForms;

/** Finds names by the forms that the ontology gives for their classes, those of added classes too. */
final class FormRule implements CandidateRule {
  private static final double SCORE = 0.2;

  private final FormFinder finder;

  FormRule(FormFinder finder) {
    this.finder = finder;
  }

  @Override
  public List<Candidate> find(BlockText block) {
    List<Candidate> found = new ArrayList<>();
    for (NameForms.Hit hit : finder.find(block.text(), block.tokens())) {
      EntityClass type = hit.types().get(0);
      found.add(new Candidate(type, hit.span(), "form", SCORE));
    }
    return found;
  }
}
