package org.baopu.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.baopu.lexicon.Lexicon;
import org.baopu.link.Corrections;
import org.baopu.text.Problem;

/**
 * Reads what people know better than the program from a Turtle file:
 *
 * <pre>{@code
 * @base <https://w3id.org/baopu/id/> .
 * [] a bp:SameEntity ; bp:entity <entity/Organization/湘潭钢铁集团有限公司> ; bp:other <entity/Organization/湘钢> ; dcterms:creator "王芳" .
 * [] a bp:DifferentEntity ; bp:entity <entity/Person/李勇/湘潭市数据局> ; bp:document <document/2025/03/27/01.txt> ; dcterms:creator "王芳" .
 * [] a bp:RightName ; bp:entity <entity/Organization/湘钢> ; skos:prefLabel "湘潭钢铁集团有限公司" ; dcterms:creator "王芳" .
 * [] a bp:WrongClaim ; rdf:subject <…> ; rdf:predicate bp:locatedIn ; rdf:object <…> ; dcterms:creator "王芳" ; rdfs:comment "早已搬走" .
 * }</pre>
 */
public final class CorrectionsReader {
  private final Iris iris;
  private final Lexicon lexicon;

  /** {@code iris}: those of the store that the corrections are for. */
  public CorrectionsReader(Iris iris, Lexicon lexicon) {
    this.iris = iris;
    this.lexicon = lexicon;
  }

  /**
   * Reads a file.
   *
   * @throws UncheckedIOException if it cannot be read
   * @throws CorrectionsException if it is not Turtle, or says what is no correction; with line and column of each fault
   */
  public CorrectionsFile read(Path path) {
    try {
      return read(path.getFileName() == null ? path.toString() : path.getFileName().toString(), Files.readString(path, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  /** Reads a text; {@code file} is what messages call it. */
  public CorrectionsFile read(String file, String turtle) {
    Faults faults = new Faults(file);
    Statements statements = new Statements();
    try {
      RDFParser.create().fromString(turtle).lang(Lang.TURTLE).base(iris.base()).errorHandler(faults).parse(statements);
      statements.places(Positions.of(file, turtle, iris.base(), faults), file);
    } catch (RiotException e) {
      faults.add("not-turtle", file + ":1:1", String.valueOf(e.getMessage()));
    }
    faults.raise();
    CorrectionsInterpreter interpreter = new CorrectionsInterpreter(iris, lexicon, file, faults);
    Corrections corrections = interpreter.read(statements.nodes.values());
    faults.raise();
    return new CorrectionsFile(turtle, corrections, interpreter.named(), statements.named(iris));
  }

  /** Collects faults; those of the parser with their place. */
  static final class Faults implements ErrorHandler {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Faults(String file) {
      this.file = file;
    }

    void add(String code, String place, String message) {
      if (problems.isEmpty() || !code.equals("not-turtle")) {
        problems.add(new Problem(Problem.Severity.REJECTED, code, place, message));
      }
    }

    void raise() {
      if (!problems.isEmpty()) {
        throw new CorrectionsException(problems);
      }
    }

    @Override
    public void warning(String message, long line, long column) {
      add("bad-iri", file + ":" + line + ":" + column, message);
    }

    @Override
    public void error(String message, long line, long column) {
      add("not-turtle", file + ":" + line + ":" + column, message);
    }

    @Override
    public void fatal(String message, long line, long column) {
      add("not-turtle", file + ":" + line + ":" + column, message);
      throw new RiotException(message);
    }
  }

  /** What is said of one node: its properties with their values in the file's order, and where each value stands. */
  static final class Description {
    final Map<String, List<Node>> values = new LinkedHashMap<>();
    final Map<String, List<String>> places = new LinkedHashMap<>();

    Optional<Node> first(String property) {
      return values.getOrDefault(property, List.of()).stream().findFirst();
    }

    String place(String property) {
      return places.getOrDefault(property, List.of()).stream().findFirst().orElse("");
    }
  }

  private static final class Statements extends StreamRDFBase {
    final Map<Node, Description> nodes = new LinkedHashMap<>();
    private final List<Triple> triples = new ArrayList<>();

    @Override
    public void triple(Triple triple) {
      triples.add(triple);
      nodes.computeIfAbsent(triple.getSubject(), s -> new Description())
          .values.computeIfAbsent(triple.getPredicate().getURI(), p -> new ArrayList<>())
          .add(triple.getObject());
    }

    /** The triples, each blank node with an IRI made of what is said of it. */
    Set<Triple> named(Iris iris) {
      Map<Node, Node> names = new HashMap<>();
      nodes.forEach((node, description) -> {
        List<String> said = new ArrayList<>();
        description.values.forEach((property, values) -> values.forEach(value -> said.add(property + " " + value)));
        Collections.sort(said);
        names.put(node, node.isURI() ? node : iris.hashed("correction", said));
      });
      Set<Triple> named = new LinkedHashSet<>();
      for (Triple triple : triples) {
        Node object = triple.getObject().isBlank() ? names.getOrDefault(triple.getObject(), iris.hashed("correction", List.of())) : triple.getObject();
        named.add(Triple.create(names.getOrDefault(triple.getSubject(), triple.getSubject()), triple.getPredicate(), object));
      }
      return named;
    }

    void places(Positions positions, String file) {
      for (Triple triple : triples) {
        Description description = nodes.getOrDefault(triple.getSubject(), new Description());
        String place = triple.getObject().isURI() ? positions.next(triple.getObject().getURI(), file) : positions.next(triple.getPredicate().getURI(), file);
        description.places.computeIfAbsent(triple.getPredicate().getURI(), p -> new ArrayList<>()).add(place);
      }
    }
  }
}
