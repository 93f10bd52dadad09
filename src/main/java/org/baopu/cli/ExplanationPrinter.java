package org.baopu.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.baopu.query.Explanation;
import org.baopu.query.Explanation.Correction;
import org.baopu.query.Explanation.Fact;
import org.baopu.query.Explanation.Figure;
import org.baopu.query.Explanation.Reason;
import org.baopu.query.Explanation.Source;

/** Prints what is known of an entity, for people. */
final class ExplanationPrinter {
  /** Documents listed by name. */
  private static final int LISTED = 5;

  private final PrintStream out;

  ExplanationPrinter(PrintStream out) {
    this.out = out;
  }

  void print(Explanation entity) {
    line(entity.name() + "  " + String.join(", ", entity.types()) + entity.pinyin().map(pinyin -> "  " + pinyin).orElse(""));
    line("  " + entity.iri());
    entity.code().ifPresent(code -> line("  division code " + code));
    entity.names().forEach(name -> line("  also " + name.text() + ", in " + counted(name.documents(), "document")));
    line("  in " + documents(entity.documents()));
    section("Facts", entity.facts());
    entity.facts().forEach(this::fact);
    section("Measurements", entity.figures());
    entity.figures().forEach(this::figure);
    section("Identity", entity.reasons());
    entity.reasons().forEach(this::reason);
    section("Corrections", entity.corrections());
    entity.corrections().forEach(this::correction);
  }

  private void section(String title, List<?> content) {
    if (!content.isEmpty()) {
      out.println();
      out.println(title);
    }
  }

  private void fact(Fact fact) {
    List<String> more = new ArrayList<>();
    fact.title().ifPresent(more::add);
    fact.amount().ifPresent(amount -> more.add(amount + " CNY"));
    fact.period().ifPresent(more::add);
    if (!fact.modality().equals("Stated")) {
      more.add(fact.modality().toLowerCase(Locale.ROOT));
    }
    String relation = fact.label() + " " + fact.property();
    line(
        "  "
            + (fact.incoming() ? fact.other() + "  " + relation + "  this" : relation + "  " + fact.other())
            + (more.isEmpty() ? "" : "  (" + String.join(", ", more) + ")"));
    fact.sources().forEach(this::source);
  }

  private void figure(Figure figure) {
    line(
        "  " + figure.metric() + "  " + figure.surface() + " = " + figure.value() + " " + figure.unit()
            + (figure.bound().equals("Exact") ? "" : "  (" + words(figure.bound()) + ")")
            + figure.period().map(period -> "  " + period).orElse(""));
    figure.sources().forEach(this::source);
  }

  private void source(Source source) {
    line("    「" + source.text() + "」");
    line(
        "      " + source.document() + " [" + source.start() + ":" + source.end() + "]" + boxes(source.boxes())
            + source.date().map(date -> "  " + date).orElse("")
            + (source.headline().isEmpty() ? "" : "  《" + source.headline() + "》")
            + "  " + source.rule());
  }

  /** {@code p. 3 [40,31.2,120,10] [40,46.2,60,10], p. 4 [40,40,20,10]}: lengths in points, from the upper left. */
  private static String boxes(List<String> fragments) {
    StringBuilder shown = new StringBuilder();
    String page = "";
    for (String fragment : fragments) {
      String[] parts = fragment.split("&viewrect=", 2);
      if (!parts[0].equals(page)) {
        page = parts[0];
        shown.append(shown.isEmpty() ? "  " : ", ").append(page.replace("page=", "p. "));
      }
      shown.append(" [").append(parts[1]).append(']');
    }
    return shown.toString();
  }

  private void reason(Reason reason) {
    line(
        "  " + reason.name() + (reason.joined() ? " is " : " is not ") + reason.other() + "  (" + reason.rule()
            + (reason.detail().isEmpty() ? "" : ": " + reason.detail()) + ")");
  }

  private void correction(Correction correction) {
    line(
        "  " + correction.kind() + "  " + String.join("  ", correction.about()) + "  (" + correction.author()
            + (correction.comment().isEmpty() ? "" : ": " + correction.comment()) + ")");
  }

  private static String documents(List<String> documents) {
    String first = documents.stream().limit(LISTED).collect(Collectors.joining(", "));
    return documents.size() <= LISTED ? first : first + " and " + (documents.size() - LISTED) + " more";
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** {@code AtLeast}: at least. */
  private static String words(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }

  /** One line: line breaks of pages, which stand inside of words, are left out; what steers a terminal is U+FFFD. */
  private void line(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c != '\n' && c != '\r' && c != '\t')
        .map(c -> steers(c) ? 0xFFFD : c)
        .forEach(shown::appendCodePoint);
    out.println(shown);
  }

  private static boolean steers(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
