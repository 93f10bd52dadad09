package org.baopu.claim;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.baopu.lexicon.Divisions;
import org.baopu.mention.Mention;
import org.baopu.mention.MentionForm;

/**
 * Titles that one holds in a place and not in the body named before (常德市委副书记、市长: 市长 of 常德): the part {@code
 * title-of-place}.
 */
final class PlaceTitles {
  private final Optional<Pattern> titles;
  private final Divisions divisions;

  PlaceTitles(PatternCompiler compiler, Divisions divisions) {
    this.titles = compiler.part("title-of-place");
    this.divisions = divisions;
  }

  /** Whether the title is one of a place. */
  boolean isOne(String title) {
    return titles.isPresent() && titles.get().matches(title);
  }

  /**
   * The place of such a title, as a mention. It is the holder itself, if that is a place; else the place that the holder's
   * name begins with; else, if the holder names none (省委), the only place of that rank in the document.
   *
   * @param holder index of the mention that the title before belongs to
   */
  OptionalInt placeOf(int holder, String title, List<Mention> mentions) {
    if (isPlace(mentions.get(holder))) {
      return OptionalInt.of(holder);
    }
    String body = mentions.get(holder).name();
    OptionalInt named = named(body, holder, mentions);
    return named.isPresent() || divisions.longestAt(body, 0) > 1 ? named : only(title, mentions);
  }

  /** The place whose name the body's begins with: the longest, and of these the nearest. */
  private static OptionalInt named(String body, int holder, List<Mention> mentions) {
    int best = -1;
    int length = 1;
    for (int i = 0; i < mentions.size(); i++) {
      Mention place = mentions.get(i);
      if (isPlace(place) && body.length() > place.name().length() && body.startsWith(place.name())) {
        boolean nearer = best >= 0 && Math.abs(i - holder) < Math.abs(best - holder);
        if (place.name().length() > length || (place.name().length() == length && nearer)) {
          best = i;
          length = place.name().length();
        }
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /** The only place of the title's rank; empty if there are several, or none. */
  private OptionalInt only(String title, List<Mention> mentions) {
    char rank = title.charAt(title.length() - 2);
    Map<String, Integer> found = new TreeMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (isPlace(mentions.get(i))) {
        String full = full(mentions.get(i).name());
        if (full.charAt(full.length() - 1) == rank) {
          found.putIfAbsent(full, i);
        }
      }
    }
    return found.size() == 1 ? OptionalInt.of(found.values().iterator().next()) : OptionalInt.empty();
  }

  /** A division's official name; another name as it is. */
  private String full(String name) {
    return divisions.named(name).stream().findFirst().map(division -> division.name()).orElse(name);
  }

  private static boolean isPlace(Mention mention) {
    return mention.form() == MentionForm.NAME && mention.type().top().equals("Place");
  }
}
