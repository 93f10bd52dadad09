package org.baopu.mention;

import java.util.Set;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.NameForms;

/** Gives a name the class that its suffix shows, where the ontology adds one below the class that the model knows. */
final class SpecificClass {
  /** The classes that the model tells apart. */
  private static final Set<String> MODELLED =
      Set.of(
          "Person", "Place", "Park", "Project", "Organization", "GovernmentBody", "Company", "EducationalInstitution",
          "Hospital", "MediaOutlet");

  private final NameForms forms;

  SpecificClass(NameForms forms) {
    this.forms = forms;
  }

  /** Whether the model finds entities of the class, or of one above it. */
  static boolean isModelled(EntityClass type) {
    return MODELLED.contains(type.top());
  }

  /** The candidate with the class of its longest suffix if that is one of its branch which the model does not know. */
  Candidate of(BlockText block, Candidate candidate) {
    String name = candidate.span().of(block.text());
    int suffix = forms.startOfLongestBefore(NameForms.Form.SUFFIX, name, name.length());
    for (EntityClass type : forms.types(NameForms.Form.SUFFIX, name.substring(suffix))) {
      if (type.top().equals(candidate.type().top()) && !MODELLED.contains(type.name())) {
        return new Candidate(type, candidate.span(), candidate.rule(), candidate.score());
      }
    }
    return candidate;
  }
}
