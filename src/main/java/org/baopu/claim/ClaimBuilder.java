package org.baopu.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.baopu.mention.Mention;
import org.baopu.text.Span;

/** Makes the claims of one sentence out of the matches of its patterns. */
final class ClaimBuilder {
  /** Parties of which each is taken with each other. */
  private static final int FEW_PARTIES = 4;

  private final Sources sources;
  private final Items items;
  private final SentenceTimes times;

  /** Objects in words that a claim of the sentence has: another rule finds no other subject for them. */
  private final Set<String> texts = new HashSet<>();
  private final Map<List<Object>, Claim> claims;

  /**
   * What claims are made from.
   *
   * @param mentions the document's
   * @param topics what its sentences speak of
   * @param thoroughfare names of places that nothing lies in
   */
  record Sources(
      List<Mention> mentions,
      Topics topics,
      ModalityFinder modalities,
      Holders holders,
      TextObjects textObjects,
      Geography geography,
      Pattern thoroughfare) {}

  /**
   * A builder for one sentence.
   *
   * @param times when things are in the sentence
   * @param claims where the claims go, by what they say: the first of two that say the same stays
   */
  ClaimBuilder(Sources sources, SentenceTimes times, Map<List<Object>, Claim> claims) {
    this.sources = sources;
    this.times = times;
    this.items = new Items(sources.mentions(), sources.topics(), sources.holders());
    this.claims = claims;
  }

  /** What a claim is of besides its subject: a mention or a text, and qualifiers. */
  private record Target(OptionalInt mention, String text, Map<String, String> qualifiers) {}

  /** How, when and where a match states what it states. */
  private record Context(Modality modality, Optional<String> time, Evidence evidence) {}

  /** Adds the claims of a match: each subject with each object. */
  void add(RelationPattern pattern, Matcher match, TypedText text, int number) {
    Context context = context(pattern, match, text);
    if (pattern.has("parties")) {
      pairs(pattern, text.mentions(match.start("parties"), match.end("parties")), context);
      return;
    }
    List<Sentence.Placed> subjects = slot(pattern, match, text, "subject");
    if (subjects.isEmpty()) {
      Optional<Sentence.Placed> named =
          pattern.item().isPresent() ? sources.topics().inClause(number, match.start(), pattern.subjects()) : Optional.empty();
      subjects = named.or(() -> sources.topics().at(number, match.start(), pattern.subjects()))
          .or(() -> pattern.ofProjects() ? sources.topics().lastNamed(number, match.start(), pattern.subjects()) : Optional.empty())
          .stream().toList();
    }
    List<Target> targets = new ArrayList<>();
    if (pattern.item().isPresent()) {
      for (Items.Item item :
          items.read(pattern, match, text, number)) {
        targets.add(new Target(OptionalInt.of(item.object()), "", item.qualifiers()));
      }
    } else if (pattern.relation().literal()) {
      texts(pattern, match, text, targets);
    } else {
      objects(pattern, match, text, number, targets);
    }
    Set<String> taken = Set.copyOf(texts);
    for (Sentence.Placed subject : subjects) {
      for (Target target : targets) {
        if (target.mention().isPresent() || !taken.contains(target.text())) {
          add(pattern, subject.index(), target, context);
        }
      }
    }
  }

  private Context context(RelationPattern pattern, Matcher match, TypedText text) {
    Span place = text.origin(wordStart(text.text(), match.start(), match.end()), match.end());
    return new Context(
        sources.modalities().of(pattern, text.text(), match.start(), match.end()),
        times.at(place),
        new Evidence(text.sentence().block(), text.sentence().clausesAround(place, place)));
  }

  /** Adds each party with each other, of many only the first with each. */
  private void pairs(RelationPattern pattern, List<Sentence.Placed> parties, Context context) {
    int firsts = parties.size() <= FEW_PARTIES ? parties.size() : 1;
    for (int i = 0; i < firsts; i++) {
      for (int j = i + 1; j < parties.size(); j++) {
        add(pattern, parties.get(i).index(), new Target(OptionalInt.of(parties.get(j).index()), "", Map.of()), context);
      }
    }
  }

  /** Where a match begins without the border of clauses that it may begin with. */
  private static int wordStart(String text, int start, int end) {
    return start + 1 < end && "，。；：、“".indexOf(text.charAt(start)) >= 0 ? start + 1 : start;
  }

  private void add(RelationPattern pattern, int subject, Target target, Context context) {
    String object = target.mention().isPresent() ? identity(target.mention().getAsInt()) : target.text();
    if (object.equals(identity(subject)) || isDenied(pattern, subject, target)) {
      return;
    }
    Claim claim =
        new Claim(
            pattern.relation().name(),
            subject,
            target.mention(),
            target.mention().isPresent() ? Optional.empty() : Optional.of(target.text()),
            target.qualifiers(),
            context.modality(),
            context.time(),
            context.evidence(),
            pattern.id());
    claim.text().ifPresent(texts::add);
    claims.putIfAbsent(List.of(claim.predicate(), identity(subject), object, target.qualifiers()), claim);
  }

  /** Whether it says of two places what cannot be. */
  private boolean isDenied(RelationPattern pattern, int subject, Target target) {
    return target.mention().isPresent()
        && !pattern.relation().symmetric()
        && sources.geography().denies(named(subject), named(target.mention().getAsInt()));
  }

  /** The mention that a mention stands for; itself if it is a name. */
  private Mention named(int index) {
    return sources.mentions().get(sources.mentions().get(index).referent().orElse(index));
  }

  /** The name of what a mention means. */
  private String identity(int index) {
    return named(index).type().top() + ' ' + named(index).name();
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
    List<Sentence.Placed> objects =
        pattern.has("container") ? container(match, text) : slot(pattern, match, text, "object");
    if (objects.isEmpty()) {
      objects = sources.topics().nearest(number, match.start(), pattern.objects()).stream().toList();
    }
    Map<String, String> qualifiers = Qualifiers.of(match, pattern.regex().pattern(), text, 0);
    objects.forEach(object -> targets.add(new Target(OptionalInt.of(object.index()), "", qualifiers)));
  }

  /** Of places one after the other (雨湖高新区青山路), the last that is no thoroughfare. */
  private List<Sentence.Placed> container(Matcher match, TypedText text) {
    List<Sentence.Placed> places = text.mentions(match.start("container"), match.end("container"));
    for (int i = places.size() - 1; i >= 0; i--) {
      Optional<Sentence.Placed> place = Optional.of(places.get(i));
      while (place.isPresent() && sources.thoroughfare().matches(place.get().mention().name())) {
        place = text.sentence().container(place.get());
      }
      if (place.isPresent()) {
        return List.of(place.get());
      }
    }
    return List.of(places.get(places.size() - 1));
  }

  private void texts(RelationPattern pattern, Matcher match, TypedText text, List<Target> targets) {
    Map<String, String> qualifiers = Qualifiers.of(match, pattern.regex().pattern(), text, 0);
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
