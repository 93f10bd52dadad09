package org.baopu.link;

/** Names that many entities have, one in every place: 市委, 高新区, 人民医院. They mean one only by what is around them. */
final class BareNames {
  private final OfficialWords words;

  BareNames(OfficialWords words) {
    this.words = words;
  }

  boolean isBare(String top, String type, ParsedName name) {
    if (name.hasArea() || top.equals("Person") || top.equals("Project") || isForeign(name.text())) {
      return false;
    }
    if (name.hasLevel() || beginsBare(name.text())) {
      return true;
    }
    return type.equals("GovernmentBody") && !words.isNational(name.text());
  }

  /** Whether it says which country's it is: 韩国政府. */
  private boolean isForeign(String text) {
    return words.listed("foreignPlace").stream().anyMatch(country -> text.startsWith(country) && text.length() > country.length());
  }

  /** Whether it is, or begins with, what every place has: 高新区 and 高新区管委会. */
  private boolean beginsBare(String text) {
    return words.listed("bareBody").stream().anyMatch(text::startsWith);
  }
}
