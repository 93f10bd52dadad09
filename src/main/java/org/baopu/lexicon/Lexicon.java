package org.baopu.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.RDFS;

/** The ontology as read, ready to be asked. Immutable; made once for a run. */
public final class Lexicon {
  /** Namespace of the ontology, {@code bp:}. */
  public static final String NAMESPACE = "https://w3id.org/baopu/ontology#";

  /** The files of {@code ontology/} that make the program, as the jar carries them. */
  private static final List<String> FILES =
      List.of("baopu.ttl", "identity.ttl", "names.ttl", "relations.ttl", "units.ttl");

  private final Model model;
  private final Map<String, EntityClass> classes;
  private final NameForms nameForms;
  private final PersonForms personForms;
  private final Relations relations;

  private Lexicon(Model model) {
    this.model = model;
    this.classes = readClasses(model);
    NameFormReader reader = new NameFormReader(model, classes.values());
    this.nameForms = reader.nameForms();
    this.personForms = reader.personForms();
    this.relations = Relations.read(model);
  }

  /**
   * Reads the ontology that comes with the program and the user's additions to it.
   *
   * @param additions Turtle files; empty for none
   * @throws UncheckedIOException if a file cannot be read
   * @throws IllegalArgumentException if a file is not Turtle; the message has the file, line and column
   */
  public static Lexicon load(List<Path> additions) {
    Model model = ModelFactory.createDefaultModel();
    for (String file : FILES) {
      try (InputStream in = Lexicon.class.getResourceAsStream("/ontology/" + file)) {
        if (in == null) {
          throw new IllegalStateException("the jar lacks ontology/" + file);
        }
        RDFDataMgr.read(model, in, NAMESPACE, Lang.TURTLE);
      } catch (IOException e) {
        throw new UncheckedIOException("ontology/" + file, e);
      }
    }
    for (Path file : additions) {
      try (InputStream in = Files.newInputStream(file)) {
        RDFDataMgr.read(model, in, NAMESPACE, Lang.TURTLE);
      } catch (RiotException e) {
        throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
      } catch (NoSuchFileException e) {
        throw new UncheckedIOException(file + ": no such file", e);
      } catch (IOException e) {
        throw new UncheckedIOException(file + ": " + e.getMessage(), e);
      }
    }
    return new Lexicon(model);
  }

  /** All that the files say. */
  public Model model() {
    return model;
  }

  /** The classes of entities, by local name. */
  public Collection<EntityClass> classes() {
    return classes.values();
  }

  /** The class with that local name ({@code Company}); empty if the ontology declares none. */
  public Optional<EntityClass> entityClass(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  /** How the classes' entities are called. */
  public NameForms nameForms() {
    return nameForms;
  }

  /** The words around and in persons' names. */
  public PersonForms personForms() {
    return personForms;
  }

  /** The administrative divisions of China. */
  public Divisions divisions() {
    return Divisions.shipped();
  }

  /** The relations with their patterns. */
  public Relations relations() {
    return relations;
  }

  /** What the files say of names that are one name. */
  public IdentityWords identityWords() {
    return new IdentityWords(model);
  }

  /** Every class below bp:Entity; its top is the one whose direct parent is bp:Entity. */
  private static Map<String, EntityClass> readClasses(Model model) {
    Map<String, EntityClass> classes = new TreeMap<>();
    Resource root = model.createResource(NAMESPACE + "Entity");
    for (Resource top : subclasses(model, root)) {
      Deque<Resource> open = new ArrayDeque<>(List.of(top));
      Set<Resource> seen = new HashSet<>();
      while (!open.isEmpty()) {
        Resource next = open.pop();
        if (seen.add(next)) {
          classes.put(next.getLocalName(), new EntityClass(next.getURI(), next.getLocalName(), top.getLocalName()));
          open.addAll(subclasses(model, next));
        }
      }
    }
    return Collections.unmodifiableMap(classes);
  }

  private static List<Resource> subclasses(Model model, Resource parent) {
    return model.listSubjectsWithProperty(RDFS.subClassOf, parent).filterKeep(Resource::isURIResource).toList();
  }
}
