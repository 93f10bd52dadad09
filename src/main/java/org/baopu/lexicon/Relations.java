package org.baopu.lexicon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;

/**
 * The relations that the ontology declares, and the parts that their patterns are made of.
 *
 * <p>A pattern is a resource with {@code bp:states} (the property) and {@code bp:form}; a part has {@code bp:form} or {@code
 * bp:words} and the type {@code bp:PatternPart}. Their local names are the ids.
 */
public final class Relations {
  private static final String SCHEMA = "https://schema.org/";

  private final List<Relation> all;
  private final Map<String, String> parts;

  private Relations(List<Relation> all, Map<String, String> parts) {
    this.all = List.copyOf(all);
    this.parts = Collections.unmodifiableMap(parts);
  }

  /** By name. */
  public List<Relation> all() {
    return all;
  }

  /** What stands for {@code {NAME}} in a form that is no slot, by name: regular expressions, which may hold parts again. */
  public Map<String, String> parts() {
    return parts;
  }

  /** The part of that name; empty if the ontology has none. */
  public Optional<String> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  /**
   * Reads the relations of a model.
   *
   * @throws IllegalArgumentException if a pattern or part lacks something; the message names it
   */
  static Relations read(Model model) {
    return new Reader(model).read();
  }

  private record Reader(Model model) {
    Relations read() {
      Map<String, List<Relation.Pattern>> patterns = new TreeMap<>();
      for (Resource pattern : model.listSubjectsWithProperty(bp("states")).toList()) {
        for (RDFNode states : values(pattern, bp("states"))) {
          patterns.computeIfAbsent(states.asResource().getURI(), iri -> new ArrayList<>()).add(pattern(pattern));
        }
      }
      List<Relation> relations = new ArrayList<>();
      patterns.forEach((iri, found) -> relations.add(relation(model.createResource(iri), found)));
      relations.sort(Comparator.comparing(Relation::name).thenComparing(Relation::iri));
      Map<String, String> parts = new TreeMap<>();
      for (Resource part : model.listSubjectsWithProperty(RDF.type, bp("PatternPart")).toList()) {
        parts.put(part.getLocalName(), part(part));
      }
      return new Relations(relations, parts);
    }

    private Relation relation(Resource property, List<Relation.Pattern> patterns) {
      patterns.sort(Comparator.comparing(Relation.Pattern::id));
      List<RDFNode> ranges = values(property, schema("rangeIncludes"));
      return new Relation(
          property.getURI(),
          property.getLocalName(),
          classes(values(property, schema("domainIncludes"))),
          classes(ranges),
          ranges.contains(XSD.xstring),
          property.hasProperty(RDF.type, model.createResource("http://www.w3.org/2002/07/owl#SymmetricProperty")),
          text(property, bp("itemForm")).orElse(""),
          text(property, bp("laterItemForm")).or(() -> text(property, bp("itemForm"))).orElse(""),
          patterns);
    }

    private Relation.Pattern pattern(Resource pattern) {
      return new Relation.Pattern(
          pattern.getLocalName(),
          Relation.Scope.valueOf(text(pattern, bp("scope")).orElse("sentence").toUpperCase(Locale.ROOT)),
          text(pattern, bp("form")).orElseThrow(() -> new IllegalArgumentException("a pattern needs bp:form: " + pattern)),
          text(pattern, bp("butNot")).orElse(""),
          texts(pattern, bp("trigger")),
          without(classes(values(pattern, bp("subjectClass"))), classes(values(pattern, bp("notSubjectClass")))),
          without(classes(values(pattern, bp("objectClass"))), classes(values(pattern, bp("notObjectClass")))),
          text(pattern, bp("modality")).map(modality -> modality.toUpperCase(Locale.ROOT)));
    }

    /** A part's regular expression: its form, or its words as alternatives, the longer first. */
    private String part(Resource part) {
      Optional<String> form = text(part, bp("form"));
      if (form.isPresent()) {
        return form.get();
      }
      List<String> words = texts(part, bp("words"));
      if (words.isEmpty()) {
        throw new IllegalArgumentException("a pattern part needs bp:form or bp:words: " + part);
      }
      return words.stream()
          .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
          .map(com.google.re2j.Pattern::quote)
          .collect(Collectors.joining("|"));
    }

    /** Local names of the classes and all below them. */
    private Set<String> classes(List<RDFNode> tops) {
      Set<String> names = new TreeSet<>();
      Set<RDFNode> seen = new HashSet<>();
      Deque<RDFNode> open = new ArrayDeque<>(tops);
      while (!open.isEmpty()) {
        RDFNode next = open.pop();
        if (next.isURIResource() && !next.equals(XSD.xstring) && seen.add(next)) {
          names.add(next.asResource().getLocalName());
          open.addAll(model.listSubjectsWithProperty(RDFS.subClassOf, next).toList());
        }
      }
      return names;
    }

    private static Set<String> without(Set<String> classes, Set<String> left) {
      Set<String> rest = new TreeSet<>(classes);
      rest.removeAll(left);
      return rest;
    }

    private List<RDFNode> values(Resource subject, Property property) {
      return model.listObjectsOfProperty(subject, property).toList();
    }

    /** Words of a property, each value one or several with blanks between; in code point order. */
    private List<String> texts(Resource subject, Property property) {
      Set<String> words = new TreeSet<>();
      for (RDFNode value : values(subject, property)) {
        for (String word : value.asLiteral().getLexicalForm().split("\\s+", -1)) {
          if (!word.isEmpty()) {
            words.add(word);
          }
        }
      }
      return List.copyOf(words);
    }

    private Optional<String> text(Resource subject, Property property) {
      return values(subject, property).stream()
          .filter(RDFNode::isLiteral)
          .map(RDFNode::asLiteral)
          .map(Literal::getLexicalForm)
          .min(Comparator.naturalOrder());
    }

    private Property bp(String name) {
      return model.createProperty(Lexicon.NAMESPACE, name);
    }

    private Property schema(String name) {
      return model.createProperty(SCHEMA, name);
    }
  }
}
