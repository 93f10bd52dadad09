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
import org.baopu.mention.Mention;
import org.baopu.mention.MentionForm;

/**
 * Finds what names state: a name that begins with another entity's name (韶山高新区电子信息高科技产业园 lies in 韶山高新区), or tells its
 * product (年产3万套高精滑动轴承高效生产线建设项目).
 */
final class NameFacts {
  /** Code units of the longest name that is taken apart. */
  private static final int LONGEST = 80;

  private final Alphabet alphabet;
  private final List<RelationPattern> patterns;

  NameFacts(Alphabet alphabet, List<RelationPattern> patterns) {
    this.alphabet = alphabet;
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
    List<Claim> claims = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Sentence sentence : sentences) {
      for (Sentence.Placed placed : sentence.mentions()) {
        if (placed.mention().form() == MentionForm.NAME && seen.add(placed.mention().name())) {
          find(placed, first, mentions, claims);
        }
      }
    }
    return claims;
  }

  private void find(Sentence.Placed whole, Map<String, Integer> first, List<Mention> mentions, List<Claim> claims) {
    String name = whole.mention().name();
    if (name.length() > LONGEST) {
      return;
    }
    int object = -1;
    String typed = name;
    for (int end = name.length() - 1; end > 1 && object < 0; end--) {
      Integer other = first.get(name.substring(0, end));
      if (other != null) {
        object = other;
        typed = alphabet.letter(mentions.get(other).type()) + name.substring(end);
      }
    }
    for (RelationPattern pattern : patterns) {
      if (pattern.subjects().contains(whole.mention().type().name()) && pattern.mayBeIn(typed)) {
        match(pattern, whole, object, typed, claims);
      }
    }
  }

  private static void match(
      RelationPattern pattern, Sentence.Placed whole, int object, String typed, List<Claim> claims) {
    Matcher matcher = pattern.regex().matcher(typed);
    if (!matcher.matches()) {
      return;
    }
    OptionalInt mention = OptionalInt.empty();
    Optional<String> text = Optional.empty();
    if (pattern.relation().literal()) {
      text = TextList.tidy(matcher.group("text"));
    } else if (object >= 0) {
      mention = OptionalInt.of(object);
    }
    if (mention.isPresent() || text.isPresent()) {
      claims.add(
          new Claim(
              pattern.relation().name(),
              whole.index(),
              mention,
              text,
              Map.of(),
              pattern.modality(),
              Optional.empty(),
              new Evidence(whole.mention().block(), whole.span()),
              pattern.id()));
    }
  }
}
