package org.baopu.rdf;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values as literals, each in one form only. */
final class Literals {
  /** Digits that a number may have; no newspaper prints more. */
  private static final int DIGITS = 60;

  private Literals() {}

  /** Text as it is; a surrogate without its other half becomes U+FFFD, as no RDF can hold it. The code points stay as many. */
  static Node text(String text) {
    return NodeFactory.createLiteralString(scalar(text));
  }

  /** Text in a language. */
  static Node text(String text, String language) {
    return NodeFactory.createLiteralLang(scalar(text), language);
  }

  static Node integer(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  static Node truth(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  static Node date(LocalDate date) {
    return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
  }

  /**
   * The number without needless zeros and exponent, as xsd:integer if it is whole, else as xsd:decimal; empty if it has more
   * than {@value #DIGITS} digits. TDB2 5.6.0 gives whole decimals back in another form ({@code 70.0} for {@code 70}) under
   * which it does not find them again (<a href="https://github.com/apache/jena/issues/3404">GH-3404</a>).
   */
  static Optional<Node> number(BigDecimal value) {
    BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    if (bare.precision() > DIGITS || Math.abs((long) bare.scale()) > DIGITS) {
      return Optional.empty();
    }
    return Optional.of(NodeFactory.createLiteralDT(bare.toPlainString(), bare.scale() > 0 ? XSDDatatype.XSDdecimal : XSDDatatype.XSDinteger));
  }

  /** A number without needless zeros and exponent. */
  static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** The number that the text writes; empty if it writes none. */
  static Optional<Node> number(String text) {
    try {
      return number(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A year, month or day by its type; {@code start/end} of these, and anything else, as text. */
  static Node period(String iso) {
    return Days.of(iso)
        .filter(days -> iso.indexOf('/') < 0)
        .map(days -> NodeFactory.createLiteralDT(iso, switch (iso.length()) {
          case 4 -> XSDDatatype.XSDgYear;
          case 7 -> XSDDatatype.XSDgYearMonth;
          default -> XSDDatatype.XSDdate;
        }))
        .orElseGet(() -> text(iso));
  }

  /** The first and last day of a time. */
  record Days(LocalDate first, LocalDate last) {
    /** The days of a year, month, day or {@code start/end} of these; empty if it is none. */
    static Optional<Days> of(String iso) {
      int slash = iso.indexOf('/');
      try {
        LocalDate first = single(slash < 0 ? iso : iso.substring(0, slash)).first();
        LocalDate last = single(slash < 0 ? iso : iso.substring(slash + 1)).last();
        return first.isAfter(last) ? Optional.empty() : Optional.of(new Days(first, last));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private static Days single(String iso) {
      return switch (iso.length()) {
        case 4 -> new Days(Year.parse(iso).atDay(1), Year.parse(iso).atMonth(12).atEndOfMonth());
        case 7 -> new Days(YearMonth.parse(iso).atDay(1), YearMonth.parse(iso).atEndOfMonth());
        default -> new Days(LocalDate.parse(iso), LocalDate.parse(iso));
      };
    }
  }

  private static String scalar(String text) {
    StringBuilder changed = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (changed == null) {
        changed = new StringBuilder(text);
      }
      changed.setCharAt(i, '\uFFFD');
    }
    return changed == null ? text : changed.toString();
  }
}
