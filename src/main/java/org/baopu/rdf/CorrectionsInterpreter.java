package org.baopu.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.baopu.lexicon.Lexicon;
import org.baopu.link.Corrections;
import org.baopu.page.DocumentId;

/** Makes corrections of what a file says of its nodes. Used for one file. */
final class CorrectionsInterpreter {
  private final Iris iris;
  private final Lexicon lexicon;
  private final String file;
  private final CorrectionsReader.Faults faults;
  private final List<Corrections.Same> same = new ArrayList<>();
  private final List<Corrections.Apart> apart = new ArrayList<>();
  private final List<Corrections.RightName> names = new ArrayList<>();
  private final List<Corrections.ClaimCorrection> claims = new ArrayList<>();
  private final SortedMap<String, String> named = new TreeMap<>();

  CorrectionsInterpreter(Iris iris, Lexicon lexicon, String file, CorrectionsReader.Faults faults) {
    this.iris = iris;
    this.lexicon = lexicon;
    this.file = file;
    this.faults = faults;
  }

  Corrections read(Iterable<CorrectionsReader.Description> descriptions) {
    for (CorrectionsReader.Description description : descriptions) {
      String place = description.place(Terms.TYPE.getURI());
      String type = description.first(Terms.TYPE.getURI()).filter(Node::isURI).map(Node::getLocalName).orElse("");
      Optional<Corrections.Origin> origin = origin(description, place);
      if (origin.isPresent()) {
        read(type, description, place, origin.get());
      }
    }
    return new Corrections(same, apart, names, claims.stream().map(this::resolved).toList());
  }

  /** The key of each entity named, with the place where it first is. */
  SortedMap<String, String> named() {
    return named;
  }

  /** With the keys that entities have once those that are the same are joined. */
  private Corrections.ClaimCorrection resolved(Corrections.ClaimCorrection claim) {
    return new Corrections.ClaimCorrection(
        claim.wrong(), resolved(claim.subject()), claim.predicate(), claim.object().map(this::resolved), claim.text(),
        claim.qualifiers(), claim.origin());
  }

  private String resolved(String key) {
    return same.stream().filter(s -> s.keys().contains(key)).findFirst().map(s -> s.keys().get(0)).orElse(key);
  }

  private void read(String type, CorrectionsReader.Description description, String place, Corrections.Origin origin) {
    switch (type) {
      case "SameEntity" -> {
        List<String> keys = keys(description);
        if (keys.size() > 1) {
          same.add(new Corrections.Same(keys, origin));
        } else if (said(description, bp("entity")) + said(description, bp("other")) < 2) {
          faults.add("incomplete", place, "which entities are the same? expected bp:entity and bp:other");
        }
      }
      case "DifferentEntity" -> apart(description, place, origin);
      case "RightName" -> {
        Optional<String> key = entity(description, bp("entity"), place);
        Optional<String> name = text(description, Terms.PREF_LABEL.getURI(), place);
        if (key.isPresent() && name.isPresent()) {
          names.add(new Corrections.RightName(key.get(), name.get(), origin));
        }
      }
      case "WrongClaim", "MissingClaim" -> claim(type.equals("WrongClaim"), description, place, origin);
      default -> faults.add("no-correction", place,
          "not a correction: '" + type + "'; expected bp:SameEntity, bp:DifferentEntity, bp:RightName, bp:WrongClaim or bp:MissingClaim");
    }
  }

  private void apart(CorrectionsReader.Description description, String place, Corrections.Origin origin) {
    List<String> keys = keys(description);
    NavigableSet<DocumentId> documents = new TreeSet<>();
    List<Node> nodes = description.values.getOrDefault(bp("document"), List.of());
    for (int i = 0; i < nodes.size(); i++) {
      Optional<DocumentId> document = nodes.get(i).isURI() ? iris.documentOf(nodes.get(i).getURI()) : Optional.empty();
      document.ifPresent(documents::add);
      if (document.isEmpty()) {
        faults.add("wrong-iri", description.places.getOrDefault(bp("document"), List.of()).get(i),
            "not a document's IRI: '" + nodes.get(i) + "'; expected one that begins with " + iris.base() + "document/");
      }
    }
    if (documents.isEmpty() ? keys.size() > 1 : keys.size() == 1) {
      apart.add(new Corrections.Apart(keys, documents, origin));
    } else if (keys.size() == said(description, bp("entity")) + said(description, bp("other")) && documents.size() == nodes.size()) {
      faults.add("incomplete", place, "what is not the same? expected bp:entity with either bp:other or bp:document");
    }
  }

