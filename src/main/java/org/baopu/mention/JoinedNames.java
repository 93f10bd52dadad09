package org.baopu.mention;

import java.util.List;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.IdentityWords;
import org.baopu.lexicon.Lexicon;
import org.baopu.lexicon.NameForms;
import org.baopu.text.Span;

/**
 * Parts names that were found as one, and completes bodies' names, by the words of {@code bp:NameBounds}: 怀化市消防救援支队 and
 * 鹤城区消防救援大队 in 怀化市消防救援支队委托鹤城区消防救援大队, 湘阴县委 and 县政府 in 湘阴县委县政府; 中共长春市委.
 */
final class JoinedNames {
  /** A name beside 和, 与 or 及 that has fewer code units is a part of one: 茶陵县和吕旅游度假区. */
  private static final int SHORTEST = 4;

  private static final String LEVELS = "省市县区州旗镇乡";

  private final NameForms forms;

  /** What joins names, and what joins names of bodies. */
  private final List<String> and;

  private final List<String> between;

  /** What a body's name may begin with. */
  private final List<String> heads;

  private final List<String> legalForms;

  JoinedNames(Lexicon lexicon) {
    IdentityWords words = lexicon.identityWords();
    this.forms = lexicon.nameForms();
    this.and = List.copyOf(words.listed("andName"));
    this.between = words.listed("betweenBodies", "andName");
    this.heads = List.copyOf(words.listed("bodyHead"));
    this.legalForms = List.copyOf(words.listed("legalForm"));
  }

  /** The names that the candidate is, in order; itself if it is one. */
  List<Candidate> parted(BlockText block, Candidate candidate) {
    String text = block.text();
    Span span = candidate.span();
    boolean bodies = candidate.type().top().equals("Organization");
    for (int at = span.start() + 2; at < span.end() - 2; at++) {
      int end = wordAt(bodies ? between : and, text, at);
      boolean two =
          end == at
              ? isPartyAndGovernment(text, at, span.end())
              : at - span.start() >= SHORTEST
                  && span.end() - end >= SHORTEST
                  && isWhole(text.substring(span.start(), at), candidate.type())
                  && isWhole(text.substring(end, span.end()), candidate.type());
      if (two) {
        return List.of(candidate.of(new Span(span.start(), at)), candidate.of(new Span(end, span.end())));
      }
    }
    return List.of(headed(text, candidate));
  }

  /** Where the first of the words that stands at a place ends; the place if none does. */
  private static int wordAt(List<String> words, String text, int at) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return at + word.length();
      }
    }
    return at;
  }

  /** Whether a party's body ends at a place and the government of its level is what follows: 县委, 县政府. */
  private static boolean isPartyAndGovernment(String text, int at, int end) {
    return text.charAt(at - 1) == '委'
        && LEVELS.indexOf(text.charAt(at - 2)) >= 0
        && LEVELS.indexOf(text.charAt(at)) >= 0
        && text.startsWith("政府", at + 1)
        && end == at + 3;
  }

  /** Whether it ends as names of the class do; companies by their legal form, or known as a whole. */
  private boolean isWhole(String name, EntityClass type) {
    int suffix = forms.startOfLongestBefore(NameForms.Form.SUFFIX, name, name.length());
    boolean known = legalForms.stream().anyMatch(name::endsWith) && type.top().equals("Organization");
    boolean formed =
        suffix > 0
            && suffix < name.length()
            && forms.types(NameForms.Form.SUFFIX, name.substring(suffix)).stream()
                .anyMatch(shown -> shown.top().equals(type.top()) && !shown.name().equals("Company") && !shown.name().equals("MediaOutlet"));
    return known || formed;
  }

  /** The body with the word that its name begins with: 中共 before 长春市委. */
  private Candidate headed(String text, Candidate candidate) {
    int start = candidate.span().start();
    return heads.stream()
        .filter(head -> candidate.type().top().equals("Organization") && !candidate.type().name().equals("Company"))
        .filter(head -> start >= head.length() && text.startsWith(head, start - head.length()))
        .findFirst()
        .map(head -> candidate.of(new Span(start - head.length(), candidate.span().end())))
        .orElse(candidate);
  }
}
