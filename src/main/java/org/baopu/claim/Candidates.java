package org.baopu.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.Units;
import org.baopu.mention.Mention;
import org.baopu.mention.MentionForm;
import org.baopu.text.Span;

/** Finds the mentions of a sentence that can bear a number, and how they stand. */
final class Candidates {
  private static final Set<String> BEARERS = Set.of("Park", "Organization", "Project", "Place");

  /** Code units between a body's name and the person who speaks for it: 产业发展局副局长. */
  private static final int TITLE = 14;

  private final List<String> leads;
  private final List<String> prepositions;
  private final List<String> speech;
  private final List<String> stages;

  Candidates(Units units) {
    this.leads = units.words("lead");
    this.prepositions = units.words("preposition");
    this.speech = units.words("speech");
    this.stages = units.words("stage");
  }

  /**
   * A mention that can bear a number.
   *
   * @param index index of the named mention: its own, or the referent's
   * @param type local name of its class
   * @param top local name of its class at the top
   * @param span where it stands
   * @param clause its clause's number in the sentence
   * @param standing how it stands
   */
  record Candidate(int index, String type, String top, Span span, int clause, Standing standing) {}

  /** The candidates of a sentence, by place; empty if none. */
  List<Candidate> of(Sentence sentence, List<Span> clauses, List<TimeExpression> times, List<Quantity> quantities, List<Mention> mentions) {
    List<Candidate> found = new ArrayList<>();
    List<Sentence.Placed> placed = sentence.mentions();
    int clause = 0;
    for (int i = 0; i < placed.size(); i++) {
      Mention mention = placed.get(i).mention();
      if (!BEARERS.contains(mention.type().top()) || isInside(placed, i)) {
        continue;
      }
      while (clause + 1 < clauses.size() && clauses.get(clause).end() <= mention.span().start()) {
        clause++;
      }
      int index = mention.form() == MentionForm.ANAPHOR && mention.referent().isPresent() ? mention.referent().getAsInt() : placed.get(i).index();
      Standing standing = standing(sentence, clauses.get(clause), times, quantities, placed, i, found, clause);
      if (standing == Standing.SUBJECT || !isCommonNoun(mention)) {
        EntityClass type = mentions.get(index).type();
        found.add(new Candidate(index, type.name(), type.top(), mention.span(), clause, standing));
      }
    }
    return found;
  }

  /** Whether it is a word like 企业, which names something known only where it is the subject. */
  private static boolean isCommonNoun(Mention mention) {
    return mention.form() == MentionForm.ANAPHOR && "该全我本这".indexOf(mention.name().charAt(0)) < 0;
  }

  /** Whether the mention is a container inside a longer name (湘潭县 in 湘潭县石潭镇). */
  private static boolean isInside(List<Sentence.Placed> placed, int i) {
    for (int j = i - 1; j >= 0 && j >= i - 4; j--) {
      if (placed.get(j).span().contains(placed.get(i).span())) {
        return true;
      }
    }
    return false;
  }

  private Standing standing(
      Sentence sentence,
      Span clause,
      List<TimeExpression> times,
      List<Quantity> quantities,
      List<Sentence.Placed> placed,
      int i,
      List<Candidate> before,
      int clauseNumber) {
    String text = sentence.text();
    Span span = placed.get(i).span();
    if (isItem(text, span, placed, i, quantities)) {
      return Standing.ITEM;
    }
    if (isSpeaker(text, placed, i, clause)) {
      return Standing.SPEAKER;
    }
    String left = left(text, clause, span, times);
    if (left.isEmpty() || left.endsWith("的")) {
      return Standing.SUBJECT;
    }
    if (span.end() == clause.end() && stages.stream().anyMatch(left::endsWith)) {
      return Standing.SUBJECT;
    }
    if (prepositions.stream().anyMatch(left::endsWith)) {
      return Standing.ADJUNCT;
    }
    if (!before.isEmpty()) {
      Candidate last = before.get(before.size() - 1);
      if (last.clause() == clauseNumber && last.span().end() == span.start()) {
        return last.standing();
      }
    }
    return Standing.OBJECT;
  }

  /** What stands before a mention in its clause besides times and adverbs. */
  private String left(String text, Span clause, Span span, List<TimeExpression> times) {
    StringBuilder left = new StringBuilder();
    int at = Math.min(clause.start(), span.start());
    for (TimeExpression time : times) {
      if (time.span().start() >= at && time.span().end() <= span.start()) {
        left.append(text, at, time.span().start());
        at = time.span().end();
      }
    }
    left.append(text, at, span.start());
    String rest = left.toString();
    for (String cut = strip(rest); !cut.equals(rest); cut = strip(rest)) {
      rest = cut;
    }
    return rest;
  }

  private String strip(String words) {
    for (String lead : leads) {
      if (words.startsWith(lead)) {
        return words.substring(lead.length());
      }
    }
    return words;
  }

  /** Whether only names and 、 stand between it and 等 before a number. */
  private static boolean isItem(String text, Span span, List<Sentence.Placed> placed, int i, List<Quantity> quantities) {
    int at = span.end();
    int next = i + 1;
    int steps = 0;
    while (at < text.length() && steps++ < 400) {
      while (next < placed.size() && placed.get(next).span().start() < at) {
        next++;
      }
      if (next < placed.size() && placed.get(next).span().start() == at) {
        at = placed.get(next).span().end();
      } else if (text.charAt(at) == '、' || (steps > 1 && "，。；：！？等".indexOf(text.charAt(at)) < 0)) {
        at++;
      } else {
        break;
      }
    }
    if (at >= text.length() || text.charAt(at) != '等') {
      return false;
    }
    int place = at;
    return quantities.stream().anyMatch(quantity -> quantity.span().start() >= place + 1 && quantity.span().start() <= place + 2);
  }

  private boolean isSpeaker(String text, List<Sentence.Placed> placed, int i, Span clause) {
    int end = placed.get(i).span().end();
    String behind = text.substring(end, Math.max(end, Math.min(clause.end(), end + TITLE)));
    if (behind.contains("负责人") || behind.contains("负责同志")) {
      return speech.stream().anyMatch(text.substring(end, clause.end())::contains);
    }
    for (int j = i + 1; j < placed.size(); j++) {
      Span next = placed.get(j).span();
      if (next.start() >= clause.end() || next.start() - end > TITLE) {
        return false;
      }
      if (placed.get(j).mention().type().top().equals("Person")) {
        return next.start() > end || speech.stream().anyMatch(word -> text.startsWith(word, next.end()));
      }
    }
    return false;
  }
}
