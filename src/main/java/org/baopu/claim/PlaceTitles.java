package org.baopu.claim;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.baopu.mention.Mention;
import org.baopu.mention.MentionForm;

/**
 * Titles that one holds in a place and not in the body named before (常德市委副书记、市长: 市长 of 常德): the part {@code
 * title-of-place}.
 */
final class PlaceTitles {
  private final Optional<Pattern> titles;

  PlaceTitles(PatternCompiler compiler) {
    this.titles = compiler.part("title-of-place");
  }

  /** Whether the title is one of a place. */
  boolean isOne(String title) {
    return titles.isPresent() && titles.get().matches(title);
  }

  /**
   * The place that a body's name begins with, as a mention: the one nearest to it in the document.
   *
   * @param body index of the body's mention
   */
  Optional<Integer> placeOf(int body, List<Mention> mentions) {
    String name = mentions.get(body).name();
    int best = -1;
    int length = 1;
    for (int i = 0; i < mentions.size(); i++) {
      Mention place = mentions.get(i);
      if (place.form() == MentionForm.NAME && place.type().top().equals("Place") && begins(name, place.name())) {
        boolean nearer = best >= 0 && Math.abs(i - body) < Math.abs(best - body);
        if (place.name().length() > length || (place.name().length() == length && nearer)) {
          best = i;
          length = place.name().length();
        }
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  private static boolean begins(String body, String place) {
    return body.length() > place.length() && body.startsWith(place);
  }
}
