package org.baopu.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baopu.lexicon.EntityClass;
import org.baopu.lexicon.Lexicon;
import org.baopu.lexicon.Relation;
import org.baopu.text.Regex;

/** Turns the forms of the ontology into regular expressions over typed texts. */
final class PatternCompiler {
  /** Parts in parts in parts: more is a circle. */
  private static final int DEEPEST = 12;

  /** What stands in braces: a slot, a class, a part, or {@code name=part}, which keeps the part's words under the name. */
  private static final Pattern BRACES = Pattern.compile("\\{([A-Za-z][A-Za-z0-9-]*)(?:=([A-Za-z][A-Za-z0-9-]*))?\\}");

  private final Lexicon lexicon;
  private final Alphabet alphabet;

  PatternCompiler(Lexicon lexicon, Alphabet alphabet) {
    this.lexicon = lexicon;
    this.alphabet = alphabet;
  }

  /**
   * All patterns of the lexicon, by relation and id.
   *
   * @throws IllegalArgumentException if a form is none; the message names it
   */
  List<RelationPattern> compileAll() {
    List<RelationPattern> compiled = new ArrayList<>();
    for (Relation relation : lexicon.relations().all()) {
      for (Relation.Pattern pattern : relation.patterns()) {
        try {
          compiled.add(compile(relation, pattern));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("pattern " + pattern.id() + ": " + e.getMessage(), e);
        }
      }
    }
    return compiled;
  }

  /** A part of the lexicon by itself; empty if there is none of that name. */
  Optional<Pattern> part(String name) {
    return lexicon.relations().part(name).map(form -> regex("part " + name, new Expansion(Set.of(), Set.of(), "", "").expand(form, 0)));
  }

  private RelationPattern compile(Relation relation, Relation.Pattern pattern) {
    Set<String> subjects = pattern.subjects().isEmpty() ? relation.subjects() : pattern.subjects();
    Set<String> objects = pattern.objects().isEmpty() ? relation.objects() : pattern.objects();
    Expansion expansion = new Expansion(subjects, objects, relation);
    Regex regex = search("form", expansion.expand(pattern.form(), 0), pattern.triggers().isEmpty());
    return new RelationPattern(
        relation,
        pattern.id(),
        pattern.scope(),
        subjects,
        objects,
        expansion.below("Project").containsAll(subjects),
        regex,
        pattern.butNot().isEmpty()
            ? Optional.empty()
            : Optional.of(regex("butNot", expansion.expand(pattern.butNot(), 0))),
        pattern.form().contains("{items}") || pattern.form().contains("{career}") ? Optional.of(regex("form", expansion.item())) : Optional.empty(),
        pattern.triggers(),
        needed(regex.pattern(), subjects, objects),
        pattern.modality().map(Modality::valueOf));
  }

  /** The letters that the slots of a pattern take. */
  private List<BitSet> needed(Pattern regex, Set<String> subjects, Set<String> objects) {
    List<BitSet> needed = new ArrayList<>();
    Set<String> slots = regex.namedGroups().keySet();
    if (!subjects.isEmpty() && !Collections.disjoint(slots, Set.of("subject", "subjects", "parties"))) {
      needed.add(alphabet.set(subjects));
    }
    if (!objects.isEmpty() && !Collections.disjoint(slots, Set.of("object", "objects", "container"))) {
      needed.add(alphabet.set(objects));
    }
    return needed;
  }

  private static Pattern regex(String id, String regex) {
    return search(id, regex, false).pattern();
  }

  /** An expression to be searched for, often if it has no trigger. */
  private static Regex search(String id, String regex, boolean often) {
    try {
      return often ? Regex.compile(regex) : Regex.plain(regex);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(id + ": " + e.getMessage(), e);
    }
  }

  /** Replaces what stands in braces. */
  private final class Expansion {
    private final Set<String> subjects;
    private final Set<String> objects;
    private final String firstItem;
    private final String laterItem;

    Expansion(Set<String> subjects, Set<String> objects, Relation relation) {
      this(subjects, objects, relation.items(), relation.laterItems());
    }

    Expansion(Set<String> subjects, Set<String> objects, String firstItem, String laterItem) {
      this.subjects = subjects;
      this.objects = objects;
      this.firstItem = firstItem;
      this.laterItem = laterItem;
    }

    String expand(String form, int depth) {
      if (depth > DEEPEST) {
        throw new IllegalArgumentException("parts go round in a circle: " + form);
      }
      Matcher braces = BRACES.matcher(form);
      StringBuilder out = new StringBuilder();
      int from = 0;
      while (braces.find()) {
        out.append(form, from, braces.start());
        String name = braces.group(1);
        String part = braces.group(2);
        out.append(part == null ? slot(name, depth) : group(name, part(part, depth)));
        from = braces.end();
      }
      return out.append(form, from, form.length()).toString();
    }

    /** One item, the first or a later one, with its own groups. */
    String item() {
      return expand(laterItem, 0);
    }

    private String items(String separator) {
      return withoutGroups(expand(firstItem, 0)) + "(?:（[^（）]{0,12}）)?(?:" + separator + withoutGroups(item()) + "(?:（[^（）]{0,12}）)?)*";
    }

    private String slot(String name, int depth) {
      return switch (name) {
        case "subject" -> group(name, alphabet.oneOf(subjects));
        case "subjects" -> group(name, list(alphabet.oneOf(subjects), depth));
        case "object" -> group(name, alphabet.oneOf(objects));
        case "objects" -> group(name, list(alphabet.oneOf(objects), depth));
        case "parties" -> group(name, parties(alphabet.oneOf(subjects), depth));
        case "container" -> group(name, alphabet.oneOf(objects) + "+");
        case "items" -> group(name, items(part("separator", depth)));
        case "career" -> group("items", items("(?:，|；|" + part("separator", depth) + ")"));
        case "any" -> alphabet.oneOf(Set.of());
        case "word" -> "[^" + alphabet.none() + "，。；：、！？（）]";
        case "near" -> "[^" + alphabet.none() + "，。；：！？]";
        case "far" -> "[^。；！？]";
        default -> part(name, depth);
      };
    }

    private String list(String one, int depth) {
      String separator = part("separator", depth);
      return one + "(?:" + separator + one + ")*";
    }

    private String parties(String one, int depth) {
      return one + "(?:" + part("separator", depth) + one + ")+";
    }

    private String part(String name, int depth) {
      Optional<EntityClass> entityClass = lexicon.entityClass(name);
      if (entityClass.isPresent()) {
        return alphabet.oneOf(below(name));
      }
      String form =
          lexicon
              .relations()
              .part(name)
              .orElseThrow(() -> new IllegalArgumentException("neither a slot nor a class nor a part: {" + name + "}"));
      return "(?:" + expand(form, depth + 1) + ")";
    }

    private Collection<String> below(String name) {
      Set<String> names = new TreeSet<>(Set.of(name));
      for (EntityClass entityClass : lexicon.classes()) {
        if (entityClass.top().equals(name)) {
          names.add(entityClass.name());
        }
      }
      return names;
    }

    private static String group(String name, String regex) {
      return "(?P<" + name + ">" + regex + ")";
    }

    private static String withoutGroups(String regex) {
      return "(?:" + regex.replaceAll("\\(\\?P<[A-Za-z0-9-]+>", "(?:") + ")";
    }
  }
}