  private void claim(boolean wrong, CorrectionsReader.Description description, String place, Corrections.Origin origin) {
    Optional<String> subject = entity(description, Terms.SUBJECT.getURI(), place);
    Optional<String> predicate = predicate(description, place);
    Optional<Node> object = description.first(Terms.OBJECT.getURI());
    Optional<String> key = object.filter(node -> !node.isLiteral()).flatMap(node -> entity(description, Terms.OBJECT.getURI(), place));
    Optional<String> text = object.filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    if (object.isEmpty()) {
      faults.add("incomplete", place, "the claim lacks rdf:object");
    } else if (subject.isPresent() && predicate.isPresent() && (key.isPresent() || text.isPresent())) {
      Map<String, String> qualifiers = new TreeMap<>();
      description.first(bp("title")).filter(Node::isLiteral).ifPresent(title -> qualifiers.put("title", title.getLiteralLexicalForm()));
      claims.add(new Corrections.ClaimCorrection(wrong, subject.get(), predicate.get(), key, text, qualifiers, origin));
    }
  }

  private Optional<String> predicate(CorrectionsReader.Description description, String place) {
    Optional<Node> predicate = description.first(Terms.PREDICATE.getURI());
    Optional<String> name = predicate.filter(Node::isURI).map(Node::getURI)
        .filter(iri -> iri.startsWith(Lexicon.NAMESPACE) && lexicon.model().contains(lexicon.model().createResource(iri), null))
        .map(iri -> iri.substring(Lexicon.NAMESPACE.length()));
    if (name.isEmpty()) {
      faults.add("unknown-property", predicate.isPresent() ? description.place(Terms.PREDICATE.getURI()) : place,
          "not a property of the ontology: '" + predicate.map(Node::toString).orElse("") + "'; expected rdf:predicate bp:locatedIn or another");
    }
    return name;
  }

  private Optional<Corrections.Origin> origin(CorrectionsReader.Description description, String place) {
    Optional<String> author = description.first(Terms.CREATOR.getURI())
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
        .filter(name -> !name.isBlank());
    if (author.isEmpty()) {
      faults.add("no-author", place.isEmpty() ? file + ":1:1" : place, "the correction has no author; expected dcterms:creator");
    }
    String comment = description.first(Terms.COMMENT.getURI()).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).orElse("");
    return author.map(name -> new Corrections.Origin(name, place, comment));
  }

  private static int said(CorrectionsReader.Description description, String property) {
    return description.values.getOrDefault(property, List.of()).size();
  }

  /** That of bp:entity, then those of bp:other in code unit order. */
  private List<String> keys(CorrectionsReader.Description description) {
    List<String> keys = new ArrayList<>(keys(description, bp("entity")));
    keys(description, bp("other")).stream().sorted().filter(key -> !keys.contains(key)).forEach(keys::add);
    return keys;
  }

  private List<String> keys(CorrectionsReader.Description description, String property) {
    List<Node> nodes = description.values.getOrDefault(property, List.of());
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      key(nodes.get(i), description.places.getOrDefault(property, List.of()).get(i)).ifPresent(keys::add);
    }
    return keys;
  }

  private Optional<String> entity(CorrectionsReader.Description description, String property, String place) {
    Optional<Node> node = description.first(property);
    if (node.isEmpty()) {
      faults.add("incomplete", place, "the correction lacks " + property);
    }
    return node.flatMap(entity -> key(entity, description.place(property)));
  }

  private Optional<String> text(CorrectionsReader.Description description, String property, String place) {
    Optional<String> text = description.first(property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).filter(t -> !t.isBlank());
    if (text.isEmpty()) {
      faults.add("incomplete", place, "the correction lacks a text as " + property);
    }
    return text;
  }

  private Optional<String> key(Node node, String place) {
    Optional<String> key = node.isURI() ? iris.key(node.getURI()) : Optional.empty();
    if (key.isEmpty()) {
      faults.add("wrong-iri", place, "not an entity's IRI: '" + node + "'; expected one that begins with " + iris.base() + "entity/");
    }
    key.ifPresent(k -> named.putIfAbsent(k, place));
    return key;
  }

  private String bp(String name) {
    return Lexicon.NAMESPACE + name;
  }
}
