package org.baopu.claim;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.baopu.lexicon.Relation;
import org.baopu.mention.Mention;
import org.baopu.mention.MentionForm;

/**
 * Finds what names state: a name that begins with another entity's name (韶山高新区电子信息高科技产业园 lies in 韶山高新区), a place's
 * name in which the mentions of its containers stand (湘潭县石潭镇), a name that tells a product (年产3万套高精滑动轴承生产线项目).
 */
final class NameFacts {
  /** Code units of the longest name that is taken apart. */
  private static final int LONGEST = 80;

  /** Containers of a list's first place that are looked at. */
  private static final int DEEPEST = 8;

  /** What stands between the places of a list. */
  private static final Set<String> LIST = Set.of("、", "和", "及", "与", "以及");

  private final Alphabet alphabet;
  private final TextObjects textObjects;
  private final Geography geography;
  private final List<RelationPattern> patterns;

  NameFacts(Alphabet alphabet, TextObjects textObjects, Geography geography, List<RelationPattern> patterns) {
    this.alphabet = alphabet;
    this.textObjects = textObjects;
    this.geography = geography;
    this.patterns = List.copyOf(patterns);
  }

  /** The facts, by mention; each name is taken apart where it stands first. */
  List<Claim> find(List<Sentence> sentences, List<Mention> mentions) {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).form() == MentionForm.NAME) {
        first.putIfAbsent(mentions.get(i).name(), i);
      }
    }
    Document document = new Document(mentions, first, new ArrayList<>());
    Set<List<String>> seen = new HashSet<>();
    for (Sentence sentence : sentences) {
      listed(sentence, document, seen);
      for (Sentence.Placed placed : sentence.mentions()) {
        Mention mention = placed.mention();
        Optional<Sentence.Placed> container = sentence.container(placed);
        String inside = container.map(inner -> inner.mention().name()).orElse("");
        if (mention.form() == MentionForm.NAME
            && mention.name().length() <= LONGEST
            && seen.add(List.of(mention.type().name(), mention.name(), inside))) {
          takeApart(placed, container, document);
        }
      }
    }
    return document.claims();
  }

  /** 江西宜春、吉安: what a list's first place lies in holds for those behind it that the divisions have there. */
  private void listed(Sentence sentence, Document document, Set<List<String>> seen) {
    List<Sentence.Placed> placed = sentence.mentions();
    List<Sentence.Placed> containers = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < placed.size(); i++) {
      Sentence.Placed place = placed.get(i);
      boolean isPlace = place.mention().type().top().equals("Place") && place.mention().form() == MentionForm.NAME;
      String between = last < 0 ? "。" : between(sentence, placed.get(last), place);
      boolean inner = last >= 0 && place.span().start() < placed.get(last).span().end();
      if (inner || (isPlace && between.isEmpty())) {
        Sentence.Placed container = inner ? place : placed.get(last);
        if (isPlace && containers.size() < DEEPEST) {
          containers.add(container);
        }
      } else if (!isPlace || !LIST.contains(between)) {
        containers.clear();
      } else if (sentence.container(place).isEmpty()) {
        nearest(place, containers).ifPresent(outer -> chain(place, outer, document, seen));
      }
      last = inner ? last : isPlace ? i : -1;
    }
  }

  private static String between(Sentence sentence, Sentence.Placed first, Sentence.Placed second) {
    int start = first.span().end();
    return sentence.text().substring(start, Math.max(start, Math.min(second.span().start(), start + 3)));
  }

  private Optional<Sentence.Placed> nearest(Sentence.Placed place, List<Sentence.Placed> containers) {
    return containers.stream().filter(outer -> geography.holds(place.mention(), outer.mention())).reduce((a, b) -> b);
  }

  private void chain(Sentence.Placed place, Sentence.Placed outer, Document document, Set<List<String>> seen) {
    if (seen.add(List.of("listed", place.mention().name(), outer.mention().name()))) {
      patterns.stream().filter(pattern -> pattern.scope() == Relation.Scope.NESTED)
          .forEach(pattern -> nested(pattern, place, outer, document));
    }
  }

  private record Document(List<Mention> mentions, Map<String, Integer> first, List<Claim> claims) {}

  private void takeApart(Sentence.Placed whole, Optional<Sentence.Placed> container, Document document) {
    String name = whole.mention().name();
    for (RelationPattern pattern : patterns) {
      if (!pattern.subjects().contains(whole.mention().type().name())) {
        continue;
      }
      if (pattern.scope() == Relation.Scope.NESTED) {
        container
            .filter(inner -> !geography.isDoubtful(inner.mention()))
            .ifPresent(inner -> nested(pattern, whole, inner, document));
      } else if (pattern.has("object")) {
        if (container.isEmpty()) {
          prefixed(pattern, whole, document);
        }
      } else {
        Matcher matcher = pattern.regex().pattern().matcher(name);
        if (matcher.matches()) {
          Optional<String> text = textObjects.one(matcher.group("text"));
          text.ifPresent(object -> add(pattern, whole, OptionalInt.empty(), text, document));
        }
      }
    }
  }

  private static void nested(RelationPattern pattern, Sentence.Placed whole, Sentence.Placed inner, Document document) {
    if (pattern.objects().contains(inner.mention().type().name())
        && !inner.mention().name().equals(whole.mention().name())) {
      add(pattern, whole, OptionalInt.of(inner.index()), Optional.empty(), document);
    }
  }

  /** Holds the pattern against the name with each other name that it begins with, the longest first. */
  private void prefixed(RelationPattern pattern, Sentence.Placed whole, Document document) {
    String name = whole.mention().name();
    for (int end = name.length() - 1; end > 1; end--) {
      if (document.first().containsKey(name.substring(0, end))) {
        Prefix prefix = prefix(name, end, document);
        String typed = alphabet.letter(document.mentions().get(prefix.object()).type()) + name.substring(prefix.end());
        boolean doubtful = geography.isDoubtful(document.mentions().get(prefix.object()));
        if (!doubtful && pattern.regex().pattern().matches(typed) && !pattern.excludes(typed)) {
          add(pattern, whole, OptionalInt.of(prefix.object()), Optional.empty(), document);
          prefix.outer().ifPresent(outer -> chain(whole, prefix.object(), outer, document));
          return;
        }
      }
    }
  }

  /**
   * What a name begins with.
   *
   * @param object index of the mention of that name
   * @param end code unit of the name where it ends
   * @param outer the name before it, where it is the second of two (大通湖区 in 益阳市大通湖区集中供水项目)
   */
  private record Prefix(int object, int end, Optional<Integer> outer) {}

  private static Prefix prefix(String name, int end, Document document) {
    int first = document.first().getOrDefault(name.substring(0, end), 0);
    if (document.mentions().get(first).type().top().equals("Place")) {
      for (int next = name.length() - 1; next > end + 1; next--) {
        Integer inner = document.first().get(name.substring(end, next));
        if (inner != null && document.mentions().get(inner).type().top().equals("Place")) {
          return new Prefix(inner, next, Optional.of(first));
        }
      }
    }
    return new Prefix(first, end, Optional.empty());
  }

  private void chain(Sentence.Placed whole, int inner, int outer, Document document) {
    for (RelationPattern pattern : patterns) {
      if (pattern.scope() == Relation.Scope.NESTED
          && pattern.subjects().contains(document.mentions().get(inner).type().name())
          && pattern.objects().contains(document.mentions().get(outer).type().name())) {
        add(pattern, whole, inner, OptionalInt.of(outer), Optional.empty(), document);
      }
    }
  }

  private static void add(
      RelationPattern pattern, Sentence.Placed whole, OptionalInt object, Optional<String> text, Document document) {
    add(pattern, whole, whole.index(), object, text, document);
  }

  private static void add(
      RelationPattern pattern,
      Sentence.Placed whole,
      int subject,
      OptionalInt object,
      Optional<String> text,
      Document document) {
    document
        .claims()
        .add(
            new Claim(
                pattern.relation().name(),
                subject,
                object,
                text,
                Map.of(),
                pattern.modality().orElse(Modality.STATED),
                Optional.empty(),
                new Evidence(whole.mention().block(), whole.span()),
                pattern.id()));
  }
}
