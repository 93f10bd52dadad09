package org.baopu.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.baopu.mention.Mention;

/**
 * Reads lists of objects with qualifiers (市委副书记、市长): one without an object has that of the one before it, in the list or
 * in the sentence, or what the text speaks of.
 */
final class Items {
  private final List<Mention> mentions;
  private final Topics topics;
  private final PlaceTitles placeTitles;

  /** The object that the sentence named last for an item, and where its list ended. */
  private OptionalInt holder = OptionalInt.empty();

  private int holderEnd;

  /** A reader for one sentence. */
  Items(List<Mention> mentions, Topics topics, PlaceTitles placeTitles) {
    this.mentions = mentions;
    this.topics = topics;
    this.placeTitles = placeTitles;
  }

  /**
   * One item.
   *
   * @param object index of its object's mention
   * @param qualifiers by name
   */
  record Item(int object, Map<String, String> qualifiers) {}

  /**
   * The items of a list.
   *
   * @param start where the list begins in the typed text
   * @param end where it ends
   * @param number 0-based number of the sentence
   */
  List<Item> read(RelationPattern pattern, Pattern one, TypedText text, int start, int end, int number) {
    List<Item> items = new ArrayList<>();
    Matcher matcher = one.matcher(text.text().substring(start, end));
    if (holder.isPresent() && holderEnd > start) {
      holder = OptionalInt.empty();
    }
    while (matcher.find()) {
      Map<String, String> qualifiers = Qualifiers.of(matcher, one, text, start);
      OptionalInt object = object(matcher, pattern, text, start, number, qualifiers.getOrDefault("title", ""));
      if (object.isPresent()) {
        items.add(new Item(object.getAsInt(), qualifiers));
      }
    }
    holderEnd = end;
    return items;
  }

  private OptionalInt object(
      Matcher matcher, RelationPattern pattern, TypedText text, int start, int number, String title) {
    if (matcher.group("object") != null) {
      holder = OptionalInt.of(text.mention(start + matcher.start("object")).index());
      return holder;
    }
    if (holder.isEmpty()) {
      holder =
          topics
              .at(number, start, pattern.objects())
              .map(topic -> OptionalInt.of(topic.index()))
              .orElse(OptionalInt.empty());
    }
    if (holder.isPresent() && placeTitles.isOne(title)) {
      int named = mentions.get(holder.getAsInt()).referent().orElse(holder.getAsInt());
      return placeTitles.placeOf(named, title, mentions);
    }
    return holder;
  }
}
