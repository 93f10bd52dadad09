package org.baopu.query;

import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.baopu.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Terms as people read them: text without quotes, IRIs by prefix, those of the data below their base in angle brackets. */
final class Names {
  private final PrefixMapping prefixes;
  private final String base;

  Names(PrefixMapping prefixes, String base) {
    this.prefixes = PrefixMapping.Factory.create().setNsPrefixes(prefixes).setNsPrefix("bp", Lexicon.NAMESPACE);
    this.base = base;
  }

  /** The term; empty for none. */
  String shown(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (!node.isURI()) {
      return node.toString();
    }
    String iri = node.getURI();
    if (iri.startsWith(base)) {
      return "<" + iri.substring(base.length()) + ">";
    }
    String brief = prefixes.shortForm(iri);
    return brief.equals(iri) ? "<" + iri + ">" : brief;
  }
}
