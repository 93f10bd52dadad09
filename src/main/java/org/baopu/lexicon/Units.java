package org.baopu.lexicon;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** The units that the ontology declares, found by the way texts write them. Immutable. */
public final class Units {
  private static final Property CODE = property("unitCode");
  private static final Property FORM = property("form");
  private static final Property SCALED_FORM = property("scaledForm");
  private static final Property LARGE_FORM = property("largeForm");
  private static final Property FALSE_FORM = property("falseForm");
  private static final Property FACTOR = property("factor");

  private static final Property BOUND = property("boundCode");
  private static final Property BEFORE = property("before");
  private static final Property BEHIND = property("behind");
  private static final Property WORD = property("numberWord");

  /** A form that is another word. */
  private static final Written NONE = new Written("", Optional.empty(), BigDecimal.ONE, false);

  private final Map<String, Unit> byCode;

  /** What a text may write, by its first code unit, longest first. */
  private final Map<Character, List<Written>> forms;

  /** Codes of how exact a number is meant, by the words before it and behind it, longest first. */
  private final Map<String, String> boundsBefore;

  private final Map<String, String> boundsBehind;

  private final Map<String, List<String>> words;

  private Units(
      Map<String, Unit> byCode,
      Map<Character, List<Written>> forms,
      Map<String, String> boundsBefore,
      Map<String, String> boundsBehind,
      Map<String, List<String>> words) {
    this.byCode = byCode;
    this.forms = forms;
    this.boundsBefore = boundsBefore;
    this.boundsBehind = boundsBehind;
    this.words = words;
  }

  /**
   * A unit as a text writes it.
   *
   * @param unit the unit
   * @param factor what the text's number is multiplied by (0.5 for 斤)
   * @param length UTF-16 code units that the form takes
   * @param large whether it counts behind 万 and 亿 only (亿度)
   */
  public record Form(Unit unit, BigDecimal factor, int length, boolean large) {}

  /**
   * A word that says how exact a number is meant.
   *
   * @param code {@code AT_LEAST}, {@code AT_MOST} or {@code ABOUT}
   * @param length UTF-16 code units that the word takes
   */
  public record Bound(String code, int length) {}

  private record Written(String text, Optional<Unit> unit, BigDecimal factor, boolean large) {}

  /** The units of the ontology. */
  public static Units of(Lexicon lexicon) {
    Model model = lexicon.model();
    Map<String, Unit> byCode = new TreeMap<>();
    Map<Character, List<Written>> forms = new TreeMap<>();
    for (Resource resource : model.listSubjectsWithProperty(CODE).toList()) {
      Unit unit = new Unit(resource.getURI(), resource.getProperty(CODE).getString(), kind(resource), qudt(resource));
      byCode.put(unit.code(), unit);
      for (Statement form : resource.listProperties(FORM).toList()) {
        add(forms, new Written(form.getString(), Optional.of(unit), BigDecimal.ONE, false));
      }
      for (Statement form : resource.listProperties(LARGE_FORM).toList()) {
        add(forms, new Written(form.getString(), Optional.of(unit), BigDecimal.ONE, true));
      }
      for (Statement scaled : resource.listProperties(SCALED_FORM).toList()) {
        BigDecimal factor = new BigDecimal(scaled.getProperty(FACTOR).getLiteral().getLexicalForm());
        add(forms, new Written(scaled.getProperty(FORM).getString(), Optional.of(unit), factor, false));
      }
      for (Statement other : resource.listProperties(FALSE_FORM).toList()) {
        add(forms, new Written(other.getString(), Optional.empty(), BigDecimal.ONE, false));
      }
    }
    forms.values().forEach(list -> list.sort(Comparator.comparing((Written form) -> -form.text().length()).thenComparing(Written::text)));
    return new Units(Collections.unmodifiableMap(byCode), forms, bounds(model, BEFORE), bounds(model, BEHIND), words(model));
  }

  private static Map<String, List<String>> words(Model model) {
    Map<String, List<String>> words = new TreeMap<>();
    for (Resource list : model.listSubjectsWithProperty(WORD).toList()) {
      List<String> found = new ArrayList<>();
      list.listProperties(WORD).forEach(word -> found.add(word.getString()));
      found.sort(Comparator.comparing((String word) -> -word.length()).thenComparing(word -> word));
      words.put(list.getLocalName(), List.copyOf(found));
    }
    return words;
  }

  private static Map<String, String> bounds(Model model, Property side) {
    Map<String, String> bounds = new TreeMap<>(Comparator.comparing((String word) -> -word.length()).thenComparing(word -> word));
    for (Resource bound : model.listSubjectsWithProperty(BOUND).toList()) {
      String code = bound.getProperty(BOUND).getString();
      bound.listProperties(side).forEach(word -> bounds.put(word.getString(), code));
    }
    return bounds;
  }

  private static void add(Map<Character, List<Written>> forms, Written form) {
    forms.computeIfAbsent(form.text().charAt(0), first -> new ArrayList<>()).add(form);
  }

  private static Unit.Kind kind(Resource unit) {
    String name = unit.getRequiredProperty(RDF.type).getResource().getLocalName();
    return switch (name) {
      case "Currency" -> Unit.Kind.CURRENCY;
      case "Ratio" -> Unit.Kind.RATIO;
      case "Duration" -> Unit.Kind.DURATION;
      case "Count" -> Unit.Kind.COUNT;
      default -> Unit.Kind.PHYSICAL;
    };
  }

  private static Optional<String> qudt(Resource unit) {
    return Optional.ofNullable(unit.getProperty(SKOS.exactMatch)).map(same -> same.getResource().getURI());
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(Lexicon.NAMESPACE, name);
  }

  /** All units, in the order of their codes. */
  public Collection<Unit> all() {
    return byCode.values();
  }

  /** The words of a list that the ontology keeps about numbers ({@code durationMetric}), longest first; empty if it has none. */
  public List<String> words(String list) {
    return words.getOrDefault(list, List.of());
  }

  /** The unit with that code; empty if the ontology declares none. */
  public Optional<Unit> unit(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The longest form of a unit that begins at the place of the text; empty if none does, or if another word does. */
  public Optional<Form> at(CharSequence text, int place) {
    if (place >= text.length()) {
      return Optional.empty();
    }
    Written found = NONE;
    for (Written form : forms.getOrDefault(text.charAt(place), List.of())) {
      if (startsWith(text, place, form.text())) {
        found = form;
        break;
      }
    }
    Written form = found;
    return form.unit().map(unit -> new Form(unit, form.factor(), form.text().length(), form.large()));
  }

  /** The longest word that says how exact a number is meant and ends at the place; empty if none does. */
  public Optional<Bound> boundBefore(CharSequence text, int place) {
    for (Map.Entry<String, String> bound : boundsBefore.entrySet()) {
      int start = place - bound.getKey().length();
      if (start >= 0 && startsWith(text, start, bound.getKey())) {
        return Optional.of(new Bound(bound.getValue(), bound.getKey().length()));
      }
    }
    return Optional.empty();
  }

  /** The longest word that says how exact a number was meant and begins at the place; empty if none does. */
  public Optional<Bound> boundBehind(CharSequence text, int place) {
    for (Map.Entry<String, String> bound : boundsBehind.entrySet()) {
      if (startsWith(text, place, bound.getKey())) {
        return Optional.of(new Bound(bound.getValue(), bound.getKey().length()));
      }
    }
    return Optional.empty();
  }

  private static boolean startsWith(CharSequence text, int place, String word) {
    if (place + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(place + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
