package org.baopu.lexicon;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.baopu.text.Regex;

/** Reads name forms out of the ontology. */
final class NameFormReader {
  private final Model model;

  /** Those further from bp:Entity first, then by name. */
  private final List<EntityClass> classes;

  NameFormReader(Model model, Collection<EntityClass> classes) {
    this.model = model;
    this.classes =
        classes.stream()
            .sorted(Comparator.comparingInt((EntityClass c) -> -depth(c)).thenComparing(EntityClass::name))
            .toList();
  }

  NameForms nameForms() {
    Map<NameForms.Form, Map<EntityClass, List<String>>> words = new EnumMap<>(NameForms.Form.class);
    Map<EntityClass, List<Regex>> patterns = new LinkedHashMap<>();
    for (EntityClass type : classes) {
      for (NameForms.Form form : NameForms.Form.values()) {
        words.computeIfAbsent(form, f -> new LinkedHashMap<>()).put(type, words(type.iri(), form.property()));
      }
      patterns.put(type, patterns(type));
    }
    return new NameForms(classes, words, patterns);
  }

  PersonForms personForms() {
    String person = Lexicon.NAMESPACE + "Person";
    return new PersonForms(
        new Words(words(person, "surname")),
        new Words(words(person, "title")),
        new Words(words(person, "honorific")),
        new Words(words(person, "bylineWord")),
        new Words(words(person, "followingWord")),
        new Words(words(person, "sound")));
  }

  private List<Regex> patterns(EntityClass type) {
    List<Regex> patterns = new ArrayList<>();
    for (String expression : words(type.iri(), "namePattern")) {
      try {
        patterns.add(Regex.compile(expression));
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException("bp:namePattern of bp:" + type.name() + ": '" + expression + "': " + e.getMessage(), e);
      }
    }
    return patterns;
  }

  /** The values of the property, sorted. */
  private List<String> words(String subject, String property) {
    Property name = model.createProperty(Lexicon.NAMESPACE, property);
    TreeSet<String> words = new TreeSet<>();
    model.listObjectsOfProperty(model.createResource(subject), name)
        .filterKeep(RDFNode::isLiteral)
        .forEach(word -> words.add(word.asLiteral().getLexicalForm()));
    words.remove("");
    return List.copyOf(words);
  }

  /** How many classes lie between the class and bp:Entity; a circle ends the count. */
  private int depth(EntityClass type) {
    Resource entity = model.createResource(Lexicon.NAMESPACE + "Entity");
    TreeSet<String> seen = new TreeSet<>();
    Resource at = model.createResource(type.iri());
    while (!at.equals(entity) && seen.add(at.getURI())) {
      at =
          model.listObjectsOfProperty(at, RDFS.subClassOf)
              .filterKeep(RDFNode::isURIResource)
              .mapWith(RDFNode::asResource)
              .toList()
              .stream()
              .min(Comparator.comparing(Resource::getURI))
              .orElse(entity);
    }
    return seen.size();
  }
}
