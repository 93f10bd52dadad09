package org.baopu.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.baopu.mention.Mention;
import org.baopu.text.Span;

/** Makes the claims of one sentence out of the matches of its patterns. */
final class ClaimBuilder {
  private final List<Mention> mentions;
  private final Topics topics;
  private final ModalityFinder modalities;
  private final PlaceTitles placeTitles;
  private final Map<List<Object>, Claim> claims;

  /**
   * A builder for one sentence.
   *
   * @param claims where the claims go, by what they say: the first of two that say the same stays
   */
  ClaimBuilder(
      List<Mention> mentions,
      Topics topics,
      ModalityFinder modalities,
      PlaceTitles placeTitles,
      Map<List<Object>, Claim> claims) {
    this.mentions = mentions;
    this.topics = topics;
    this.modalities = modalities;
    this.placeTitles = placeTitles;
    this.claims = claims;
  }

  /** What a claim is of besides its subject: a mention or a text, and qualifiers. */
  private record Target(OptionalInt mention, String text, Map<String, String> qualifiers) {}

  /** Adds the claims of a match: each subject with each object. */
  void add(RelationPattern pattern, Matcher match, TypedText text, int number) {
    List<Sentence.Placed> subjects = slot(pattern, match, text, "subject");
    if (subjects.isEmpty()) {
      subjects = topics.at(number, match.start(), pattern.subjects()).stream().toList();
    }
    List<Target> targets = new ArrayList<>();
    if (pattern.item().isPresent()) {
      items(pattern, pattern.item().get(), match, text, number, targets);
    } else if (pattern.relation().literal()) {
      texts(pattern, match, text, targets);
    } else {
      objects(pattern, match, text, number, targets);
    }
    Modality modality = modalities.of(text.text(), match.start(), match.end(), pattern.modality());
    Span place = text.origin(match.start(), match.end());
    Evidence evidence = new Evidence(text.sentence().block(), text.sentence().clausesAround(place, place));
    for (Sentence.Placed subject : subjects) {
      for (Target target : targets) {
        add(pattern, subject.index(), target, modality, evidence);
      }
    }
  }

  private void add(RelationPattern pattern, int subject, Target target, Modality modality, Evidence evidence) {
    String object = target.mention().isPresent() ? identity(target.mention().getAsInt()) : target.text();
    if (object.equals(identity(subject))) {
      return;
    }
    Claim claim =
        new Claim(
            pattern.relation().name(),
            subject,
            target.mention(),
            target.mention().isPresent() ? Optional.empty() : Optional.of(target.text()),
            target.qualifiers(),
            modality,
            Optional.empty(),
            evidence,
            pattern.id());
    claims.putIfAbsent(List.of(claim.predicate(), identity(subject), object, target.qualifiers()), claim);
  }

  /** The name of what a mention means. */
  private String identity(int index) {
    Mention mention = mentions.get(index);
    int named = mention.referent().orElse(index);
    return mentions.get(named).type().top() + ' ' + mentions.get(named).name();
  }

  /** The mentions in a slot or in its plural. */
  private static List<Sentence.Placed> slot(RelationPattern pattern, Matcher match, TypedText text, String slot) {
    for (String group : List.of(slot, slot + "s")) {
      if (pattern.has(group) && match.group(group) != null) {
        return text.mentions(match.start(group), match.end(group));
      }
    }
    return List.of();
  }

  private void objects(RelationPattern pattern, Matcher match, TypedText text, int number, List<Target> targets) {
    List<Sentence.Placed> objects = slot(pattern, match, text, "object");
    if (objects.isEmpty()) {
      objects = topics.at(number, match.start(), pattern.objects()).stream().toList();
    }
    Map<String, String> qualifiers = qualifiers(match, text, pattern.regex(), 0);
    for (Sentence.Placed object : objects) {
      targets.add(new Target(OptionalInt.of(object.index()), "", qualifiers));
    }
    if (objects.size() == 1 && objects.get(0).index() == lastMention(match, text)) {
      innermost(pattern, match, text).ifPresent(nearest -> targets.set(0, new Target(OptionalInt.of(nearest), "", qualifiers)));
    }
  }

