package org.baopu.rdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.TokenType;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;

/** Where IRIs stand in a Turtle text: the parser's triples do not say. */
final class Positions {
  private final Map<String, Deque<String>> places = new HashMap<>();

  private Positions() {}

  /**
   * Reads the places of all IRIs.
   *
   * @param file what messages call the text
   * @param turtle a text that is Turtle
   * @param base what relative IRIs are resolved against until the text says otherwise
   */
  static Positions of(String file, String turtle, String base, ErrorHandler errors) {
    Positions positions = new Positions();
    Map<String, String> prefixes = new HashMap<>();
    String against = base;
    String directive = "";
    String prefix = "";
    Tokenizer tokens = TokenizerText.create().fromString(turtle).errorHandler(errors).build();
    while (tokens.hasNext()) {
      Token token = tokens.next();
      String word = word(token);
      if (!word.isEmpty()) {
        directive = word;
      } else if (token.hasType(TokenType.IRI) && directive.equals("base")) {
        against = resolved(against, token.getImage());
        directive = "";
      } else if (token.hasType(TokenType.PREFIXED_NAME) && directive.equals("prefix")) {
        prefix = token.getImage();
      } else if (token.hasType(TokenType.IRI) && directive.equals("prefix")) {
        prefixes.put(prefix, resolved(against, token.getImage()));
        directive = "";
      } else if (token.hasType(TokenType.IRI)) {
        positions.add(resolved(against, token.getImage()), file, token);
      } else if (token.hasType(TokenType.PREFIXED_NAME)) {
        positions.add(prefixes.getOrDefault(token.getImage(), "") + token.getImage2(), file, token);
      }
    }
    return positions;
  }

  /** {@code prefix} or {@code base} for the word that begins such a line; else empty. */
  private static String word(Token token) {
    boolean keyword = token.hasType(TokenType.DIRECTIVE) || token.hasType(TokenType.KEYWORD);
    if (keyword && token.getImage().equalsIgnoreCase("prefix")) {
      return "prefix";
    }
    return keyword && token.getImage().equalsIgnoreCase("base") ? "base" : "";
  }

  private static String resolved(String base, String iri) {
    try {
      return IRIx.create(base).resolve(iri).str();
    } catch (IRIException e) {
      return iri;
    }
  }

  private void add(String iri, String file, Token token) {
    places.computeIfAbsent(iri, i -> new ArrayDeque<>()).add(file + ":" + token.getLine() + ":" + token.getColumn());
  }

  /** The next place of the IRI, in the text's order; that of the text's beginning if there is no other. */
  String next(String iri, String file) {
    Deque<String> left = places.getOrDefault(iri, new ArrayDeque<>());
    return left.isEmpty() ? file + ":1:1" : left.remove();
  }
}
