package org.baopu.rdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.Lexicon;

/** The classes and properties of the ontology by the local names that extractions use. Immutable. */
final class Schema {
  private final Lexicon lexicon;
  private final Map<String, Term> properties = new TreeMap<>();

  /**
   * A property.
   *
   * @param node its IRI
   * @param subjects local names of the classes whose entities can be subjects, subclasses included; empty if any
   * @param objects the same for objects; empty if any, or if the object is a literal
   * @param number whether its values are numbers
   */
  record Term(Node node, Set<String> subjects, Set<String> objects, boolean number) {
    /** Whether the property allows a subject of that class. */
    boolean fitsSubject(String type) {
      return subjects.isEmpty() || subjects.contains(type);
    }

    /** Whether the property allows an object of that class. */
    boolean fitsObject(String type) {
      return objects.isEmpty() || objects.contains(type);
    }
  }

  Schema(Lexicon lexicon) {
    this.lexicon = lexicon;
    Model model = lexicon.model();
    for (Resource type : Set.of(OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)) {
      model.listSubjectsWithProperty(RDF.type, type).filterKeep(Resource::isURIResource).forEach(p -> add(model, p));
    }
  }

  /** The class; one of ours if the ontology does not have it. */
  Node type(String name) {
    return NodeFactory.createURI(
        lexicon.entityClass(name).map(EntityClass::iri).orElse(Lexicon.NAMESPACE + name));
  }

  /** The property; one of ours that allows everything if the ontology does not have it. */
  Term property(String name) {
    return Optional.ofNullable(properties.get(name))
        .orElseGet(() -> new Term(Terms.bp(name), Set.of(), Set.of(), false));
  }

  private void add(Model model, Resource property) {
    Set<Resource> ranges = values(model, property, "rangeIncludes");
    Term term =
        new Term(
            property.asNode(),
            names(model, values(model, property, "domainIncludes")),
            names(model, ranges),
            ranges.contains(XSD.decimal));
    properties.merge(localName(property.getURI()), term, Schema::ours);
  }

  /** Of two properties of one local name ours, else the first by IRI. */
  private static Term ours(Term one, Term other) {
    boolean first = one.node().getURI().startsWith(Lexicon.NAMESPACE);
    boolean second = other.node().getURI().startsWith(Lexicon.NAMESPACE);
    if (first != second) {
      return first ? one : other;
    }
    return one.node().getURI().compareTo(other.node().getURI()) <= 0 ? one : other;
  }

  private static Set<Resource> values(Model model, Resource property, String name) {
    Property link = model.createProperty("https://schema.org/" + name);
    return model.listObjectsOfProperty(property, link).filterKeep(RDFNode::isURIResource).mapWith(RDFNode::asResource).toSet();
  }

  /** Local names of the classes and all below them, datatypes left out. */
  private static Set<String> names(Model model, Set<Resource> tops) {
    Set<String> names = new TreeSet<>();
    Set<Resource> seen = new HashSet<>();
    Deque<Resource> open = new ArrayDeque<>(tops);
    while (!open.isEmpty()) {
      Resource next = open.pop();
      if (next.isURIResource() && !next.getURI().startsWith(XSD.getURI()) && seen.add(next)) {
        names.add(localName(next.getURI()));
        model.listSubjectsWithProperty(RDFS.subClassOf, next).forEach(open::add);
      }
    }
    return names;
  }

  private static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