  private static int lastMention(Matcher match, TypedText text) {
    return text.isMention(match.end() - 1) ? text.mention(match.end() - 1).index() : -1;
  }

  /** Where the match ends in a place that other places follow directly (湖南省岳阳市): the last of them. */
  private static Optional<Integer> innermost(RelationPattern pattern, Matcher match, TypedText text) {
    Set<String> objects = pattern.relation().objects();
    int last = match.end() - 1;
    while (last + 1 < text.text().length()
        && text.isMention(last + 1)
        && isGround(text.mention(last))
        && isGround(text.mention(last + 1))
        && objects.contains(text.mention(last + 1).mention().type().name())) {
      last++;
    }
    return last == match.end() - 1 ? Optional.empty() : Optional.of(text.mention(last).index());
  }

  private static boolean isGround(Sentence.Placed placed) {
    String top = placed.mention().type().top();
    return top.equals("Place") || top.equals("Park");
  }

  private static void texts(RelationPattern pattern, Matcher match, TypedText text, List<Target> targets) {
    Map<String, String> qualifiers = qualifiers(match, text, pattern.regex(), 0);
    for (String group : List.of("text", "texts")) {
      if (pattern.has(group) && match.group(group) != null) {
        String words = text.words(match.start(group), match.end(group));
        for (String product : group.equals("text") ? List.of(words) : TextList.split(words)) {
          TextList.tidy(product).ifPresent(tidy -> targets.add(new Target(OptionalInt.empty(), tidy, qualifiers)));
        }
      }
    }
  }

  /** Items one by one; one without an object has that of the item before it, or what the text speaks of. */
  private void items(
      RelationPattern pattern, Pattern item, Matcher match, TypedText text, int number, List<Target> targets) {
    int start = match.start("items");
    Matcher items = item.matcher(text.text().substring(start, match.end("items")));
    OptionalInt holder = OptionalInt.empty();
    while (items.find()) {
      Map<String, String> qualifiers = qualifiers(items, text, item, start);
      String title = qualifiers.getOrDefault("title", "");
      OptionalInt object;
      if (items.group("object") != null) {
        object = OptionalInt.of(text.mention(start + items.start("object")).index());
        holder = object;
      } else {
        if (holder.isEmpty()) {
          holder = topic(pattern, number, start);
        }
        object = placeTitles.isOne(title) ? place(holder) : holder;
      }
      if (object.isPresent()) {
        targets.add(new Target(object, "", qualifiers));
      }
    }
  }

  private OptionalInt topic(RelationPattern pattern, int number, int start) {
    return topics
        .at(number, start, pattern.relation().objects())
        .map(topic -> OptionalInt.of(topic.index()))
        .orElse(OptionalInt.empty());
  }

  private OptionalInt place(OptionalInt body) {
    if (body.isEmpty()) {
      return OptionalInt.empty();
    }
    int named = mentions.get(body.getAsInt()).referent().orElse(body.getAsInt());
    if (mentions.get(named).type().top().equals("Place")) {
      return OptionalInt.of(named);
    }
    return placeTitles.placeOf(named, mentions).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** The groups that are no slots, with their words. */
  private static Map<String, String> qualifiers(Matcher match, TypedText text, Pattern regex, int offset) {
    Set<String> slots = Set.of("subject", "subjects", "object", "objects", "text", "texts", "items");
    Map<String, String> qualifiers = new TreeMap<>();
    for (String name : regex.namedGroups().keySet()) {
      if (!slots.contains(name) && match.group(name) != null && !match.group(name).isEmpty()) {
        qualifiers.put(plain(name), text.words(offset + match.start(name), offset + match.end(name)));
      }
    }
    return qualifiers;
  }

  /** A group's name without the number that tells it from another of the same pattern ({@code title2}). */
  private static String plain(String group) {
    int end = group.length();
    while (end > 1 && Character.isDigit(group.charAt(end - 1))) {
      end--;
    }
    return group.substring(0, end);
  }
}
