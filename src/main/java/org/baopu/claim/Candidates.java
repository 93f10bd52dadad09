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

  /** UTF-16 code units between a body's name and the person who speaks for it: 产业发展局副局长. */
  private static final int TITLE = 14;

  /** Code units at the beginning of a block that may be a dateline: 中新网乌鲁木齐8月17日电. */
  private static final int DATELINE = 48;

  /** Code units of the longest list that is followed to its 等. */
  private static final int LIST = 400;

  private final List<String> leads;
  private final List<String> prepositions;
  private final List<String> stages;
  private final List<String> titles;
  private final List<String> reports;
  private final List<String> lists;
  private final List<String> ranks;
  private final List<String> origins;

  Candidates(Units units) {
    this.leads = units.words("lead");
    this.prepositions = units.words("preposition");
    this.stages = units.words("stage");
    this.titles = units.words("titleOfSpeaker");
    this.reports = units.words("report");
    this.lists = units.words("listBefore");
    this.ranks = units.words("rank");
    this.origins = units.words("origin");
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
   * @param anaphor the words, if it stands for a name (该公司); empty for a name
   */
  record Candidate(int index, String type, String top, Span span, int clause, Standing standing, String anaphor) {
    /** The same words standing for another name. */
    Candidate of(Candidate other) {
      return new Candidate(other.index, other.type, other.top, span, clause, standing, anaphor);
    }
  }

  /** The candidates of a sentence, by place; empty if none. */
  List<Candidate> of(Sentence sentence, List<Span> clauses, List<TimeExpression> times, List<Quantity> quantities, List<Mention> mentions) {
    List<Candidate> found = new ArrayList<>();
    if (clauses.isEmpty()) {
      return found;
    }
    List<Sentence.Placed> placed = sentence.mentions();
    int dateline = dateline(sentence);
    int clause = 0;
    for (int i = 0; i < placed.size(); i++) {
      Mention mention = placed.get(i).mention();
      if (!BEARERS.contains(mention.type().top()) || isInside(placed, i) || mention.span().end() <= dateline || isByline(sentence, mention)) {
        continue;
      }
      while (clause + 1 < clauses.size() && clauses.get(clause).end() <= mention.span().start()) {
        clause++;
      }
      Place place = new Place(sentence, clauses, clause, placed, i);
      Standing standing = standing(place, times, quantities, found);
      if (standing == Standing.SUBJECT || !isCommonNoun(mention)) {
        int index = mention.referent().orElse(placed.get(i).index());
        EntityClass type = mentions.get(index).type();
        String words = mention.form() == MentionForm.ANAPHOR ? mention.name() : "";
        found.add(new Candidate(index, type.name(), type.top(), mention.span(), clause, standing, words));
      }
    }
    return found;
  }

  /** 湖北日报全媒记者, 西藏籍劳动者: the name only says whose or from where someone is. */
  private boolean isByline(Sentence sentence, Mention mention) {
    return origins.stream().anyMatch(word -> sentence.text().startsWith(word, mention.span().end()));
  }

  /** Where a mention stands. */
  private record Place(Sentence sentence, List<Span> clauses, int number, List<Sentence.Placed> placed, int i) {
    String text() {
      return sentence.text();
    }

    Span span() {
      return placed.get(i).span();
    }

    Span clause() {
      return clauses.get(number);
    }
  }

  /** Where the dateline ends that the sentence begins with (8月17日电, 讯, 8月4日报道 before the text); the sentence's beginning if it has none. */
  private static int dateline(Sentence sentence) {
    int start = sentence.span().start();
    if (start > 0) {
      return start;
    }
    String text = sentence.text();
    int limit = Math.min(sentence.span().end(), DATELINE);
    for (int i = 1; i + 1 < limit && "。，".indexOf(text.charAt(i)) < 0; i++) {
      boolean day = text.charAt(i - 1) == '日';
      boolean wire = text.charAt(i) == '电' || text.charAt(i) == '讯';
      if ((wire && (day || "(（ 　，,：:".indexOf(text.charAt(i + 1)) >= 0))
          || (day && (text.startsWith("报道", i) || text.startsWith("消息", i)))) {
        return i;
      }
    }
    return start;
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

  /** Whether it is a word like 企业, which stands for something known only where it is the subject. */
  private static boolean isCommonNoun(Mention mention) {
    return mention.form() == MentionForm.ANAPHOR && (mention.name().isEmpty() || "该全我本这".indexOf(mention.name().charAt(0)) < 0);
  }

  private Standing standing(Place place, List<TimeExpression> times, List<Quantity> quantities, List<Candidate> before) {
    if (isItem(place, quantities)) {
      return Standing.ITEM;
    }
    if (isSpeaker(place)) {
      return Standing.SPEAKER;
    }
    if (isRank(place)) {
      return Standing.ADJUNCT;
    }
    String left = left(place, times);
    boolean spokenOf = before.stream().anyMatch(other -> other.clause() == place.number() && other.standing() == Standing.SUBJECT);
    boolean stage = !spokenOf && place.span().end() == place.clause().end() && endsWith(left, stages);
    if (left.isEmpty() || left.endsWith("的") || stage) {
      return Standing.SUBJECT;
    }
    if (endsWith(left, prepositions)) {
      return Standing.ADJUNCT;
    }
    if (!before.isEmpty()) {
      Candidate last = before.get(before.size() - 1);
      if (last.clause() == place.number() && last.span().end() == place.span().start()) {
        return last.standing();
      }
    }
    return Standing.OBJECT;
  }

  /** 全省第二, 全市唯一: what something is compared in, not what the clause speaks of. */
  private boolean isRank(Place place) {
    return place.placed().get(place.i()).mention().form() == MentionForm.ANAPHOR
        && ranks.stream().anyMatch(word -> place.text().startsWith(word, place.span().end()));
  }

  private static boolean endsWith(String text, List<String> words) {
    return words.stream().anyMatch(text::endsWith);
  }

  /** What stands before a mention in its clause besides times and adverbs. */
  private String left(Place place, List<TimeExpression> times) {
    StringBuilder left = new StringBuilder();
    int end = place.span().start();
    int at = Math.min(place.clause().start(), end);
    for (TimeExpression time : times) {
      if (time.span().start() >= at && time.span().end() <= end) {
        left.append(place.text(), at, time.span().start());
        at = time.span().end();
      }
    }
    left.append(place.text(), at, end);
    return Words.strip(left.toString(), leads);
  }

  /** Whether it is one of those counted (X、Y等40余家) or listed (涉及X，Y，Z等). */
  private boolean isItem(Place place, List<Quantity> quantities) {
    String text = place.text();
    int at = place.span().end();
    int next = place.i() + 1;
    int limit = Math.min(text.length(), at + LIST);
    while (at < limit) {
      while (next < place.placed().size() && place.placed().get(next).span().start() < at) {
        next++;
      }
      if (next < place.placed().size() && place.placed().get(next).span().start() == at) {
        at = place.placed().get(next).span().end();
      } else if (text.charAt(at) == '、' || (at > place.span().end() && "，。；：！？等".indexOf(text.charAt(at)) < 0)) {
        at++;
      } else {
        break;
      }
    }
    int end = at;
    if (text.startsWith("等地", end)) {
      return true;
    }
    if (end < text.length() && text.charAt(end) == '等'
        && quantities.stream().anyMatch(number -> number.span().start() > end && number.span().start() <= end + 2)) {
      return true;
    }
    Span clause = place.clause();
    boolean fills = place.span().end() >= clause.end() || text.substring(place.span().end(), clause.end()).equals("等");
    String left = text.substring(Math.min(clause.start(), place.span().start()), place.span().start());
    return fills && place.number() > 0 && (left.isEmpty() || lists.contains(left));
  }

  /** Whether a title, a person or a word like 负责人 follows, or the body only reports the number (海关发布数据显示). */
  private boolean isSpeaker(Place place) {
    String text = place.text();
    int end = place.span().end();
    String behind = text.substring(end, Math.max(end, Math.min(place.clause().end(), end + TITLE)));
    if (titles.stream().anyMatch(behind::startsWith) || reports.stream().anyMatch(behind::contains)) {
      return true;
    }
    for (int j = place.i() + 1; j < place.placed().size(); j++) {
      Sentence.Placed next = place.placed().get(j);
      if (next.span().start() >= place.clause().end() || next.span().start() - end > TITLE) {
        return false;
      }
      if (next.mention().type().top().equals("Person")) {
        String between = text.substring(end, Math.max(end, next.span().start()));
        return titles.stream().anyMatch(between::contains);
      }
    }
    return false;
  }
}
