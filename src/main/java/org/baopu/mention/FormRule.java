package org.baopu.mention;

import java.util.ArrayList;
import java.util.List;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.FormFinder;
import org.baopu.lexicon.NameForms;

/** Finds names by the forms that the ontology gives for their classes, those of added classes too. */
final class FormRule implements CandidateRule {
  private static final double KNOWN = 0.3;
  private static final double PROPOSED = 0.15;

  /** Names of a class that the model does not know: whoever added the class wants them before all others. */
  private static final double OWN = 1;

  private final FormFinder finder;

  FormRule(FormFinder finder) {
    this.finder = finder;
  }

  @Override
  public List<Candidate> find(BlockText block) {
    List<Candidate> found = new ArrayList<>();
    for (NameForms.Hit hit : finder.known(block.text(), block.tokens())) {
      EntityClass type = hit.types().get(0);
      found.add(new Candidate(type, hit.span(), "form-known", SpecificClass.isModelled(type) ? KNOWN : OWN));
    }
    for (NameForms.Hit hit : finder.find(block.text(), block.tokens())) {
      EntityClass type = hit.types().get(0);
      found.add(new Candidate(type, hit.span(), "form", SpecificClass.isModelled(type) ? PROPOSED : OWN));
    }
    return found;
  }
}
