package org.baopu.mention;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baopu.lexicon.Divisions;
import org.baopu.lexicon.EntityClass;
import org.baopu.text.Span;

/** Finds the places whose office a text names behind that of their body: 潍坊市 in {@code 潍坊市委副书记、市长}. */
final class HeldPlaces {
  /** Code units between a body and the office. */
  private static final int REACH = 24;

  private final Divisions divisions;
  private final EntityClass place;
  private final Pattern office;

  /**
   * A finder of places.
   *
   * @param deputy regular expression for a word that may stand before every title (副)
   * @param head regular expression for the titles of those who head a division; the first character is the division's last
   */
  HeldPlaces(Divisions divisions, EntityClass place, String deputy, String head) {
    this.divisions = divisions;
    this.place = place;
    this.office = Pattern.compile("^[^，。；：]{1,16}、(?:" + deputy + ")*(" + head + ")");
  }

  /**
   * The places, each within a body's name; empty if none.
   *
   * @param names of one block
   */
  List<Draft> find(BlockText block, List<Draft> names) {
    List<Draft> found = new ArrayList<>();
    for (Draft name : names) {
      int start = name.span().start();
      int end = divisions.longestAt(block.text(), start);
      if (name.type().top().equals("Organization") && end > start && end < name.span().end()) {
        int from = name.span().end();
        Matcher held = office.matcher(block.text().substring(from, Math.min(block.text().length(), from + REACH)));
        if (held.find() && held.group(1).charAt(0) == block.text().charAt(end - 1)) {
          found.add(name.part(place, new Span(start, end), "office", Optional.empty()));
        }
      }
    }
    return found;
  }
}
