package org.baopu.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baopu.article.Layout;
import org.baopu.article.Role;
import org.baopu.claim.BearerFinder.Bearer;
import org.baopu.claim.BearerFinder.Question;
import org.baopu.claim.Measurement.Bound;
import org.baopu.claim.TimeExpression.Reach;
import org.baopu.lexicon.Divisions;
import org.baopu.lexicon.Lexicon;
import org.baopu.lexicon.Units;
import org.baopu.mention.Mention;
import org.baopu.text.Span;

/** Finds the numbers that a document states of what it names. Immutable. */
final class MeasurementFinder {
  private static final Set<Role> TEXT = EnumSet.of(Role.BODY, Role.CROSSHEAD);
  private static final Set<Role> HEADS = EnumSet.of(Role.HEADLINE, Role.KICKER, Role.SUBHEADLINE);

  private final Units units;
  private final Divisions divisions;
  private final TimeExpressionFinder times = new TimeExpressionFinder();
  private final QuantityFinder quantities;
  private final MeasurementFilter filter;
  private final MetricReader metrics;
  private final Candidates candidates;

  MeasurementFinder(Lexicon lexicon) {
    this.units = Units.of(lexicon);
    this.divisions = lexicon.divisions();
    this.quantities = new QuantityFinder(units);
    this.filter = new MeasurementFilter(units);
    this.metrics = new MetricReader(units);
    this.candidates = new Candidates(units);
  }

  /** The measurements of a document, by place; empty if none. */
  List<Measurement> find(Layout layout, List<Sentence> sentences, List<Mention> mentions) {
    List<Measurement> found = new ArrayList<>();
    NamedPlaces places = new NamedPlaces(divisions, mentions, layout.page().metadata().newspaper().orElse(""));
    int start = 0;
    while (start < sentences.size()) {
      int article = sentences.get(start).article();
      int end = start;
      while (end < sentences.size() && sentences.get(end).article() == article) {
        end++;
      }
      Optional<LocalDate> date = article < 0 ? Optional.empty() : layout.articles().get(article).date();
      Optional<LocalDate> known = date.or(() -> layout.page().metadata().date());
      List<Reading> readings = sentences.subList(start, end).stream().map(sentence -> reading(sentence, known, mentions)).toList();
      read(readings, mentions, places.of(readings), found);
      start = end;
    }
    return found;
  }

  private Reading reading(Sentence sentence, Optional<LocalDate> date, List<Mention> mentions) {
    List<TimeExpression> when = times.find(sentence.text(), sentence.span(), date);
    List<Quantity> numbers = quantities.find(sentence.text(), sentence.span(), taken(sentence, when));
    List<Span> clauses = sentence.clauses();
    return new Reading(sentence, clauses, when, numbers, candidates.of(sentence, clauses, when, numbers, mentions));
  }

  /** Where no number is looked for: times, and names of people (董万成). */
  private static List<Span> taken(Sentence sentence, List<TimeExpression> when) {
    Stream<Span> people = sentence.mentions().stream().filter(placed -> placed.mention().type().top().equals("Person")).map(Sentence.Placed::span);
    List<Span> taken = new ArrayList<>();
    Stream.concat(when.stream().map(TimeExpression::span), people).sorted().forEach(span -> {
      if (taken.isEmpty() || taken.get(taken.size() - 1).end() <= span.start()) {
        taken.add(span);
      }
    });
    return taken;
  }

  private void read(List<Reading> article, List<Mention> mentions, Hosts hosts, List<Measurement> found) {
    Discourse discourse = new Discourse(units, mentions, article, hosts);
    BearerFinder bearers = new BearerFinder(units, article, discourse);
    for (Reading unresolved : article) {
      Reading reading = discourse.resolve(unresolved);
      Sentence sentence = reading.sentence();
      if (HEADS.contains(sentence.role())) {
        discourse.headline(reading.candidates(), sentence.block());
      } else if (TEXT.contains(sentence.role()) && !reading.clauses().isEmpty()) {
        for (int i = 0; i < reading.quantities().size(); i++) {
          read(reading, i, bearers, found);
        }
        discourse.next(reading.candidates(), sentence.block());
      }
    }
  }

  private void read(Reading reading, int i, BearerFinder bearers, List<Measurement> found) {
    Quantity number = reading.quantities().get(i);
    int clause = reading.clauseOf(number.span());
    if (filter.measures(reading.sentence().text(), reading.clauses().get(clause), number)) {
      for (String metric : metrics.read(reading, i)) {
        bearers.find(new Question(reading, clause, number, metric))
            .ifPresent(bearer -> add(reading, clause, number, metric, bearer, found));
      }
    }
  }

  private static void add(Reading reading, int clause, Quantity number, String metric, Bearer bearer, List<Measurement> found) {
    Sentence sentence = reading.sentence();
    Span place = bearer.place().filter(reading.clauses().get(clause)::contains).orElse(number.span());
    Evidence evidence = new Evidence(sentence.block(), sentence.clausesAround(place, number.span()));
    String surface = number.span().of(sentence.text()).strip();
    Optional<String> period = period(reading, number);
    add(found, bearer, metric, number.value(), number, number.upper().isPresent() ? Bound.AT_LEAST : number.bound(), period, surface, evidence);
    number.upper().ifPresent(upper -> add(found, bearer, metric, upper, number, Bound.AT_MOST, period, surface, evidence));
  }

  /** The time named last before the number. */
  private static Optional<String> period(Reading reading, Quantity number) {
    return reading.times().stream()
        .filter(time -> time.span().end() <= number.span().start() && time.value().isPresent())
        .filter(time -> time.reach() != Reach.SINCE || isOngoing(reading.sentence().text(), time))
        .reduce((a, b) -> b)
        .flatMap(TimeExpression::value);
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
