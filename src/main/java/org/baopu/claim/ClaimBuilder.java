package org.baopu.claim;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.baopu.mention.Mention;
import org.baopu.text.Span;

/** Makes the claims of one sentence out of the matches of its patterns. */
final class ClaimBuilder {
  private final Sources sources;
  private final Items items;
  private final Map<List<Object>, Claim> claims;

  /**
   * What claims are made from.
   *
   * @param mentions the document's
   * @param topics what its sentences speak of
   */
  record Sources(
      List<Mention> mentions,
      Topics topics,
      ModalityFinder modalities,
      PlaceTitles placeTitles,
      TextObjects textObjects) {}

  /**
   * A builder for one sentence.
   *
   * @param claims where the claims go, by what they say: the first of two that say the same stays
   */
  ClaimBuilder(Sources sources, Map<List<Object>, Claim> claims) {
    this.sources = sources;
    this.items = new Items(sources.mentions(), sources.topics(), sources.placeTitles());
    this.claims = claims;
  }

  /** What a claim is of besides its subject: a mention or a text, and qualifiers. */
  private record Target(OptionalInt mention, String text, Map<String, String> qualifiers) {}

  /** Adds the claims of a match: each subject with each object. */
  void add(RelationPattern pattern, Matcher match, TypedText text, int number) {
    List<Sentence.Placed> subjects = slot(pattern, match, text, "subject");
    if (subjects.isEmpty()) {
      subjects = sources.topics().at(number, match.start(), pattern.subjects()).stream().toList();
    }
    List<Target> targets = new ArrayList<>();
    if (pattern.item().isPresent()) {
      for (Items.Item item :
          items.read(pattern, pattern.item().get(), text, match.start("items"), match.end("items"), number)) {
        targets.add(new Target(OptionalInt.of(item.object()), "", item.qualifiers()));
      }
    } else if (pattern.relation().literal()) {
      texts(pattern, match, text, targets);
    } else {
      objects(pattern, match, text, number, targets);
    }
    Modality modality = sources.modalities().of(text.text(), match.start(), match.end(), pattern.modality());
    Span place = text.origin(wordStart(text.text(), match.start(), match.end()), match.end());
    Evidence evidence = new Evidence(text.sentence().block(), text.sentence().clausesAround(place, place));
    for (Sentence.Placed subject : subjects) {
      for (Target target : targets) {
        add(pattern, subject.index(), target, modality, evidence);
      }
    }
  }

  /** Where a match begins without the border of clauses that it may begin with. */
  private static int wordStart(String text, int start, int end) {
    return start + 1 < end && "，。；：、“".indexOf(text.charAt(start)) >= 0 ? start + 1 : start;
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
    Mention mention = sources.mentions().get(index);
    Mention named = sources.mentions().get(mention.referent().orElse(index));
    return named.type().top() + ' ' + named.name();
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
      objects = sources.topics().at(number, match.start(), pattern.objects()).stream().toList();
    } else if (objects.size() == 1 && pattern.has("object") && match.end("object") == match.end()) {
      objects = List.of(innermost(pattern, match.end() - 1, text));
    }
    Map<String, String> qualifiers = Qualifiers.of(match, pattern.regex(), text, 0);
    objects.forEach(object -> targets.add(new Target(OptionalInt.of(object.index()), "", qualifiers)));
  }

  /** Of places that follow each other directly (湖南省岳阳市), the last. */
  private static Sentence.Placed innermost(RelationPattern pattern, int first, TypedText text) {
    int last = first;
    while (last + 1 < text.text().length()
        && text.isMention(last + 1)
        && isGround(text.mention(last))
        && isGround(text.mention(last + 1))
        && pattern.objects().contains(text.mention(last + 1).mention().type().name())) {
      last++;
    }
    return text.mention(last);
  }

  private static boolean isGround(Sentence.Placed placed) {
    String top = placed.mention().type().top();
    return top.equals("Place") || top.equals("Park");
  }

  private void texts(RelationPattern pattern, Matcher match, TypedText text, List<Target> targets) {
    Map<String, String> qualifiers = Qualifiers.of(match, pattern.regex(), text, 0);
    for (String group : List.of("text", "texts")) {
      if (pattern.has(group) && match.group(group) != null) {
        String words = text.words(match.start(group), match.end(group));
        List<String> objects =
            group.equals("text")
                ? sources.textObjects().one(words).stream().toList()
                : sources.textObjects().list(words);
        objects.forEach(object -> targets.add(new Target(OptionalInt.empty(), object, qualifiers)));
      }
    }
  }
}
