package org.baopu.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baopu.article.Layout;
import org.baopu.article.Role;
import org.baopu.claim.BearerFinder.Bearer;
import org.baopu.claim.Candidates.Candidate;
import org.baopu.claim.Measurement.Bound;
import org.baopu.claim.TimeExpression.Reach;
import org.baopu.lexicon.Lexicon;
import org.baopu.lexicon.Units;
import org.baopu.mention.Mention;
import org.baopu.text.Span;

/** Finds the numbers that a document states of what it names. Immutable. */
final class MeasurementFinder {
  private static final Set<Role> TEXT = EnumSet.of(Role.BODY, Role.CROSSHEAD);
  private static final Set<Role> HEADS = EnumSet.of(Role.HEADLINE, Role.KICKER, Role.SUBHEADLINE);

  private final Units units;
  private final TimeExpressionFinder times = new TimeExpressionFinder();
  private final QuantityFinder quantities;
  private final MeasurementFilter filter;
  private final MetricReader metrics;
  private final Candidates candidates;

  MeasurementFinder(Lexicon lexicon) {
    this.units = Units.of(lexicon);
    this.quantities = new QuantityFinder(units);
    this.filter = new MeasurementFilter(units);
    this.metrics = new MetricReader(units);
    this.candidates = new Candidates(units);
  }

  /** The measurements of a document, by place; empty if none. */
  List<Measurement> find(Layout layout, List<Sentence> sentences, List<Mention> mentions) {
    List<Measurement> found = new ArrayList<>();
    BearerFinder bearers = new BearerFinder(units);
    int article = -1;
    for (Sentence sentence : sentences) {
      if (sentence.article() != article) {
        article = sentence.article();
        bearers = new BearerFinder(units);
      }
      Optional<LocalDate> date = article < 0 ? Optional.empty() : layout.articles().get(article).date();
      read(sentence, date.or(() -> layout.page().metadata().date()), mentions, bearers, found);
    }
    return found;
  }

  private void read(
      Sentence sentence, Optional<LocalDate> date, List<Mention> mentions, BearerFinder bearers, List<Measurement> found) {
    List<TimeExpression> when = times.find(sentence.text(), sentence.span(), date);
    List<Quantity> numbers = quantities.find(sentence.text(), sentence.span(), when.stream().map(TimeExpression::span).toList());
    List<Span> clauses = sentence.clauses();
    List<Candidate> names = clauses.isEmpty() ? List.of() : candidates.of(sentence, clauses, when, numbers, mentions);
    if (HEADS.contains(sentence.role())) {
      bearers.headline(names);
      return;
    }
    if (!TEXT.contains(sentence.role()) || clauses.isEmpty()) {
      return;
    }
    int clause = 0;
    for (int i = 0; i < numbers.size(); i++) {
      Quantity number = numbers.get(i);
      while (clause + 1 < clauses.size() && clauses.get(clause).end() <= number.span().start()) {
        clause++;
      }
      if (filter.measures(sentence.text(), clauses.get(clause), number)) {
        String metric = metric(sentence, clauses.get(clause), numbers, i, names, when);
        int at = clause;
        bearers.find(new BearerFinder.Question(sentence.text(), clauses, clause, number, metric, names))
            .ifPresent(bearer -> add(sentence, clauses.get(at), number, metric, bearer, when, found));
      }
    }
    bearers.next(names);
  }

  private String metric(
      Sentence sentence, Span clause, List<Quantity> numbers, int i, List<Candidate> names, List<TimeExpression> when) {
    Quantity number = numbers.get(i);
    int from = Math.max(clause.start(), i == 0 ? 0 : numbers.get(i - 1).span().end());
    int to = Math.min(clause.end(), i + 1 < numbers.size() ? numbers.get(i + 1).span().start() : clause.end());
    for (Candidate name : names) {
      if (name.span().contains(number.number())) {
        from = Math.max(from, name.span().start());
        to = Math.min(to, name.span().end());
      } else if (name.span().end() <= number.span().start()) {
        from = Math.max(from, name.span().end());
      } else if (name.span().start() >= number.span().end()) {
        to = Math.min(to, name.span().start());
      }
    }
    for (TimeExpression time : when) {
      if (time.span().end() <= number.span().start()) {
        from = Math.max(from, time.span().end());
      }
    }
    return metrics.read(sentence.text(), number, from, Math.max(to, number.span().end()));
  }

  private static void add(
      Sentence sentence, Span clause, Quantity number, String metric, Bearer bearer, List<TimeExpression> when, List<Measurement> found) {
    Optional<String> period = when.stream()
        .filter(time -> time.span().end() <= number.span().start() && time.value().isPresent())
        .filter(time -> time.reach() != Reach.SINCE || isOngoing(sentence.text(), time))
        .reduce((a, b) -> b)
        .flatMap(TimeExpression::value);
    Span place = bearer.place().filter(span -> clause.contains(span)).map(span -> sentence.clausesAround(span, number.span()))
        .orElseGet(() -> sentence.clausesAround(number.span(), number.span()));
    Evidence evidence = new Evidence(sentence.block(), place);
    String surface = number.span().of(sentence.text()).strip();
    add(found, bearer, metric, number.value(), number, number.upper().isPresent() ? Bound.AT_LEAST : number.bound(), period, surface, evidence);
    number.upper().ifPresent(upper -> add(found, bearer, metric, upper, number, Bound.AT_MOST, period, surface, evidence));
  }

  /** 2024年以来, 今年来 tell what a number holds for; 自2019年成立以来 does not. */
  private static boolean isOngoing(String text, TimeExpression time) {
    return text.startsWith("以来", time.span().end()) || text.startsWith("来", time.span().end());
  }

  private static void add(
      List<Measurement> found,
      Bearer bearer,
      String metric,
      BigDecimal value,
      Quantity number,
      Bound bound,
      Optional<String> period,
      String surface,
      Evidence evidence) {
    found.add(new Measurement(bearer.mention(), metric, value, number.code(), bound, period, surface, evidence, "measure-" + bearer.rule()));
  }
}
