package org.baopu.link;

import java.util.List;
import java.util.Optional;
import org.baopu.lexicon.Division;

/**
 * A folded name cut into place and body: 湘潭市数据局 is 湘潭市 and 数据局, 市委 is 市 and a party committee.
 *
 * @param text the folded name
 * @param areas what the divisions before the body may be, the innermost of a chain; empty if none is written
 * @param areaText how they are written ({@code 湖南省湘潭市}); empty if none is
 * @param shortArea whether the innermost is written without its word for the level ({@code 湘潭})
 * @param level the word that stands for a division (市 of 市委); empty if none does
 * @param body what follows, as written
 * @param matching the body with official words, for comparing
 * @param frame the body of a place that the name is, if it is one that the ontology lists
 */
record ParsedName(
    String text,
    List<Division> areas,
    String areaText,
    boolean shortArea,
    String level,
    String body,
    String matching,
    Optional<OfficialWords.Body> frame) {
  ParsedName {
    areas = List.copyOf(areas);
  }

  boolean hasArea() {
    return !areas.isEmpty();
  }

  boolean hasLevel() {
    return !level.isEmpty();
  }

  /** Whether it is a division's name and nothing else. */
  boolean isDivision() {
    return hasArea() && body.isEmpty();
  }
}
