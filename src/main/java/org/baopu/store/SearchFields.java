package org.baopu.store;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.baopu.rdf.Hash;
import org.baopu.rdf.Terms;

/** What of the graph is searched for, and how a triple stands in the index: one entry a triple, whatever graphs have it. */
final class SearchFields {
  static final String NAME = "name";
  static final String TEXT = "text";
  static final String PINYIN = "pinyin";

  private static final String ID = "uid";
  private static final String SUBJECT = "uri";
  private static final String PROPERTY = "property";
  private static final String LITERAL = "literal";
  private static final String LANGUAGE = "lang";

  /** Names of entities, and what articles and evidence say. */
  private static final Map<Node, String> FIELDS =
      Map.of(
          Terms.PREF_LABEL, NAME,
          Terms.ALT_LABEL, NAME,
          Terms.HEADLINE, TEXT,
          Terms.ARTICLE_BODY, TEXT,
          Terms.EXACT, TEXT);

  private SearchFields() {}

  /** What of a dataset is in the index, each triple once. */
  static Iterator<Triple> triples(DatasetGraph dataset) {
    Graph all = dataset.getUnionGraph();
    return Iter.filter(
        Iter.flatMap(FIELDS.keySet().stream().sorted(Comparator.comparing(Node::getURI)).iterator(),
            property -> all.find(Node.ANY, property, Node.ANY)),
        triple -> has(triple.getSubject(), triple.getPredicate(), triple.getObject()));
  }

  /** Whether a triple is in the index. */
  static boolean has(Node subject, Node property, Node value) {
    return FIELDS.containsKey(property) && value.isLiteral() && subject.isURI();
  }

  /** The same for jena-text; {@code rdfs:label} is the preferred label. */
  static EntityDefinition definition() {
    EntityDefinition definition = new EntityDefinition(SUBJECT, NAME);
    FIELDS.forEach((property, field) -> definition.set(field, property));
    definition.set(NAME, Terms.LABEL);
    return definition;
  }

  /** What the entries of a property have. */
  static Term term(Node property) {
    return new Term(PROPERTY, property.equals(Terms.LABEL) ? Terms.PREF_LABEL.getURI() : property.getURI());
  }

  /** What the entries of a subject have. */
  static Term term(String subject) {
    return new Term(SUBJECT, subject);
  }

  /** What a triple's entry goes by. */
  static Term id(Triple triple) {
    Node value = triple.getObject();
    return new Term(
        ID,
        Hash.of(
            String.join(
                "\n",
                triple.getSubject().getURI(),
                triple.getPredicate().getURI(),
                value.getLiteralLanguage(),
                value.getLiteralLexicalForm())));
  }

  /** A triple's entry. */
  static Document entry(Triple triple) {
    Node value = triple.getObject();
    String text = value.getLiteralLexicalForm();
    Document entry = new Document();
    entry.add(new StringField(ID, id(triple).text(), Field.Store.NO));
    entry.add(new StringField(SUBJECT, triple.getSubject().getURI(), Field.Store.YES));
    entry.add(new StringField(PROPERTY, triple.getPredicate().getURI(), Field.Store.YES));
    entry.add(new StoredField(LITERAL, text));
    entry.add(new StoredField(LANGUAGE, value.getLiteralLanguage()));
    if (value.getLiteralLanguage().equalsIgnoreCase(Terms.PINYIN)) {
      Pinyin.terms(text).forEach(term -> entry.add(new StringField(PINYIN, term, Field.Store.NO)));
    } else {
      String field = FIELDS.getOrDefault(triple.getPredicate(), TEXT);
      entry.add(new TextField(field, field.equals(NAME) ? text : withoutLineEnds(text), Field.Store.NO));
    }
    return entry;
  }

  /** Line ends of a page stand inside of words. */
  private static String withoutLineEnds(String text) {
    return text.replace("\r", "").replace("\n", "");
  }

  static Node subject(Document entry) {
    return NodeFactory.createURI(entry.get(SUBJECT));
  }

  static Node property(Document entry) {
    return NodeFactory.createURI(entry.get(PROPERTY));
  }

  static Node literal(Document entry) {
    return entry.get(LANGUAGE).isEmpty()
        ? NodeFactory.createLiteralString(entry.get(LITERAL))
        : NodeFactory.createLiteralLang(entry.get(LITERAL), entry.get(LANGUAGE));
  }
}
