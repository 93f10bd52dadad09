package org.baopu.tagger;

import java.util.Optional;

/** The kinds of names that the tagger tells apart: classes of the ontology. The order is part of the model's format. */
enum Kind {
  PERSON("Person", "Person"),
  PLACE("Place", "Place"),
  PARK("Park", "Park"),
  PROJECT("Project", "Project"),
  GOVERNMENT("GovernmentBody", "Organization"),
  COMPANY("Company", "Organization"),
  EDUCATION("EducationalInstitution", "Organization"),
  HOSPITAL("Hospital", "Organization"),
  MEDIA("MediaOutlet", "Organization"),
  OTHER("Organization", "Organization");

  static final int COUNT = values().length;
  private static final Kind[] ALL = values();

  /** Local name of the class in the ontology. */
  final String type;

  /** Local name of the class at the top of its branch. */
  final String top;

  Kind(String type, String top) {
    this.type = type;
    this.top = top;
  }

  static Kind of(int number) {
    return ALL[number];
  }

  /** 0-based, as models and labels count the kinds. */
  @SuppressWarnings("EnumOrdinal")
  int number() {
    return ordinal();
  }

  /** The kind that the labelled articles call by these words. */
  static Kind ofGold(String type, Optional<String> kind) {
    return switch (type) {
      case "Person" -> PERSON;
      case "Place" -> PLACE;
      case "Park" -> PARK;
      case "Project" -> PROJECT;
      case "Organization" ->
          switch (kind.orElse("Other")) {
            case "Government" -> GOVERNMENT;
            case "Company" -> COMPANY;
            case "Education" -> EDUCATION;
            case "Hospital" -> HOSPITAL;
            case "Media" -> MEDIA;
            default -> OTHER;
          };
      default -> throw new IllegalArgumentException("not a type of the labelled articles: " + type);
    };
  }
}
