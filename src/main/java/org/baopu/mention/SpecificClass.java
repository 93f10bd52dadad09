package org.baopu.mention;

import java.util.List;
import java.util.Set;
import org.baopu.lexicon.Divisions;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.Lexicon;
import org.baopu.lexicon.NameForms;

/** Gives a name the class that its suffix shows, where the ontology adds one below the class that the model knows. */
final class SpecificClass {
  /** The classes that the model tells apart. */
  private static final Set<String> MODELLED =
      Set.of(
          "Person", "Place", "Park", "Project", "Organization", "GovernmentBody", "Company", "EducationalInstitution",
          "Hospital", "MediaOutlet");

  private final NameForms forms;
  private final Divisions divisions;

  SpecificClass(Lexicon lexicon) {
    this.forms = lexicon.nameForms();
    this.divisions = lexicon.divisions();
  }

  /** Whether the model finds entities of the class, or of one above it. */
  static boolean isModelled(EntityClass type) {
    return MODELLED.contains(type.top());
  }

  /** The candidate with the class that its name shows. */
  Candidate of(BlockText block, Candidate candidate) {
    EntityClass type = of(candidate.type(), candidate.span().of(block.text()));
    return type.equals(candidate.type()) ? candidate : new Candidate(type, candidate.span(), candidate.rule(), candidate.score());
  }

  /**
   * The class of the longest suffix of a name if that is one of its class's branch which the model does not know; a park's
   * if what looks like a place is called as parks alone are (苏州工业园区) and is no division (浦东新区).
   */
  EntityClass of(EntityClass known, String name) {
    int suffix = forms.startOfLongestBefore(NameForms.Form.SUFFIX, name, name.length());
    List<EntityClass> shown = suffix == 0 ? List.of() : forms.types(NameForms.Form.SUFFIX, name.substring(suffix));
    for (EntityClass type : shown) {
      if (type.top().equals(known.top()) && !MODELLED.contains(type.name())) {
        return type;
      }
    }
    boolean park = known.top().equals("Place") && !shown.isEmpty() && shown.stream().allMatch(type -> type.top().equals("Park"))
        && divisions.named(name).stream().noneMatch(division -> division.name().equals(name) && division.isAdministrative());
    return park ? shown.get(0) : known;
  }
}
