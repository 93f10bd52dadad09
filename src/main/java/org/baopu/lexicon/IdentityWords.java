package org.baopu.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.NodeIterator;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** When two names are one name: {@code ontology/identity.ttl} as read. Immutable. */
public final class IdentityWords {
  private final List<Variant> words;
  private final List<Variant> names;
  private final List<Variant> bodies;
  private final Map<String, String> homes;
  private final Map<String, SortedSet<String>> sets = new TreeMap<>();

  IdentityWords(Model model) {
    this.words = variants(model, "VariantWord");
    this.names = variants(model, "VariantName");
    this.bodies = variants(model, "VariantBody");
    this.homes = homes(model);
    for (String property :
        List.of(
            "placeLevel", "notPlaceLevel", "placeTail", "parkTail", "foreignPlace", "legalForm", "branchTail", "fullForm",
            "ownedWord", "ownedBrand", "owningWord", "genericHead", "bareBody",
            "bodyTail", "headKept", "looseTail", "parkBody", "paperTail", "nationalWord", "projectTail",
            "projectWord", "projectWordTail", "projectIntroduction", "projectHead", "worksTail", "andName", "betweenBodies", "bodyHead", "bodyPart", "bodyWhole", "postedBodyWhole", "noBodyPart", "notNameStart")) {
      sets.put(property, strings(model.listObjectsOfProperty(model.createProperty(Lexicon.NAMESPACE + property))));
    }
  }

  /**
   * A word and how else it is written.
   *
   * @param official as official names have it
   * @param shorts abbreviations of it; empty if none
   * @param alike other full forms, which count as the same word; empty if none
   */
  public record Variant(String official, SortedSet<String> shorts, SortedSet<String> alike) {}

  /** Words inside names, by their official form. */
  public List<Variant> words() {
    return words;
  }

  /** Whole names, which count only where nothing or a branch's name follows: 建行 is not in 筹建行业协会. */
  public List<Variant> names() {
    return names;
  }

  /** Whole names of bodies less their place, which {@code {}} stands for; where a form has none, the place stands before it. */
  public List<Variant> bodies() {
    return bodies;
  }

  /** The strings that the property lists, in code unit order; empty if none. */
  public SortedSet<String> listed(String property) {
    return sets.getOrDefault(property, Collections.emptySortedSet());
  }

  /** The strings that either property lists, those of the first before those of the other. */
  public List<String> listed(String property, String other) {
    return Stream.of(property, other).flatMap(name -> listed(name).stream()).toList();
  }

  /** The code of the division where newspapers and sites are at home, by how their names begin. */
  public Map<String, String> homes() {
    return homes;
  }

  /** All that it says, as text. */
  @Override
  public String toString() {
    return words + " " + names + " " + bodies + " " + new TreeMap<>(homes) + " " + sets;
  }

  private static List<Variant> variants(Model model, String type) {
    List<Variant> variants = new ArrayList<>();
    for (Resource node : model.listSubjectsWithProperty(RDF.type, bp(model, type)).toList()) {
      for (String official : literals(model, node, "official")) {
        variants.add(new Variant(official, literals(model, node, "short"), literals(model, node, "alike")));
      }
    }
    variants.sort(Comparator.comparing(Variant::official));
    return List.copyOf(variants);
  }

  private static Map<String, String> homes(Model model) {
    Map<String, String> homes = new TreeMap<>();
    for (Resource paper : model.listSubjectsWithProperty(RDF.type, bp(model, "Paper")).toList()) {
      for (String area : literals(model, paper, "homeArea")) {
        literals(model, paper, "title").forEach(title -> homes.put(title, area));
      }
    }
    return Collections.unmodifiableMap(homes);
  }

  private static SortedSet<String> literals(Model model, Resource subject, String property) {
    return strings(model.listObjectsOfProperty(subject, model.createProperty(Lexicon.NAMESPACE + property)));
  }

  private static SortedSet<String> strings(NodeIterator nodes) {
    SortedSet<String> found = new TreeSet<>();
    nodes.filterKeep(RDFNode::isLiteral).forEach(node -> found.add(node.asLiteral().getString()));
    return Collections.unmodifiableSortedSet(found);
  }

  private static Resource bp(Model model, String name) {
    return model.createResource(Lexicon.NAMESPACE + name);
  }
}
