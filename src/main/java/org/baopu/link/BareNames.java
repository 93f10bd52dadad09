package org.baopu.link;

/** Names that many entities have, one in every place: 市委, 高新区, 人民医院. They mean one only by what is around them. */
final class BareNames {
  private final OfficialWords words;

  BareNames(OfficialWords words) {
    this.words = words;
  }

  boolean isBare(String top, String type, ParsedName name) {
    if (name.hasArea()) {
      return false;
    }
    if (name.hasLevel() || words.listed("bareBody").contains(name.text())) {
      return true;
    }
    return type.equals("GovernmentBody") && !isNational(name.text());
  }

  boolean isNational(String text) {
    return words.listed("nationalWord").stream().anyMatch(text::startsWith);
  }
}
