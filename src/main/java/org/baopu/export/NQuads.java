package org.baopu.export;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;

/**
 * Quads as lines in the <a href="https://www.w3.org/TR/rdf12-n-quads/#canonical-quads">canonical form of N-Quads</a>: each
 * quad can be written in one way only. Controls are escaped, so that a line is a line for every reader.
 */
final class NQuads {
  private NQuads() {}

  /** The line, with its line end. */
  static String line(Quad quad) {
    StringBuilder line = new StringBuilder(160);
    term(line, quad.getSubject());
    line.append(' ');
    term(line, quad.getPredicate());
    line.append(' ');
    term(line, quad.getObject());
    line.append(' ');
    term(line, quad.getGraph());
    return line.append(" .\n").toString();
  }

  private static void term(StringBuilder line, Node node) {
    if (node.isURI()) {
      line.append('<').append(node.getURI()).append('>');
      return;
    }
    if (!node.isLiteral()) {
      throw new IllegalArgumentException("neither IRI nor literal: " + node);
    }
    line.append('"');
    text(line, node.getLiteralLexicalForm());
    line.append('"');
    if (!node.getLiteralLanguage().isEmpty()) {
      line.append('@').append(node.getLiteralLanguage());
    } else if (!node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
      line.append("^^<").append(node.getLiteralDatatypeURI()).append('>');
    }
  }

  private static void text(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\b' -> line.append("\\b");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\f' -> line.append("\\f");
        case '\r' -> line.append("\\r");
        case '"' -> line.append("\\\"");
        case '\\' -> line.append("\\\\");
        default -> {
          if (c < ' ' || c == 0x7F) {
            line.append("\\u00").append(hexDigit(c >> 4)).append(hexDigit(c));
          } else {
            line.append(c);
          }
        }
      }
    }
  }

  private static char hexDigit(int c) {
    return Character.toUpperCase(Character.forDigit(c & 0xF, 16));
  }
}
